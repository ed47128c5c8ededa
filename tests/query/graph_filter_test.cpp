#include "query/graph_filter.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "tests/query/made_property_graph.hpp"

using namespace dateline;

namespace {

/// 1 says (5) something of 2, in March; 1 leads 2 from 2010 to 2015.
struct Case {
    const char* what;
    std::string_view type;  // of the edge: SAID, or HEAD_OF between two entities
    std::string_view earliest;
    std::string_view latest;
    GraphFilter filter;
    bool passes;
};

GraphFilter as_of(const char* day, RangeMatch match = RangeMatch::possible, bool keeps_undated = false) {
    GraphFilter filter;
    filter.as_of = day_of_iso(day);
    filter.match = match;
    filter.keeps_undated = keeps_undated;
    return filter;
}

GraphFilter within(const char* from, const char* to, RangeMatch match = RangeMatch::possible) {
    GraphFilter filter;
    filter.range = {day_of_iso(from), day_of_iso(to)};
    filter.match = match;
    return filter;
}

}  // namespace

TEST_CASE("a tie passes by its dates: what happened ties from its day on, a relation while it lasts") {
    const RangeMatch sure = RangeMatch::certain;
    const Case cases[] = {
        {"no date is asked for", "SAID", "", "", {}, true},
        {"it was said before", "SAID", "2020-03-01", "2020-03-01", as_of("2020-03-09"), true},
        {"it was said on the day", "SAID", "2020-03-09", "2020-03-09", as_of("2020-03-09"), true},
        {"it was said after", "SAID", "2020-03-10", "2020-03-10", as_of("2020-03-09"), false},
        {"it may have been said by then", "SAID", "2020-03-01", "2020-03-31", as_of("2020-03-09"), true},
        {"it may have been said by then, which is not sure", "SAID", "2020-03-01", "2020-03-31",
         as_of("2020-03-09", sure), false},
        {"it was surely said by then", "SAID", "", "2020-03-09", as_of("2020-03-09", sure), true},
        {"nobody knows when", "SAID", "", "", as_of("2020-03-09"), false},
        {"nobody knows when, and that is let through", "SAID", "", "", as_of("2020-03-09", sure, true), true},
        {"the relation held", "HEAD_OF", "2010-01-01", "2015-12-31", as_of("2012-06-01"), true},
        {"the relation surely held", "HEAD_OF", "2010-01-01", "2015-12-31", as_of("2012-06-01", sure), true},
        {"the relation was over", "HEAD_OF", "2010-01-01", "2015-12-31", as_of("2020-03-09"), false},
        {"the relation had not begun", "HEAD_OF", "2010-01-01", "", as_of("2009-12-31"), false},
        {"the relation has no end that is known", "HEAD_OF", "2010-01-01", "", as_of("2020-03-09"), true},
        {"the relation has no end that is known, which is not sure", "HEAD_OF", "2010-01-01", "",
         as_of("2020-03-09", sure), false},
        {"the relation has no date", "HEAD_OF", "", "", as_of("2020-03-09"), false},
        {"it lies in the range", "SAID", "2020-03-01", "2020-03-02", within("2020-03-01", "2020-03-31", sure), true},
        {"it may lie in the range", "SAID", "", "2020-03-02", within("2020-03-01", "2020-03-31"), true},
        {"it may lie in the range, which is not sure", "SAID", "", "2020-03-02",
         within("2020-03-01", "2020-03-31", sure), false},
        {"it lies before the range", "SAID", "2019-01-01", "2019-01-02", within("2020-03-01", "2020-03-31"), false},
        {"a date before the year 0", "SAID", "-0044-03-15", "-0044-03-15", within("-0045-01-01", "-0043-12-31"), true},
    };
    for (const Case& each : cases) {
        INFO(each.what);
        const bool is_relation = each.type == "HEAD_OF";
        const Graph graph = GraphMaker()
                                .entities(1, 2)
                                .node(5, "statement", "Statement")
                                .edge(1, each.type, is_relation ? 2 : 5, each.earliest, each.latest)
                                .make();
        CHECK(GraphPass(graph, each.filter)(graph.edge(Index<Edge>(0))) == each.passes);
    }
}

