// Groups of nodes that are tied more among themselves than chance would tie them. The same graph gives the same groups.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/weighted_graph.hpp"

namespace dateline {

/// For each node the number of its group, numbered from 0 by the first node that each has; and how good the division
/// is (see modularity).
struct Communities {
    std::vector<std::uint32_t> of;
    double modularity = 0;
};

/// The Louvain method: Blondel, Guillaume, Lambiotte, Lefebvre 2008, "Fast unfolding of communities in large networks".
/// Nodes are taken in the order of their positions, among equally good groups the first is chosen, and a node moves
/// only where that is better. A good division, not surely the best. A node without ties is a group by itself.
[[nodiscard]] Communities find_communities(const WeightedGraph& graph);

/// The share of weight within groups less the share that would be there by chance, given each node's weight: between
/// -0.5 and 1, and 0 where there are no ties. Newman 2004, "Analysis of weighted networks". Groups are below the
/// number of nodes.
[[nodiscard]] double modularity(const WeightedGraph& graph, const std::vector<std::uint32_t>& groups);

}  // namespace dateline
