// Atoms: the words, numbers and single marks that date patterns are matched against. They are finer than the engine's
// tokens ("2019-02-18" is five of them, "GMT17" two), so that a rule does not depend on where a tokeniser happens to
// cut; what the engine says of a word's part of speech stands on its atoms.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/span.hpp"
#include "time/lexicon.hpp"

namespace dateline {

enum class AtomKind : std::uint8_t { word, number, mark };

/// What a word is in its sentence, as far as date patterns ask; `none` where no engine has tagged.
enum class WordTag : std::uint8_t { none, noun, plural_noun, name, verb, other };

struct Atom {
    Span span;
    AtomKind kind = AtomKind::mark;
    bool is_glued = false;    // no white space between it and the atom before
    bool is_capital = false;  // a word that begins with a capital letter
    bool is_lower = false;    // a word that begins with a small letter
    bool is_digits = false;   // a number of digits alone, without separators
    bool is_person = false;   // in the name of a person
    WordTag tag = WordTag::none;
    WordId word = kUnknownWord;
    std::optional<int> value;  // of a number up to 999,999 without a fraction
};

/// Appends the atoms of `part` to `atoms`. "2,000" and "3.5" are one number each; a mark is one code point.
void append_atoms(std::string_view text, Span part, const Lexicon& lexicon, std::vector<Atom>& atoms);

/// Sets the tags of the atoms of a sentence from its tokens, and marks those in names of persons.
void tag_atoms(const Document& document, const Sentence& sentence, std::vector<Atom>& atoms);

}  // namespace dateline
