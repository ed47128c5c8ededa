// The words for acts: which of them name the same act, and plain words for those that take a side.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/evidence.hpp"
#include "model/language.hpp"

namespace dateline {

/// An act that several words name; with `is_opposite` the word says that it is not done (allow, for prevent).
struct Act {
    std::string name;
    bool is_opposite = false;
};

class ActWords {
public:
    /// `language` must outlive it.
    explicit ActWords(const Language& language);

    /// The act of an event mention: that of its lemma, or the lemma itself.
    [[nodiscard]] Act act_of(const EvidenceEventMention& mention) const;
    /// `lemma`, or a plain word for it where it takes a side.
    [[nodiscard]] std::string plain_word(std::string_view lemma) const;
    /// `words` with plain words for those that take a side; one for which there is none is put in quotation marks.
    [[nodiscard]] std::string plain_words(std::string_view words) const;

private:
    const WordList& acts_;
    const WordList& loaded_;
};

}  // namespace dateline
