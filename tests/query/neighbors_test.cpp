#include "query/neighbors.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "tests/graph/made_graph.hpp"
#include "tests/query/made_property_graph.hpp"

using namespace dateline;

namespace {

/// 1 says (11) something of 2 and 3, and again (12) of 2; 2 does something (13) to 4; 3 leads 5.
Graph make_graph() {
    return GraphMaker()
        .entities(1, 4)
        .node(5, "entity", "State")
        .node(11, "statement", "Statement")
        .node(12, "statement", "Statement")
        .node(13, "event_mention", "EventMention")
        .edge(1, "SAID", 11, "2020-03-01", "2020-03-01")
        .edge(11, "ABOUT", 3, "2020-03-01", "2020-03-01")
        .edge(11, "ABOUT", 2, "2020-03-01", "2020-03-01")
        .edge(1, "SAID", 12, "2020-04-01", "2020-04-01")
        .edge(12, "ABOUT", 2, "2020-04-01", "2020-04-01")
        .edge(13, "AGENT", 2)
        .edge(13, "PATIENT", 4)
        .edge(3, "HEAD_OF", 5)
        .make();
}

struct Found {
    std::int64_t id;
    std::uint32_t steps;
    std::int64_t via;
    std::size_t pieces;
    friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> ask(std::vector<std::int64_t> from, const NeighborOptions& options, const GraphFilter& filter = {}) {
    const Graph graph = make_graph();
    std::vector<Found> found;
    for (const Neighbor& each : find_neighbors(graph, from, GraphPass(graph, filter), options))
        found.push_back({each.node_id, each.steps, each.pieces.front().via_id, each.pieces.size()});
    return found;
}

constexpr auto kEntities = ProjectionOver::entities;
constexpr auto kAll = ProjectionOver::all;
constexpr auto kBoth = WalkDirection::both;
constexpr auto kOut = WalkDirection::out;
constexpr auto kIn = WalkDirection::in;

}  // namespace

TEST_CASE("neighbors come step by step, those with more evidence first") {
    struct Row {
        const char* what;
        std::vector<std::int64_t> from;
        NeighborOptions options;
        std::vector<Found> expected;
    };
    const Row rows[] = {
        {"one step", {1}, {1, kBoth, kEntities}, {{2, 1, 1, 2}, {3, 1, 1, 1}}},
        {"two steps", {1}, {2, kBoth, kEntities}, {{2, 1, 1, 2}, {3, 1, 1, 1}, {4, 2, 2, 1}, {5, 2, 3, 1}}},
        {"more steps than there are",
         {1},
         {9, kBoth, kEntities},
         {{2, 1, 1, 2}, {3, 1, 1, 1}, {4, 2, 2, 1}, {5, 2, 3, 1}}},
        {"whom it speaks of", {1}, {1, kOut, kEntities}, {{2, 1, 1, 2}, {3, 1, 1, 1}}},
        {"who speaks of it", {1}, {1, kIn, kEntities}, {}},
        {"who speaks of the other, or acts on it", {2}, {1, kIn, kEntities}, {{1, 1, 2, 2}}},
        {"whom it acts on", {2}, {1, kOut, kEntities}, {{4, 1, 2, 1}}},
        {"spoken of together", {3}, {1, kBoth, kEntities}, {{1, 1, 3, 1}, {2, 1, 3, 1}, {5, 1, 3, 1}}},
        {"in, and in again", {5}, {3, kIn, kEntities}, {{3, 1, 5, 1}, {1, 2, 3, 1}}},
        {"two beginnings", {3, 2, 3}, {1, kBoth, kEntities}, {{1, 1, 3, 2}, {4, 1, 2, 1}, {5, 1, 3, 1}}},
        {"no such node", {77}, {1, kBoth, kEntities}, {}},
        {"over all nodes", {1}, {2, kBoth, kAll}, {{11, 1, 1, 1}, {12, 1, 1, 1}, {2, 2, 11, 2}, {3, 2, 11, 1}}},
        {"over all nodes, against the edges", {4}, {2, kIn, kAll}, {{13, 1, 4, 1}}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(ask(row.from, row.options) == row.expected);
    }
}

TEST_CASE("a filter takes neighbors and evidence away") {
    GraphFilter march;
    march.as_of = day_of_iso("2020-03-15");
    CHECK(ask({1}, {2}, march) == std::vector<Found>{{3, 1, 1, 1}, {2, 1, 1, 1}});
    GraphFilter states;
    states.labels = {"State"};
    CHECK(ask({3}, {1}, states) == std::vector<Found>{{5, 1, 3, 1}});
    CHECK(ask({1}, {2}, states).empty());
    GraphFilter heads;
    heads.types = {"HEAD_OF"};
    CHECK(ask({5}, {3}, heads) == std::vector<Found>{{3, 1, 5, 1}});
}

TEST_CASE("each piece of evidence names its edges as they are walked") {
    const Graph graph = make_graph();
    const auto found = find_neighbors(graph, std::vector<std::int64_t>{2}, GraphPass(graph, {}), {});
    REQUIRE(found.front().node_id == 1);
    const TyingPiece& piece = found.front().pieces.front();
    CHECK(piece.telling_id == 11);
    CHECK(piece.first == GraphStep{Index<Edge>(2), true});
    CHECK(piece.second == GraphStep{Index<Edge>(0), true});
    const auto led = find_neighbors(graph, std::vector<std::int64_t>{5}, GraphPass(graph, {}), {});
    REQUIRE(led.size() == 1);
    CHECK_FALSE(led.front().pieces.front().telling_id.has_value());
    CHECK(led.front().pieces.front().first == GraphStep{Index<Edge>(7), true});
}

TEST_CASE("neighbors of one step are those of the projection, with as many pieces as it has weight") {
    Below below(3);
    for (int round = 0; round < 150; ++round) {
        GraphMaker maker;
        maker.entities(1, 5).node(100, "statement").node(101, "statement").node(102, "event_mention");
        for (std::size_t i = below(16); i > 0; --i) {
            const auto entity = static_cast<std::int64_t>(1 + below(5));
            const auto other = static_cast<std::int64_t>(below(4));
            if (other == 3) {
                maker.edge(entity, "MEMBER_OF", static_cast<std::int64_t>(1 + below(5)));
            } else {
                maker.edge(100 + other, "ABOUT", entity);
            }
        }
        const Graph graph = maker.make();
        const GraphPass pass(graph, {});
        const Projection projection = project(graph, pass, kEntities);
        std::map<std::int64_t, double> expected;
        for (const WeightedTie& tie : projection.graph.ties()) {
            const std::int64_t a = graph.node(projection.nodes[tie.a]).id;
            const std::int64_t b = graph.node(projection.nodes[tie.b]).id;
            if (a == 1 || b == 1) expected.emplace(a == 1 ? b : a, tie.weight);
        }
        std::map<std::int64_t, double> found;
        for (const Neighbor& each : find_neighbors(graph, std::vector<std::int64_t>{1}, pass, {}))
            found.emplace(each.node_id, static_cast<double>(each.pieces.size()));
        INFO("round " << round);
        REQUIRE(found == expected);
    }
}

TEST_CASE("a telling that was met from the wrong side is gone through from the right one") {
    const Graph graph = GraphMaker()
                            .entities(1, 3)
                            .node(11, "statement")
                            .edge(11, "ABOUT", 1)
                            .edge(11, "ABOUT", 2)
                            .edge(3, "SAID", 11)
                            .edge(1, "HEAD_OF", 3)
                            .make();
    const auto found = find_neighbors(graph, std::vector<std::int64_t>{1}, GraphPass(graph, {}), {2, kOut, kEntities});
    REQUIRE(found.size() == 2);
    CHECK(found[0].node_id == 3);
    CHECK(found[1].node_id == 2);
    CHECK(found[1].pieces.front().via_id == 3);
}
