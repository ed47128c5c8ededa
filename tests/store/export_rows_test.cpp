#include "store/export_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <sstream>

#include "app/ingest.hpp"
#include "base/error.hpp"
#include "store/article_writer.hpp"
#include "store/questions.hpp"
#include "store/sql.hpp"
#include "tests/store/made_article.hpp"
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

TEST_CASE("intervals of the timeline relation are in the order of their places") {
    const char* const dates[][2] = {
        {"2021-05-03", "2021-05-03"},   {"", "2021-05-03"},           {"2021-05-03", ""},
        {"2021-05-01", "2021-05-31"},   {"2021-05-03", "2021-05-04"}, {"-0044-03-15", "-0044-03-15"},
        {"-0044-03-16", "-0044-03-16"}, {"-0400-01-01", ""},          {"", "-0044-03-15"},
        {"0033-01-01", "0033-12-31"},   {"0000-01-01", "0000-12-31"}, {"-0001-12-31", "0000-01-01"},
    };
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    ArticleWriter writer(database, "test", "ingest", "{}");
    for (const auto& [earliest, latest] : dates) {
        MadeArticle made = make_article(std::string("of ") + earliest + " to " + latest);
        When& when = made.document.date.when;
        when.days = {day_of_iso(earliest), day_of_iso(latest)};
        when.edtf = edtf_of(when.days);
        writer.add(made.document, {});
    }
    writer.commit();
    const auto rows = read_timeline(database, {});
    REQUIRE(rows.size() == std::size(dates));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        INFO(rows[i - 1].when.edtf << " before " << rows[i].when.edtf);
        CHECK(place_in_timeline(rows[i - 1].when.days) < place_in_timeline(rows[i].when.days));
    }
    CHECK(place_in_timeline(rows.back().when.days) < place_in_timeline({}));
}

TEST_CASE("facts leave a file with the words and the sentence that the file itself gives for them") {
    const TemporaryFolder folder;
    Database database = examples(folder);
    std::map<std::string, std::pair<std::string, std::string>> words;
    SQLite::Statement from(database.connection(), "SELECT key, words, sentence FROM fact_words");
    while (from.executeStep()) words[text_of(from, 0)] = {text_of(from, 1), text_of(from, 2)};
    for (const Fact& fact : read_facts(database, {})) {
        INFO(fact.key);
        if (fact.kind != "publication") CHECK(std::pair(fact.origin.words, fact.origin.sentence) == words[fact.key]);
    }
    for (const ListedTie& tie : read_register(database).ties) CHECK(tie.origin.words == words[tie.key].first);
    std::set<std::pair<std::string, std::string>> evidence;
    SQLite::Statement edges(database.connection(),
                            "SELECT d.key, substr(d.text, e.span_start + 1, e.span_end - e.span_start) FROM edge AS e "
                            "JOIN document AS d ON d.id = e.document_id");
    while (edges.executeStep()) evidence.emplace(text_of(edges, 0), text_of(edges, 1));
    for (const EvidencedEdge& edge : read_evidenced_graph(database).edges) {
        if (edge.span) CHECK(evidence.contains({edge.document, edge.words}));
    }
}

TEST_CASE("facts of a long article each leave the file with their words") {
    constexpr int kFacts = 20'000;
    MadeArticle made = make_article("long.txt");
    made.extraction = {};
    std::string& text = made.document.article.text;
    for (int i = 0; i < kFacts; ++i) {
        EventMention& event = made.extraction.event_mentions.emplace_back();
        const std::string word = "żółw" + std::to_string(i);
        text += "\n";
        const auto begin = static_cast<std::uint32_t>(text.size());
        text += word + " came in from the sea at Port Sel and went on to the harbour";
        static_cast<Reading&>(event) = {{begin, begin + static_cast<std::uint32_t>(word.size())}, "event-word", 0.7};
        event.lemma = word;
    }
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    ArticleWriter writer(database, "test", "ingest", "{}");
    writer.add(made.document, made.extraction);
    writer.commit();
    TimelineFilter events;
    events.kind = "event_mention";
    const auto facts = read_facts(database, events);
    REQUIRE(facts.size() == kFacts);
    for (const Fact& fact : facts) {
        if (fact.origin.words != fact.word) FAIL(fact.word << " is given as " << fact.origin.words);
    }
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
