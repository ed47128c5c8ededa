#include "store/evidence_reader.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <algorithm>

#include "store/article_writer.hpp"
#include "tests/store/made_article.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

/// That the rows are those of `table`, each with the key it has there, in the order of their documents and spans.
template <class Row>
void check_rows(SQLite::Database& connection, const Evidence& evidence, const std::vector<Row>& rows) {
    const std::string table(Row::kKind);
    INFO(table);
    const auto place = [](const Row& row) { return std::tuple(row.document, row.span, row.number); };
    CHECK(std::is_sorted(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return place(a) < place(b); }));
    CHECK(rows.size() == static_cast<std::size_t>(connection
                                                      .execAndGet("SELECT count(*) FROM " + table +
                                                                  " AS t JOIN document AS d ON d.id = t.document_id "
                                                                  "WHERE d.superseded_by_id IS NULL")
                                                      .getInt()));
    for (const Row& row : rows) {
        const std::string key =
            connection.execAndGet("SELECT key FROM " + table + " WHERE id = " + std::to_string(row.id.value))
                .getString();
        CHECK(key_of(row, evidence) == key);
    }
}

}  // namespace

TEST_CASE("evidence has the rows of current articles, and makes the keys that the file has") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    {
        ArticleWriter writer(database, "test", "ingest", "{}");
        for (const char* path : {"c.txt", "a.txt", "b.txt"}) {
            MadeArticle article = make_article(path, "Ünd. ");
            // A dozen rows at one place, so that numbers have two digits.
            for (int i = 0; i < 11; ++i) {
                article.extraction.figures.push_back(article.extraction.figures.front());
                article.extraction.mentions.push_back(article.extraction.mentions.front());
            }
            writer.add(article.document, article.extraction);
        }
        const MadeArticle newer = make_article("a.txt", "Another beginning. ");
        writer.add(newer.document, newer.extraction);
        writer.commit();
    }
    const Evidence evidence = read_evidence(database);
    REQUIRE(evidence.documents.size() == 3);
    CHECK(std::is_sorted(evidence.documents.begin(), evidence.documents.end(),
                         [](const EvidenceDocument& a, const EvidenceDocument& b) { return a.key < b.key; }));
    check_rows(database.connection(), evidence, evidence.mentions);
    check_rows(database.connection(), evidence, evidence.statements);
    check_rows(database.connection(), evidence, evidence.event_mentions);
    check_rows(database.connection(), evidence, evidence.figures);
    CHECK(evidence.figures.size() == 12 + 12 + 1);
    CHECK(evidence.relations.size() == 3);

    const EvidenceEventMention& event = evidence.event_mentions.front();
    CHECK(event.words == "reached");
    CHECK(event.lemma == "reach");
    CHECK(event.sentence == "Mara Lind said on 3 May that 40 boats reached Port Sel.");
    CHECK(evidence.statements[event.statement->position()].content == "40 boats reached Port Sel");
    REQUIRE(event.arguments.size() == 1);
    CHECK(evidence.mentions[event.arguments.front().mention.position()].text == "Port Sel");
}
