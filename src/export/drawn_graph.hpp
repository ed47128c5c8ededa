// The graph as programs that draw it take it: named attributes of nodes and edges, what GEXF and GraphML share.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "export/exports.hpp"

namespace dateline {

/// An edge, and of how many pieces of evidence it is made. `edge`'s texts are those of all of them, each once, parted
/// by semicolons; its words and its span are those of the only one, absent where there are several.
struct DrawnEdge {
    EvidencedEdge edge;
    std::int64_t weight = 1;
};

/// Calls `draw` with the edges of `graph` as they are, or rolled up: one for all that have the same ends, type, status
/// and stance, with the smallest interval that holds their dates. The order is that of the graph, rolled up that of the
/// nodes.
void draw_edges(const EvidencedGraph& graph, const GraphExportOptions& options,
                const std::function<void(const DrawnEdge&)>& draw);

struct NodeAttribute {
    std::string_view name;
    std::string (*value)(const EvidencedNode&);
};

/// An attribute whose value is text, or a whole number. No value: an empty text.
struct EdgeAttribute {
    std::string_view name;
    bool is_number = false;
    std::string (*value)(const DrawnEdge&) = nullptr;
};

[[nodiscard]] std::span<const NodeAttribute> node_attributes();
[[nodiscard]] std::span<const EdgeAttribute> edge_attributes();

}  // namespace dateline
