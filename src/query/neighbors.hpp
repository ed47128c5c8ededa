// Who and what stands near an entity, step by step, each with the edges that tie it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "query/graph_filter.hpp"
#include "query/projection.hpp"

namespace dateline {

/// One piece of evidence: an edge, or two edges by way of a telling. Walked from the nearer node.
struct TyingPiece {
    std::int64_t via_id = 0;  // the nearer node
    GraphStep first;
    std::optional<std::int64_t> telling_id;  // the node between the two edges
    std::optional<GraphStep> second;
};

/// A node that is `steps` away, and all that ties it to nodes that are one step nearer, in the order of the edges.
struct Neighbor {
    std::int64_t node_id = 0;
    std::uint32_t steps = 0;
    std::vector<TyingPiece> pieces;  // one at least
};

struct NeighborOptions {
    std::uint32_t steps = 1;
    /// Over entities: out, from who speaks, acts or stands first in a relation; over all: as the edges point.
    WalkDirection direction = WalkDirection::both;
    ProjectionOver over = ProjectionOver::entities;
};

/// All neighbors of the nodes `from` (ids; one that the graph lacks has none), the nearer first, then those with more
/// evidence, then in the order of the edges that tie them. Ties are those of project() but for lists, whose entities
/// are told as neighbors too. Each edge is looked at twice at most, however many steps are asked for.
[[nodiscard]] std::vector<Neighbor> find_neighbors(const Graph& graph, std::span<const std::int64_t> from,
                                                   const GraphPass& pass, const NeighborOptions& options);

}  // namespace dateline
