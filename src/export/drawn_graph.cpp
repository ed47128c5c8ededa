#include "export/drawn_graph.hpp"

#include <map>
#include <set>
#include <tuple>

#include "base/joined.hpp"
#include "export/fact_text.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

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

std::string all_known(const std::set<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        if (!text.empty()) append_item(all, text, "; ");
    }
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
        edge.asserted_by = all_known(words_of);
        edge.outlet = all_known(outlets);
        edge.document = all_known(documents);
        edge.path = all_known(paths);
        edge.url = all_known(urls);
    }
};

DrawnEdge drawn(const EvidencedEdge& edge) {
    DrawnEdge made{edge, 1};
    made.edge.asserted_by =
        whose_word(Teller{.asserted_by = edge.asserted_by, .relayed_by = {}, .outlet = edge.outlet, .path = edge.path});
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
