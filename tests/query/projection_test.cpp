#include "query/projection.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/graph/made_graph.hpp"
#include "tests/query/made_property_graph.hpp"

using namespace dateline;

namespace {

using Ids = std::pair<std::int64_t, std::int64_t>;

/// Ties by the ids of their ends, the smaller first, with their weights.
std::map<Ids, double> ties_of(const Graph& graph, const Projection& projection) {
    std::map<Ids, double> ties;
    for (const WeightedTie& tie : projection.graph.ties()) {
        const auto [low, high] =
            std::minmax({graph.node(projection.nodes[tie.a]).id, graph.node(projection.nodes[tie.b]).id});
        ties.emplace(Ids{low, high}, tie.weight);
    }
    return ties;
}

std::set<Ids> arcs_of(const Graph& graph, const Projection& projection) {
    std::set<Ids> arcs;
    for (const Arc& arc : projection.arcs)
        arcs.emplace(graph.node(projection.nodes[arc.first]).id, graph.node(projection.nodes[arc.second]).id);
    return arcs;
}

Projection project(const Graph& graph, const GraphFilter& filter = {}, ProjectionOver over = ProjectionOver::entities) {
    return project(graph, GraphPass(graph, filter), over);
}

/// 1 says (11) something of 2 and 3; 2 does something (12) to 3; 3 leads 1; all of it in an article (13). 4 is named in
/// the article alone, 5 nowhere.
Graph make_graph() {
    return GraphMaker()
        .entities(1, 3)
        .node(4, "entity", "Place")
        .node(5, "entity", "State")
        .node(11, "statement", "Statement")
        .node(12, "event_mention", "EventMention")
        .node(13, "document", "Document")
        .edge(1, "SAID", 11, "2020-03-01", "2020-03-01")
        .edge(11, "ABOUT", 3, "2020-03-01", "2020-03-01")
        .edge(11, "ABOUT", 2, "2020-03-01", "2020-03-01")
        .edge(12, "AGENT", 2, "2020-04-01", "2020-04-01")
        .edge(12, "PATIENT", 3, "2020-04-01", "2020-04-01")
        .edge(3, "HEAD_OF", 1)
        .edge(11, "IN_DOCUMENT", 13)
        .edge(4, "NAMED_IN", 13)
        .make();
}

/// A statement with so many who speak and so many who are spoken of.
Graph make_telling(std::int64_t speakers, std::int64_t spoken_of) {
    GraphMaker maker;
    maker.entities(1, speakers + spoken_of).node(1000, "statement", "Statement");
    for (std::int64_t id = 1; id <= speakers; ++id) maker.edge(id, "SAID", 1000);
    for (std::int64_t id = speakers + 1; id <= speakers + spoken_of; ++id) maker.edge(1000, "ABOUT", id);
    return maker.make();
}

}  // namespace

TEST_CASE("entities are tied by what has both, once for each piece of evidence") {
    const Graph graph = make_graph();
    const Projection projection = project(graph);
    CHECK(ties_of(graph, projection) == std::map<Ids, double>{{{1, 2}, 1}, {{1, 3}, 2}, {{2, 3}, 2}});
    CHECK(arcs_of(graph, projection) == std::set<Ids>{{1, 2}, {1, 3}, {2, 3}, {3, 1}});
    CHECK(projection.untied == 2);
    CHECK(projection.lists == 0);
    std::vector<std::int64_t> ids;
    for (const Index<Node> node : projection.nodes) ids.push_back(graph.node(node).id);
    CHECK(ids == std::vector<std::int64_t>{1, 3, 2});  // as the edges name them
}

