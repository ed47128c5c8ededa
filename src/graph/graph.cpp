#include "graph/graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>
#include <cassert>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace dateline {

namespace {

using Vertex = std::uint32_t;

/// What a tie carries: the position of its edge among the rows.
struct EdgePosition {
    std::uint32_t value = 0;
};

/// Each edge stands in it twice, at its beginning and at its end, so that all ties of a node lie side by side: walks
/// take edges in both directions, and a reverse index would cost a second and a third look into far memory for each
/// node.
using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, EdgePosition, boost::no_property,
                                               Vertex, std::uint32_t>;

using Tie = Csr::edge_descriptor;

constexpr std::uint32_t kMostRows = std::numeric_limits<std::uint32_t>::max() / 2;  // each edge has two ties
constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kBlocked = kUnseen - 1;  // seen, and the filter does not let it pass

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
            static_cast<Vertex>(ids.size())};
}

auto ties_of(const Csr& csr, Vertex vertex) {
    return boost::make_iterator_range(boost::out_edges(vertex, csr));
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
    [[nodiscard]] bool walks(const Tie& tie) const { return !may_walk || may_walk(rows.edges[csr[tie].value]); }
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
            for (const Tie tie : ties_of(search.csr, vertex)) {
                const Vertex other = boost::target(tie, search.csr);
                if (distances.of[other] != kUnseen || !search.walks(tie)) continue;
                if (is_start[other]) distances.nearest = steps;
                if (!is_start[other] && !search.passes(other)) {
                    distances.of[other] = kBlocked;
                    continue;
                }
                distances.of[other] = steps;
                next.push_back(other);
            }
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
        std::optional<Tie> first;
        for (const Vertex vertex : here) {
            for (const Tie tie : ties_of(search.csr, vertex)) {
                if (distances.of[boost::target(tie, search.csr)] != left - 1) continue;
                if (first && search.csr[tie].value >= search.csr[*first].value) continue;
                if (search.walks(tie)) first = tie;
            }
        }
        assert(first);
        const Vertex reached = boost::target(*first, search.csr);
        const std::uint32_t edge = search.csr[*first].value;
        walk.push_back({Index<Edge>(edge), search.rows.edges[edge].to != search.rows.nodes[reached].id});
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
