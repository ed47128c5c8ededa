// The parts into which a graph falls. Parts are numbered from 0 by the first node that each has.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/weighted_graph.hpp"

namespace dateline {

/// A directed tie between two nodes, by position.
using Arc = std::pair<std::uint32_t, std::uint32_t>;

/// For each node the number of its part: two nodes are in one part where ties lead from one to the other. O(nodes +
/// ties).
[[nodiscard]] std::vector<std::uint32_t> weak_components(const WeightedGraph& graph);

/// As weak_components, where arcs lead from each of the two to the other (Tarjan 1972). Both ends of an arc are below
/// `node_count`.
[[nodiscard]] std::vector<std::uint32_t> strong_components(std::size_t node_count, const std::vector<Arc>& arcs);

/// Parts under numbers of any kind, below the number of nodes, numbered by the first node that each has.
[[nodiscard]] std::vector<std::uint32_t> number_by_first(const std::vector<std::uint32_t>& parts);

}  // namespace dateline
