#include "store/graph_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "app/derive.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
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
        {Stance::deny, Polarity::negative, "ASSERTS", "positive"},
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
