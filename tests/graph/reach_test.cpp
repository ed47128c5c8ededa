#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "graph/graph.hpp"
#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

using Nodes = std::vector<Index<Node>>;

/// How many steps each node is from node 0, by relaxing every edge as often as there are nodes.
std::map<std::size_t, std::uint32_t> naive_steps(const Graph& graph, std::uint32_t most, WalkDirection direction) {
    std::map<std::size_t, std::uint32_t> steps{{0, 0}};
    const auto relax = [&](std::int64_t from, std::int64_t to) {
        const auto it = steps.find(graph.find(from)->position());
        if (it == steps.end() || it->second == most) return;
        const auto [other, is_new] = steps.emplace(graph.find(to)->position(), it->second + 1);
        other->second = std::min(other->second, it->second + 1);
    };
    for (std::size_t round = 0; round < graph.node_count(); ++round) {
        for (const Edge& edge : graph.rows().edges) {
            if (direction != WalkDirection::in) relax(edge.from, edge.to);
            if (direction != WalkDirection::out) relax(edge.to, edge.from);
        }
    }
    steps.erase(0);
    return steps;
}

}  // namespace

TEST_CASE("what is reached in so many steps is the naive answer on small random graphs") {
    Below below(17);
    for (int round = 0; round < 400; ++round) {
        const std::size_t node_count = 1 + below(9);
        Ends ends;
        for (std::size_t i = below(2 * node_count); i > 0; --i) ends.emplace_back(below(node_count), below(node_count));
        const Graph graph(make_rows(node_count, ends));
        for (const WalkDirection direction : {WalkDirection::both, WalkDirection::out, WalkDirection::in}) {
            const auto most = static_cast<std::uint32_t>(below(5));
            std::map<std::size_t, std::uint32_t> found;
            for (const GraphReach& each : graph.reach(Nodes{Index<Node>(0)}, most, direction, nullptr, nullptr))
                found.emplace(each.node.position(), each.steps);
            INFO("round " << round);
            REQUIRE(found == naive_steps(graph, most, direction));
        }
    }
}

TEST_CASE("each node comes with the first edge that leads to it and the number of all that do") {
    const Graph graph(make_rows(5, {{3, 1}, {2, 0}, {0, 1}, {0, 1}, {2, 3}, {1, 2}}));
    const auto reached = graph.reach(Nodes{Index<Node>(0)}, 9, WalkDirection::both, nullptr, nullptr);
    REQUIRE(reached.size() == 3);
    struct Row {
        std::size_t node;
        std::uint32_t steps;
        std::size_t via;
        std::size_t edge;
        bool is_backward;
        std::uint32_t edges;
    };
    const Row rows[] = {{2, 1, 0, 1, true, 1}, {1, 1, 0, 2, false, 2}, {3, 2, 1, 0, true, 2}};
    for (std::size_t i = 0; i < 3; ++i) {
        INFO(i);
        CHECK(reached[i].node == Index<Node>(rows[i].node));
        CHECK(reached[i].steps == rows[i].steps);
        CHECK(reached[i].via == Index<Node>(rows[i].via));
        CHECK(reached[i].first == GraphStep{Index<Edge>(rows[i].edge), rows[i].is_backward});
        CHECK(reached[i].edges == rows[i].edges);
    }
}

TEST_CASE("what does not pass is neither reached nor walked through") {
    const Graph graph(make_rows(4, {{0, 1}, {1, 2}, {0, 3}}));
    const auto not_20 = [](const Node& node) { return node.id != 20; };
    const auto not_3 = [](const Edge& edge) { return edge.id != 3; };
    CHECK(graph.reach(Nodes{Index<Node>(0)}, 3, WalkDirection::both, not_20, nullptr).size() == 1);
    CHECK(graph.reach(Nodes{Index<Node>(0)}, 3, WalkDirection::both, nullptr, not_3).size() == 2);
    CHECK(graph.reach(Nodes{Index<Node>(0)}, 3, WalkDirection::both, not_20, not_3).empty());
    CHECK(graph.reach({}, 3, WalkDirection::both, nullptr, nullptr).empty());
}
