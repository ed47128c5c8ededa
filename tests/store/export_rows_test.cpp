#include "store/export_rows.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "app/ingest.hpp"
#include "base/error.hpp"
#include "store/questions.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

Database examples(const TemporaryFolder& folder) {
    std::istringstream nothing;
    ingest(
        {folder / "case.db",
         {DATELINE_PROJECT "/examples/articles", DATELINE_PROJECT "/tests/readers/hostile.jsonl"},
         2,
         "dateline test"},
        nothing, [](const Error&) {}, [](const Progress&) {});
    return Database::open_for_reading(folder / "case.db");
}

}  // namespace

TEST_CASE("facts that leave a file are those of its timeline, in its order, and then the undated") {
    const TemporaryFolder folder;
    Database database = examples(folder);
    TimelineFilter of_one;
    of_one.entity = "Mara Lind";
    TimelineFilter planned;
    planned.status = "planned";
    TimelineFilter statements;
    statements.kind = "statement";
    statements.outlet = "Coast Radio";
    for (const TimelineFilter& filter : {TimelineFilter{}, of_one, planned, statements}) {
        const auto rows = read_timeline(database, filter);
        const auto facts = read_facts(database, filter);
        REQUIRE_FALSE(rows.empty());
        REQUIRE(facts.size() >= rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            INFO(rows[i].key);
            CHECK(facts[i].key == rows[i].key);
            CHECK(facts[i].when.days == rows[i].when.days);
            CHECK(facts[i].label == rows[i].label);
            CHECK(facts[i].word == rows[i].word);
            CHECK(facts[i].status == rows[i].status);
            CHECK(facts[i].polarity == rows[i].polarity);
            CHECK(facts[i].asserted_by == rows[i].asserted_by);
            CHECK(facts[i].place.name == rows[i].place);
            CHECK(facts[i].origin.outlet == rows[i].source);
            CHECK(facts[i].date_basis == rows[i].date_basis);
        }
        for (std::size_t i = rows.size(); i < facts.size(); ++i) CHECK_FALSE(facts[i].when.days.is_known());
    }
    CHECK(static_cast<std::int64_t>(read_facts(database, {}).size() - read_timeline(database, {}).size()) ==
          count_undated_facts(database));
}

TEST_CASE("an article that is superseded leaves the file with none of its facts") {
    const TemporaryFolder folder;
    const auto read_in = [&](const std::string& said) {
        std::istringstream line(R"({"id": "n1", "published": "2021-05-03", "text": "Mara Lind said that )" + said +
                                "\"}\n");
        ingest(
            {folder / "case.db", {"-"}, 1, "dateline test"}, line, [](const Error&) {}, [](const Progress&) {});
    };
    read_in("the gate was shut.");
    read_in("the wall had fallen.");
    Database database = Database::open_for_reading(folder / "case.db");
    const auto facts = read_facts(database, {});
    REQUIRE_FALSE(facts.empty());
    for (const Fact& fact : facts) CHECK(fact.origin.words.find("gate") == std::string::npos);
    CHECK(read_register(database).articles.size() == 1);
    for (const EvidencedEdge& edge : read_evidenced_graph(database).edges) {
        CHECK(edge.words.find("gate") == std::string::npos);
    }
}

TEST_CASE("every side of a dispute leaves the file with its fact") {
    const TemporaryFolder folder;
    Database database = examples(folder);
    std::size_t accounts = 0;
    for (const DisputedPoint& point : read_disputed_points(database)) {
        CHECK(point.accounts.front().side != point.accounts.back().side);
        for (const DisputedAccount& account : point.accounts) CHECK_FALSE(account.fact.origin.words.empty());
        accounts += point.accounts.size();
    }
    CHECK(accounts == read_disputes(database).rows.size());
}

TEST_CASE("nodes of the graph that leaves a file have keys of their own") {
    const TemporaryFolder folder;
    Database database = examples(folder);
    const EvidencedGraph graph = read_evidenced_graph(database);
    std::vector<std::string> keys;
    for (const EvidencedNode& node : graph.nodes) keys.push_back(node.key);
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    CHECK(graph.edges.size() > graph.nodes.size());
}

TEST_CASE("what leaves a file is what stands in the register of the file") {
    const TemporaryFolder folder;
    Database database = examples(folder);
    const Register all = read_register(database);
    CHECK(all.articles.size() == 24);
    CHECK_FALSE(all.ties.empty());
    for (const ListedEvent& event : all.events) CHECK_FALSE(event.facts.empty());
    for (const ListedEntity& entity : all.entities) CHECK_FALSE(entity.articles.empty());
}
