// What a query compares that can never be as it asks, whatever a file holds: dates with texts, properties that nodes
// with a label never have, values that no list has. openCypher answers with silence; people should know why.
#pragma once

#include <string>
#include <vector>

#include "query/execution/run_options.hpp"
#include "query/graph/queried_graph.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline {

/// A sentence without its full stop for each such comparison in `syntax`, at most 20. Where the answer has no rows,
/// also for a value that nothing in `graph` has, where that
/// has few to choose from.
[[nodiscard]] std::vector<std::string> comparisons_in_vain(const cypher::QueriedGraph& graph,
                                                           const cypher::Syntax& syntax,
                                                           const cypher::Parameters& parameters, bool has_rows);

}  // namespace dateline
