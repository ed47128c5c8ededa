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

/// A step that can be taken from a node, and the node that it leads to.
struct GraphTie {
    GraphStep step;
    Index<Node> other;
};

/// Which way edges are walked.
enum class WalkDirection { both, out, in };

/// A node that a walk reaches: in how many steps, from which node one step nearer and over which edge (the first among
/// the rows), and how many edges lead to it from nodes one step nearer.
struct GraphReach {
    Index<Node> node;
    std::uint32_t steps = 0;
    Index<Node> via;
    GraphStep first;
    std::uint32_t edges = 0;
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

    /// As shortest_path, for walks that do not run back in time: each step can be given a day that its edge's days hold
    /// and that is not before the day of the step before it. A walk has the fewest steps that such walks have. Levels
    /// of a search from the far end, each node with the latest day on which it can be left (as in the earliest-arrival
    /// paths of Wu et al. 2014, "Path Problems in Temporal Graphs", turned round); O(steps * edges).
    [[nodiscard]] std::optional<std::vector<GraphStep>> path_in_order(
        std::span<const Index<Node>> from, std::span<const Index<Node>> to,
        const std::function<bool(const Node&)>& may_pass, const std::function<bool(const Edge&)>& may_walk) const;

    /// All nodes that up to `steps` steps lead to from any of `from`, without those themselves: the nearer first, then
    /// by the first edge that leads to them. Nodes that do not pass are neither reached nor walked through.
    /// Breadth-first search, O(nodes + edges).
    [[nodiscard]] std::vector<GraphReach> reach(std::span<const Index<Node>> from, std::uint32_t steps,
                                                WalkDirection direction,
                                                const std::function<bool(const Node&)>& may_pass,
                                                const std::function<bool(const Edge&)>& may_walk) const;

    /// All ties of a node in the order of the edges; an edge from a node to itself is two.
    [[nodiscard]] std::vector<GraphTie> ties(Index<Node> node) const;

    /// For the files of this room.
    struct State;

private:
    std::unique_ptr<State> state_;
};

}  // namespace dateline
