// What is said, in tokens: clauses and phrases from the tree, made whole where they cut a quotation.
#pragma once

#include "extract/statements/attribution.hpp"

namespace dateline {

/// `range` with the whole of each quotation at its ends, unless that quotation holds `cue`.
[[nodiscard]] TokenRange with_whole_quotations(const StatementContext& context, TokenRange range, std::size_t cue);

/// The phrase that `head` heads up to the first aside at its end: "the mayor | , speaking at the gate".
[[nodiscard]] TokenRange without_asides(const StatementContext& context, std::size_t head);

/// The complement of `governor` that `head` heads, and what follows it in the same phrase: "the plan | as a trap for
/// the unwary", but no time of saying at its end, and nothing behind a comma.
[[nodiscard]] TokenRange complement(const StatementContext& context, std::size_t governor, std::size_t head);

/// Without the marks at its ends; a whole quotation without its quotation marks. A clause is no longer than sentences
/// are, counted from its cue; a quotation is as long as it is.
[[nodiscard]] TokenRange trimmed(const StatementContext& context, TokenRange content, std::size_t cue);

/// Where the words of the cue's clause begin: source, auxiliaries, and times and places in front of them.
[[nodiscard]] std::size_t begin_of_clause(const StatementContext& context, const Attribution& attribution);
/// Behind the hearers, times and places that stand directly after the cue, or after a source that follows it.
[[nodiscard]] std::size_t end_of_clause(const StatementContext& context, const Attribution& attribution);

}  // namespace dateline
