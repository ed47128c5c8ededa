// Words that are written with a full stop: whether a stop after one ends a sentence.
#pragma once

#include <string_view>

#include "model/language.hpp"

namespace dateline {

/// What follows an abbreviation that does not end a sentence. `either` is for those after which only the next word
/// tells.
enum class AbbreviationUse { none, before_name, before_number, either };

class Abbreviations {
public:
    explicit Abbreviations(const Language& language) : list_(language.list("abbreviations")) {}

    /// `word` is without its last full stop. Initials ("J") and letters with stops between them ("U.S") count as
    /// abbreviations.
    [[nodiscard]] AbbreviationUse use_of(std::string_view word) const;

private:
    const WordList& list_;
};

}  // namespace dateline
