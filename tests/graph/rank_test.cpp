#include "graph/rank.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

std::vector<WeightedTie> path_of(std::uint32_t nodes) {
    std::vector<WeightedTie> ties;
    for (std::uint32_t i = 0; i + 1 < nodes; ++i) ties.push_back({i, i + 1, 1});
    return ties;
}

std::vector<WeightedTie> random_ties(Below& below, std::size_t node_count) {
    std::vector<WeightedTie> ties;
    for (std::size_t i = below(2 * node_count); i > 0; --i) {
        const auto a = static_cast<std::uint32_t>(below(node_count));
        const auto b = static_cast<std::uint32_t>(below(node_count));
        ties.push_back({a, b, static_cast<double>(1 + below(4))});
    }
    return ties;
}

/// The betweenness of all nodes by its definition: for each pair, of all shortest paths between them, written out, the
/// share that has the node within.
std::vector<double> naive_betweenness(const WeightedGraph& graph) {
    using Path = std::vector<std::uint32_t>;
    const auto node_count = static_cast<std::uint32_t>(graph.node_count());
    std::vector<double> sums(node_count, 0);
    for (std::uint32_t from = 0; from < node_count; ++from) {
        for (std::uint32_t to = 0; to < node_count; ++to) {
            std::vector<Path> paths{{from}};
            std::vector<Path> arrived;
            while (from != to && arrived.empty() && !paths.empty()) {
                std::vector<Path> longer;
                for (const Path& path : paths) {
                    for (const auto& neighbor : graph.neighbors(path.back())) {
                        if (std::find(path.begin(), path.end(), neighbor.node) != path.end()) continue;
                        longer.push_back(path);
                        longer.back().push_back(neighbor.node);
                        if (neighbor.node == to) arrived.push_back(longer.back());
                    }
                }
                paths = std::move(longer);
            }
            for (const Path& path : arrived) {
                for (std::size_t i = 1; i + 1 < path.size(); ++i)
                    sums[path[i]] += 1.0 / static_cast<double>(arrived.size());
            }
        }
    }
    const double pairs = (node_count - 1.0) * (node_count - 2.0);
    for (double& sum : sums) sum = node_count < 3 ? 0 : sum / pairs;
    return sums;
}

/// What is left of the equation that PageRank solves, at the node where most is left.
double error_of(const WeightedGraph& graph, const std::vector<double>& rank) {
    double most = 0;
    const auto nodes = static_cast<double>(graph.node_count());
    for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
        double comes = 0.15 / nodes;
        for (std::uint32_t other = 0; other < graph.node_count(); ++other) {
            if (graph.neighbors(other).empty()) comes += 0.85 * rank[other] / nodes;
            for (const auto& neighbor : graph.neighbors(other)) {
                if (neighbor.node == node) comes += 0.85 * rank[other] * neighbor.weight / graph.strength(other);
            }
        }
        most = std::max(most, std::abs(comes - rank[node]));
    }
    return most;
}

}  // namespace

TEST_CASE("PageRank solves its equation and sums to 1 on random graphs, lone nodes and weights among them") {
    Below below(42);
    for (int round = 0; round < 200; ++round) {
        const std::size_t node_count = 1 + below(12);
        const WeightedGraph graph(node_count, random_ties(below, node_count));
        const std::vector<double> rank = page_rank(graph);
        INFO("round " << round);
        REQUIRE(std::accumulate(rank.begin(), rank.end(), 0.0) == Approx(1).epsilon(1e-9));
        REQUIRE(error_of(graph, rank) < 1e-9);
    }
    CHECK(page_rank(WeightedGraph()).empty());
}

TEST_CASE("PageRank of a star worked out by hand") {
    // The middle has m, each of four ends e: m = 0.03 + 0.85 * 4 e and e = 0.03 + 0.85 * m / 4.
    const std::vector<double> rank = page_rank(WeightedGraph(5, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}}));
    CHECK(rank[0] == Approx((0.03 + 3.4 * 0.03) / (1 - 0.7225)));
    for (int i = 1; i < 5; ++i) CHECK(rank[static_cast<std::size_t>(i)] == Approx((1 - rank[0]) / 4));
}

TEST_CASE("a walk follows the stronger tie more often") {
    const std::vector<double> rank = page_rank(WeightedGraph(3, {{0, 1, 3}, {0, 2, 1}}));
    CHECK(rank[1] > 2 * rank[2]);
}

TEST_CASE("betweenness is its definition on random graphs") {
    Below below(7);
    for (int round = 0; round < 200; ++round) {
        const std::size_t node_count = 1 + below(7);
        const WeightedGraph graph(node_count, random_ties(below, node_count));
        const std::vector<double> found = betweenness(graph, node_count);
        const std::vector<double> expected = naive_betweenness(graph);
        INFO("round " << round);
        for (std::size_t node = 0; node < node_count; ++node)
            REQUIRE(found[node] == Approx(expected[node]).margin(1e-12));
    }
}

TEST_CASE("betweenness worked out by hand") {
    struct Row {
        const char* what;
        std::size_t nodes;
        std::vector<WeightedTie> ties;
        std::vector<double> expected;
    };
    const Row rows[] = {
        {"a path of five: 3, 4 and 3 of 6 pairs", 5, path_of(5), {0, 3.0 / 6, 4.0 / 6, 3.0 / 6, 0}},
        {"a star: the middle is between all", 4, {{3, 0, 1}, {3, 1, 1}, {3, 2, 1}}, {0, 0, 0, 1}},
        {"a ring of four: half of one of three pairs",
         4,
         {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 0, 1}},
         {1.0 / 6, 1.0 / 6, 1.0 / 6, 1.0 / 6}},
        {"a strong tie is no shorter than a weak one", 3, {{0, 1, 1}, {1, 2, 1}, {0, 2, 9}}, {0, 0, 0}},
        {"parallel ties are one, a tie to itself is none", 3, {{0, 1, 1}, {1, 0, 1}, {1, 1, 1}, {1, 2, 1}}, {0, 1, 0}},
        {"two nodes have nobody between them", 2, {{0, 1, 1}}, {0, 0}},
        {"parts that are not tied", 4, {{0, 1, 1}, {2, 3, 1}}, {0, 0, 0, 0}},
        {"nobody", 0, {}, {}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const std::vector<double> found = betweenness(WeightedGraph(row.nodes, row.ties), row.nodes);
        REQUIRE(found.size() == row.nodes);
        for (std::size_t node = 0; node < row.nodes; ++node)
            CHECK(found[node] == Approx(row.expected[node]).margin(1e-12));
    }
}

TEST_CASE("a sample is the same on every run, and comes near to what is exact") {
    Below below(5);
    std::vector<WeightedTie> ties = path_of(300);
    for (int i = 0; i < 300; ++i) {
        const auto a = static_cast<std::uint32_t>(below(300));
        ties.push_back({a, static_cast<std::uint32_t>(below(300)), 1});
    }
    const WeightedGraph graph(300, ties);
    const std::vector<double> sampled = betweenness(graph, 150);
    CHECK(sampled == betweenness(graph, 150));
    const std::vector<double> exact = betweenness(graph, 300);
    CHECK(exact == betweenness(graph, 100'000));
    CHECK(sampled != exact);
    double difference = 0;
    double sum = 0;
    for (std::size_t node = 0; node < 300; ++node) {
        difference += std::abs(sampled[node] - exact[node]);
        sum += exact[node];
    }
    CHECK(difference < 0.2 * sum);
}
