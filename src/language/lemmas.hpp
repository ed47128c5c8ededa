// The dictionary form of a word, from its tags by learned rules; where no tag is known, from a list of irregular forms
// and rules on the ends of words.
#pragma once

#include <string>
#include <string_view>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

class LemmaRules;

/// Reads the list `lemmas` of a language, which must outlive it, and, for words without tags, `irregular_forms`,
/// `inflections` and `stem_endings`.
class Lemmatizer {
public:
    explicit Lemmatizer(const Language& language);

    /// The lemma of `form` as the treebanks of Universal Dependencies' English have it: in lower case but for proper
    /// nouns, which keep their letters, and words that are written with a capital ("American"); numbers without
    /// commas between digits; typographic apostrophes as plain ones in clitics. `xpos` is the Penn tag; where it is
    /// empty the lemma is a guess.
    [[nodiscard]] std::string lemma_of(std::string_view form, std::string_view xpos, Upos upos) const;

    /// The lemma of `word`, in lower case. Without the word's class it is a guess: "meeting" gives "meet".
    [[nodiscard]] std::string lemma_of(std::string_view word) const;

private:
    const LemmaRules& rules_;
    const WordList& irregular_forms_;
    const WordList& inflections_;
    const WordList& stem_endings_;
};

}  // namespace dateline
