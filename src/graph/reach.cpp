#include <algorithm>

#include "graph/state.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

bool leads(WalkDirection direction, const PropertyGraph& rows, const Edge& edge, Vertex here) {
    if (direction == WalkDirection::both) return true;
    return (direction == WalkDirection::out ? edge.from : edge.to) == rows.nodes[here].id;
}

}  // namespace

std::vector<GraphReach> Graph::reach(std::span<const Index<Node>> from, std::uint32_t steps, WalkDirection direction,
                                     const std::function<bool(const Node&)>& may_pass,
                                     const std::function<bool(const Edge&)>& may_walk) const {
    const Search search{state_->rows, state_->csr, distinct_vertices(from, node_count()), {}, may_pass, may_walk};
    std::vector<GraphReach> reached;
    std::vector<std::uint32_t> place(node_count(), kUnseen);  // among `reached`; that of a beginning is beyond it
    for (const Vertex vertex : search.from) place[vertex] = kUnseen - 1;
    std::vector<Vertex> level = search.from;
    for (std::uint32_t step = 1; step <= steps && !level.empty(); ++step) {
        const std::size_t before = reached.size();
        for (const Vertex vertex : level) {
            for (const Tie tie : ties_of(search.csr, vertex)) {
                const Vertex other = boost::target(tie, search.csr);
                if (place[other] != kUnseen && (place[other] < before || place[other] >= reached.size())) continue;
                if (!leads(direction, search.rows, search.edge(tie), vertex) || !search.walks(tie)) continue;
                if (place[other] == kUnseen) {
                    if (!search.passes(other)) continue;
                    place[other] = static_cast<std::uint32_t>(reached.size());
                    reached.push_back({Index<Node>(std::size_t{other}), step, Index<Node>(std::size_t{vertex}),
                                       step_over(search.rows, search.csr, tie), 0});
                }
                GraphReach& node = reached[place[other]];
                ++node.edges;
                if (search.csr[tie].value >= node.first.edge.value) continue;
                node.via = Index<Node>(std::size_t{vertex});
                node.first = step_over(search.rows, search.csr, tie);
            }
        }
        const auto begin = reached.begin() + static_cast<std::ptrdiff_t>(before);
        // Two nodes have one first edge where it ties the two beginnings of both; then the one that stands first.
        std::sort(begin, reached.end(), [](const GraphReach& a, const GraphReach& b) {
            return a.first.edge != b.first.edge ? a.first.edge < b.first.edge : a.node < b.node;
        });
        level.clear();
        for (auto it = begin; it != reached.end(); ++it) level.push_back(it->node.value);
    }
    return reached;
}

}  // namespace dateline
