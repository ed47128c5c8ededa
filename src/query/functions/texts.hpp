// What functions and operators on texts share: search in bounded time, and the longest text that is made.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::cypher {

/// Bytes; some functions need several times as many while they work.
inline constexpr std::size_t kLongestText = std::size_t{1} << 26U;

/// ValueError where a text of so many bytes is longer than the longest.
void demand_text_size(std::size_t bytes);

/// The first place of `part` in `text` from byte `from` on; npos where it is not there. In time linear in both
/// (Crochemore and Perrin, "Two-way string-matching", 1991), which the standard library's search is not.
[[nodiscard]] std::size_t find_text(std::string_view text, std::string_view part, std::size_t from = 0);

}  // namespace dateline::cypher
