#include "graph/graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cassert>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace dateline {

namespace {

using Vertex = std::uint32_t;

/// What an edge of the compressed form carries: its position among the rows.
struct EdgePosition {
    std::uint32_t value = 0;
};

using Csr = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, EdgePosition,
                                               boost::no_property, Vertex, std::uint32_t>;

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kBlocked = kUnseen - 1;  // seen, and the filter does not let it pass

void check_rows(const PropertyGraph& rows) {
    // Positions and distances are 32 bits wide, and the two largest distances are marks.
    if (rows.nodes.size() >= kBlocked || rows.edges.size() >= kBlocked) {
        throw std::invalid_argument("a graph has at most 4,294,967,293 nodes and as many edges");
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

std::vector<std::int64_t> ids_of(const std::vector<Node>& nodes) {
    std::vector<std::int64_t> ids(nodes.size());
    std::transform(nodes.begin(), nodes.end(), ids.begin(), [](const Node& node) { return node.id; });
    return ids;
}

/// The place of `id` among ascending `ids`; ids.size() where it has none.
std::size_t place_of(const std::vector<std::int64_t>& ids, std::int64_t id) {
    const auto it = std::lower_bound(ids.begin(), ids.end(), id);
    return it != ids.end() && *it == id ? static_cast<std::size_t>(it - ids.begin()) : ids.size();
}

Csr compress(const PropertyGraph& rows, const std::vector<std::int64_t>& ids) {
    auto vertex_of = [&](const Edge& edge, std::int64_t node_id) {
        const std::size_t place = place_of(ids, node_id);
        if (place == ids.size()) {
            throw std::invalid_argument("edge " + std::to_string(edge.id) + " has an end " + std::to_string(node_id) +
                                        " that is no node");
        }
        return static_cast<Vertex>(place);
    };
    std::vector<std::pair<Vertex, Vertex>> ends;
    std::vector<EdgePosition> positions;
    ends.reserve(rows.edges.size());
    positions.reserve(rows.edges.size());
    for (const Edge& edge : rows.edges) {
        positions.push_back({static_cast<std::uint32_t>(positions.size())});
        ends.emplace_back(vertex_of(edge, edge.from), vertex_of(edge, edge.to));
    }
    return {boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), positions.begin(),
            static_cast<Vertex>(ids.size())};
}

/// Calls `visit(other end, edge position, is it walked backward)` for each edge at `vertex`.
template <class Visit>
void for_each_tie(const Csr& csr, Vertex vertex, Visit visit) {
    const auto [out, out_end] = boost::out_edges(vertex, csr);
    for (auto it = out; it != out_end; ++it) visit(boost::target(*it, csr), csr[*it].value, false);
    const auto [in, in_end] = boost::in_edges(vertex, csr);
    for (auto it = in; it != in_end; ++it) visit(boost::source(*it, csr), csr[*it].value, true);
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

}  // namespace

struct Graph::State {
    PropertyGraph rows;
    std::vector<std::int64_t> ids;  // of the nodes, close together for the search
    Csr csr;
};

namespace {

/// One search: the graph, the ends of the walk, and what may be on it.
struct Search {
    const PropertyGraph& rows;
    const Csr& csr;
    std::vector<Vertex> from;
    std::vector<Vertex> to;
    const std::function<bool(const Node&)>& may_pass;
    const std::function<bool(const Edge&)>& may_walk;

    [[nodiscard]] bool passes(Vertex vertex) const { return !may_pass || may_pass(rows.nodes[vertex]); }
    [[nodiscard]] bool walks(std::uint32_t position) const { return !may_walk || may_walk(rows.edges[position]); }
};

/// How many steps each node is from `to`, as far as had to be looked; and how many the nearest of `from` is.
struct Distances {
    std::vector<std::uint32_t> of;
    std::optional<std::uint32_t> nearest;
};

Distances measure(const Search& search) {
    Distances distances{std::vector<std::uint32_t>(search.rows.nodes.size(), kUnseen), std::nullopt};
    std::vector<bool> is_start(search.rows.nodes.size(), false);
    for (const Vertex vertex : search.from) is_start[vertex] = true;
    std::vector<Vertex> level = search.to;
    std::vector<Vertex> next;
    for (const Vertex vertex : level) {
        distances.of[vertex] = 0;
        if (is_start[vertex]) distances.nearest = 0;
    }
    for (std::uint32_t steps = 1; !level.empty() && !distances.nearest; ++steps) {
        for (const Vertex vertex : level) {
            for_each_tie(search.csr, vertex, [&](Vertex other, std::uint32_t position, bool) {
                if (distances.of[other] != kUnseen || !search.walks(position)) return;
                if (is_start[other]) distances.nearest = steps;
                if (!is_start[other] && !search.passes(other)) {
                    distances.of[other] = kBlocked;
                    return;
                }
                distances.of[other] = steps;
                next.push_back(other);
            });
        }
        level.swap(next);
        next.clear();
    }
    return distances;
}

/// Walks down the distances from the nearest beginnings, always over the first edge among the rows that leads down.
std::vector<GraphStep> lay_walk(const Search& search, const Distances& distances) {
    std::vector<GraphStep> walk;
    std::vector<Vertex> here;
    for (const Vertex vertex : search.from) {
        if (distances.of[vertex] == *distances.nearest) here.push_back(vertex);
    }
    for (std::uint32_t left = *distances.nearest; left > 0; --left) {
        Vertex reached = 0;
        std::uint32_t first = kUnseen;
        bool first_is_backward = false;
        for (const Vertex vertex : here) {
            for_each_tie(search.csr, vertex, [&](Vertex other, std::uint32_t position, bool is_backward) {
                if (position >= first || distances.of[other] != left - 1 || !search.walks(position)) return;
                first = position;
                first_is_backward = is_backward;
                reached = other;
            });
        }
        assert(first != kUnseen);
        walk.push_back({Index<Edge>(first), first_is_backward});
        here.assign(1, reached);
    }
    return walk;
}

}  // namespace

Graph::Graph(PropertyGraph rows) {
    check_rows(rows);
    std::vector<std::int64_t> ids = ids_of(rows.nodes);
    Csr csr = compress(rows, ids);
    state_ = std::make_unique<State>(State{std::move(rows), std::move(ids), std::move(csr)});
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
    const std::size_t place = place_of(state_->ids, node_id);
    if (place == state_->ids.size()) return std::nullopt;
    return Index<Node>(place);
}

std::optional<std::vector<GraphStep>> Graph::shortest_path(std::span<const Index<Node>> from,
                                                           std::span<const Index<Node>> to,
                                                           const std::function<bool(const Node&)>& may_pass,
                                                           const std::function<bool(const Edge&)>& may_walk) const {
    const Search search{
        state_->rows, state_->csr, distinct_vertices(from, node_count()), distinct_vertices(to, node_count()),
        may_pass,     may_walk};
    // Measured from the far end, so that the walk can be laid from its beginning, where the order of the edges decides.
    const Distances distances = measure(search);
    if (!distances.nearest) return std::nullopt;
    return lay_walk(search, distances);
}

}  // namespace dateline
