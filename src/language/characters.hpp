// Sorts of characters that sentences and words are cut at.
#pragma once

#include <string_view>

#include "base/utf8.hpp"

namespace dateline {

/// A letter, digit, combining mark or underscore: what the inside of a word is made of.
[[nodiscard]] bool is_word_character(char32_t c);
/// A letter that has a capital and is not one. Scripts without case have none.
[[nodiscard]] bool is_small_letter(char32_t c);
[[nodiscard]] bool is_apostrophe(char32_t c);
[[nodiscard]] bool is_hyphen(char32_t c);
/// Quotation marks of any side and style.
[[nodiscard]] bool is_quotation_mark(char32_t c);
[[nodiscard]] bool is_opening_mark(char32_t c);
[[nodiscard]] bool is_closing_mark(char32_t c);
/// A mark that may end a sentence.
[[nodiscard]] bool is_terminator(char32_t c);

}  // namespace dateline
