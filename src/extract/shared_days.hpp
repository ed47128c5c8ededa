// Acts before an audience that one person is told to have done one after another belong to the occasion that the first
// of them is dated by: "gave a speech on Monday. He thanked ... He announced ...".
#pragma once

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

/// Gives events and statements of `extraction` that the publication alone dates the day of the public act (a word of
/// public_acts.tsv, or a statement) by the same person that was dated before them: all in simple past tense and in the
/// article's own words, each at most six sentences after the one before it, sixteen in all, with no other day of the
/// past told between them.
void share_days(const Document& document, Extraction& extraction, const Language& language);

}  // namespace dateline
