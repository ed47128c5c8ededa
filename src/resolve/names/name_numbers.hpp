// Numbers as names write them: in figures, ordinals and Roman numerals. Numbers in words are in word lists.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

[[nodiscard]] bool is_digits(std::string_view text);

/// I to XXXIX, in small letters; -1 for all else.
[[nodiscard]] std::int32_t roman_number(std::string_view text);

/// 44, and 22nd with "nd" among the endings of ordinals; -1 for all else, and for what has more than nine digits.
[[nodiscard]] std::int32_t written_number(std::string_view text, std::span<const std::string> ordinal_endings);

}  // namespace dateline
