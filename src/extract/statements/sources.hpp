// Who speaks: the words that name the source of a statement, and the mentions that speak by them.
#pragma once

#include "extract/statements/attribution.hpp"

namespace dateline {

/// The noun phrase that `head` heads, without relative clauses and other asides at its end, and without `inside`, which
/// may stand in one of them.
[[nodiscard]] TokenRange source_phrase(const StatementContext& context, std::size_t head, std::size_t inside);

/// The mentions that a phrase headed by `head` makes speakers: those that it joins, the name that an apposition gives,
/// the author of a document. Empty where none of them is a mention.
[[nodiscard]] std::vector<Index<Mention>> speakers_of(const StatementContext& context, std::size_t head);

/// Gives `attribution`, whose cue is a verb, the subject or the "by" phrase as its source; false where it has none.
bool find_source(const StatementContext& context, Attribution& attribution);

}  // namespace dateline
