// Which words of one name go with which of another.
#pragma once

#include <array>
#include <cstdint>

#include "resolve/names/prepared_name.hpp"
#include "resolve/names/word_likeness.hpp"

namespace dateline {

/// Words of two names that are one; several on one side where they are written apart there, or are the long form of
/// an acronym.
struct WordPair {
    std::uint8_t a = 0;  // the first of them in PreparedName::words
    std::uint8_t a_count = 1;
    std::uint8_t b = 0;
    std::uint8_t b_count = 1;
    WordMatch match = WordMatch::none;
    float likeness = 0;
};

struct NamePairing {
    std::array<WordPair, kMostNameWords> pairs{};
    std::size_t count = 0;
    std::array<std::int8_t, kMostNameWords> pair_of_a{};  // -1 where the word goes with none
    std::array<std::int8_t, kMostNameWords> pair_of_b{};
};

/// Each word is in one pair at most. Equal words are paired first, then words that are written as one on one side, then
/// the rest in the way that is worth most.
[[nodiscard]] NamePairing pair_words(const PreparedName& a, const PreparedName& b);

}  // namespace dateline
