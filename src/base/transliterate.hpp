// Words of any script in Latin letters, for comparing names. What a script does not write (the short vowels of Arabic
// and Hebrew) is not made up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What the letters of a script stand for.
enum class Writing : std::uint8_t {
    latin,
    alphabet,    // sounds, vowels too: Cyrillic, Greek, Georgian, the scripts of India
    consonants,  // few vowels or none: Arabic, Hebrew, Thai, Khmer
    syllables,   // one sign a syllable: Chinese, Hangul, kana
};

/// The writing of a letter's script; `latin` for all that is no letter.
[[nodiscard]] Writing writing_of(char32_t letter);

/// `word` in Latin letters without diacritics, folded; what no rule reads is left out. Cyrillic, Greek and Korean by
/// the BGN/PCGN systems, Chinese by Pinyin, Japanese by Hepburn, Khmer by a table of its own, the rest as ICU has them
/// (CLDR transforms). Equal for equal words; safe to call from many threads.
[[nodiscard]] std::string to_latin(std::string_view word);

}  // namespace dateline
