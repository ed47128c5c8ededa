// Sorts of characters that lines, sentences and words are cut at.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"

namespace dateline {

/// False for 0, which stands for no character.
[[nodiscard]] inline bool is_one_of(char32_t c, std::u32string_view set) {
    return c != 0 && set.find(c) != std::u32string_view::npos;
}
/// What ends a line (Unicode 15, section 5.8) but for tabulators: LF, CR, U+0085, and U+2028 and U+2029, which part
/// lines and paragraphs.
[[nodiscard]] bool is_line_break(char32_t c);
/// How many lines end in `gap`: CR LF ends one, U+2029 stands for an empty line as well.
[[nodiscard]] std::size_t count_line_breaks(std::string_view gap);
/// A letter that has a capital and is not one. Scripts without case have none.
[[nodiscard]] bool is_small_letter(char32_t c);
[[nodiscard]] bool is_hyphen(char32_t c);
/// Quotation marks of any side and style.
[[nodiscard]] bool is_quotation_mark(char32_t c);
/// A mark that may end a sentence.
[[nodiscard]] bool is_terminator(char32_t c);

}  // namespace dateline
