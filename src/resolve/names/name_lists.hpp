// The word lists that names are read by, made ready for finding: small letters of ASCII, as to_latin and letters alone
// give them, words of a phrase parted by one space. Nothing changes after it is made.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/language.hpp"
#include "resolve/names/word_sounds.hpp"

namespace dateline {

/// Numbers for things that words stand for; 0 is none.
using NameGroup = std::uint16_t;
/// The given names that one word may stand for.
using NameGroups = std::array<NameGroup, 4>;

/// A legal form, and what bodies of that form are.
struct LegalForm {
    NameGroup form = 0;
    NameGroup kind = 0;  // 0: the form is used of all
};

/// The beginning of a word that is a word of its own.
struct NameBeginning {
    std::string letters;
    std::string word;
    std::vector<std::string> not_before;  // the rest of a word that is one word after all
};

struct NameLists {
    explicit NameLists(const Language& language);

    using Set = std::unordered_set<std::string>;
    template <class Value>
    using Map = std::unordered_map<std::string, Value>;

    WordSounds sounds;
    Set titles;         // stand before a person's name
    Set title_heads;    // of those, the ones that may stand alone before a family name
    Set particles;      // of persons' names
    Set small_words;    // of names of bodies and places
    Set joining_words;  // of those, the ones between equals: a letter beside one is no numeral
    Set common_words;   // of those as well; they tell bodies apart, and sharing one says little
    Set given_names;
    Map<NameGroups> nicknames;                 // given names and their short forms
    Map<NameGroup> variants;                   // other spellings of one word
    Map<std::vector<std::string>> long_forms;  // of abbreviations of several words
    Map<NameGroup> suffixes;  // what stands after a person's name; 0 where it says nothing of who it is
    Map<LegalForm> legal_forms;
    struct LongForm {
        std::string phrase;
        std::uint32_t letters = 0;
        LegalForm form;
    };
    std::vector<LongForm>
        long_legal_forms;       // the same that are so long that a misspelling can be told, in the order of the list
    Map<std::int32_t> numbers;  // cardinal and ordinal
    Map<NameGroup> places;      // states with their demonyms, capitals, large regions
    std::vector<std::string> ordinal_endings;     // behind figures
    std::vector<std::string> patronymic_endings;  // as they sound
    std::vector<std::string> family_endings;      // the longest first
    std::vector<NameBeginning> beginnings;
    std::size_t longest_legal_form = 1;  // in words
    std::size_t longest_place = 1;
};

}  // namespace dateline
