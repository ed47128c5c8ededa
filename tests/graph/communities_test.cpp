#include "graph/communities.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/graph/made_graph.hpp"

using namespace dateline;

namespace {

using Groups = std::vector<std::uint32_t>;

/// By its definition over all pairs of nodes.
double naive_modularity(const WeightedGraph& graph, const Groups& groups) {
    double total = 0;
    for (std::uint32_t i = 0; i < graph.node_count(); ++i) total += graph.strength(i);
    if (total == 0) return 0;
    double sum = 0;
    for (std::uint32_t i = 0; i < graph.node_count(); ++i) {
        for (std::uint32_t j = 0; j < graph.node_count(); ++j) {
            if (groups[i] != groups[j]) continue;
            for (const auto& neighbor : graph.neighbors(i)) sum += neighbor.node == j ? neighbor.weight : 0;
            sum -= graph.strength(i) * graph.strength(j) / total;
        }
    }
    return sum / total;
}

/// The best modularity of all divisions: each node joins a group that is there or begins the next one.
double best_modularity(const WeightedGraph& graph) {
    Groups groups(graph.node_count(), 0);
    double best = naive_modularity(graph, groups);
    for (;;) {
        std::size_t at = groups.size();
        while (--at > 0) {
            const std::uint32_t most =
                *std::max_element(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(at));
            if (groups[at] <= most) break;
        }
        if (at == 0) return best;
        ++groups[at];
        std::fill(groups.begin() + static_cast<std::ptrdiff_t>(at) + 1, groups.end(), 0U);
        best = std::max(best, naive_modularity(graph, groups));
    }
}

/// All nodes from `begin` to `end` tied to each other.
void add_clique(std::vector<WeightedTie>& ties, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t a = begin; a < end; ++a) {
        for (std::uint32_t b = a + 1; b < end; ++b) ties.push_back({a, b, 1});
    }
}

}  // namespace

TEST_CASE("communities come near to the best of all divisions on small random graphs") {
    Below below(2008);
    double found_sum = 0;
    double best_sum = 0;
    int best_count = 0;
    constexpr int kRounds = 120;
    for (int round = 0; round < kRounds; ++round) {
        const std::size_t node_count = 2 + below(6);
        std::vector<WeightedTie> ties;
        for (std::size_t i = 1 + below(2 * node_count); i > 0; --i) {
            const auto a = static_cast<std::uint32_t>(below(node_count));
            const auto b = static_cast<std::uint32_t>(below(node_count));
            ties.push_back({a, b, static_cast<double>(1 + below(3))});
        }
        const WeightedGraph graph(node_count, ties);
        const Communities found = find_communities(graph);
        const double best = best_modularity(graph);
        INFO("round " << round);
        REQUIRE(found.modularity == Approx(naive_modularity(graph, found.of)).margin(1e-12));
        REQUIRE(found.modularity <= best + 1e-12);
        found_sum += found.modularity;
        best_sum += best;
        best_count += found.modularity > best - 1e-9;
    }
    CHECK(found_sum > 0.95 * best_sum);
    CHECK(best_count > kRounds * 3 / 4);
}

TEST_CASE("communities worked out by hand") {
    std::vector<WeightedTie> two_cliques{{3, 4, 1}};
    add_clique(two_cliques, 0, 4);
    add_clique(two_cliques, 4, 8);
    struct Row {
        const char* what;
        std::size_t nodes;
        std::vector<WeightedTie> ties;
        Groups groups;
        double modularity;
    };
    const Row rows[] = {
        // 12 of 13 ties lie within, and each group has half of all ends.
        {"two cliques and a bridge", 8, two_cliques, {0, 0, 0, 0, 1, 1, 1, 1}, 12.0 / 13 - 0.5},
        {"two pairs", 4, {{0, 2, 1}, {1, 3, 1}}, {0, 1, 0, 1}, 0.5},
        {"a strong tie holds, a weak one does not",
         4,
         {{0, 1, 9}, {1, 2, 1}, {2, 3, 9}},
         {0, 0, 1, 1},
         18.0 / 19 - 0.5},
        {"a pair and a lone node", 3, {{0, 2, 5}}, {0, 1, 0}, 0},
        {"no ties", 3, {}, {0, 1, 2}, 0},
        {"a node that is tied to itself alone", 1, {{0, 0, 1}}, {0}, 0},
        {"nobody", 0, {}, {}, 0},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const Communities found = find_communities(WeightedGraph(row.nodes, row.ties));
        CHECK(found.of == row.groups);
        CHECK(found.modularity == Approx(row.modularity).margin(1e-12));
    }
}

TEST_CASE("a ring of thirty cliques falls into groups of whole cliques") {
    std::vector<WeightedTie> ties;
    for (std::uint32_t i = 0; i < 30; ++i) {
        add_clique(ties, 5 * i, 5 * i + 5);
        ties.push_back({5 * i, (5 * i + 9) % 150, 1});
    }
    const WeightedGraph graph(150, ties);
    const Communities found = find_communities(graph);
    for (std::uint32_t node = 0; node < 150; ++node) CHECK(found.of[node] == found.of[node / 5 * 5]);
    CHECK(found.modularity > 0.87);
    CHECK(find_communities(graph).of == found.of);
}
