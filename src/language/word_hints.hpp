// What word lists say of a word that helps to find where words and sentences end, by the hash of the word, so that a
// word is looked up once and without a copy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/fnv.hpp"
#include "model/language.hpp"

namespace dateline {

/// A set of WordHint values.
using WordHints = std::uint16_t;

namespace word_hint {
inline constexpr WordHints before_name = 1U << 0U;    // an abbreviation that never ends a sentence
inline constexpr WordHints before_number = 1U << 1U;  // an abbreviation that does not before a number
inline constexpr WordHints either = 1U << 2U;         // an abbreviation after which only the next word tells
inline constexpr WordHints needs_capital = 1U << 3U;  // an abbreviation only where it begins with a capital
inline constexpr WordHints given_name = 1U << 4U;
inline constexpr WordHints opener = 1U << 5U;  // begins sentences
inline constexpr WordHints month = 1U << 6U;
inline constexpr WordHints zone = 1U << 7U;  // of time
inline constexpr WordHints weekday = 1U << 14U;
inline constexpr WordHints after_clock = weekday | month | zone;  // goes on after "9 a.m."
inline constexpr WordHints abbreviation = before_name | before_number | either;
/// Bits 8 to 11: after how many of its characters a word that is written as one can be cut in two; 0 for other words.
/// Another word may have the same hash: who cuts looks at the length first.
inline constexpr unsigned cut_shift = 8;
inline constexpr WordHints cut_mask = 15U << cut_shift;
inline constexpr WordHints clitic = 1U << 12U;        // a word of its own after an apostrophe: the "s" of "Velia's"
inline constexpr WordHints inner_clitic = 1U << 13U;  // one that begins before its apostrophe: the "t" of "do|n't"
/// What the classifiers see; the rest is for rules alone.
inline constexpr WordHints learned = weekday - 1U;
}  // namespace word_hint

/// A hash of `text`, which is lower case without diacritics; the same on all machines. Never 0.
[[nodiscard]] constexpr std::uint32_t hash_of_text(std::string_view text) {
    const auto hash = fnv_hash<std::uint32_t>(text);
    return hash == 0 ? 1 : hash;
}

class WordHintTable {
public:
    /// std::logic_error where a row of `joined_words` is not two words in small ASCII letters with one bar between
    /// them, or stands there twice: the lists are part of the program.
    explicit WordHintTable(const Language& language);

    /// The hints of the word with that hash; those of an abbreviation are of the word before its last full stop.
    [[nodiscard]] WordHints find(std::uint32_t hash) const {
        const auto it = hints_.find(hash);
        return it == hints_.end() ? WordHints{0} : it->second;
    }

    /// The letters before the apostrophe of inner clitics: "n".
    [[nodiscard]] std::string_view inner_clitic_letters() const { return inner_clitic_letters_; }

private:
    void add_joined_word(std::string_view row);

    std::string inner_clitic_letters_;
    std::unordered_map<std::uint32_t, WordHints> hints_;
};

}  // namespace dateline
