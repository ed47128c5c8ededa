// Steps that work on rows as they come: conditions, lists made rows, projections, and the parts of a query that run for
// each row.
#pragma once

#include <string>
#include <vector>

#include "query/execution/step.hpp"
#include "query/execution/term.hpp"

namespace dateline::cypher {

/// A term whose value goes into a slot.
struct Assignment {
    Slot slot = 0;
    TermPointer term;
};

/// Passes rows of which the condition is true.
[[nodiscard]] std::unique_ptr<Step> filter_step(TermPointer condition, Span source, std::string name);
/// A row for each item of a list; none for null; one for what is no list.
[[nodiscard]] std::unique_ptr<Step> unwind_step(TermPointer list, Slot item, std::string name);
/// Computes all terms, then fills their slots.
[[nodiscard]] std::unique_ptr<Step> project_step(std::vector<Assignment> assignments, std::string name);
/// Leaves out the first rows; `count` is computed once.
[[nodiscard]] std::unique_ptr<Step> skip_step(TermPointer count, Span source);
[[nodiscard]] std::unique_ptr<Step> limit_step(TermPointer count, Span source);
/// Runs `part` for each row; where it gives none, one row with `slots` null.
[[nodiscard]] std::unique_ptr<Step> optional_step(Pipeline part, std::vector<Slot> slots);
/// The end of a query: keeps each row's values of `slots` in `rows`.
[[nodiscard]] std::unique_ptr<Step> collect_step(std::vector<Slot> slots, std::vector<std::vector<Value>>& rows,
                                                 std::size_t most_rows);
/// Passes each row on as it is; what a pipeline may begin with.
[[nodiscard]] std::unique_ptr<Step> start_step();

/// The count that SKIP or LIMIT gives. QueryError where it is no integer from 0 on. Of two there is always a sum.
[[nodiscard]] std::uint64_t count_of(const Term& term, Span source, Frame& frame);

}  // namespace dateline::cypher
