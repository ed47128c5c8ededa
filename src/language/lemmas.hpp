// The dictionary form of a word, from a list of irregular forms and rules on the ends of words.
#pragma once

#include <string>
#include <string_view>

#include "model/language.hpp"

namespace dateline {

/// Reads the lists `irregular_forms`, `inflections` and `stem_endings` of a language, which must outlive it.
class Lemmatizer {
public:
    explicit Lemmatizer(const Language& language);

    /// The lemma of `word`, in lower case. Without the word's class it is a guess: "meeting" gives "meet".
    [[nodiscard]] std::string lemma_of(std::string_view word) const;

private:
    const WordList& irregular_forms_;
    const WordList& inflections_;
    const WordList& stem_endings_;
};

}  // namespace dateline