TEST_CASE("a filter takes out evidence, and whom it leaves without a tie") {
    const Graph graph = make_graph();
    GraphFilter april;
    april.range.earliest = day_of_iso("2020-03-15");
    CHECK(ties_of(graph, project(graph, april)) == std::map<Ids, double>{{{2, 3}, 1}});
    CHECK(project(graph, april).untied == 3);
    april.keeps_undated = true;
    CHECK(ties_of(graph, project(graph, april)) == std::map<Ids, double>{{{2, 3}, 1}, {{1, 3}, 1}});
    GraphFilter said;
    said.types = {"SAID", "ABOUT"};
    CHECK(ties_of(graph, project(graph, said)) == std::map<Ids, double>{{{1, 2}, 1}, {{1, 3}, 1}, {{2, 3}, 1}});
    GraphFilter places;
    places.labels = {"Place"};
    CHECK(ties_of(graph, project(graph, places)).empty());
    CHECK(project(graph, places).untied == 1);
}

TEST_CASE("over all nodes each edge is a tie") {
    const Graph graph = make_graph();
    const Projection projection = project(graph, {}, ProjectionOver::all);
    CHECK(projection.graph.ties().size() == 8);
    CHECK(projection.nodes.size() == 7);
    CHECK(projection.untied == 1);
    CHECK(arcs_of(graph, projection).count({12, 3}) == 1);
}

TEST_CASE("who is named twice in one telling is tied once, and to nobody by naming itself") {
    const Graph graph = GraphMaker()
                            .entities(1, 2)
                            .node(9, "statement", "Statement")
                            .edge(9, "ABOUT", 1)
                            .edge(1, "SAID", 9)
                            .edge(9, "ABOUT", 2)
                            .edge(9, "ADDRESSED_TO", 2)
                            .edge(2, "PART_OF", 2)
                            .make();
    CHECK(ties_of(graph, project(graph)) == std::map<Ids, double>{{{1, 2}, 1}});
    CHECK(arcs_of(graph, project(graph)) == std::set<Ids>{{1, 2}});
}

TEST_CASE("a list ties who speaks to each that it names, and these not to each other") {
    struct Row {
        std::int64_t speakers;
        std::int64_t spoken_of;
        std::size_t ties;
        std::size_t lists;
    };
    const auto most = static_cast<std::int64_t>(kMostTogether);
    const Row rows[] = {
        {1, most - 1, kMostTogether * (kMostTogether - 1) / 2, 0},
        {1, most, kMostTogether, 1},
        {2, 199, 2 * 199 + 1, 1},
        {0, 200, 0, 1},
        {200, 3, 0, 1},
    };
    for (const Row& row : rows) {
        INFO(row.speakers << " of " << row.spoken_of);
        const Graph graph = make_telling(row.speakers, row.spoken_of);
        CHECK(project(graph).graph.ties().size() == row.ties);
        CHECK(project(graph).lists == row.lists);
    }
}

TEST_CASE("the projection is the naive one on random graphs") {
    Below below(31);
    for (int round = 0; round < 200; ++round) {
        GraphMaker maker;
        const auto entities = static_cast<std::int64_t>(2 + below(5));
        const auto tellings = static_cast<std::int64_t>(1 + below(4));
        maker.entities(1, entities);
        for (std::int64_t id = 0; id < tellings; ++id) maker.node(100 + id, "event_mention");
        std::map<std::int64_t, std::set<std::int64_t>> named;
        for (std::size_t i = below(20); i > 0; --i) {
            const auto entity = static_cast<std::int64_t>(1 + below(static_cast<std::size_t>(entities)));
            const auto telling = static_cast<std::int64_t>(100 + below(static_cast<std::size_t>(tellings)));
            maker.edge(telling, below(2) == 0 ? "AGENT" : "PATIENT", entity);
            named[telling].insert(entity);
        }
        std::map<Ids, double> expected;
        for (const auto& [telling, in_it] : named) {
            for (const std::int64_t a : in_it) {
                for (const std::int64_t b : in_it) {
                    if (a < b) ++expected[{a, b}];
                }
            }
        }
        const Graph graph = maker.make();
        INFO("round " << round);
        REQUIRE(ties_of(graph, project(graph)) == expected);
    }
}

TEST_CASE("an empty graph has an empty projection") {
    const Graph graph{PropertyGraph{}};
    CHECK(project(graph).nodes.empty());
    CHECK(project(graph, {}, ProjectionOver::all).untied == 0);
}
