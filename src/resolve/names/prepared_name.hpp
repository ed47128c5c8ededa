// A name read into parts, with all that comparing it takes. It is made once (NameReader) and does not change.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/transliterate.hpp"
#include "model/span.hpp"
#include "resolve/names/name_class.hpp"
#include "resolve/names/name_lists.hpp"

namespace dateline {

/// What a word is in its name.
enum class NamePart : std::uint8_t {
    plain,
    given,       // a given name that is known, or stands first
    patronymic,  // a name made of the father's
    initial,
    number,
    place,
    common,    // a word that many bodies have in their names
    particle,  // bin, von, al: what follows is compared without it
    title,
    suffix,  // Jr., PhD
    small,   // of, and, the
    legal_form,
    other_name,  // in brackets: the same thing in other letters
};

/// Whether words of that part are compared.
[[nodiscard]] constexpr bool is_compared(NamePart part) {
    return part < NamePart::particle;
}

struct NameWord {
    std::string text;           // small letters of ASCII and digits
    std::string sound;          // word_sounds.hpp
    std::string consonants;     // likewise
    std::string whole;          // the text after the small words before it, written as one; empty where there are none
    Span span;                  // in the name
    std::uint32_t letters = 0;  // of the sound
    std::int32_t number = -1;   // none where it is negative
    float weight = 1;           // how much it tells of who bears the name
    NameGroups nicknames = {};
    NameGroup variant = 0;
    NameGroup place = 0;
    std::uint8_t ending = 0;  // letters of an ending of the text that many names have
    NamePart part = NamePart::plain;
    Writing writing = Writing::latin;
    bool is_in_capitals = false;
    bool is_given_name = false;  // a known one
    std::uint8_t name = 0;       // which of several names that are parted by a slash
};

/// Names are compared by this many words at most; what is longer is no name, and the work stays bounded.
constexpr std::size_t kMostNameWords = 24;

struct PreparedName {
    std::string name;
    NameClass name_class = NameClass::unknown;
    std::vector<NameWord> words;   // those that are compared, in their order; at most kMostNameWords
    std::vector<NameWord> others;  // those that are not: titles, particles, small words, legal forms
    std::string initials;          // of the words, and with small words; empty for a person or a single word
    std::string initials_of_all;
    LegalForm legal_form;
    NameGroup suffix = 0;          // of two persons with one name
    std::uint8_t names = 1;        // how many the slash parts
    bool is_family_first = false;  // a comma says so; `words` are in the usual order
};

}  // namespace dateline
