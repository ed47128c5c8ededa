#include "graph/graph.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <stdexcept>

#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

using Nodes = std::vector<Index<Node>>;

Nodes positions(const std::vector<std::size_t>& list) {
    Nodes nodes;
    for (const std::size_t position : list) nodes.emplace_back(position);
    return nodes;
}

struct Walk {
    std::vector<GraphStep> steps;
    std::vector<Index<Node>> nodes;
};

/// The answer without any cleverness: all walks of no step, of one, of two, ... in the order of their edges, until one
/// arrives.
std::optional<std::vector<GraphStep>> naive_path(const Graph& graph, const Nodes& from, const Nodes& to,
                                                 const std::function<bool(const Node&)>& may_pass,
                                                 const std::function<bool(const Edge&)>& may_walk) {
    std::vector<Walk> walks;
    for (const Index<Node> start : from) walks.push_back({{}, {start}});
    while (!walks.empty()) {
        std::vector<std::vector<GraphStep>> arrived;
        std::vector<Walk> longer;
        for (const Walk& walk : walks) {
            const Index<Node> here = walk.nodes.back();
            if (std::find(to.begin(), to.end(), here) != to.end()) arrived.push_back(walk.steps);
            if (walk.nodes.size() > 1 && !may_pass(graph.node(here))) continue;
            for (std::size_t i = 0; i < graph.edge_count(); ++i) {
                const Edge& edge = graph.edge(Index<Edge>(i));
                if (!may_walk(edge)) continue;
                for (const bool is_backward : {false, true}) {
                    if ((is_backward ? edge.to : edge.from) != graph.node(here).id) continue;
                    const Index<Node> next = *graph.find(is_backward ? edge.from : edge.to);
                    if (std::find(walk.nodes.begin(), walk.nodes.end(), next) != walk.nodes.end()) continue;
                    longer.push_back(walk);
                    longer.back().steps.push_back({Index<Edge>(i), is_backward});
                    longer.back().nodes.push_back(next);
                }
            }
        }
        if (!arrived.empty()) {
            return *std::min_element(arrived.begin(), arrived.end(), [](const auto& a, const auto& b) {
                return std::lexicographical_compare(
                    a.begin(), a.end(), b.begin(), b.end(),
                    [](const GraphStep& x, const GraphStep& y) { return x.edge < y.edge; });
            });
        }
        walks = std::move(longer);
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("the path found is the naive answer on small random graphs") {
    Below below(20190218);
    std::set<std::size_t> lengths;
    for (int round = 0; round < 600; ++round) {
        const std::size_t node_count = 2 + below(9);
        Ends ends;
        for (std::size_t i = below(2 * node_count); i > 0; --i) ends.emplace_back(below(node_count), below(node_count));
        const Graph graph(make_rows(node_count, ends));
        std::vector<std::size_t> from(1 + below(2));
        std::vector<std::size_t> to(1 + below(2));
        std::generate(from.begin(), from.end(), [&] { return below(node_count); });
        std::generate(to.begin(), to.end(), [&] { return below(node_count); });
        const auto closed_node = static_cast<std::int64_t>(10 * below(node_count));
        const auto closed_edge = static_cast<std::int64_t>(below(10));
        auto may_pass = [&](const Node& node) { return node.id != closed_node; };
        auto may_walk = [&](const Edge& edge) { return edge.id != closed_edge; };
        const auto found = graph.shortest_path(positions(from), positions(to), may_pass, may_walk);
        const auto expected = naive_path(graph, positions(from), positions(to), may_pass, may_walk);
        INFO("round " << round);
        REQUIRE(found.has_value() == expected.has_value());
        if (found) {
            REQUIRE(*found == *expected);
            lengths.insert(found->size());
        }
    }
    CHECK(lengths.size() > 4);  // the graphs were worth asking
}

TEST_CASE("nodes are found by their ids and by no others") {
    const Graph graph(make_rows(5, {}));
    for (std::size_t i = 0; i < 5; ++i) CHECK(graph.find(static_cast<std::int64_t>(10 * i + 10)) == Index<Node>(i));
    for (const std::int64_t id : {0, 9, 11, 25, 51, -10}) CHECK_FALSE(graph.find(id).has_value());
    CHECK(graph.node_count() == 5);
    CHECK(graph.edge_count() == 0);
}

TEST_CASE("nodes are found by their ids however far these lie apart") {
    PropertyGraph rows;
    rows.labels = {{"Person"}};
    rows.kinds = {{"entity"}};
    const std::int64_t ids[] = {std::numeric_limits<std::int64_t>::min(), -7, 0, 3, 1'000'000'007,
                                std::numeric_limits<std::int64_t>::max()};
    for (const std::int64_t id : ids) rows.nodes.push_back({id, {}, {}, {}});
    const Graph graph(rows);
    for (std::size_t i = 0; i < std::size(ids); ++i) CHECK(graph.find(ids[i]) == Index<Node>(i));
    for (const std::int64_t id : {-8, 1, 2, 4, 1'000'000'006}) CHECK_FALSE(graph.find(id).has_value());
}

TEST_CASE("the ties of a node come in the order of the edges, from both ends") {
    const Graph graph(make_rows(3, {{1, 0}, {0, 0}, {0, 2}, {1, 2}, {2, 0}}));
    std::vector<std::pair<std::size_t, bool>> ties;
    for (const GraphTie& tie : graph.ties(Index<Node>(0)))
        ties.emplace_back(tie.other.position(), tie.step.is_backward);
    CHECK(ties == std::vector<std::pair<std::size_t, bool>>{{1, true}, {0, false}, {0, false}, {2, false}, {2, true}});
}

TEST_CASE("an empty graph and empty ends have no path") {
    const Graph empty{PropertyGraph{}};
    CHECK(empty.node_count() == 0);
    CHECK_FALSE(empty.find(1).has_value());
    CHECK_FALSE(empty.shortest_path({}, {}, nullptr, nullptr).has_value());
    const Graph graph(make_rows(2, {{0, 1}}));
    CHECK_FALSE(graph.shortest_path(positions({0}), {}, nullptr, nullptr).has_value());
    CHECK_FALSE(graph.shortest_path({}, positions({0}), nullptr, nullptr).has_value());
}

TEST_CASE("a node that is both ends is reached without a step though nothing may pass") {
    const Graph graph(make_rows(3, {{0, 0}, {0, 1}}));
    const auto nothing = [](const auto&) { return false; };
    const auto found = graph.shortest_path(positions({2, 0}), positions({1, 0}), nothing, nothing);
    REQUIRE(found.has_value());
    CHECK(found->empty());
}

TEST_CASE("the ends pass where nodes between them may not") {
    const Graph graph(make_rows(3, {{0, 1}, {2, 1}}));
    const auto nothing = [](const Node&) { return false; };
    CHECK(graph.shortest_path(positions({0}), positions({1}), nothing, nullptr) ==
          std::vector<GraphStep>{{Index<Edge>(0), false}});
    CHECK_FALSE(graph.shortest_path(positions({0}), positions({2}), nothing, nullptr).has_value());
    CHECK(graph.shortest_path(positions({0}), positions({2}), nullptr, nullptr) ==
          std::vector<GraphStep>{{Index<Edge>(0), false}, {Index<Edge>(1), true}});
}

TEST_CASE("of parallel edges and parallel ways the one that stands first is taken") {
    const Graph graph(make_rows(4, {{3, 2}, {2, 0}, {0, 1}, {0, 1}, {3, 1}, {0, 2}}));
    CHECK(graph.shortest_path(positions({0}), positions({3}), nullptr, nullptr) ==
          std::vector<GraphStep>{{Index<Edge>(1), true}, {Index<Edge>(0), true}});
    CHECK(graph.shortest_path(positions({1}), positions({0}), nullptr, nullptr) ==
          std::vector<GraphStep>{{Index<Edge>(2), true}});
}

TEST_CASE("a chain of a hundred thousand nodes is walked to its end") {
    constexpr std::size_t kLength = 100'000;
    Ends ends;
    for (std::size_t i = 0; i + 1 < kLength; ++i) ends.emplace_back(i % 2 == 0 ? i : i + 1, i % 2 == 0 ? i + 1 : i);
    const Graph graph(make_rows(kLength, ends));
    const auto found = graph.shortest_path(positions({0}), positions({kLength - 1}), nullptr, nullptr);
    REQUIRE(found.has_value());
    REQUIRE(found->size() == kLength - 1);
    for (std::size_t i = 0; i < found->size(); ++i) REQUIRE((*found)[i] == GraphStep{Index<Edge>(i), i % 2 == 1});
}

TEST_CASE("rows that make no graph are refused with their ids") {
    PropertyGraph lost_end = make_rows(2, {{0, 1}});
    lost_end.edges[0].to = 15;
    CHECK_THROWS_WITH(Graph{lost_end}, "edge 1 has an end 15 that is no node");
    PropertyGraph twice = make_rows(2, {});
    twice.nodes[1].id = 10;
    CHECK_THROWS_WITH(Graph{twice}, "node 10 comes after node 10");
    PropertyGraph no_kind = make_rows(2, {});
    no_kind.nodes[1].kind = Index<NodeKind>(7);
    CHECK_THROWS_AS(Graph{no_kind}, std::invalid_argument);
    PropertyGraph no_type = make_rows(2, {{0, 1}});
    no_type.types.clear();
    CHECK_THROWS_AS(Graph{no_type}, std::invalid_argument);
}

TEST_CASE("a moved graph answers as before") {
    Graph graph(make_rows(3, {{0, 1}, {1, 2}}));
    const Graph moved = std::move(graph);
    CHECK(moved.shortest_path(positions({0}), positions({2}), nullptr, nullptr)->size() == 2);
    CHECK(moved.rows().types.front().name == "KNOWS");
    CHECK(moved.edge(Index<Edge>(1)).to == 30);
}
