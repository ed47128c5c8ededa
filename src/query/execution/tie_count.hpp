// How many relationships a walk can take at a node, told by sizes alone.
#pragma once

#include <algorithm>
#include <cstdint>

#include "query/execution/walk_steps.hpp"

namespace dateline::cypher {

/// Whether nothing but direction and type says which relationships a walk takes.
[[nodiscard]] inline bool can_take_size(const Walk& walk) {
    return walk.types && walk.labels && walk.labels->empty() && walk.properties.empty() && walk.tests_of_each.empty() &&
           !walk.is_to_known && walk.direction != PatternDirection::both;
}

/// The ties at `node` of its direction and types; only where can_take_size() holds.
[[nodiscard]] inline std::uint64_t tie_count(const Walk& walk, NodeIndex node, const QueriedGraph& graph) {
    const std::span<const Tie> ties =
        walk.direction == PatternDirection::right ? graph.outgoing(node) : graph.incoming(node);
    std::uint64_t count = walk.types->empty() ? ties.size() : 0;
    for (const Index<RelationshipType> type : *walk.types) count += of_type(ties, type).size();
    return count;
}

/// Whether `relationship` is one of those.
[[nodiscard]] inline bool is_counted(const Walk& walk, RelationshipIndex relationship, NodeIndex node,
                                     const QueriedGraph& graph) {
    const QueriedRelationship& row = graph.relationship(relationship);
    if ((walk.direction == PatternDirection::right ? row.from : row.to) != node) return false;
    return walk.types->empty() || std::find(walk.types->begin(), walk.types->end(), row.type) != walk.types->end();
}

}  // namespace dateline::cypher
