// Values of graph questions as results have them: for people in one line, for programs as JSON.
#pragma once

#include <set>
#include <vector>

#include "model/graph_value.hpp"
#include "model/result.hpp"
#include "query/execution/queried_graph.hpp"

namespace dateline {

/// Numbers and texts as they are, dates and times as ISO 8601 texts. A node is `(NAME:LABEL)` for people and an object
/// with its labels and properties as JSON; a relationship is `[:TYPE]`, or an object with its type, the keys of its
/// ends and its properties; a path is its nodes and relationships in turn.
[[nodiscard]] Value result_value(const cypher::Value& value, const cypher::QueriedGraph& graph);

/// Positions in the queried graph, each once and in order.
struct MatchedPart {
    std::set<cypher::NodeIndex> nodes;
    std::set<cypher::RelationshipIndex> relationships;
};

/// The nodes and relationships in the values of `rows`, also those in paths, lists and maps, with the ends of
/// relationships: a part of the graph that other programs can draw.
[[nodiscard]] MatchedPart matched_part(const std::vector<std::vector<cypher::Value>>& rows,
                                       const cypher::QueriedGraph& graph);

}  // namespace dateline
