// What the entries of the fuzzers demand of what they read, and how they say that it does not hold.
#pragma once

#include <stdexcept>
#include <string_view>

#include "base/utf8.hpp"
#include "model/span.hpp"

namespace dateline {

/// std::logic_error, which says `what` must hold, where it does not.
inline void require(bool holds, const char* what) {
    if (!holds) throw std::logic_error(what);
}

/// Whether `text` is valid UTF-8 without NUL.
[[nodiscard]] inline bool is_clean(std::string_view text) {
    return to_valid_utf8(text) == text;
}

/// Whether byte `at` is the first of a character, or the end.
[[nodiscard]] inline bool is_border(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

/// Whether the span holds whole characters of `text`.
[[nodiscard]] inline bool is_within(std::string_view text, Span span) {
    return span.begin <= span.end && is_border(text, span.begin) && is_border(text, span.end);
}

}  // namespace dateline
