#include "store/graph_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "app/derive.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
#include "tests/app/flows.hpp"
#include "tests/store/made_article.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

/// The type of the edge from a statement of that stance to the event of that polarity in it, and the event's polarity
/// in the timeline.
std::pair<std::string, std::string> told(Stance stance, Polarity polarity) {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    MadeArticle article = make_article("a.txt");
    article.extraction.statements.front().stance = stance;
    article.extraction.event_mentions.front().polarity = polarity;
    article.extraction.event_mentions.front().when = article.document.date.when;
    {
        ArticleWriter writer(database, "test", "ingest", "{}");
        writer.add(article.document, article.extraction);
        writer.commit();
    }
    derive(database, english());
    SQLite::Database& connection = database.connection();
    return {connection
                .execAndGet(
                    "SELECT e.type FROM edge AS e JOIN node AS f ON f.id = e.from_id JOIN node AS t ON t.id = e.to_id "
                    "WHERE f.kind = 'statement' AND t.kind = 'event_mention'")
                .getString(),
            connection.execAndGet("SELECT polarity FROM timeline WHERE kind = 'event_mention'").getString()};
}

}  // namespace

TEST_CASE("a denial is no assertion, in the graph and in the timeline") {
    struct Row {
        Stance stance;
        Polarity polarity;
        const char* edge;
        const char* in_timeline;
    };
    const Row rows[] = {
        {Stance::assert_, Polarity::positive, "ASSERTS", "positive"},
        {Stance::assert_, Polarity::negative, "DENIES", "negative"},
        {Stance::deny, Polarity::positive, "DENIES", "negative"},
        {Stance::deny, Polarity::negative, "DENIES", "negative"},  // "replied that it had not"
        {Stance::demand, Polarity::positive, "DEMANDS", "positive"},
        {Stance::hope, Polarity::positive, "HOPES", "positive"},
    };
    for (const Row& row : rows) {
        INFO(word(row.stance) << ' ' << word(row.polarity));
        const auto [edge, polarity] = told(row.stance, row.polarity);
        CHECK(edge == row.edge);
        CHECK(polarity == row.in_timeline);
    }
}

TEST_CASE("every edge names its evidence, and every node its row") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    {
        ArticleWriter writer(database, "test", "ingest", "{}");
        const MadeArticle article = make_article("a.txt");
        writer.add(article.document, article.extraction);
        writer.commit();
    }
    derive(database, english());
    SQLite::Database& connection = database.connection();
    CHECK(connection.execAndGet("SELECT count(*) FROM edge").getInt() > 5);
    CHECK(connection.execAndGet("SELECT count(*) FROM edge WHERE document_id IS NULL").getInt() == 0);
    CHECK(connection.execAndGet("SELECT count(*) FROM node WHERE key = '' OR name = ''").getInt() == 0);
    const PropertyGraph graph = read_graph(database);
    CHECK(graph.nodes.size() == static_cast<std::size_t>(connection.execAndGet("SELECT count(*) FROM node").getInt()));
    CHECK(graph.edges.size() == static_cast<std::size_t>(connection.execAndGet("SELECT count(*) FROM edge").getInt()));
}

TEST_CASE("edges are read with their days and their status as they stand in the file") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    SQLite::Database& connection = database.connection();
    connection.exec(
        "INSERT INTO node (id, label, name, kind, ref_id, key) VALUES (3, 'Person', 'Ada Mol', 'entity', 1, "
        "'person/ada-mol'), "
        "(-20, 'State', 'Orra', 'entity', 2, 'state/orra')");
    connection.exec(
        "INSERT INTO edge (type, from_id, to_id, earliest, latest, status) VALUES "
        "('A', 3, -20, '1970-01-02', '1970-01-03', 'planned'), ('B', 3, -20, NULL, '1970-01-03', 'possible'), "
        "('A', 3, 3, '1969-12-31', NULL, NULL), ('C', 3, -20, NULL, NULL, 'actual')");
    const PropertyGraph graph = read_graph(database);
    REQUIRE(graph.nodes.size() == 2);
    CHECK(graph.nodes[0].id == -20);
    CHECK(graph.nodes[1].name == "Ada Mol");
    CHECK(graph.types.size() == 3);
    struct Row {
        DayRange days;
        EventStatus status;
    };
    const Row rows[] = {
        {{1, 2}, EventStatus::planned},
        {{DayRange::kOpenBegin, 2}, EventStatus::possible},
        {{-1, DayRange::kOpenEnd}, EventStatus::actual},
        {{}, EventStatus::actual},
    };
    REQUIRE(graph.edges.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(i);
        CHECK(graph.edges[i].days == rows[i].days);
        CHECK(graph.edges[i].status == rows[i].status);
    }
    CHECK(read_node_keys(database, {3, 4, -20}) == std::vector<std::string>{"person/ada-mol", "", "state/orra"});
    CHECK(read_entity_kinds(database).front().node_label == "Person");
}

TEST_CASE("what follows from several articles has one edge each, with an article that bears it out") {
    const TemporaryFolder folder;
    const auto path = folder / "case.db";
    ingest_into(
        path, {kExampleArticles, DATELINE_PROJECT "/examples/namesakes.jsonl", "-"}, 2,
        R"({"id": "b", "text": "On 3 June 2021 Lena Orvik met Marek Tullo in Vienna. It rained.", "source": "B"})"
        "\n"
        R"({"id": "a", "text": "Lena Orvik met Marek Tullo in Vienna on 3 June 2021.", "source": "A"})"
        "\n");
    SQLite::Database file(path.string());
    const auto count = [&](const std::string& sql) { return file.execAndGet("SELECT count(*) FROM " + sql).getInt(); };
    const auto edges = [&](const std::string& from, const std::string& to, const std::string& types) {
        return count(
            "(SELECT DISTINCT e.type, e.from_id, e.to_id, count(*) AS times FROM edge AS e JOIN node AS f ON f.id = "
            "e.from_id JOIN node AS t ON t.id = e.to_id WHERE f.kind = '" +
            from + "' AND t.kind = '" + to + "' AND e.type IN (" + types +
            ") AND e.document_id IS NOT NULL GROUP BY 1, 2, 3) WHERE times = 1");
    };
    struct Row {
        const char* from;
        const char* to;
        const char* types;
        const char* rows;
    };
    const Row rows[] = {
        {"event", "entity", "'AGENT', 'PATIENT', 'PARTICIPANT'", "event_participant"},
        {"event", "entity", "'AT'", "event WHERE place_id IS NOT NULL"},
        {"statement", "figure", "'ASSERTS', 'DENIES', 'ASKS', 'PROMISES'", "figure WHERE statement_id IS NOT NULL"},
        {"figure", "entity", "'AT'", "figure WHERE place_id IS NOT NULL"},
        {"dispute", "entity", "'ABOUT'", "dispute WHERE entity_id IS NOT NULL"},
        {"entity", "entity", "'LIES_IN'", "place WHERE part_of_id IS NOT NULL"},
        {"source", "entity", "'SAME_AS'", "source WHERE entity_id IS NOT NULL"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " to " << row.to << ": " << row.types);
        CHECK(count(row.rows) > 0);
        CHECK(edges(row.from, row.to, row.types) == count(row.rows));
    }
    CHECK(count("event_mention WHERE text = 'met' GROUP BY event_id HAVING count(*) = 2") > 0);
}
