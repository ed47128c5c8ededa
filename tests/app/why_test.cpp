#include "app/why.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <algorithm>

#include "base/error.hpp"
#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

constexpr const char* kArticles =
    R"({"id": "pier", "source": "Harbour Post", "published": "2021-06-03", "text": "Customs chief Lena Orvik said on Wednesday that the Port Guard had blocked the ship. She added that the crew was safe. Dockers attacked a warehouse on 28 May 2021. Guards arrested nine dockers. The port has been at war with smugglers since 2019."}
{"id": "radio", "source": "Coast Radio", "published": "2021-06-04", "text": "Union leader Marek Tullo denied that the Port Guard had blocked the ship. Dockers attacked a warehouse on 28 May 2021."}
{"id": "slip", "published": "2021-06-03", "text": "Mayor Ana Beltran gave a speech on Wednesday. She unveiled the ferry."}
{"id": "undated", "text": "The ferry sank on Tuesday. It had sailed for three days."})";

/// A file of the articles above, and what it tells of the fact whose key a query gives.
struct Case {
    TemporaryFolder folder;
    std::string file = (folder / "case.db").string();

    Case() { ingest_into(file, {"-"}, 1, kArticles); }

    [[nodiscard]] std::string key(const std::string& query) const {
        return SQLite::Database(file).execAndGet(query).getString();
    }
    [[nodiscard]] std::vector<std::string> sentences(const std::string& key) const {
        std::vector<std::string> all;
        for (const auto& row : answer_why(file, key).rows) all.push_back(std::get<std::string>(row.front()));
        return all;
    }
};

struct Row {
    const char* query;  // gives the key
    std::vector<std::string> sentences;
};

const std::string kPier =
    "The article pier is dated 2021-06-03 (metadata): the metadata gives 2021-06-03 as the date of publication. "
    "Rule: metadata.";

const Row kRows[] = {
    {"SELECT 'pier'", {kPier}},
    {"SELECT key FROM document WHERE path = 'pier'", {kPier}},
    {"SELECT key FROM document WHERE path = 'undated'",
     {"The article undated has no date: nothing that it says of itself tells when it was published."}},
    {"SELECT key FROM event_mention WHERE text = 'arrested'",
     {"The event mention \"arrested\" in pier, character 171, is by 2021-06-03: no words date it, and what is told as "
      "past is no later than the article that tells it.",
      kPier}},
    {"SELECT key FROM mention WHERE text = 'Port Guard' AND span_start = 41",
     {"The mention \"Port Guard\" in radio, character 41, was read by the rule mention/name: the file keeps no further "
      "reasons for it."}},
    {"SELECT key FROM source WHERE name = 'Coast Radio'",
     {"The outlet \"Coast Radio\": the file keeps no further reasons for it."}},
};

}  // namespace

TEST_CASE("a fact is told with its date and with what it took that from, down to the date of its article") {
    const Case it;
    for (const Row& row : kRows) {
        INFO(row.query);
        CHECK(it.sentences(it.key(row.query)) == row.sentences);
    }
}

TEST_CASE("a time that counts from its article's date leads to what tells that date") {
    const Case it;
    const auto told =
        it.sentences(it.key("SELECT key FROM time_expression WHERE text = 'Wednesday' ORDER BY id LIMIT 1"));
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("\"Wednesday\" in pier, character 33, is 2021-06-02: it "));
    CHECK(told[1] == kPier);
}

TEST_CASE("a time that names its date itself leads nowhere else") {
    const Case it;
    const auto told = it.sentences(it.key("SELECT key FROM time_expression WHERE text = '28 May 2021'"));
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("is 2021-05-28: it ") != std::string::npos);
}

TEST_CASE("a time whose article is undated says why it stays open") {
    const Case it;
    const auto told = it.sentences(it.key("SELECT key FROM time_expression WHERE text = 'Tuesday'"));
    REQUIRE(!told.empty());
    CHECK(told[0].starts_with("\"Tuesday\" in undated, character 18, has no date (its value is XXXX-WXX-2): it "));
}

TEST_CASE("a length of time says that it names no day") {
    const Case it;
    const auto told = it.sentences(it.key("SELECT key FROM time_expression WHERE text = 'three days'"));
    REQUIRE(told.size() == 1);
    CHECK(
        told[0].starts_with("\"three days\" in undated, character 45, has no date (its value is P3D): it names no "
                            "day. Rule: "));
}

TEST_CASE("what took its date from words leads to these words") {
    const Case it;
    const std::pair<const char*, std::vector<const char*>> rows[] = {
        {"SELECT key FROM statement WHERE cue = 'said'",
         {"is 2021-06-02: its date is that of \"Wednesday\" beside it.", "\"Wednesday\" in pier", "The article pier"}},
        {"SELECT key FROM statement WHERE cue = 'added'",
         {"it was said on one occasion with this statement of the same speaker", "The statement \"that the Port Guard",
          "\"Wednesday\" in pier", "The article pier"}},
        {"SELECT key FROM event_mention WHERE text = 'unveiled'",
         {"is 2021-06-02: \"speech\", character 25: it has the day of this public act of the same person",
          "The event mention \"speech\" in slip", "\"Wednesday\" in slip", "The article slip"}},
        {"SELECT key FROM event_mention WHERE text = 'war'",
         {"is 2019-01-01 to 2021-06-03: it is no earlier than \"2019\", which stands beside it.", "\"2019\" in pier"}},
    };
    for (const auto& [query, parts] : rows) {
        INFO(query);
        const auto told = it.sentences(it.key(query));
        REQUIRE(told.size() == parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) CHECK_THAT(told[i], Catch::Contains(parts[i]));
    }
}

TEST_CASE("what was put together of several articles is told step by step, each with its article") {
    const Case it;
    const std::pair<const char*, const char*> rows[] = {
        {"SELECT fact_key FROM reason WHERE fact_kind = 'event'", "The event \""},
        {"SELECT fact_key FROM reason WHERE fact_kind = 'dispute'", "The dispute \""},
    };
    for (const auto& [query, beginning] : rows) {
        INFO(query);
        const auto told = it.sentences(it.key(query));
        REQUIRE(told.size() >= 3);
        CHECK(told[0].starts_with(beginning));
        CHECK(told[1].starts_with("1. "));
        CHECK(told[2].starts_with("2. "));
        for (const char* place : {"in pier, character ", "in radio, character "})
            CHECK_THAT(told[1] + told[2], Catch::Contains(place));
    }
}

TEST_CASE("every key of a file can be asked for, and each fact is told once") {
    const Case it;
    SQLite::Database connection(it.file);
    for (const char* relation : {"document", "passage", "sentence", "time_expression", "mention", "statement",
                                 "event_mention", "figure", "relation", "entity", "source", "event", "dispute"}) {
        SQLite::Statement keys(connection, std::string("SELECT key FROM ") + relation);
        while (keys.executeStep()) {
            INFO(keys.getColumn(0).getString());
            auto told = it.sentences(keys.getColumn(0).getString());
            REQUIRE(!told.empty());
            std::sort(told.begin(), told.end());
            CHECK(std::adjacent_find(told.begin(), told.end()) == told.end());
        }
    }
}

TEST_CASE("a key that the file has not is refused") {
    const Case it;
    CHECK_THROWS_AS(answer_why(it.file, "0000000000000000/statement/1-2"), UsageError);
}
