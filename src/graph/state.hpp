// What a Graph is made of, for the files of this room that walk over it. Each edge stands in the compressed sparse rows
// twice, at its beginning and at its end, so that all ties of a node lie side by side in the order of their edges.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "graph/graph.hpp"

namespace dateline {

using Vertex = std::uint32_t;

/// What a tie carries: the position of its edge among the rows.
struct EdgePosition {
    std::uint32_t value = 0;
};

/// Both directions in one: walks take edges either way, and a reverse index would cost a second and a third look into
/// far memory for each node.
using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, EdgePosition, boost::no_property,
                                               Vertex, std::uint32_t>;
using Tie = Csr::edge_descriptor;

[[nodiscard]] inline auto ties_of(const Csr& csr, Vertex vertex) {
    return boost::make_iterator_range(boost::out_edges(vertex, csr));
}

/// From node ids to positions: by a table where the ids lie close together, which those of a file do, else by search.
class NodePlaces {
public:
    /// `nodes` by ascending id.
    explicit NodePlaces(const std::vector<Node>& nodes);
    /// The position of the node; the number of nodes where no node has that id.
    [[nodiscard]] std::size_t find(std::int64_t id) const {
        if (table_.empty()) return search(id);
        const auto offset = static_cast<std::uint64_t>(id) - static_cast<std::uint64_t>(first_);
        return offset < table_.size() ? table_[offset] : count_;
    }

private:
    [[nodiscard]] std::size_t search(std::int64_t id) const;

    std::size_t count_ = 0;
    std::int64_t first_ = 0;            // the id that the table begins with
    std::vector<std::uint32_t> table_;  // by id - first_; empty where ids are far apart
    std::vector<std::int64_t> ids_;     // where there is no table
};

struct Graph::State {
    PropertyGraph rows;
    NodePlaces places;
    Csr csr;
};

/// One search: the graph, the ends of the walk, and what may be on it.
struct Search {
    const PropertyGraph& rows;
    const Csr& csr;
    std::vector<Vertex> from;
    std::vector<Vertex> to;
    const std::function<bool(const Node&)>& may_pass;
    const std::function<bool(const Edge&)>& may_walk;

    [[nodiscard]] bool passes(Vertex vertex) const { return !may_pass || may_pass(rows.nodes[vertex]); }
    [[nodiscard]] const Edge& edge(const Tie& tie) const { return rows.edges[csr[tie].value]; }
    [[nodiscard]] bool walks(const Tie& tie) const { return !may_walk || may_walk(edge(tie)); }
};

/// `tie` as a step to its target.
[[nodiscard]] inline GraphStep step_over(const PropertyGraph& rows, const Csr& csr, const Tie& tie) {
    const std::uint32_t edge = csr[tie].value;
    return {Index<Edge>(edge), rows.edges[edge].to != rows.nodes[boost::target(tie, csr)].id};
}

/// `nodes` without repetitions, ascending.
[[nodiscard]] std::vector<Vertex> distinct_vertices(std::span<const Index<Node>> nodes, std::size_t node_count);

}  // namespace dateline
