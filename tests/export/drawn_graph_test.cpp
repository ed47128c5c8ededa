#include "export/drawn_graph.hpp"

#include <catch2/catch.hpp>

#include "tests/export/made_facts.hpp"

using namespace dateline;

namespace {

EvidencedEdge edge(std::size_t from, std::size_t to, const char* asserted_by, const char* stance, const char* earliest,
                   const char* latest) {
    EvidencedEdge made;
    made.type = "ALLY_OF";
    made.from = Index<EvidencedNode>(from);
    made.to = Index<EvidencedNode>(to);
    made.asserted_by = asserted_by;
    made.stance = stance;
    made.days = {day_of_iso(earliest), day_of_iso(latest)};
    made.outlet = "Dune Gazette";
    made.words = "words";
    made.span = StoredSpan{1, 2};
    return made;
}

EvidencedGraph graph_of(std::vector<EvidencedEdge> edges) {
    EvidencedGraph graph;
    graph.nodes = {{"a", "Group", "entity", "A", "", "", ""}, {"b", "Group", "entity", "B", "", "", ""}};
    graph.edges = std::move(edges);
    return graph;
}

std::vector<DrawnEdge> drawn_of(const EvidencedGraph& graph, const GraphExportOptions& options) {
    std::vector<DrawnEdge> all;
    draw_edges(graph, options, [&](const DrawnEdge& drawn) { all.push_back(drawn); });
    return all;
}

}  // namespace

TEST_CASE("each piece of evidence is an edge that says whose word it is") {
    const auto drawn = drawn_of(graph_of({edge(0, 1, "Ana", "assert", "", ""), edge(0, 1, "", "", "", "")}), {});
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0].edge.asserted_by == "Ana");
    CHECK(drawn[1].edge.asserted_by == "Dune Gazette");
    CHECK(drawn[0].weight == 1);
}

TEST_CASE("edges rolled up keep direction and stance apart, and dates as wide as all of them") {
    const auto drawn = drawn_of(
        graph_of({edge(0, 1, "Ana", "assert", "2020-02-03", "2020-02-05"),
                  edge(1, 0, "Ana", "assert", "2020-02-03", "2020-02-03"),
                  edge(0, 1, "Bo", "assert", "2020-02-01", "2020-02-04"), edge(0, 1, "Bo", "deny", "2020-02-01", "")}),
        {true});
    REQUIRE(drawn.size() == 3);
    CHECK(drawn[0].weight == 2);
    CHECK(drawn[0].edge.asserted_by == "Ana; Bo");
    CHECK(drawn[0].edge.outlet == "Dune Gazette");
    CHECK(drawn[0].edge.days == Interval{day_of_iso("2020-02-01"), day_of_iso("2020-02-05")});
    CHECK(drawn[0].edge.words.empty());
    CHECK_FALSE(drawn[0].edge.span);
    CHECK(drawn[1].edge.stance == "deny");
    CHECK(drawn[1].weight == 1);
    CHECK(drawn[1].edge.words == "words");
    CHECK(drawn[2].edge.from == Index<EvidencedNode>(1));
}

TEST_CASE("an edge of which one piece of evidence has no date has none when rolled up") {
    const auto drawn = drawn_of(
        graph_of({edge(0, 1, "Ana", "assert", "2020-02-03", "2020-02-05"), edge(0, 1, "Ana", "assert", "", "")}),
        {true});
    REQUIRE(drawn.size() == 1);
    CHECK_FALSE(drawn[0].edge.days.is_known());
}
