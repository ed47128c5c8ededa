// The graph that people want measures of: who and what is tied to whom, made of the property graph, where entities are
// mostly tied by way of statements and event mentions.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/components.hpp"
#include "graph/graph.hpp"
#include "graph/weighted_graph.hpp"
#include "query/graph_filter.hpp"

namespace dateline {

/// A kind of node by way of which entities are tied: each such node is one piece of evidence. `leading` is the type of
/// its edges to those who speak or act, from whom the tie leads to the others; empty where nobody does.
struct TellingKind {
    std::string_view kind;
    std::string_view leading;
};
[[nodiscard]] std::span<const TellingKind> telling_kinds();
/// The row of a kind of node; nullptr where it ties nobody.
[[nodiscard]] const TellingKind* find_telling_kind(std::string_view kind);

/// What the nodes of a projection are: entities alone, or all nodes of the property graph.
enum class ProjectionOver { entities, all };

struct Projection {
    /// What stands at each position of `graph`, in the order in which the edges of the file name them, which comes from
    /// the articles alone. Only what is tied is in it.
    std::vector<Index<Node>> nodes;
    /// The weight of a tie is the number of pieces of evidence for it.
    WeightedGraph graph;
    /// The same ties as far as they have a direction: from who speaks, acts or stands first in a relation.
    std::vector<Arc> arcs;
    std::size_t untied = 0;  // nodes that pass and have no tie that passes
    std::size_t lists = 0;   // tellings of more than kMostTogether entities
};

/// A statement or event mention that names more entities than this is a list, which ties nobody to anybody in
/// particular: it ties those who speak or act to each that it names, and these not to each other. It also keeps the
/// number of ties in proportion to that of edges.
inline constexpr std::size_t kMostTogether = 50;

/// Over entities: two are tied once for each statement, event mention or figure to which edges that pass tie both, and
/// once for each relation between them. Over all: two nodes are tied once for each edge between them.
/// O(edges * kMostTogether + sorting).
[[nodiscard]] Projection project(const Graph& graph, const GraphPass& pass, ProjectionOver over);

}  // namespace dateline
