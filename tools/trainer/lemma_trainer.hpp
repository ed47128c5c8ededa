// Learns from a treebank how words of each Penn tag become lemmas: the rows of language/lemma_rules.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "language/conllu.hpp"

namespace dateline {

/// The list `lemmas` of a language, as its file. `irregular` is a table of forms and lemmas that the treebank may lack.
/// The same sentences give the same bytes. Endings are learned from the kinds of words, not from how often they
/// occur, and from the regular forms of all lemmas; whole words are listed where the endings give something else.
[[nodiscard]] std::string train_lemmas(std::span<const ConlluSentence> sentences, std::string_view irregular);

}  // namespace dateline
