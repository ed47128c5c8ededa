// What a query asks for that a file does not have. openCypher answers such a query with silence; people should know
// why.
#pragma once

#include <string>
#include <vector>

#include "query/graph/queried_graph.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline {

/// A sentence without its full stop for each label and type in `syntax` that nothing in `graph` has, and for each
/// property that no node (relationship) of any file has, with the name that was likely meant. Where the answer
/// `has_rows`, the name may have been one of several to choose from: then only those are told that were likely
/// mistyped.
[[nodiscard]] std::vector<std::string> names_not_in(const cypher::QueriedGraph& graph, const cypher::Syntax& syntax,
                                                    bool has_rows);

/// The known name that differs in the case of its letters alone, or else by few typing errors; empty where there is
/// none.
[[nodiscard]] std::string name_meant(const std::string& name, const std::vector<std::string>& known);

/// A sentence for each single relationship of a pattern whose type never stands between nodes with those labels in
/// that direction, with what it does stand between.
[[nodiscard]] std::vector<std::string> ties_not_in(const cypher::QueriedGraph& graph, const cypher::Syntax& syntax);

}  // namespace dateline
