// A graph for measures: undirected, no node tied to itself, at most one tie between two nodes, each with a weight.
// Nodes are positions from 0; what they stand for is known to who made the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// A tie between two nodes and its strength.
struct WeightedTie {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double weight = 1;
    friend bool operator==(const WeightedTie&, const WeightedTie&) = default;
};

class WeightedGraph {
public:
    struct Neighbor {
        std::uint32_t node = 0;
        double weight = 0;
    };

    WeightedGraph() = default;
    /// Adds up the ties between the same two nodes, and leaves out those of a node with itself. std::invalid_argument
    /// where an end is not below `node_count` or a weight is not above 0.
    WeightedGraph(std::size_t node_count, std::vector<WeightedTie> ties);

    [[nodiscard]] std::size_t node_count() const { return begins_.size() - 1; }
    /// By their ends, of which `a` is the smaller.
    [[nodiscard]] const std::vector<WeightedTie>& ties() const { return ties_; }
    /// In ascending order.
    [[nodiscard]] std::span<const Neighbor> neighbors(std::uint32_t node) const {
        return {neighbors_.data() + begins_[node], begins_[node + 1] - begins_[node]};
    }
    /// The weight of all ties of a node.
    [[nodiscard]] double strength(std::uint32_t node) const;

private:
    std::vector<WeightedTie> ties_;
    std::vector<std::size_t> begins_ = {0};  // of each node's neighbors; one more at the end
    std::vector<Neighbor> neighbors_;
};

}  // namespace dateline
