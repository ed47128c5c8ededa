#include "graph/communities.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/components.hpp"

namespace dateline {

namespace {

/// What a move must gain, as a share of all weight: less may be rounding, and would let nodes wander for ever.
constexpr double kGain = 1e-12;

/// One level of the method: the groups of the level before as nodes, with the ties between them; what is tied within a
/// node counts to its strength alone.
struct Level {
    WeightedGraph graph;
    std::vector<double> strength;
    double total = 0;  // of all strengths: twice the weight of all ties
};

Level first_level(const WeightedGraph& graph) {
    Level level{graph, std::vector<double>(graph.node_count()), 0};
    for (std::uint32_t node = 0; node < graph.node_count(); ++node) level.strength[node] = graph.strength(node);
    level.total = std::accumulate(level.strength.begin(), level.strength.end(), 0.0);
    return level;
}

/// Moving the nodes of one level between groups, each to where it gains most, until none gains.
class Mover {
public:
    explicit Mover(const Level& level)
        : level_(level), group_(level.strength.size()), sum_(level.strength), shared_(level.strength.size(), 0) {
        std::iota(group_.begin(), group_.end(), 0U);
    }

    std::vector<std::uint32_t> run() {
        for (bool has_moved = true; has_moved;) {
            has_moved = false;
            for (std::uint32_t node = 0; node < group_.size(); ++node) has_moved = move(node) || has_moved;
        }
        return number_by_first(group_);
    }

private:
    bool move(std::uint32_t node) {
        const std::uint32_t own = group_[node];
        const double strength = level_.strength[node];
        std::vector<std::uint32_t>& groups = near_;
        groups.clear();
        for (const auto& neighbor : level_.graph.neighbors(node)) {
            const std::uint32_t group = group_[neighbor.node];
            if (shared_[group] == 0) groups.push_back(group);
            shared_[group] += neighbor.weight;
        }
        sum_[own] -= strength;
        // What the node's place in a group is worth, but for a factor that is the same for all.
        const auto worth = [&](std::uint32_t group) { return shared_[group] - sum_[group] * strength / level_.total; };
        std::uint32_t best = own;
        double most = worth(own) + kGain * level_.total;
        for (const std::uint32_t group : groups) {
            const double here = worth(group);
            if (group == own || here < most || (here == most && group > best)) continue;
            best = group;
            most = here;
        }
        for (const std::uint32_t group : groups) shared_[group] = 0;
        sum_[best] += strength;
        group_[node] = best;
        return best != own;
    }

    const Level& level_;
    std::vector<std::uint32_t> group_;
    std::vector<double> sum_;     // strength of each group
    std::vector<double> shared_;  // weight between the node that is looked at and each group
    std::vector<std::uint32_t> near_;
};

Level next_level(const Level& level, const std::vector<std::uint32_t>& groups, std::size_t group_count) {
    std::vector<WeightedTie> ties;
    ties.reserve(level.graph.ties().size());
    for (const WeightedTie& tie : level.graph.ties()) ties.push_back({groups[tie.a], groups[tie.b], tie.weight});
    Level next{WeightedGraph(group_count, std::move(ties)), std::vector<double>(group_count, 0), level.total};
    for (std::size_t node = 0; node < groups.size(); ++node) next.strength[groups[node]] += level.strength[node];
    return next;
}

}  // namespace

double modularity(const WeightedGraph& graph, const std::vector<std::uint32_t>& groups) {
    const Level level = first_level(graph);
    if (level.total == 0) return 0;
    double within = 0;
    for (const WeightedTie& tie : graph.ties()) within += groups[tie.a] == groups[tie.b] ? 2 * tie.weight : 0;
    std::vector<double> sum(groups.size(), 0);
    for (std::size_t node = 0; node < groups.size(); ++node) sum[groups[node]] += level.strength[node];
    double by_chance = 0;
    for (const double each : sum) by_chance += each / level.total * (each / level.total);
    return within / level.total - by_chance;
}

Communities find_communities(const WeightedGraph& graph) {
    std::vector<std::uint32_t> of(graph.node_count());
    std::iota(of.begin(), of.end(), 0U);
    Level level = first_level(graph);
    while (level.total > 0) {
        const std::vector<std::uint32_t> groups = Mover(level).run();
        const std::size_t group_count = *std::max_element(groups.begin(), groups.end()) + std::size_t{1};
        if (group_count == level.strength.size()) break;
        for (std::uint32_t& group : of) group = groups[group];
        level = next_level(level, groups, group_count);
    }
    return {number_by_first(of), modularity(graph, number_by_first(of))};
}

}  // namespace dateline
