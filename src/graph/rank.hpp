// How central each node of a weighted graph is. The same graph gives the same numbers on every run.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/weighted_graph.hpp"

namespace dateline {

/// For each node how often a walk is there that at each step follows a tie with a chance in proportion to its weight,
/// or with a chance of 0.15, and from a node without ties always, goes to any node. The sum is 1. Page, Brin, Motwani,
/// Winograd 1999, with weights; power iteration until the change is below 1e-12. Boost.Graph's knows no weights and
/// loses what nodes without ties hold.
[[nodiscard]] std::vector<double> page_rank(const WeightedGraph& graph);

/// For each node the share of the pairs of other nodes between which it lies, a pair counted by the share of its
/// shortest paths that lead through the node; a path is as long as it has ties, whatever their weight. Between 0 and 1;
/// 0 in graphs of less than three nodes. Brandes 2001. Where `sources` is below the number of nodes, it is estimated
/// from the paths that begin at so many nodes, drawn with a fixed seed (Brandes and Pich 2007). O(sources * (nodes +
/// ties)). Boost.Graph's cannot draw.
[[nodiscard]] std::vector<double> betweenness(const WeightedGraph& graph, std::size_t sources);

}  // namespace dateline
