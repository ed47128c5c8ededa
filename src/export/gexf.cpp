#include <ostream>

#include "export/drawn_graph.hpp"
#include "export/escape.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escape_xml(value) + "\"";
}

std::string day_attribute(std::string_view name, const std::optional<Day>& day) {
    return day ? attribute(name, iso_of(*day)) : "";
}

template <class Attributes, class Row>
void write_values(std::ostream& out, const Attributes& attributes, const Row& row) {
    out << "<attvalues>";
    int number = 0;
    for (const auto& each : attributes) {
        const std::string value = each.value(row);
        if (!value.empty())
            out << "<attvalue for=\"" << number_text(std::int64_t{number}) << '"' << attribute("value", value) << "/>";
        ++number;
    }
    out << "</attvalues>";
}

template <class Attributes, class TypeOf>
void write_attributes(std::ostream& out, const char* of, const Attributes& attributes, TypeOf type_of) {
    out << "<attributes class=\"" << of << "\" mode=\"static\">\n";
    std::int64_t number = 0;
    for (const auto& each : attributes) {
        out << "<attribute id=\"" << number_text(number++) << '"' << attribute("title", each.name)
            << attribute("type", type_of(each)) << "/>\n";
    }
    out << "</attributes>\n";
}

}  // namespace

/// GEXF 1.3 (gexf.net/1.3): a dynamic, directed graph. An edge is there from its earliest to its latest day; one of
/// which no date is known is always there.
Notes export_gexf(std::ostream& out, const EvidencedGraph& graph, const GraphExportOptions& options) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
           "<meta><creator>dateline</creator></meta>\n"
           "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" "
           "timerepresentation=\"interval\">\n";
    write_attributes(out, "node", node_attributes(), [](const NodeAttribute&) { return "string"; });
    write_attributes(out, "edge", edge_attributes(),
                     [](const EdgeAttribute& each) { return each.is_number ? "long" : "string"; });
    out << "<nodes>\n";
    for (const EvidencedNode& node : graph.nodes) {
        out << "<node" << attribute("id", node.key) << attribute("label", node.name) << '>';
        write_values(out, node_attributes(), node);
        out << "</node>\n";
    }
    out << "</nodes>\n<edges>\n";
    std::int64_t number = 0;
    draw_edges(graph, options, [&](const DrawnEdge& drawn) {
        const EvidencedEdge& edge = drawn.edge;
        out << "<edge" << attribute("id", number_text(number++))
            << attribute("source", graph.nodes[edge.from.position()].key)
            << attribute("target", graph.nodes[edge.to.position()].key) << attribute("kind", edge.type)
            << attribute("label", edge.type) << attribute("weight", number_text(drawn.weight))
            << day_attribute("start", edge.days.earliest) << day_attribute("end", edge.days.latest) << '>';
        write_values(out, edge_attributes(), drawn);
        out << "</edge>\n";
    });
    out << "</edges>\n</graph>\n</gexf>\n";
    return {};
}

}  // namespace dateline
