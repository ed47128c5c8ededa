// Sieves for clauses that a reporting verb reports, before it or behind it. Each is true where it found what was said.
#pragma once

#include "extract/statements/verb_reader.hpp"

namespace dateline {

/// NAME said (that) the road was open
bool read_clause_after(VerbReader& reader);
/// NAME expressed hope that the road would open: the noun of the cue has the clause.
bool read_clause_of_noun(VerbReader& reader);
/// The same where the parser hung the clause elsewhere: "said at the airport that the road was open".
bool read_that_behind(VerbReader& reader);
/// NAME did not say when the road would open; NAME asked if it was open
bool read_question(VerbReader& reader);
/// NAME said no
bool read_answer(VerbReader& reader);
/// The road was open, NAME said; the road, NAME said, was open
bool read_clause_before(VerbReader& reader);
/// The same where the tree does not tell: a sentence that ends in a comma, a name and "said".
bool read_sentence_before(VerbReader& reader);

}  // namespace dateline
