#include <ostream>

#include "export/drawn_graph.hpp"
#include "export/escape.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

void write_key(std::ostream& out, const std::string& id, const char* of, std::string_view name, bool is_number) {
    out << "<key id=\"" << id << "\" for=\"" << of << "\" attr.name=\"" << name << "\" attr.type=\""
        << (is_number ? "long" : "string") << "\"/>\n";
}

void write_data(std::ostream& out, const std::string& id, const std::string& value) {
    if (!value.empty()) out << "<data key=\"" << id << "\">" << escape_xml(value) << "</data>";
}

std::string node_key(std::string_view name) {
    return "node_" + std::string(name);
}

std::string edge_key(std::string_view name) {
    return "edge_" + std::string(name);
}

}  // namespace

/// GraphML (graphml.graphdrawing.org): a directed graph; the dates of an edge are attributes.
Notes export_graphml(std::ostream& out, const EvidencedGraph& graph, const GraphExportOptions& options) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    write_key(out, node_key("name"), "node", "name", false);
    for (const NodeAttribute& each : node_attributes()) write_key(out, node_key(each.name), "node", each.name, false);
    for (const EdgeAttribute& each : edge_attributes()) {
        write_key(out, edge_key(each.name), "edge", each.name, each.is_number);
    }
    write_key(out, edge_key("weight"), "edge", "weight", true);
    out << "<graph id=\"dateline\" edgedefault=\"directed\">\n";
    for (const EvidencedNode& node : graph.nodes) {
        out << "<node id=\"" << escape_xml(node.key) << "\">";
        write_data(out, node_key("name"), node.name);
        for (const NodeAttribute& each : node_attributes()) write_data(out, node_key(each.name), each.value(node));
        out << "</node>\n";
    }
    std::int64_t number = 0;
    draw_edges(graph, options, [&](const DrawnEdge& drawn) {
        out << "<edge id=\"e" << number_text(number++) << "\" source=\""
            << escape_xml(graph.nodes[drawn.edge.from.position()].key) << "\" target=\""
            << escape_xml(graph.nodes[drawn.edge.to.position()].key) << "\">";
        for (const EdgeAttribute& each : edge_attributes()) write_data(out, edge_key(each.name), each.value(drawn));
        write_data(out, edge_key("weight"), number_text(drawn.weight));
        out << "</edge>\n";
    });
    out << "</graph>\n</graphml>\n";
    return {};
}

}  // namespace dateline
