#include "graph/components.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

/// For each pair of nodes whether arcs lead from one to the other (Warshall).
std::vector<std::vector<bool>> closure(std::size_t node_count, const std::vector<Arc>& arcs) {
    std::vector<std::vector<bool>> leads(node_count, std::vector<bool>(node_count, false));
    for (std::size_t i = 0; i < node_count; ++i) leads[i][i] = true;
    for (const Arc& arc : arcs) leads[arc.first][arc.second] = true;
    for (std::size_t k = 0; k < node_count; ++k) {
        for (std::size_t i = 0; i < node_count; ++i) {
            for (std::size_t j = 0; j < node_count; ++j) leads[i][j] = leads[i][j] || (leads[i][k] && leads[k][j]);
        }
    }
    return leads;
}

}  // namespace

TEST_CASE("components are those of the closure on random graphs") {
    Below below(99);
    for (int round = 0; round < 300; ++round) {
        const std::size_t node_count = 1 + below(9);
        std::vector<Arc> arcs;
        std::vector<Arc> both_ways;
        std::vector<WeightedTie> ties;
        for (std::size_t i = below(2 * node_count); i > 0; --i) {
            const auto a = static_cast<std::uint32_t>(below(node_count));
            const auto b = static_cast<std::uint32_t>(below(node_count));
            arcs.emplace_back(a, b);
            both_ways.insert(both_ways.end(), {{a, b}, {b, a}});
            ties.push_back({a, b, 1});
        }
        const auto strong = strong_components(node_count, arcs);
        const auto weak = weak_components(WeightedGraph(node_count, ties));
        const auto there = closure(node_count, arcs);
        const auto tied = closure(node_count, both_ways);
        INFO("round " << round);
        for (std::size_t i = 0; i < node_count; ++i) {
            for (std::size_t j = 0; j < node_count; ++j) {
                REQUIRE((strong[i] == strong[j]) == (there[i][j] && there[j][i]));
                REQUIRE((weak[i] == weak[j]) == tied[i][j]);
            }
        }
    }
}

TEST_CASE("parts are numbered by their first node") {
    using Parts = std::vector<std::uint32_t>;
    CHECK(number_by_first({4, 2, 4, 0, 2}) == Parts{0, 1, 0, 2, 1});
    CHECK(number_by_first({}).empty());
    CHECK(weak_components(WeightedGraph(5, {{4, 1, 1}, {3, 2, 1}})) == Parts{0, 1, 2, 2, 1});
    CHECK(strong_components(4, {{2, 3}, {3, 2}, {0, 1}, {1, 1}}) == Parts{0, 1, 2, 2});
    CHECK(weak_components(WeightedGraph()).empty());
    CHECK(strong_components(0, {}).empty());
}

TEST_CASE("a ring of a hundred thousand nodes is one strong component") {
    std::vector<Arc> arcs;
    for (std::uint32_t i = 0; i < 100'000; ++i) arcs.emplace_back(i, (i + 1) % 100'000);
    CHECK(strong_components(100'000, arcs) == std::vector<std::uint32_t>(100'000, 0));
}
