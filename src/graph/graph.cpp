#include "graph/graph.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "graph/state.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kMostRows = std::numeric_limits<std::uint32_t>::max() / 2;  // each edge has two ties
/// A table of places may have so many rows for each node: ids of a file are multiples of a small number.
constexpr std::uint64_t kMostRowsANode = 64;

void check_rows(const PropertyGraph& rows) {
    if (rows.nodes.size() > kMostRows || rows.edges.size() > kMostRows) {
        throw std::invalid_argument("a graph has at most 2,147,483,647 nodes and as many edges");
    }
    const Node* previous = nullptr;
    for (const Node& node : rows.nodes) {
        if (previous != nullptr && previous->id >= node.id) {
            throw std::invalid_argument("node " + std::to_string(node.id) + " comes after node " +
                                        std::to_string(previous->id));
        }
        if (node.label.position() >= rows.labels.size() || node.kind.position() >= rows.kinds.size()) {
            throw std::invalid_argument("node " + std::to_string(node.id) +
                                        " has a label or a kind that its table lacks");
        }
        previous = &node;
    }
    for (const Edge& edge : rows.edges) {
        if (edge.type.position() >= rows.types.size()) {
            throw std::invalid_argument("edge " + std::to_string(edge.id) + " has a type that its table lacks");
        }
    }
}

Csr compress(const PropertyGraph& rows, const NodePlaces& places) {
    auto vertex_of = [&](const Edge& edge, std::int64_t node_id) {
        const std::size_t place = places.find(node_id);
        if (place == rows.nodes.size()) {
            throw std::invalid_argument("edge " + std::to_string(edge.id) + " has an end " + std::to_string(node_id) +
                                        " that is no node");
        }
        return static_cast<Vertex>(place);
    };
    std::vector<std::pair<Vertex, Vertex>> ends;
    std::vector<EdgePosition> positions;
    ends.reserve(2 * rows.edges.size());
    positions.reserve(2 * rows.edges.size());
    for (const Edge& edge : rows.edges) {
        const EdgePosition position{static_cast<std::uint32_t>(ends.size() / 2)};
        positions.insert(positions.end(), 2, position);
        const Vertex from = vertex_of(edge, edge.from);
        const Vertex to = vertex_of(edge, edge.to);
        ends.emplace_back(from, to);
        ends.emplace_back(to, from);
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), positions.begin(),
            static_cast<Vertex>(rows.nodes.size())};
}

}  // namespace

NodePlaces::NodePlaces(const std::vector<Node>& nodes) : count_(nodes.size()) {
    if (nodes.empty()) return;
    first_ = nodes.front().id;
    const auto width = static_cast<std::uint64_t>(nodes.back().id) - static_cast<std::uint64_t>(first_);
    if (width / kMostRowsANode < count_) {
        table_.assign(width + 1, static_cast<std::uint32_t>(count_));
        for (std::size_t i = 0; i < count_; ++i)
            table_[static_cast<std::size_t>(nodes[i].id - first_)] = static_cast<std::uint32_t>(i);
    } else {
        ids_.resize(count_);
        std::transform(nodes.begin(), nodes.end(), ids_.begin(), [](const Node& node) { return node.id; });
    }
}

std::size_t NodePlaces::search(std::int64_t id) const {
    const auto it = std::lower_bound(ids_.begin(), ids_.end(), id);
    return it != ids_.end() && *it == id ? static_cast<std::size_t>(it - ids_.begin()) : count_;
}

std::vector<Vertex> distinct_vertices(std::span<const Index<Node>> nodes, [[maybe_unused]] std::size_t node_count) {
    std::vector<Vertex> vertices;
    vertices.reserve(nodes.size());
    for (const Index<Node> node : nodes) {
        assert(node.position() < node_count);
        vertices.push_back(node.value);
    }
    std::sort(vertices.begin(), vertices.end());
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    return vertices;
}

Graph::Graph(PropertyGraph rows) {
    check_rows(rows);
    NodePlaces places(rows.nodes);
    Csr csr = compress(rows, places);
    state_ = std::make_unique<State>(State{std::move(rows), std::move(places), std::move(csr)});
}

Graph::~Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;

const PropertyGraph& Graph::rows() const {
    return state_->rows;
}

const Node& Graph::node(Index<Node> index) const {
    return state_->rows.nodes[index.position()];
}

const Edge& Graph::edge(Index<Edge> index) const {
    return state_->rows.edges[index.position()];
}

std::size_t Graph::node_count() const {
    return state_->rows.nodes.size();
}

std::size_t Graph::edge_count() const {
    return state_->rows.edges.size();
}

std::optional<Index<Node>> Graph::find(std::int64_t node_id) const {
    const std::size_t place = state_->places.find(node_id);
    if (place == node_count()) return std::nullopt;
    return Index<Node>(place);
}

std::vector<GraphTie> Graph::ties(Index<Node> node) const {
    std::vector<GraphTie> ties;
    for (const Tie tie : ties_of(state_->csr, node.value)) {
        const Index<Node> other{std::size_t{boost::target(tie, state_->csr)}};
        ties.push_back({step_over(state_->rows, state_->csr, tie), other});
    }
    return ties;
}

}  // namespace dateline
