// Results in the formats that people ask for.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"

namespace dateline {

/// A part of an answer that has several, with its heading.
struct Section {
    std::string heading;
    Result result;
};

/// `text` in one line without control characters, for messages: file names and ids may hold anything.
[[nodiscard]] std::string one_line(std::string_view text);

/// The names of all formats, the one for people first, parted by commas.
[[nodiscard]] std::string format_names();

/// UsageError where `format` is none of these, and not `own`, a format that one command alone has.
void check_format(std::string_view format, std::string_view own);

/// Writes `result` in the format of that name; UsageError where there is none. Formats for people show the columns
/// in `brief` alone (all where it is empty), and the key where they have room for it, and keep lines within `width` (0:
/// of any length); the others write everything.
void write_result(std::ostream& out, std::string_view format, const Result& result,
                  const std::vector<std::string>& brief, std::size_t width);

/// Writes several results: with headings for people, else as rows whose first column, `section`, has the heading. Rows
/// have the columns of all sections, NULL where theirs lacks one.
void write_sections(std::ostream& out, std::string_view format, const std::vector<Section>& sections,
                    std::size_t width);

}  // namespace dateline
