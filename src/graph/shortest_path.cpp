#include <algorithm>
#include <cassert>

#include "graph/state.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kBlocked = kUnseen - 1;  // seen, and the filter does not let it pass

/// How many steps each node is from `to`, as far as had to be looked; and how many the nearest of `from` is.
struct Distances {
    std::vector<std::uint32_t> of;
    std::optional<std::uint32_t> nearest;
};

Distances measure(const Search& search) {
    Distances distances{std::vector<std::uint32_t>(search.rows.nodes.size(), kUnseen), std::nullopt};
    std::vector<bool> is_start(search.rows.nodes.size(), false);
    for (const Vertex vertex : search.from) is_start[vertex] = true;
    std::vector<Vertex> level = search.to;
    std::vector<Vertex> next;
    for (const Vertex vertex : level) {
        distances.of[vertex] = 0;
        if (is_start[vertex]) distances.nearest = 0;
    }
    for (std::uint32_t steps = 1; !level.empty() && !distances.nearest; ++steps) {
        for (const Vertex vertex : level) {
            for (const Tie tie : ties_of(search.csr, vertex)) {
                const Vertex other = boost::target(tie, search.csr);
                if (distances.of[other] != kUnseen || !search.walks(tie)) continue;
                if (is_start[other]) distances.nearest = steps;
                if (!is_start[other] && !search.passes(other)) {
                    distances.of[other] = kBlocked;
                    continue;
                }
                distances.of[other] = steps;
                next.push_back(other);
            }
        }
        level.swap(next);
        next.clear();
    }
    return distances;
}

/// Walks down the distances from the nearest beginnings, always over the first edge among the rows that leads down.
std::vector<GraphStep> lay_walk(const Search& search, const Distances& distances) {
    std::vector<GraphStep> walk;
    std::vector<Vertex> here;
    for (const Vertex vertex : search.from) {
        if (distances.of[vertex] == *distances.nearest) here.push_back(vertex);
    }
    for (std::uint32_t left = *distances.nearest; left > 0; --left) {
        std::optional<Tie> first;
        for (const Vertex vertex : here) {
            for (const Tie tie : ties_of(search.csr, vertex)) {
                if (distances.of[boost::target(tie, search.csr)] != left - 1) continue;
                if (first && search.csr[tie].value >= search.csr[*first].value) continue;
                if (search.walks(tie)) first = tie;
            }
        }
        assert(first);
        const Vertex reached = boost::target(*first, search.csr);
        walk.push_back(step_over(search.rows, search.csr, *first));
        here.assign(1, reached);
    }
    return walk;
}

}  // namespace

std::optional<std::vector<GraphStep>> Graph::shortest_path(std::span<const Index<Node>> from,
                                                           std::span<const Index<Node>> to,
                                                           const std::function<bool(const Node&)>& may_pass,
                                                           const std::function<bool(const Edge&)>& may_walk) const {
    const Search search{
        state_->rows, state_->csr, distinct_vertices(from, node_count()), distinct_vertices(to, node_count()),
        may_pass,     may_walk};
    // Measured from the far end, so that the walk can be laid from its beginning, where the order of the edges decides.
    const Distances distances = measure(search);
    if (!distances.nearest) return std::nullopt;
    return lay_walk(search, distances);
}

}  // namespace dateline
