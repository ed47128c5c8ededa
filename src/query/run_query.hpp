// Answers a parsed and checked query from a graph.
#pragma once

#include <span>
#include <string>

#include "base/arena.hpp"
#include "query/execution/run_options.hpp"
#include "query/graph/queried_graph.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The answer to `syntax`, which check_query has passed. Its values stand in `arena` and in `graph`. Where `profile` is
/// given, the steps of the plan are added to it, a line each, with the rows that each has passed on. QueryError for
/// what shows only now; ArenaFull where it needs more memory than the arena gives.
[[nodiscard]] Table run_query(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options, Arena& arena,
                              std::string* profile = nullptr);

/// The steps of the plan, a line each, without running it.
[[nodiscard]] std::string explain_query(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options,
                                        Arena& arena);

/// The rows that reading clauses make of the rows of `input`, whose columns are variables; all variables that are in
/// scope after the last clause are columns. For building graphs by CREATE, clause after clause.
[[nodiscard]] Table run_clauses(const Syntax& syntax, std::span<const Clause> clauses, const Table& input,
                                const QueriedGraph& graph, const RunOptions& options, Arena& arena);

}  // namespace dateline::cypher
