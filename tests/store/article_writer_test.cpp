#include "store/article_writer.hpp"
#include "store/known_articles.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "store/check.hpp"
#include "store/dump.hpp"
#include "store/evidence_reader.hpp"
#include "tests/store/made_article.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

void add(Database& database, const MadeArticle& article) {
    ArticleWriter writer(database, "test", "ingest", "{}");
    writer.add(article.document, article.extraction);
    writer.commit();
}

int count(Database& database, const std::string& relation) {
    return database.connection().execAndGet("SELECT count(*) FROM " + relation).getInt();
}

std::vector<std::string> texts(Database& database, const std::string& sql) {
    std::vector<std::string> rows;
    SQLite::Statement statement(database.connection(), sql);
    while (statement.executeStep()) rows.push_back(statement.getColumn(0).getString());
    return rows;
}

void check_is_sound(Database& database) {
    for (const Check& each : check(database)) {
        INFO(each.name << ": " << (each.problems.empty() ? "" : each.problems.front()));
        CHECK(each.problem_count == 0);
    }
}

}  // namespace

TEST_CASE("spans are code points whatever stands before them") {
    const char* before[] = {
        "",
        "\r\n\r\n",
        "o\xCC\x81 n\xCC\x83 ",                                           // combining marks
        "\xF0\x9F\x95\x8A\xEF\xB8\x8F\xF0\x9F\x87\xBA\xF0\x9F\x87\xB3 ",  // emoji of several code points
        "\xD9\x85\xD8\xAE\xD9\x8A\xD9\x85 \xE2\x80\x8F",                  // right to left, with a mark of direction
        "\xE2\x80\x9C\xE2\x80\xA6\xE2\x80\x9D \xC2\xA0",
    };
    for (const char* each : before) {
        const TemporaryFolder folder;
        Database database = Database::open_for_writing(folder / "case.db");
        add(database, make_article("a.txt", each));
        check_is_sound(database);
        CHECK(texts(database,
                    "SELECT words FROM fact_words WHERE kind IN ('time_expression', 'event_mention', 'figure') ORDER "
                    "BY words") == std::vector<std::string>{"3 May", "40 boats", "reached"});
        CHECK(texts(database, "SELECT content FROM statement") ==
              std::vector<std::string>{"40 boats reached Port Sel"});
    }
}

TEST_CASE("roles are stored as written, and an antecedent may stand later in the text") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    MadeArticle article = make_article("a.txt");
    std::vector<Mention>& mentions = article.extraction.mentions;
    mentions[0].role = span_of(article.document.article.text, "40 boats");
    mentions[0].antecedent = Index<Mention>(1);
    mentions[0].antecedent_rule = "test";
    mentions[0].antecedent_confidence = 0.5;
    add(database, article);
    check_is_sound(database);
    CHECK(texts(database,
                "SELECT substr(d.text, m.role_start + 1, m.role_end - m.role_start) FROM mention AS m JOIN document AS "
                "d ON d.id = m.document_id WHERE m.role_start IS NOT NULL") == std::vector<std::string>{"40 boats"});
    CHECK(texts(database,
                "SELECT m.text || '|' || coalesce(m.role, '-') || '|' || coalesce(a.text, '-') || '|' || "
                "coalesce(m.antecedent_confidence, '-') FROM mention AS m LEFT JOIN mention AS a ON a.id = "
                "m.antecedent_id ORDER BY m.span_start") ==
          std::vector<std::string>{"Mara Lind|40 boats|Port Sel|0.5", "Port Sel|-|-|-"});
    const Evidence evidence = read_evidence(database);
    REQUIRE(evidence.mentions.size() == 2);
    CHECK(evidence.mentions[0].role == std::string_view("40 boats"));
    CHECK(evidence.mentions[0].antecedent == Index<EvidenceMention>(1));
    CHECK(evidence.mentions[1].role.empty());
}

TEST_CASE("keys are made of content: the same article has the same keys in every file and in every order") {
    const auto keys_after = [](std::vector<std::string> order) {
        const TemporaryFolder folder;
        Database database = Database::open_for_writing(folder / "case.db");
        for (const std::string& path : order) add(database, make_article(path));
        return texts(database, "SELECT key FROM fact_words UNION ALL SELECT key FROM document ORDER BY 1");
    };
    const auto keys = keys_after({"a.txt", "b.txt", "c.txt"});
    CHECK(keys == keys_after({"c.txt", "a.txt", "b.txt"}));
    CHECK(std::set<std::string>(keys.begin(), keys.end()).size() == keys.size());
    const auto of_one = keys_after({"b.txt"});
    CHECK(std::includes(keys.begin(), keys.end(), of_one.begin(), of_one.end()));
}

TEST_CASE("rows of one kind at one span have keys of their own") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    MadeArticle article = make_article("a.txt");
    article.extraction.relations.push_back(article.extraction.relations.front());
    add(database, article);
    const auto keys = texts(database, "SELECT key FROM relation ORDER BY key");
    REQUIRE(keys.size() == 2);
    CHECK(keys[1] == keys[0] + "#2");
    check_is_sound(database);
}

