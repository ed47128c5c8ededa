#include "query/actors.hpp"

#include <catch2/catch.hpp>

#include "query/projection.hpp"

using namespace dateline;

namespace {

/// A graph by short lists: nodes as kind and key, edges as type, from and to.
struct Made {
    EvidencedGraph graph;

    std::size_t node(const std::string& kind, const std::string& key) {
        graph.nodes.push_back(
            {.key = key, .label = "", .kind = kind, .name = key, .status = "", .polarity = "", .stance = ""});
        return graph.nodes.size() - 1;
    }
    EvidencedEdge& edge(const std::string& type, std::size_t from, std::size_t to) {
        EvidencedEdge& made = graph.edges.emplace_back();
        made.type = type;
        made.from = Index<EvidencedNode>(from);
        made.to = Index<EvidencedNode>(to);
        return made;
    }
};

std::vector<std::string> ties_of(const EvidencedGraph& graph) {
    std::vector<std::string> ties;
    for (const EvidencedEdge& edge : graph.edges) {
        ties.push_back(graph.nodes[edge.from.position()].key + " " + edge.type + " " +
                       graph.nodes[edge.to.position()].key);
    }
    return ties;
}

}  // namespace

TEST_CASE("who speaks or acts is tied to each that is named, with the words and the stance of that") {
    Made made;
    const auto mara = made.node("entity", "mara");
    const auto port = made.node("entity", "port");
    const auto guard = made.node("entity", "guard");
    const auto statement = made.node("statement", "s");
    const auto event = made.node("event_mention", "e");
    const auto document = made.node("document", "d");
    made.edge("ABOUT", statement, port).words = "the port is closed";
    made.graph.edges.back().stance = "deny";
    made.edge("SAID", mara, statement);
    made.edge("ABOUT", statement, mara);  // of herself: she leads
    made.edge("AGENT", event, guard);
    made.edge("AT", event, port);
    made.edge("IN_DOCUMENT", statement, document);
    made.edge("HEAD_OF", mara, guard);
    const EvidencedGraph tied = tie_actors(made.graph);
    CHECK(ties_of(tied) ==
          std::vector<std::string>{"mara HEAD_OF guard", "mara SAID_ABOUT port", "guard AGENT_AT port"});
    CHECK(tied.nodes.size() == 3);
    CHECK(tied.edges[1].words == "the port is closed");
    CHECK(tied.edges[1].stance == "deny");
}

TEST_CASE("where nobody leads each two are tied, but not by a list; joint speakers are not tied by speaking") {
    Made made;
    const auto a = made.node("entity", "a");
    const auto b = made.node("entity", "b");
    const auto c = made.node("entity", "c");
    const auto figure = made.node("figure", "f");
    const auto statement = made.node("statement", "s");
    made.edge("COUNTS", figure, a);
    made.edge("AT", figure, b);
    made.edge("SAID", a, statement);
    made.edge("SAID", b, statement);
    made.edge("ABOUT", statement, c);
    CHECK(ties_of(tie_actors(made.graph)) ==
          std::vector<std::string>{"a COUNTS_AT b", "a SAID_ABOUT c", "b SAID_ABOUT c"});

    Made list;
    const auto event = list.node("event_mention", "e");
    for (std::size_t i = 0; i <= kMostTogether; ++i)
        list.edge("PATIENT", event, list.node("entity", std::to_string(i)));
    CHECK(tie_actors(list.graph).edges.empty());
}
