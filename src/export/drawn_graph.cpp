#include "export/drawn_graph.hpp"

#include <map>
#include <set>
#include <tuple>

#include "export/number_text.hpp"

namespace dateline {

namespace {

/// Whose word an edge is: as told, or for the article's own word its outlet, or its path.
std::string whose_word_of(const EvidencedEdge& edge) {
    if (!edge.asserted_by.empty()) return edge.asserted_by;
    return edge.outlet.empty() ? edge.path : edge.outlet;
}

std::string day_text(const std::optional<Day>& day) {
    return day ? iso_of(*day) : "";
}

constexpr NodeAttribute kNodeAttributes[] = {
    {"type", [](const EvidencedNode& node) { return node.label; }},
    {"kind", [](const EvidencedNode& node) { return node.kind; }},
    {"status", [](const EvidencedNode& node) { return node.status; }},
    {"polarity", [](const EvidencedNode& node) { return node.polarity; }},
    {"stance", [](const EvidencedNode& node) { return node.stance; }},
};

constexpr EdgeAttribute kEdgeAttributes[] = {
    {"type", false, [](const DrawnEdge& drawn) { return drawn.edge.type; }},
    {"whose_word", false, [](const DrawnEdge& drawn) { return drawn.edge.asserted_by; }},
    {"stance", false, [](const DrawnEdge& drawn) { return drawn.edge.stance; }},
    {"status", false, [](const DrawnEdge& drawn) { return drawn.edge.status; }},
    {"earliest", false, [](const DrawnEdge& drawn) { return day_text(drawn.edge.days.earliest); }},
    {"latest", false, [](const DrawnEdge& drawn) { return day_text(drawn.edge.days.latest); }},
    {"words", false, [](const DrawnEdge& drawn) { return drawn.edge.words; }},
    {"outlet", false, [](const DrawnEdge& drawn) { return drawn.edge.outlet; }},
    {"document", false, [](const DrawnEdge& drawn) { return drawn.edge.document; }},
    {"path", false, [](const DrawnEdge& drawn) { return drawn.edge.path; }},
    {"url", false, [](const DrawnEdge& drawn) { return drawn.edge.url; }},
    {"span_start", true,
     [](const DrawnEdge& drawn) { return drawn.edge.span ? number_text(drawn.edge.span->begin) : ""; }},
    {"span_end", true, [](const DrawnEdge& drawn) { return drawn.edge.span ? number_text(drawn.edge.span->end) : ""; }},
    {"evidence", true, [](const DrawnEdge& drawn) { return number_text(drawn.weight); }},
};

std::string joined(const std::set<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text.empty() ? "" : (all.empty() ? "" : "; ") + text;
    return all;
}

/// The texts of the edges that are rolled up into one.
struct Roll {
    std::set<std::string> words_of;
    std::set<std::string> outlets;
    std::set<std::string> documents;
    std::set<std::string> paths;
    std::set<std::string> urls;

    void add(const EvidencedEdge& edge) {
        words_of.insert(edge.asserted_by);
        outlets.insert(edge.outlet);
        documents.insert(edge.document);
        paths.insert(edge.path);
        urls.insert(edge.url);
    }
    void write_to(EvidencedEdge& edge) const {
        edge.asserted_by = joined(words_of);
        edge.outlet = joined(outlets);
        edge.document = joined(documents);
        edge.path = joined(paths);
        edge.url = joined(urls);
    }
};

DrawnEdge drawn(const EvidencedEdge& edge) {
    DrawnEdge made{edge, 1};
    made.edge.asserted_by = whose_word_of(edge);
    return made;
}

/// One edge for all of `rolled`, which have the same ends, type, status and stance.
DrawnEdge roll_up(const std::vector<const EvidencedEdge*>& rolled) {
    DrawnEdge whole = drawn(*rolled.front());
    if (rolled.size() == 1) return whole;
    Roll roll;
    for (const EvidencedEdge* edge : rolled) {
        roll.add(drawn(*edge).edge);
        whole.edge.days = hull(whole.edge.days, edge->days);
    }
    roll.write_to(whole.edge);
    whole.weight = static_cast<std::int64_t>(rolled.size());
    whole.edge.words.clear();
    whole.edge.span.reset();
    return whole;
}

}  // namespace

void draw_edges(const EvidencedGraph& graph, const GraphExportOptions& options,
                const std::function<void(const DrawnEdge&)>& draw) {
    if (!options.is_rolled_up) {
        for (const EvidencedEdge& edge : graph.edges) draw(drawn(edge));
        return;
    }
    std::map<
        std::tuple<Index<EvidencedNode>, Index<EvidencedNode>, std::string_view, std::string_view, std::string_view>,
        std::vector<const EvidencedEdge*>>
        rolls;
    for (const EvidencedEdge& edge : graph.edges) {
        rolls[{edge.from, edge.to, edge.type, edge.status, edge.stance}].push_back(&edge);
    }
    for (const auto& [ends, rolled] : rolls) draw(roll_up(rolled));
}

std::span<const NodeAttribute> node_attributes() {
    return kNodeAttributes;
}

std::span<const EdgeAttribute> edge_attributes() {
    return kEdgeAttributes;
}

}  // namespace dateline
