// Answers a parsed and checked query from a graph.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/arena.hpp"
#include "model/graph_value.hpp"
#include "query/execution/queried_graph.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

using Parameters = std::map<std::string, Value, std::less<>>;

/// Named columns and rows of as many values each.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

struct RunOptions {
    Parameters parameters;
    std::size_t most_rows = std::numeric_limits<std::size_t>::max();  // of the answer; more are left away
    std::function<void()> tick;  // called every few thousand steps; throws to end the query
    ZonedDateTime now;           // for date() and its sisters
    std::uint64_t random = 1;    // where rand() begins
};

/// The answer to `syntax`, which check_query has passed. Its values stand in `arena` and in `graph`. QueryError for
/// what shows only now; ArenaFull where it needs more memory than the arena gives.
[[nodiscard]] Table run_query(const Syntax& syntax, const QueriedGraph& graph, const RunOptions& options, Arena& arena);

/// The rows that reading clauses make of the rows of `input`, whose columns are variables; all variables that are in
/// scope after the last clause are columns. For building graphs by CREATE, clause after clause.
[[nodiscard]] Table run_clauses(const Syntax& syntax, std::span<const Clause> clauses, const Table& input,
                                const QueriedGraph& graph, const RunOptions& options, Arena& arena);

}  // namespace dateline::cypher
