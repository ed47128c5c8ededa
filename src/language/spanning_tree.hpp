// The best tree over the words of a sentence.
#pragma once

#include <cstddef>
#include <vector>

#include "language/matrix.hpp"

namespace dateline {

/// The heads that make the tree of the highest sum of scores with exactly one word under the root (Chu and Liu 1965;
/// Edmonds 1967). `scores` has a row a word and a column a head: 0 the root, i + 1 word i. Arcs may cross. Of equal
/// trees always the same one. Time and memory grow with the square of the words.
[[nodiscard]] std::vector<std::size_t> best_tree(const Matrix& scores);

}  // namespace dateline
