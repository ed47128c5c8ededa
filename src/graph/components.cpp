#include "graph/components.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace dateline {

std::vector<std::uint32_t> number_by_first(const std::vector<std::uint32_t>& parts) {
    constexpr auto kNone = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> number(parts.size(), kNone);
    std::vector<std::uint32_t> numbered(parts.size());
    std::uint32_t next = 0;
    for (std::size_t node = 0; node < parts.size(); ++node) {
        std::uint32_t& own = number[parts[node]];
        if (own == kNone) own = next++;
        numbered[node] = own;
    }
    return numbered;
}

std::vector<std::uint32_t> strong_components(std::size_t node_count, const std::vector<Arc>& arcs) {
    using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                   boost::no_property, std::uint32_t, std::uint32_t>;
    const Csr csr(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(),
                  static_cast<std::uint32_t>(node_count));
    std::vector<std::uint32_t> part(node_count);
    boost::strong_components(csr,
                             boost::make_iterator_property_map(part.begin(), boost::get(boost::vertex_index, csr)));
    return number_by_first(part);
}

std::vector<std::uint32_t> weak_components(const WeightedGraph& graph) {
    // Where each tie leads both ways, the strong parts are the weak ones.
    std::vector<Arc> arcs;
    arcs.reserve(2 * graph.ties().size());
    for (const WeightedTie& tie : graph.ties()) {
        arcs.emplace_back(tie.a, tie.b);
        arcs.emplace_back(tie.b, tie.a);
    }
    return strong_components(graph.node_count(), arcs);
}

}  // namespace dateline
