#include "query/path.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "tests/query/made_property_graph.hpp"

using namespace dateline;

namespace {

/// Actors 1 and 2 share a document (3) and a source (4), are both in an event mention (5), and stand in a dispute (6)
/// with 7; 8 is tied to nothing.
Graph make_graph() {
    PropertyGraph rows;
    auto add_node = [&](std::int64_t id, const char* label, const char* kind) {
        const auto row = intern(rows.kinds, kind);
        rows.nodes.push_back({id, intern(rows.labels, label), row, {}});
    };
    auto add_edge = [&](std::int64_t from, std::int64_t to, const char* type) {
        rows.edges.push_back({static_cast<std::int64_t>(100 + rows.edges.size()),
                              intern(rows.types, type),
                              from,
                              to,
                              {},
                              EventStatus::actual});
    };
    add_node(1, "Person", "entity");
    add_node(2, "State", "entity");
    add_node(3, "Document", "document");
    add_node(4, "Source", "source");
    add_node(5, "EventMention", "event_mention");
    add_node(6, "Dispute", "dispute");
    add_node(7, "Person", "entity");
    add_node(8, "Person", "entity");
    add_node(9, "Cipher", "unheard_of");
    add_edge(3, 1, "MENTIONS");    // 100
    add_edge(3, 2, "MENTIONS");    // 101
    add_edge(4, 3, "PUBLISHED");   // 102
    add_edge(1, 5, "AGENT_OF");    // 103
    add_edge(2, 5, "PATIENT_OF");  // 104
    add_edge(6, 2, "ABOUT");       // 105
    add_edge(6, 7, "ABOUT");       // 106
    add_edge(9, 8, "TOLD");        // 107
    add_edge(9, 7, "TOLD");        // 108
    return Graph(std::move(rows));
}

std::optional<PathAnswer> ask(std::vector<std::int64_t> from, std::vector<std::int64_t> to, PathOptions options = {}) {
    return find_path(make_graph(), from, to, options);
}

}  // namespace

TEST_CASE("a path goes through what happened rather than through the page that tells it") {
    const auto path = ask({1}, {2});
    REQUIRE(path.has_value());
    CHECK(path->steps == std::vector<PathStep>{{103, 1, 5, false}, {104, 5, 2, true}});
}

TEST_CASE("documents and disputes let a path through where they are asked to") {
    const auto path = ask({1}, {2}, {{"document"}, {}, false});
    REQUIRE(path.has_value());
    CHECK(path->steps == std::vector<PathStep>{{100, 1, 3, true}, {101, 3, 2, false}});
    CHECK_FALSE(ask({1}, {7}).has_value());
    REQUIRE(ask({1}, {7}, {{"dispute", "document"}, {}, false}).has_value());
    CHECK(ask({1}, {7}, {{"dispute", "document"}, {}, false})->steps.size() == 4);
}

TEST_CASE("any node can be an end of a path") {
    const auto path = ask({4}, {3});
    REQUIRE(path.has_value());
    CHECK(path->steps == std::vector<PathStep>{{102, 4, 3, false}});
}

TEST_CASE("the nearest of several ends is taken, and ids that are no nodes are tied to nothing") {
    const auto path = ask({77, 1, 5}, {2, 77});
    REQUIRE(path.has_value());
    CHECK(path->steps == std::vector<PathStep>{{104, 5, 2, true}});
    CHECK_FALSE(ask({77}, {77}).has_value());
    CHECK_FALSE(ask({8}, {1}).has_value());
    REQUIRE(ask({1}, {8, 1}).has_value());
    CHECK(ask({1}, {8, 1})->steps.empty());
}

TEST_CASE("a kind without a row ties nothing") {
    CHECK_FALSE(ask({8}, {7}).has_value());
    CHECK_THROWS_WITH(ask({8}, {7}, {{"unheard_of"}, {}, false}),
                      "path: 'unheard_of' is no kind of node. Use one of entity, event, event_mention, statement, "
                      "figure, document, source, "
                      "dispute.");
    CHECK_THROWS_AS(ask({1}, {1}, {{""}, {}, false}), UsageError);
}

TEST_CASE("each kind of node has a row, once, with its reason") {
    for (const PathKind& row : path_kinds()) {
        CHECK_FALSE(row.why.empty());
        CHECK(std::count_if(path_kinds().begin(), path_kinds().end(),
                            [&](const PathKind& other) { return other.kind == row.kind; }) == 1);
    }
}

TEST_CASE("a path in order does not run back in time, and takes undated steps only where they are let through") {
    // 1 and 2 meet in June, 2 and 3 met in May; 3 and 4 at no time that is known.
    const Graph graph = GraphMaker()
                            .entities(1, 4)
                            .node(11, "event_mention")
                            .node(12, "event_mention")
                            .node(13, "event_mention")
                            .edge(11, "AGENT", 1, "2020-06-01", "2020-06-30")
                            .edge(11, "PATIENT", 2, "2020-06-01", "2020-06-30")
                            .edge(12, "AGENT", 2, "2020-05-01", "2020-05-31")
                            .edge(12, "PATIENT", 3, "2020-05-01", "2020-05-31")
                            .edge(13, "AGENT", 3)
                            .edge(13, "PATIENT", 4)
                            .make();
    struct Row {
        std::int64_t from;
        std::int64_t to;
        bool is_in_order;
        bool keeps_undated;
        const char* as_of;
        std::optional<std::size_t> steps;
    };
    const Row rows[] = {
        {1, 3, false, false, "", 4},
        {1, 3, true, false, "", {}},
        {3, 1, true, false, "", 4},
        {3, 4, false, false, "", 2},
        {3, 4, true, false, "", {}},
        {3, 4, true, true, "", 2},
        {3, 1, true, false, "2020-05-20", {}},
        {3, 2, true, false, "2020-05-20", 2},
        {3, 4, false, false, "2020-05-20", {}},
    };
    for (const Row& row : rows) {
        INFO(row.from << " to " << row.to << (row.is_in_order ? " in order " : " ") << row.as_of);
        PathOptions options;
        options.is_in_order = row.is_in_order;
        options.filter.keeps_undated = row.keeps_undated;
        options.filter.as_of = day_of_iso(row.as_of);
        const auto path = find_path(graph, std::vector{row.from}, std::vector{row.to}, options);
        CHECK((path ? std::optional(path->steps.size()) : std::nullopt) == row.steps);
    }
}