TEST_CASE("a tie passes by its type and its status, an entity by its kind") {
    const Graph graph = GraphMaker()
                            .node(1, "entity", "Person")
                            .node(2, "entity", "State")
                            .node(5, "event_mention", "EventMention")
                            .edge(5, "AGENT", 1, "", "", EventStatus::planned)
                            .edge(5, "PATIENT", 2)
                            .make();
    GraphFilter agents;
    agents.types = {"AGENT"};
    CHECK(GraphPass(graph, agents)(graph.edge(Index<Edge>(0))));
    CHECK_FALSE(GraphPass(graph, agents)(graph.edge(Index<Edge>(1))));
    GraphFilter planned;
    planned.status = EventStatus::planned;
    CHECK(GraphPass(graph, planned)(graph.edge(Index<Edge>(0))));
    CHECK_FALSE(GraphPass(graph, planned)(graph.edge(Index<Edge>(1))));
    GraphFilter states;
    states.labels = {"State"};
    const bool passes[] = {false, true, true};  // kinds of entity say nothing of events
    for (std::size_t i = 0; i < 3; ++i) CHECK(GraphPass(graph, states)(graph.node(Index<Node>(i))) == passes[i]);
    GraphFilter unknown;
    unknown.types = {"AGENT", "MARRIED"};
    CHECK_THROWS_WITH((GraphPass{graph, unknown}),
                      "--type: 'MARRIED' is no type of tie in this file. Use one of: AGENT, PATIENT.");
    CHECK_THROWS_WITH((GraphPass{Graph{PropertyGraph{}}, unknown}),
                      "--type: 'AGENT' is no type of tie in this file. The file has no ties.");
}

TEST_CASE("what only possibly meets the dates is counted") {
    const Graph graph = GraphMaker()
                            .entities(1, 1)
                            .node(5, "statement")
                            .edge(1, "SAID", 5, "", "2020-03-09")
                            .edge(1, "SAID", 5, "2020-03-02", "2020-03-09")
                            .edge(1, "SAID", 5, "", "2020-02-09")
                            .edge(1, "SAID", 5)
                            .make();
    CHECK(count_uncertain(graph, {}) == 0);
    CHECK(count_uncertain(graph, within("2020-03-01", "2020-03-31")) == 1);
    CHECK(count_uncertain(graph, within("2020-03-01", "2020-03-31", RangeMatch::certain)) == 0);
    CHECK(count_uncertain(graph, as_of("2020-03-05")) == 2);
    CHECK(count_uncertain(graph, as_of("2020-03-05", RangeMatch::possible, true)) == 2);
}

TEST_CASE("ties that no article tells of pass only where their type is asked for") {
    GraphMaker maker;
    maker.entities(1, 2).edge(1, "MAYBE_SAME", 2).edge(1, "LIES_IN", 2).edge(1, "PART_OF", 2);
    const Graph graph = maker.make();
    const auto passing = [&](std::vector<std::string> types) {
        GraphFilter filter;
        filter.types = std::move(types);
        const GraphPass passes(graph, filter);
        std::vector<std::string> names;
        for (const Edge& edge : graph.rows().edges) {
            if (passes(edge)) names.push_back(graph.rows().types[edge.type.position()].name);
        }
        return names;
    };
    CHECK(passing({}) == std::vector<std::string>{"PART_OF"});
    CHECK(passing({"LIES_IN", "PART_OF"}) == std::vector<std::string>{"LIES_IN", "PART_OF"});
    CHECK(passing({"MAYBE_SAME"}) == std::vector<std::string>{"MAYBE_SAME"});
}
