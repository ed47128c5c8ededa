#include "graph/rank.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

namespace dateline {

namespace {

constexpr double kFollows = 0.85;
constexpr double kSettled = 1e-12;
constexpr int kMostRounds = 500;  // 0.85 to the power of 171 is below kSettled; the rest is for rounding
constexpr std::uint64_t kSeed = 20190218;
constexpr std::uint32_t kUnseen = static_cast<std::uint32_t>(-1);

std::vector<std::uint32_t> draw_sources(std::size_t node_count, std::size_t sources) {
    std::vector<std::uint32_t> nodes(node_count);
    std::iota(nodes.begin(), nodes.end(), 0U);
    if (sources >= node_count) return nodes;
    std::mt19937_64 random(kSeed);
    // Distributions of the standard library differ between libraries; the remainder does not, and is even enough here.
    for (std::size_t i = 0; i < sources; ++i)
        std::swap(nodes[i], nodes[i + static_cast<std::size_t>(random() % (node_count - i))]);
    nodes.resize(sources);
    return nodes;
}

/// The paths that begin at one node. Made once and used again for each beginning.
class Paths {
public:
    explicit Paths(const WeightedGraph& graph)
        : graph_(graph),
          distance_(graph.node_count(), kUnseen),
          count_(graph.node_count(), 0),
          share_(graph.node_count(), 0) {
        order_.reserve(graph.node_count());
    }

    /// Adds to each node the share of the shortest paths from `source` to all others that lead through it.
    void add_shares(std::uint32_t source, std::vector<double>& sums) {
        find_paths(source);
        for (std::size_t i = order_.size(); i-- > 1;) {
            const std::uint32_t node = order_[i];
            for (const auto& neighbor : graph_.neighbors(node)) {
                if (distance_[neighbor.node] + 1 != distance_[node]) continue;
                share_[neighbor.node] += count_[neighbor.node] / count_[node] * (1 + share_[node]);
            }
            sums[node] += share_[node];
        }
        for (const std::uint32_t node : order_) {
            distance_[node] = kUnseen;
            count_[node] = share_[node] = 0;
        }
    }

private:
    void find_paths(std::uint32_t source) {
        order_.assign(1, source);
        distance_[source] = 0;
        count_[source] = 1;
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t node = order_[i];
            for (const auto& neighbor : graph_.neighbors(node)) {
                if (distance_[neighbor.node] == kUnseen) {
                    distance_[neighbor.node] = distance_[node] + 1;
                    order_.push_back(neighbor.node);
                }
                if (distance_[neighbor.node] == distance_[node] + 1) count_[neighbor.node] += count_[node];
            }
        }
    }

    const WeightedGraph& graph_;
    std::vector<std::uint32_t> order_;  // nodes reached, the nearer first
    std::vector<std::uint32_t> distance_;
    std::vector<double> count_;  // of shortest paths from the source
    std::vector<double> share_;
};

}  // namespace

std::vector<double> page_rank(const WeightedGraph& graph) {
    const std::size_t node_count = graph.node_count();
    if (node_count == 0) return {};
    const auto nodes = static_cast<double>(node_count);
    std::vector<double> strength(node_count);
    for (std::uint32_t node = 0; node < node_count; ++node) strength[node] = graph.strength(node);
    std::vector<double> rank(node_count, 1 / nodes);
    std::vector<double> next(node_count);
    double change = 1;
    for (int round = 0; round < kMostRounds && change > kSettled; ++round) {
        double loose = 0;  // what nodes without ties hold
        for (std::size_t node = 0; node < node_count; ++node) loose += strength[node] > 0 ? 0 : rank[node];
        std::fill(next.begin(), next.end(), (1 - kFollows + kFollows * loose) / nodes);
        for (std::uint32_t node = 0; node < node_count; ++node) {
            for (const auto& neighbor : graph.neighbors(node))
                next[neighbor.node] += kFollows * rank[node] * neighbor.weight / strength[node];
        }
        change = 0;
        for (std::size_t node = 0; node < node_count; ++node) change += std::abs(next[node] - rank[node]);
        rank.swap(next);
    }
    return rank;
}

std::vector<double> betweenness(const WeightedGraph& graph, std::size_t sources) {
    const std::size_t node_count = graph.node_count();
    std::vector<double> sums(node_count, 0);
    if (node_count < 3 || sources == 0) return sums;
    const std::vector<std::uint32_t> drawn = draw_sources(node_count, sources);
    Paths paths(graph);
    for (const std::uint32_t source : drawn) paths.add_shares(source, sums);
    // Each pair is met from both its ends, so the pairs are ordered ones.
    const auto nodes = static_cast<double>(node_count);
    const double scale = nodes / static_cast<double>(drawn.size()) / ((nodes - 1) * (nodes - 2));
    for (double& sum : sums) sum *= scale;
    return sums;
}

}  // namespace dateline
