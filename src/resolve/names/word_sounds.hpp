// How words of names sound: spellings of one name that people use for one another have one sound, or nearly. A sound is
// a row of small letters, each of them one sound; which letters make it is in the list `name_sounds`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"

namespace dateline {

class WordSounds {
public:
    /// `list` has rows of letters, sound, and where it holds.
    explicit WordSounds(const WordList& list);

    /// The sound of a word of small Latin letters and digits; no letter stands twice in a row. Never empty for a word
    /// that is not.
    [[nodiscard]] std::string sound_of(std::string_view word) const;

private:
    enum class Where : std::uint8_t { anywhere, begin, end };
    struct Rule {
        std::string letters;
        std::string sound;
        Where where = Where::anywhere;
    };
    [[nodiscard]] const Rule* find(std::string_view word, std::size_t at) const;

    std::array<std::vector<Rule>, 26> rules_;  // by the first letter, the longest first
};

/// The consonants of a word of small Latin letters, alike letters as one: what is left of it in a script that writes no
/// vowels. W and Y count as vowels, as those scripts write vowels with them.
[[nodiscard]] std::string consonants_of(std::string_view word);

/// A bit for each letter of a sound, and one for all that is no letter.
[[nodiscard]] std::uint32_t letters_of(std::string_view sound);

}  // namespace dateline
