#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "app/query.hpp"
#include "query/functions/families.hpp"
#include "store/queried_properties.hpp"
#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

using Row = std::vector<std::string>;

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream in(DATELINE_PROJECT "/" + path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    REQUIRE(!lines.empty());
    return lines;
}

std::string trimmed(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// The cells of a row of a Markdown table.
Row cells_of(const std::string& line) {
    Row cells;
    std::istringstream rest(line.substr(1));
    for (std::string cell; std::getline(rest, cell, '|');) cells.push_back(trimmed(cell));
    return cells;
}

/// The rows of the table of the page whose head has these cells.
std::vector<Row> table_of_page(const Row& head) {
    const std::vector<std::string> lines = lines_of("docs/query.md");
    const auto begin = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.starts_with("|") && cells_of(line) == head;
    });
    REQUIRE(begin != lines.end());
    std::vector<Row> rows;
    for (auto line = begin + 2; line != lines.end() && line->starts_with("|"); ++line) rows.push_back(cells_of(*line));
    return rows;
}

/// What stands between backquotes.
std::vector<std::string> words_of(const std::string& cell) {
    std::vector<std::string> words;
    for (std::size_t at = cell.find('`'); at != std::string::npos; at = cell.find('`', at)) {
        const std::size_t end = cell.find('`', at + 1);
        words.push_back(cell.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return words;
}

struct Question {
    std::string heading;
    std::string query;
    bool has_rows = true;  // what the page says
};

std::vector<Question> questions_of_page() {
    std::vector<Question> questions;
    bool is_query = false;
    std::string heading;
    for (const std::string& line : lines_of("docs/query.md")) {
        if (line.starts_with("### ")) heading = line.substr(4);
        if (line == "```cypher") questions.push_back({heading, "", true});
        if (is_query && line != "```") questions.back().query += line + '\n';
        if (line.starts_with("```")) is_query = line == "```cypher";
        if (!questions.empty() && line.starts_with("No row in the examples")) questions.back().has_rows = false;
    }
    return questions;
}

std::string file_of_page(const TemporaryFolder& folder) {
    const auto file = folder / "case.db";
    ingest_into(file, {kExampleArticles, DATELINE_PROJECT "/examples/namesakes.jsonl"}, 2);
    return file.string();
}

QueryAnswer asked(const std::string& file, const std::string& query) {
    QueryQuestion question;
    question.text = query;
    return answer_query(file, question);
}

}  // namespace

TEST_CASE("every question of the page about queries is answered from the examples") {
    const TemporaryFolder folder;
    const std::string file = file_of_page(folder);
    const std::vector<Question> questions = questions_of_page();
    CHECK(questions.size() >= 20);
    for (const Question& question : questions) {
        INFO(question.heading << '\n' << question.query);
        const QueryAnswer answer = asked(file, question.query);
        CHECK(answer.result.rows.empty() == !question.has_rows);
        if (question.has_rows) CHECK(answer.notes.empty());
        // A column that is null in all rows shows nothing, unless the page says that it is.
        for (std::size_t column = 0; column < answer.result.columns.size() && question.has_rows; ++column) {
            if (answer.result.columns[column] == "since") continue;
            INFO(answer.result.columns[column]);
            CHECK(std::any_of(answer.result.rows.begin(), answer.result.rows.end(),
                              [&](const auto& row) { return !std::holds_alternative<std::monostate>(row[column]); }));
        }
    }
    std::ifstream in(DATELINE_PROJECT "/examples/question.cypher");
    const std::string question((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    CHECK(!asked(file, question).result.rows.empty());
}

TEST_CASE("the page about queries has every property that nodes and relationships have, and no other") {
    const std::map<std::string, std::string> words = {
        {"", "every node"},         {"entity", "entities"},   {"event", "Event"},     {"event_mention", "EventMention"},
        {"statement", "Statement"}, {"figure", "Figure"},     {"dispute", "Dispute"}, {"document", "Document"},
        {"source", "Source"},       {"edge", "relationships"}};
    std::vector<Row> expected;
    for (const QueriedProperty& property : queried_properties()) {
        expected.push_back({words.at(std::string(property.of)), "`" + std::string(property.key) + "`",
                            std::string(property.type), std::string(property.meaning)});
    }
    CHECK(table_of_page({"of", "property", "type", "what"}) == expected);
}

TEST_CASE("the page about queries has every relationship and label that a file can have") {
    const TemporaryFolder folder;
    const std::string file = file_of_page(folder);
    std::set<Row> on_page;
    for (const Row& row : table_of_page({"type", "from", "to", "says"})) {
        for (const std::string& type : words_of(row[0])) on_page.insert({type, row[1], row[2]});
    }
    SQLite::Database database(file);
    SQLite::Statement edges(database,
                            "SELECT DISTINCT e.type, iif(f.kind = 'entity', 'entity', f.label), iif(t.kind = 'entity', "
                            "'entity', t.label) FROM edge AS e JOIN node AS f ON f.id = e.from_id JOIN node AS t ON "
                            "t.id = e.to_id UNION SELECT edge_type, 'entity', 'entity' FROM relation_type");
    std::size_t count = 0;
    for (; edges.executeStep(); ++count) {
        const Row edge = {edges.getColumn(0).getString(), edges.getColumn(1).getString(),
                          edges.getColumn(2).getString()};
        INFO(edge[0] << " from " << edge[1] << " to " << edge[2]);
        CHECK(on_page.contains(edge));
    }
    CHECK(count > 30);
    std::set<std::string> labels;
    for (const Row& row : table_of_page({"label", "is"})) {
        for (const std::string& label : words_of(row[0])) labels.insert(label);
    }
    SQLite::Statement used(database, "SELECT label FROM node UNION SELECT node_label FROM entity_kind");
    while (used.executeStep()) CHECK(labels.contains(used.getColumn(0).getString()));
}

TEST_CASE("the page about queries has every function, by family") {
    using namespace cypher;
    const auto sorted = [](std::vector<std::string> names) {
        std::sort(names.begin(), names.end());
        return names;
    };
    const auto names = [&](const auto& rows) {
        std::vector<std::string> all;
        for (const auto& row : rows) all.emplace_back(row.name);
        return sorted(all);
    };
    const std::map<std::string, std::vector<std::string>> families = {
        {"graph", names(graph_functions())},          {"lists", names(list_functions())},
        {"texts", names(text_functions())},           {"conversions", names(conversion_functions())},
        {"numbers", names(mathematical_functions())}, {"dates and times", names(temporal_functions())},
        {"aggregations", names(aggregates())}};
    std::map<std::string, std::vector<std::string>> on_page;
    for (const Row& row : table_of_page({"family", "functions"})) on_page[row[0]] = sorted(words_of(row[1]));
    CHECK(on_page == families);
}

TEST_CASE("what a query asks for and a file does not have is told") {
    const TemporaryFolder folder;
    const std::string file = file_of_page(folder);
    struct Case {
        const char* query;
        std::vector<std::string> notes;
    };
    const Case cases[] = {
        {"MATCH (p:Person) RETURN p.name, p.aliases, properties(p) LIMIT 1", {}},
        {"MATCH (p:Persn) RETURN p", {"no node of this file has the label Persn; did you mean Person?"}},
        {"MATCH (p) WHERE p:person RETURN p", {"no node of this file has the label person; did you mean Person?"}},
        {"MATCH ()-[r:said]->() RETURN r.wrods",
         {"no relationship of this file has the type said; did you mean SAID?",
          "no relationship has the property wrods; did you mean words?"}},
        {"MATCH (p:Person {nmae: 'x'}) WHERE p.conent = 1 RETURN p",
         {"no node has the property nmae; did you mean name?",
          "no node has the property conent; did you mean content?"}},
        {"MATCH (p:Person)-[:SAID|FRIEND]->(s) RETURN p LIMIT 1", {}},  // one of several
        {"WITH {nmae: 1} AS m RETURN m.nmae", {}},                      // a map may have any key
        {"MATCH (s:Statement) RETURN s.said_latest.year LIMIT 1", {}},
        {"MATCH (d:Document) RETURN d.published",
         {"no node has the property published; did you mean published_earliest?"}},
        {"MATCH ()-[:POSITION]->(d:Dispute) RETURN d",
         {"no relationship of this file has the type POSITION; did you mean POSITION_IN?"}},
        {"MATCH (s:Statement)-[:SAID]->(p:Person) RETURN p",
         {"no SAID leads from Statement to Person in this file: it leads from Organization, Other, Person, Place to "
          "Statement"}},
        {"MATCH (p:Person)<-[:SAID]-(s) RETURN p",
         {"no SAID leads from anything to Person in this file: it leads from Organization, Other, Person, Place to "
          "Statement"}},
        {"MATCH (p:Person) MATCH (p)-[:PUBLISHED_BY]-(s:Source) RETURN p",
         {"no PUBLISHED_BY leads from Person to Source in this file: it leads from Document to Source"}},
        {"MATCH (p:Person {name: 'Nobody'})-[:SAID]->(s:Statement) RETURN p", {}},  // such ties there are
        {"MATCH (s:Statement)-[:SAID]-(p:Person) RETURN p LIMIT 1", {}},
    };
    for (const Case& each : cases) {
        INFO(each.query);
        CHECK(asked(file, each.query).notes == each.notes);
    }
}

TEST_CASE("what is compared in vain is told, also where there are rows") {
    const TemporaryFolder folder;
    const std::string file = file_of_page(folder);
    const std::string never = "which never compare; write ";
    const std::string denial =
        "has the stance 'denial'; there are assert, deny, accuse, demand, promise, refuse, threaten, hope, believe, "
        "ask";
    struct Case {
        const char* query;
        std::vector<std::string> notes;
    };
    const Case cases[] = {
        {"MATCH (s:Statement) WHERE s.said_latest > '2022-01-01' RETURN s",
         {"s.said_latest is a date and '2022-01-01' a text, " + never + "date('2022-01-01')"}},
        {"MATCH (s) WHERE '2022' <= s.said_earliest RETURN count(s)",
         {"s.said_earliest is a date and '2022' a text, " + never + "date('2022')"}},
        {"MATCH (s) WHERE s.said_earliest = 'soon' RETURN s",
         {"s.said_earliest is a date and 'soon' a text, " + never +
          "date('2024-01-31'), a year, a month or a day as ISO 8601 has it"}},
        {"MATCH (s:Statement {said_latest: '2022-03'}) RETURN s",
         {"said_latest is a date and '2022-03' a text, " + never + "date('2022-03')"}},
        {"MATCH (s:Statement) WHERE s.said_latest IN ['2022-03-01', '2022-03-02'] RETURN s",
         {"s.said_latest is a date and '2022-03-01' a text, " + never + "date('2022-03-01')"}},
        {"MATCH (s:Statement) WHERE s.said_latest < $day RETURN s",
         {"s.said_latest is a date and $day a text, " + never + "date($day)"}},
        {"MATCH (s:Statement) WHERE s.said_latest IN $days RETURN s",
         {"s.said_latest is a date and $days a list of texts, " + never + "[x IN $days | date(x)]"}},
        {"MATCH (s:Statement) WHERE s.said_latest < $number RETURN s",
         {"s.said_latest is a date and $number a number, " + never + "--param number=\"date('2024-01-31')\""}},
        {"MATCH (s:Statement) WHERE s.said_latest > 2021 RETURN s",
         {"s.said_latest is a date and 2021 a number, " + never + "s.said_latest.year, or date('2024-01-31')"}},
        {"MATCH ()-[r:AGENT]->() WHERE r.latest > '2022' RETURN r",
         {"r.latest is a date and '2022' a text, " + never + "date('2022')"}},
        {"MATCH (s:Statement) WITH s.said_latest AS day WHERE day > '2022' RETURN day",
         {"day is a date and '2022' a text, " + never + "date('2022')"}},
        {"MATCH (s:Statement) WHERE s.said_latest STARTS WITH '2022' RETURN s",
         {"s.said_latest is a date and no text; write toString(s.said_latest) STARTS WITH '2022'"}},
        {"MATCH (s:Statement) WHERE s.said_latest > date('2022-01-01') RETURN s LIMIT 1", {}},
        {"MATCH (s:Statement) WHERE s.said_edtf < '2023' RETURN s LIMIT 1", {}},
        {"MATCH (s:Statement) WITH {said_latest: '2022'} AS s WHERE s.said_latest > '2021' RETURN s", {}},  // a map
        {"MATCH (s:Statement) WHERE s.earliest > date('2022-01-01') RETURN s",
         {"a Statement has no earliest; did you mean said_earliest?"}},
        {"MATCH (e:Event {stance: 'deny'}) RETURN e",
         {"an Event has no stance; it has name, key, type, status, polarity, edtf, earliest, latest, place"}},
        {"MATCH (p:Person) WHERE p.country IS NULL RETURN p.key LIMIT 1", {}},
        {"MATCH (p) RETURN p.stance LIMIT 1", {}},
        {"MATCH (s:Statement {stance: 'denial'}) RETURN s", {"no Statement " + denial}},
        {"MATCH (s) WHERE s.stance = 'denial' RETURN count(*)", {"no node " + denial}},
        {"MATCH (s:Statement) WHERE s.stance <> 'asert' RETURN s.key LIMIT 1",
         {"no Statement has the stance 'asert'; did you mean 'assert'?"}},
        {"MATCH (s:Statement) WHERE s.mode IN ['Direct', 'mixed'] RETURN s.key",
         {"no Statement has the mode 'Direct'; did you mean 'direct'?"}},
        {"MATCH (d:Dispute {degree: $day}) RETURN d",
         {"no Dispute has the degree '2022-01-01'; there are excludes, differs"}},
        {"MATCH (s:Statement) RETURN DISTINCT CASE s.stance WHEN 'denyed' THEN 1 ELSE 0 END",
         {"no Statement has the stance 'denyed'; did you mean 'deny'?"}},
        {"MATCH (p:Person {kind: 'place'}) RETURN p",
         {"no Person of this file has the kind 'place'; there are person"}},
        {"MATCH (s:Statement) WHERE s.stance IN ['deny', 'refuse'] RETURN s.key LIMIT 1", {}},
        {"MATCH (s:Statement) WHERE s.source = 'northern wire' RETURN s",
         {"no Statement of this file has the source 'northern wire'; did you mean 'Northern Wire'?"}},
        {"MATCH (s:Statement) WHERE s.content = 'that it rained' RETURN s", {}},  // any text
        {"MATCH (s:Statement) WHERE s.source = 'northern wire' RETURN count(*)", {}},
    };
    for (const Case& each : cases) {
        INFO(each.query);
        QueryQuestion question;
        question.text = each.query;
        question.parameters = {"day='2022-01-01'", "days=['2022-01-01']", "number=2022"};
        CHECK(answer_query(file, question).notes == each.notes);
    }
}

TEST_CASE("a property with a closed list has no value that is not in it") {
    const TemporaryFolder folder;
    const std::string file = file_of_page(folder);
    std::size_t lists = 0;
    std::map<std::string, std::set<std::string>> choices;
    for (const QueriedProperty& property : queried_properties()) {
        choices[std::string(property.key)].insert(property.choices.begin(), property.choices.end());
        if (!property.choices.empty()) ++lists;
    }
    CHECK(lists > 8);
    for (const auto& [key, values] : choices) {
        if (values.empty()) continue;
        for (const auto& row :
             asked(file, "MATCH (n) WHERE n." + key + " IS NOT NULL RETURN DISTINCT n." + key).result.rows) {
            INFO(key);
            CHECK(values.contains(std::get<std::string>(row[0])));
        }
    }
}
