// The dictionary form of a word, from its tags by learned rules.
#pragma once

#include <string>
#include <string_view>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

class LemmaRules;

/// Reads the list `lemmas` of a language, which must outlive it.
class Lemmatizer {
public:
    explicit Lemmatizer(const Language& language);

    /// The lemma of `form` as the treebanks of Universal Dependencies' English have it: in lower case but for proper
    /// nouns, which keep their letters, and words that are written with a capital ("American"); numbers without
    /// commas between digits; typographic apostrophes as plain ones in clitics. `xpos` is the Penn tag; a
    /// word whose tag has no rules is its own lemma, in lower case.
    [[nodiscard]] std::string lemma_of(std::string_view form, std::string_view xpos, Upos upos) const;

private:
    const LemmaRules& rules_;
};

}  // namespace dateline
