// Clauses that tell of a mere supposition by the order of their words: "had they left, ...", "..., were they to leave".
#pragma once

#include <vector>

#include "extract/words.hpp"

namespace dateline {

/// By token of `document`, whether it stands in such a clause: one of `inverting` before a noun or a pronoun, at the
/// beginning of a sentence that tells behind a comma what would be, or behind the verb that tells it. A question is
/// none.
[[nodiscard]] std::vector<bool> find_suppositions(const Document& document, const DocumentWords& words,
                                                  const WordList& inverting);

}  // namespace dateline