TEST_CASE("other bytes under a known path become a new version beside the old") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    add(database, make_article("a.txt"));
    add(database, make_article("a.txt", "Corrected. "));
    add(database, make_article("a.txt"));  // and back again
    CHECK(texts(database, "SELECT version || coalesce('<' || superseded_by_id, '') FROM document ORDER BY version") ==
          std::vector<std::string>{"1<2", "2<3", "3"});
    CHECK(count(database, "statement") == 3);
    CHECK(texts(database, "SELECT DISTINCT d.version FROM timeline AS t JOIN document AS d ON d.id = t.document_id") ==
          std::vector<std::string>{"3"});
    check_is_sound(database);
    CHECK(known_articles(database) ==
          std::unordered_map<std::string, std::string>{{"a.txt", make_article("a.txt").document.article.raw_sha256}});
}

TEST_CASE("an article that cannot be written leaves nothing, and the articles around it stay") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    MadeArticle bad = make_article("bad.txt");
    bad.extraction.relations.front().type = "no_such_type";  // refused late, when most rows are written
    {
        ArticleWriter writer(database, "test", "ingest", "{}");
        const MadeArticle first = make_article("a.txt");
        const MadeArticle last = make_article("b.txt");
        writer.add(first.document, first.extraction);
        CHECK_THROWS_AS(writer.add(bad.document, bad.extraction), DatabaseError);
        writer.add(last.document, last.extraction);
        writer.commit();
    }
    CHECK(texts(database, "SELECT path FROM document ORDER BY path") == std::vector<std::string>{"a.txt", "b.txt"});
    CHECK(count(database, "mention") == 4);
    check_is_sound(database);
}

TEST_CASE("what was not committed is taken back") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    {
        ArticleWriter writer(database, "test", "ingest", "{}");
        const MadeArticle article = make_article("a.txt");
        writer.add(article.document, article.extraction);
    }
    CHECK(count(database, "document") == 0);
    CHECK(count(database, "run") == 0);
}

TEST_CASE("a removed article takes all its facts along") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    add(database, make_article("a.txt"));
    add(database, make_article("a.txt", "Corrected. "));
    add(database, make_article("b.txt"));
    ArticleWriter writer(database, "test", "remove", "{}");
    CHECK_FALSE(writer.remove("c.txt"));
    CHECK(writer.remove("a.txt"));
    writer.commit();
    CHECK(count(database, "document") == 1);
    for (const char* relation :
         {"passage", "sentence", "time_expression", "statement", "event_mention", "figure", "relation", "reason"}) {
        INFO(relation);
        CHECK(count(database, relation) == 1);
    }
    check_is_sound(database);
}

TEST_CASE("check finds what was changed behind the program's back") {
    struct Row {
        const char* change;
        const char* check;
    };
    const Row rows[] = {
        {"UPDATE document SET text = replace(text, '40', '50')", "articles are those that were stored"},
        {"UPDATE document SET path = 'other.txt'", "articles are those that were stored"},
        {"UPDATE figure SET span_end = 4000", "spans lie within their articles"},
        {"UPDATE mention SET text = 'Somebody Else'", "spans give the words of their rows"},
        {"UPDATE statement SET content = 'I said no such thing'", "contents are the words of their parts"},
        {"UPDATE mention SET role = 'Mayor', role_start = 0, role_end = 5", "spans give the words of their rows"},
        {"UPDATE mention SET role = 'Mayor'", "spans give the words of their rows"},
        {"UPDATE mention SET role_start = 0, role_end = 5", "spans give the words of their rows"},
        {"UPDATE time_expression SET span_start = span_start + 1", "keys say where their rows stand"},
        {"DELETE FROM statement_span", "statements have a content within their span"},
        {"PRAGMA foreign_keys = OFF; DELETE FROM mention", "references lead somewhere"},
    };
    for (const Row& row : rows) {
        const TemporaryFolder folder;
        Database database = Database::open_for_writing(folder / "case.db");
        add(database, make_article("a.txt"));
        database.connection().exec(row.change);
        std::vector<std::string> found;
        for (const Check& each : check(database)) {
            if (each.problem_count > 0) found.push_back(each.name);
        }
        INFO(row.change);
        CHECK(std::find(found.begin(), found.end(), row.check) != found.end());
    }
}

TEST_CASE("of two processes that bring in one article, the second leaves it as it is") {
    const TemporaryFolder folder;
    const MadeArticle article = make_article("a.txt");
    Database first = Database::open_for_writing(folder / "case.db");
    Database second = Database::open_for_writing(folder / "case.db");
    ArticleWriter writer(first, "test", "ingest", "{}");
    ArticleWriter other(second, "test", "ingest", "{}");
    CHECK(writer.add(article.document, article.extraction));
    writer.commit();
    CHECK_FALSE(other.add(article.document, article.extraction));
    other.commit();
    CHECK(count(second, "document") == 1);
    CHECK(count(second, "statement") == 1);
}
