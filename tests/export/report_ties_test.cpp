#include "export/report_ties.hpp"

#include <catch2/catch.hpp>

#include "export/graph_layout.hpp"

using namespace dateline;

namespace {

ReportFact event_with(std::vector<std::size_t> entities) {
    ReportFact fact;
    for (const std::size_t each : entities) fact.entities.emplace_back(each);
    return fact;
}

Report report_of(std::size_t entities, std::vector<ReportFact> facts) {
    Report report;
    report.entities.resize(entities);
    report.facts = std::move(facts);
    return report;
}

}  // namespace

TEST_CASE("those who take part in one event are tied, and the more evidence the earlier they come") {
    const EntityTies ties =
        tie_entities(report_of(4, {event_with({0, 1}), event_with({0, 1}), event_with({1, 2}), event_with({3})}), 10);
    REQUIRE(ties.ties.size() == 2);
    CHECK(ties.ties[0].from.position() == 0);
    CHECK(ties.ties[0].to.position() == 1);
    CHECK(ties.ties[0].evidence.size() == 2);
    REQUIRE(ties.entities.size() == 3);
    CHECK(ties.entities[0].position() == 1);
}

TEST_CASE("a statement ties its speakers to those it names, not these to each other") {
    ReportFact statement;
    statement.kind = ReportFactKind::statement;
    statement.speakers = {{Index<ReportEntity>(0), "Mara Lind"}, {std::nullopt, "officials"}};
    statement.about = {Index<ReportEntity>(0), Index<ReportEntity>(1), Index<ReportEntity>(2)};
    const EntityTies ties = tie_entities(report_of(3, {statement}), 10);
    REQUIRE(ties.ties.size() == 2);
    for (const EntityTie& tie : ties.ties) CHECK(tie.from.position() == 0);
}

TEST_CASE("facts that are not chosen tie nobody, and a list of many ties only its first twelve") {
    ReportFact left_out = event_with({0, 1});
    left_out.is_chosen = false;
    CHECK(tie_entities(report_of(2, {left_out}), 10).ties.empty());
    std::vector<std::size_t> many;
    for (std::size_t i = 0; i < 300; ++i) many.push_back(i);
    CHECK(tie_entities(report_of(300, {event_with(many)}), 1000).ties.size() == 66);
}

TEST_CASE("of many entities the most tied are taken, with the ties among them alone") {
    const EntityTies ties =
        tie_entities(report_of(4, {event_with({0, 1}), event_with({0, 1}), event_with({0, 2}), event_with({2, 3})}), 2);
    CHECK(ties.entities.size() == 2);
    REQUIRE(ties.ties.size() == 1);
    CHECK(ties.ties[0].to.position() == 1);
}

TEST_CASE("labels in a drawing lie within it and do not cover each other") {
    struct Row {
        std::size_t nodes;
        std::vector<std::pair<std::size_t, std::size_t>> edges;
    };
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (std::size_t a = 0; a < 24; ++a) {
        for (std::size_t b = a + 1; b < 24; ++b) all.emplace_back(a, b);
    }
    const Row rows[] = {{1, {}}, {2, {{0, 1}}}, {7, {{0, 1}, {1, 2}, {4, 5}}}, {24, {}}, {24, all}};
    for (const Row& row : rows) {
        const std::vector<DrawingBox> boxes(row.nodes, {150, 44});
        const auto places = lay_out(boxes, row.edges, 1000, 620);
        REQUIRE(places.size() == row.nodes);
        for (std::size_t a = 0; a < places.size(); ++a) {
            CHECK((places[a].x >= 75 && places[a].x <= 925 && places[a].y >= 22 && places[a].y <= 598));
            for (std::size_t b = a + 1; b < places.size(); ++b) {
                const bool covers =
                    std::abs(places[a].x - places[b].x) < 149 && std::abs(places[a].y - places[b].y) < 43;
                CHECK_FALSE(covers);
            }
        }
    }
    CHECK(lay_out({}, {}, 1000, 620).empty());
}
