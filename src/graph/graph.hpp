// The property graph in memory, in compressed sparse row form, and its algorithms. The only room that sees Boost.Graph.
// Once made it is never changed; its questions may be asked from many threads.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/ids.hpp"
#include "model/property_graph.hpp"

namespace dateline {

/// One step of a walk: the edge, and whether it was walked from its end to its beginning.
struct GraphStep {
    Index<Edge> edge;
    bool is_backward = false;
    friend bool operator==(const GraphStep&, const GraphStep&) = default;
};

/// A loaded graph. Positions are those of PropertyGraph's vectors, which it keeps.
class Graph {
public:
    /// Takes nodes and edges. std::invalid_argument where node ids do not ascend, an edge's end is not among the nodes,
    /// or a row names a label, kind or type that its table lacks.
    explicit Graph(PropertyGraph rows);
    ~Graph();
    Graph(Graph&&) noexcept;
    Graph& operator=(Graph&&) noexcept;

    [[nodiscard]] const PropertyGraph& rows() const;
    [[nodiscard]] const Node& node(Index<Node> index) const;
    [[nodiscard]] const Edge& edge(Index<Edge> index) const;
    [[nodiscard]] std::size_t node_count() const;
    [[nodiscard]] std::size_t edge_count() const;
    [[nodiscard]] std::optional<Index<Node>> find(std::int64_t node_id) const;

    /// A shortest walk from any of `from` to any of `to`, edges taken in both directions, through nodes and edges that
    /// pass the filters (the ends always pass; an empty filter lets all pass). Empty optional where there is none; no
    /// steps where an end is both. Among walks of one length it is the one whose edge positions, read as a sequence,
    /// are the smallest. Breadth-first search (Moore 1959), O(nodes + edges).
    [[nodiscard]] std::optional<std::vector<GraphStep>> shortest_path(
        std::span<const Index<Node>> from, std::span<const Index<Node>> to,
        const std::function<bool(const Node&)>& may_pass, const std::function<bool(const Edge&)>& may_walk) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace dateline
