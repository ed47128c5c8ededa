#include "graph/weighted_graph.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

namespace dateline {

namespace {

std::vector<WeightedTie> merge(std::size_t node_count, std::vector<WeightedTie> ties) {
    for (WeightedTie& tie : ties) {
        if (tie.a >= node_count || tie.b >= node_count) {
            throw std::invalid_argument("a tie from " + std::to_string(tie.a) + " to " + std::to_string(tie.b) +
                                        " in a graph of " + std::to_string(node_count) + " nodes");
        }
        if (!(tie.weight > 0)) {
            throw std::invalid_argument("the tie from " + std::to_string(tie.a) + " to " + std::to_string(tie.b) +
                                        " has no weight above 0");
        }
        if (tie.a > tie.b) std::swap(tie.a, tie.b);
    }
    std::erase_if(ties, [](const WeightedTie& tie) { return tie.a == tie.b; });
    // By weight too: a sum of numbers depends on their order in its last digit.
    std::sort(ties.begin(), ties.end(), [](const WeightedTie& x, const WeightedTie& y) {
        return std::tie(x.a, x.b, x.weight) < std::tie(y.a, y.b, y.weight);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (kept > 0 && ties[kept - 1].a == ties[i].a && ties[kept - 1].b == ties[i].b) {
            ties[kept - 1].weight += ties[i].weight;
        } else {
            ties[kept++] = ties[i];
        }
    }
    ties.resize(kept);
    return ties;
}

}  // namespace

WeightedGraph::WeightedGraph(std::size_t node_count, std::vector<WeightedTie> ties)
    : ties_(merge(node_count, std::move(ties))), begins_(node_count + 1, 0), neighbors_(2 * ties_.size()) {
    for (const WeightedTie& tie : ties_) {
        ++begins_[tie.a + 1];
        ++begins_[tie.b + 1];
    }
    for (std::size_t i = 0; i < node_count; ++i) begins_[i + 1] += begins_[i];
    std::vector<std::size_t> next(begins_.begin(), begins_.end() - 1);
    // Those below a node first, then those above it: both ascend, since the ties do.
    for (const WeightedTie& tie : ties_) neighbors_[next[tie.b]++] = {tie.a, tie.weight};
    for (const WeightedTie& tie : ties_) neighbors_[next[tie.a]++] = {tie.b, tie.weight};
}

double WeightedGraph::strength(std::uint32_t node) const {
    double sum = 0;
    for (const Neighbor& neighbor : neighbors(node)) sum += neighbor.weight;
    return sum;
}

}  // namespace dateline
