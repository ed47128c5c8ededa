// What a line of a page is by its shape: dates of headers, counters, lists of tags, credits of pictures, datelines.
#pragma once

#include <optional>
#include <string_view>

#include "model/document.hpp"
#include "model/language.hpp"
#include "text/lines.hpp"

namespace dateline {

struct LineKind {
    PassageKind kind = PassageKind::furniture;
    std::string_view rule;
};

/// What the shape of `line` alone tells; nothing where it may be title or body.
[[nodiscard]] std::optional<LineKind> find_line_shape(std::string_view text, const Line& line,
                                                      const Language& language);

/// The end of a header that the line begins with, with its date ("Published 2020-01-31 …"); the line's begin where
/// there is none.
[[nodiscard]] std::uint32_t end_of_header(std::string_view text, const Line& line, const Language& language);

/// Whether the line is made of words that say what a date is of, and has no date ("Published:", "Last updated").
[[nodiscard]] bool is_header_label(std::string_view text, const Line& line, const Language& language);

/// Whether the line is a name, a mark and a date with its year ("Velian Post, 18 February 2019", "Ivo Tarr | May 3,
/// 2020").
[[nodiscard]] bool is_signed_date(std::string_view text, const Line& line, const Language& language);

/// A place, a day or an agency, and a dash, before the first sentence of a report.
struct Dateline {
    Span span;
    std::optional<Span> agency;  // named in brackets; a date there is none
};

/// The dateline that `line` begins with or is, with its dash; nothing where there is none. Its place stands in
/// capitals, or is a known one beside an agency or a date.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text, const Line& line, const Language& language);

}  // namespace dateline
