// Acts before an audience that one person is told to have done one after another belong to the occasion that the first
// of them is dated by: "gave a speech on Monday. He thanked ... He announced ...". What shares a day says so in its
// reasons and is less sure than what its own words date.
#pragma once

#include "extract/parsed_text.hpp"
#include "model/extraction.hpp"

namespace dateline {

/// Gives events and statements of `extraction`, which is what `text` has been made of, that the publication alone dates
/// the day of the public act (a word of public_acts.tsv, or a statement) by the same person that was dated before them.
/// All are in simple past tense and in the article's own words, in clauses that go on with what is told. Each is near
/// (extract/events/nearness.hpp) to the one before it; no other time that is not still to come, and no word of
/// parting_words.tsv, stands between them.
void share_days(const ParsedText& text, Extraction& extraction);

}  // namespace dateline
