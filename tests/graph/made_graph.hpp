// Small graphs for tests: nodes with ids 10, 20, ... and edges between positions; and random numbers that are the same
// with every standard library.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "model/property_graph.hpp"

namespace dateline {

using Ends = std::vector<std::pair<std::size_t, std::size_t>>;

inline PropertyGraph make_rows(std::size_t node_count, const Ends& ends) {
    PropertyGraph rows;
    rows.labels = {{"Person"}};
    rows.kinds = {{"entity"}};
    rows.types = {{"KNOWS"}};
    for (std::size_t i = 0; i < node_count; ++i)
        rows.nodes.push_back({static_cast<std::int64_t>(10 * i + 10), {}, {}, {}});
    for (const auto& [from, to] : ends) {
        rows.edges.push_back({static_cast<std::int64_t>(rows.edges.size() + 1),
                              {},
                              rows.nodes[from].id,
                              rows.nodes[to].id,
                              {},
                              EventStatus::actual});
    }
    return rows;
}

/// Distributions of the standard library differ between libraries; the remainder does not.
class Below {
public:
    explicit Below(std::uint32_t seed) : random_(seed) {}
    std::size_t operator()(std::size_t end) { return static_cast<std::size_t>(random_()) % end; }

private:
    std::mt19937 random_;
};

}  // namespace dateline
