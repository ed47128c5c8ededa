// The best row of name tags over the words of a sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "language/matrix.hpp"

namespace dateline {

/// A tag of IOB2 and the probability of it: 0 none, then B- and I- of each kind.
struct NameReading {
    std::uint8_t tag = 0;
    float share = 0;
};

/// `scores` has a row a word and a column a tag, before softmax. The row of tags of the highest product of
/// probabilities in which no name goes on that did not begin (Viterbi 1967).
[[nodiscard]] std::vector<NameReading> read_name_tags(const Matrix& scores);

}  // namespace dateline
