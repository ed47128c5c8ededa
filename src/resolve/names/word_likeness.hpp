// How alike two words of names are, and in which way.
#pragma once

#include <cstdint>
#include <string_view>

#include "resolve/names/prepared_name.hpp"

namespace dateline {

/// How a word of one name goes with a word of another.
enum class WordMatch : std::uint8_t {
    none,
    same,         // letter by letter, or the same number or place
    variant,      // spellings that are known to stand for each other
    sound,        // other letters for the same sound
    spelling,     // nearly the same sound or letters
    consonants,   // alike in a script that leaves vowels out, or writes syllables
    joined,       // written as one in one name, as several in the other
    initial,      // a word and its first letter
    nickname,     // a given name and a short form of it
    acronym,      // several words and their first letters
    left_out,     // stands in one of the names alone
    contradicts,  // the other name has something else in its place
};

struct WordLikeness {
    WordMatch match = WordMatch::none;  // `none` where they are not taken for one word
    float likeness = 0;                 // 0 to 1; of words that are not alike as well
};

/// Symmetric. The work is bounded, as words are of bounded length (name_pieces.hpp).
[[nodiscard]] WordLikeness compare_words(const NameWord& a, const NameWord& b, NameClass name_class);

/// The likeness of two sounds or rows of letters, 0 to 1: 1 less the cost of the changes that lead from one to the
/// other (insertions, deletions, exchanges, swaps of neighbours: optimal string alignment), divided by the longer
/// length. Changes that ears, keyboards and transliterations make cost less. May give 0 where it is surely below
/// `least`.
[[nodiscard]] float likeness_of(std::string_view a, std::string_view b, float least = 0);

}  // namespace dateline
