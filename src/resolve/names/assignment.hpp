// The best way to pair the rows with the columns of a small table of gains.
#pragma once

#include <array>
#include <cstdint>

#include "resolve/names/prepared_name.hpp"

namespace dateline {

/// Gains of pairing row i with column j; rows and columns beyond the counts do not matter.
struct PairGains {
    std::array<std::array<float, kMostNameWords>, kMostNameWords> gain{};
    std::size_t rows = 0;
    std::size_t columns = 0;
};

/// For each row its column, or -1: the pairs of the greatest total gain, each row and column in one at most, those
/// without gain in none. The Hungarian method (Kuhn 1955, by shortest augmenting paths); time grows with rows² ×
/// columns.
[[nodiscard]] std::array<std::int8_t, kMostNameWords> best_pairs(const PairGains& gains);

}  // namespace dateline
