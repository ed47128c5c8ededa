// Steps that look at many rows before they pass one: groups, order, and rows that are all different.
#pragma once

#include <string>
#include <vector>

#include "query/execution/row_steps.hpp"
#include "query/execution/step.hpp"
#include "query/execution/term.hpp"

namespace dateline::cypher {

/// One aggregation: count(*) where `aggregate` is nullptr.
struct Aggregation {
    Slot slot = 0;
    const Aggregate* aggregate = nullptr;
    Terms arguments;
    bool is_distinct = false;
    Span source;
};

/// A row for each group of rows with the same `keys`, which fill their slots; without keys, one row in any case.
[[nodiscard]] std::unique_ptr<Step> aggregate_step(std::vector<Assignment> keys, std::vector<Aggregation> aggregations,
                                                   std::string name);

struct SortKey {
    TermPointer term;
    bool is_descending = false;
};

/// How many of the first rows are wanted: as many as `skip` and `limit` together, where it is given; either may be
/// nullptr, and without a limit all are wanted.
struct WantedRows {
    TermPointer skip;
    TermPointer limit;
    Span source;
};

/// All wanted rows in order, those alike in the order of their coming; `slots` are what later steps ask of a row.
[[nodiscard]] std::unique_ptr<Step> sort_step(std::vector<SortKey> keys, std::vector<Slot> slots, WantedRows wanted,
                                              std::string name);
/// Passes the first of rows that are the same in `slots`.
[[nodiscard]] std::unique_ptr<Step> distinct_step(std::vector<Slot> slots);

}  // namespace dateline::cypher
