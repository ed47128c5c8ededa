// The lines of a page as units of its layout, with the words that page phrases are looked up by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace dateline {

/// A line without the white space around it; a paragraph that was wrapped to a width is one line.
struct Line {
    Span span;
    std::size_t words = 0;       // parted by white space
    bool ends_sentence = false;  // with a full stop or the like, or a colon
    bool begins_with_quotation = false;
    bool begins_small = false;  // with a small letter
    bool has_letters = false;
};

/// The lines of `text` that are not blank.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// What a span holds, seen as a line.
[[nodiscard]] Line describe_line(std::string_view text, Span span);

/// `span` without white space at its ends; empty at its end where it has nothing else.
[[nodiscard]] Span trim(std::string_view text, Span span);

/// A word of a line, folded and without marks at its ends, and where it stands with them.
struct LineWord {
    std::string folded;
    std::string
        glued;  // its part before another word that has lost its space ("StandardsComments"), folded; else empty
    Span span;
    char32_t last = 0;  // the last character, be it a mark
};

/// The first `limit` words of `span`. Words of marks alone are empty.
[[nodiscard]] std::vector<LineWord> words_of_line(std::string_view text, Span span, std::size_t limit);

}  // namespace dateline
