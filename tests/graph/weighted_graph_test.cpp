#include "graph/weighted_graph.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <stdexcept>

using namespace dateline;

TEST_CASE("ties between the same two nodes add up, and none leads from a node to itself") {
    const WeightedGraph graph(4, {{2, 1, 1}, {0, 1, 2}, {1, 2, 0.5}, {3, 3, 7}});
    CHECK(graph.ties() == std::vector<WeightedTie>{{0, 1, 2}, {1, 2, 1.5}});
    REQUIRE(graph.neighbors(1).size() == 2);
    CHECK(graph.neighbors(1)[0].node == 0);
    CHECK(graph.neighbors(1)[1].node == 2);
    CHECK(graph.strength(1) == 3.5);
    CHECK(graph.strength(3) == 0);
    CHECK(graph.neighbors(3).empty());
}

TEST_CASE("a weighted graph may be empty, and refuses ties that are none") {
    CHECK(WeightedGraph().node_count() == 0);
    CHECK(WeightedGraph(0, {}).ties().empty());
    CHECK_THROWS_WITH(WeightedGraph(2, {{0, 2, 1}}), "a tie from 0 to 2 in a graph of 2 nodes");
    for (const double weight : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
        CHECK_THROWS_AS(WeightedGraph(2, {{0, 1, weight}}), std::invalid_argument);
}
