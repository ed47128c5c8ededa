// The innermost loop of products of whole numbers, once for each width of vectors.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// sums[row * 16 * panels + column] := the product of row `row` of `left` (its values two by two, `pairs` of them) and
/// column `column` of `panels` panels of 16 columns that follow each other. `rows` is at most kWholeRows, `panels` 1 or
/// 2. Sums must fit into 32 bits.
using WholeProduct = void(const std::int16_t* left, std::size_t rows, std::size_t pairs, const std::int16_t* panel,
                          std::size_t panels, std::int32_t* sums);

inline constexpr std::size_t kWholeRows = 6;

/// Those that this processor can run, the fastest first.
[[nodiscard]] std::vector<WholeProduct*> whole_products();

}  // namespace dateline
