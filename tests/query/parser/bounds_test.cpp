#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "query/parser/expression_builder.hpp"
#include "query/parser/parser.hpp"
#include "query/parser/query_builder.hpp"
#include "query/syntax/query_error.hpp"

using namespace dateline::cypher;

namespace {

std::string repeat(std::string_view text, std::size_t count) {
    std::string repeated;
    for (std::size_t i = 0; i < count; ++i) repeated += text;
    return repeated;
}

/// The message of the error, or nothing where the query was parsed.
std::string refusal_of(const std::string& query) {
    try {
        (void)parse_query(query);
        return {};
    } catch (const QueryError& error) {
        return error.what();
    }
}

struct Nest {
    std::string_view open;
    std::string_view close;
};

const std::vector<Nest> kNests = {
    {"(", ")"},
    {"[", "]"},
    {"{a: ", "}"},
    {"f(", ")"},
    {"a[", "]"},
    {"NOT ", ""},
    {"- ", ""},
    {"CASE WHEN ", " THEN 1 END"},
    {"CASE ", " WHEN 1 THEN 1 END"},
    {"[x IN ", "]"},
    {"[x IN a | ", "]"},
    {"[(a)-->(b) | ", "]"},
    {"[(a)-->(b {c: ", "}) | 1]"},
    {"all(x IN a WHERE ", ")"},
    {"reduce(a = 0, x IN b | ", ")"},
    {"exists { (a)-->(b) WHERE ", "}"},
    {"exists { MATCH (a) WHERE ", "}"},
    {"exists { RETURN ", " AS a }"},
};

}  // namespace

TEST_CASE("what nests a little is parsed, what nests without end is refused") {
    for (const Nest& nest : kNests) {
        INFO(nest.open);
        CHECK(refusal_of("RETURN " + repeat(nest.open, 60) + "1" + repeat(nest.close, 60)).empty());
        const std::string deep = "RETURN " + repeat(nest.open, 10'000) + "1" + repeat(nest.close, 10'000);
        CHECK(refusal_of(deep).find("nested more than 200 deep") != std::string::npos);
        CHECK_FALSE(refusal_of("RETURN " + repeat(nest.open, 10'000)).empty());
    }
    CHECK(refusal_of("MATCH " + repeat("(", 10'000) + "(a)" + repeat(")", 10'000) + " RETURN 1")
              .find("nested more than 200 deep") != std::string::npos);
}

TEST_CASE("no bracket is read twice: openings without end fill the longest query") {
    for (const std::string_view open :
         {"(",  "[",    "{a:", "(a", "(a)-", "(a)-[",     "(a)--(",  "[(a)-->(b)|", "[x IN ", "f(",
          "a[", "`a` ", "'\\", "/*", "(({[", "any(x IN ", "exists{", "CASE ",       "a:",     "a."}) {
        INFO(open);
        const std::string query = "RETURN " + repeat(open, (kLongestQuery - 10) / open.size());
        CHECK_FALSE(refusal_of(query).empty());
    }
}

TEST_CASE("a query longer than the longest is refused") {
    CHECK(refusal_of("RETURN 1" + std::string(kLongestQuery - 8, ' ')).empty());
    CHECK(refusal_of("RETURN 1" + std::string(kLongestQuery - 7, ' ')).find("the query has 1048577 bytes") !=
          std::string::npos);
    CHECK_FALSE(refusal_of(std::string(10'000'000, '(')).empty());
}

TEST_CASE("conditions in a row may be many, other operators as many as may nest") {
    CHECK(refusal_of("RETURN a" + repeat(" OR a", 20'000)).empty());
    CHECK(refusal_of("RETURN a" + repeat(" AND a", 20'000)).empty());
    CHECK(refusal_of("RETURN a" + repeat(" < a", 20'000)).empty());
    CHECK(refusal_of("RETURN a" + repeat(" + a", 199)).empty());
    CHECK_FALSE(refusal_of("RETURN a" + repeat(" + a", 200)).empty());
    CHECK_FALSE(refusal_of("RETURN a" + repeat(".a", 20'000)).empty());
    CHECK_FALSE(refusal_of("RETURN a" + repeat(" IS NULL", 20'000)).empty());
    // Depth goes through patterns and queries.
    const std::string sum = "a" + repeat(" + a", 150);
    CHECK(refusal_of("RETURN exists { RETURN " + sum + " AS b }").empty());
    CHECK_FALSE(
        refusal_of("RETURN a" + repeat(" + a", 60) + " + exists { RETURN " + sum + " AS b }" + repeat(" + a", 60))
            .empty());
}

TEST_CASE("a query has a limit of clauses, expressions and nodes") {
    CHECK(refusal_of(repeat("MATCH (a) ", kMostClauses - 1) + "RETURN 1").empty());
    CHECK(refusal_of(repeat("MATCH (a) ", kMostClauses) + "RETURN 1").find("more than 1000 clauses") !=
          std::string::npos);
    CHECK(refusal_of("RETURN [0" + repeat(",0", kMostElements) + "]").find("more than 100000 expressions") !=
          std::string::npos);
    CHECK(refusal_of("MATCH ()" + repeat("--()", kMostElements) + " RETURN 1").find("more than 100000 nodes") !=
          std::string::npos);
}

TEST_CASE("bytes that are no text are refused where they are") {
    struct Row {
        std::string query;
        std::string message;
    };
    const std::vector<Row> rows = {
        {std::string("RETURN \0 1", 10), "line 1, column 8 of the query: there is a NUL byte here"},
        {"RETURN 'a\xFF'", "line 1, column 10 of the query: the bytes here are not UTF-8"},
        {"RETURN \xC3", "line 1, column 8 of the query: the bytes here are not UTF-8"},
        {"\xED\xA0\x80", "line 1, column 1 of the query: the bytes here are not UTF-8"},
    };
    for (const Row& row : rows) {
        const std::string message = refusal_of(row.query);
        INFO(message);
        CHECK(message.starts_with(row.message));
    }
}

TEST_CASE("any beginning of a query, and it without any one byte, is parsed or refused") {
    const std::string query =
        "MATCH p = (a:Person {b: 'c\\u00e9'})-[r:T|S*1..3]->(\xC3\xA9) WHERE NOT (a)-->() AND exists { MATCH (a) } "
        "OR [x IN $l WHERE x > -1.5e3 | x][0..2] = [] OPTIONAL MATCH (q) WITH DISTINCT *, count(*) AS n, CASE n WHEN "
        "0x1 "
        "THEN reduce(s = 0, x IN l | s + x) END AS m /* c */ ORDER BY n DESC SKIP 1 LIMIT 2 WHERE `odd` IS NOT NULL // "
        "d\n "
        "RETURN [(a)--(b) | b] UNION ALL UNWIND range(1, 2) AS x RETURN all(y IN x WHERE y), date.truncate('a')[1]";
    REQUIRE(refusal_of(query).empty());
    std::size_t parsed = 0;
    for (std::size_t i = 0; i < query.size(); ++i) {
        parsed += refusal_of(query.substr(0, i)).empty() ? 1 : 0;
        parsed += refusal_of(query.substr(0, i) + query.substr(i + 1)).empty() ? 1 : 0;
    }
    CHECK(parsed > 0);
}
