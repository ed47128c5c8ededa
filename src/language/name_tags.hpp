// The best row of name tags over the words of a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/matrix.hpp"

namespace dateline {

/// Tags of words in the scheme IOB2: the first word of a name and its further ones. What goes on follows what begins.
enum class NameTag : std::uint8_t {
    none,
    person_begins,
    person_goes_on,
    organization_begins,
    organization_goes_on,
    place_begins,
    place_goes_on
};
inline constexpr std::size_t kNameTags = 7;

[[nodiscard]] constexpr bool begins_name(NameTag tag) {
    return static_cast<int>(tag) % 2 == 1;
}

/// A tag and the probability of it.
struct NameReading {
    NameTag tag = NameTag::none;
    float share = 0;
};

/// `scores` has a row a word and a column a NameTag, before softmax. The row of tags of the highest product of
/// probabilities in which no name goes on that did not begin (Viterbi 1967).
[[nodiscard]] std::vector<NameReading> read_name_tags(const Matrix& scores);

}  // namespace dateline
