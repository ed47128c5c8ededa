#include <catch2/catch.hpp>

#include <string>

#include "query/planner/planning.hpp"
#include "tests/query/execution/made_queries.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

std::string repeat(std::string_view text, std::size_t count) {
    std::string repeated;
    for (std::size_t i = 0; i < count; ++i) repeated += text;
    return repeated;
}

}  // namespace

TEST_CASE("what needs more memory than is given ends so, whatever it is spent on") {
    const std::vector<std::string> queries = {
        "UNWIND range(1, 1000000000) AS x RETURN x",
        "RETURN size(reduce(s = [1], i IN range(1, 100) | s + s))",
        "UNWIND range(1, 300000) AS x RETURN collect(x)",
        "UNWIND range(1, 300000) AS x RETURN collect(DISTINCT x)",
        "UNWIND range(1, 300000) AS x WITH DISTINCT x RETURN count(*)",
        "UNWIND range(1, 300000) AS x WITH x, count(DISTINCT x) AS c RETURN count(c)",
        "UNWIND range(1, 300000) AS x WITH x ORDER BY x RETURN count(x)",
        "UNWIND range(1, 300000) AS x RETURN x",
        "UNWIND range(1, 1000) AS x WITH reduce(s = 'x', i IN range(1, 20) | s + s) AS s RETURN collect(s)",
        "RETURN reduce(s = [1], i IN range(1, 60) | [s, s])",
        "RETURN size([x IN range(1, 3000) | [y IN range(1, 3000) | y]])",
        "RETURN split(reduce(s = 'x', i IN range(1, 22) | s + s), '')",
    };
    for (const std::string& query : queries) {
        INFO(query);
        Asked asked(std::size_t{1} << 23U);
        CHECK_THROWS_AS(asked.run(query), ArenaFull);
    }
}

TEST_CASE("memory is used again where nothing of it is kept") {
    const std::vector<std::string> queries = {
        "UNWIND range(1, 20000) AS x WITH reduce(s = 'x', i IN range(1, 10) | s + s) AS s RETURN count(s)",
        "UNWIND range(1, 20000) AS x WITH x ORDER BY x DESC LIMIT 3 RETURN sum(x)",
        "UNWIND range(1, 20000) AS x WITH x WHERE exists { MATCH (a) WITH DISTINCT a.name + toString(x) AS t RETURN t "
        "} "
        "RETURN count(x)",
        "UNWIND range(1, 2000) AS x WITH size([y IN range(1, x * 10) | y]) AS s RETURN count(s)",
    };
    for (const std::string& query : queries) {
        INFO(query);
        Asked asked(std::size_t{1} << 22U);
        CHECK_NOTHROW(asked.run(query));
    }
}

TEST_CASE("values are refused where they grow beyond what can be worked with") {
    struct Row {
        std::string query;
        const char* part_of_message;
    };
    const std::string twice = "reduce(s = [1], i IN range(1, 60) | [s, s])";
    const std::vector<Row> rows = {
        {"RETURN size(reduce(s = 'x', i IN range(1, 100) | s + s))", "a text of more than 64 MB"},
        {"RETURN size(replace(reduce(s = 'x', i IN range(1, 20) | s + s), 'x', '" + repeat("y", 1000) + "'))",
         "a text of more than 64 MB"},
        {"RETURN reduce(s = [], i IN range(1, 100000) | [s])", "more than 256 deep"},
        {"RETURN reduce(s = {}, i IN range(1, 100000) | {a: s})", "more than 256 deep"},
        {"RETURN " + twice + " = " + twice, "these lists hold too much to be compared"},
        {"RETURN " + twice + " < " + twice, "these lists hold too much to be compared"},
        {"RETURN " + twice + " IN [" + twice + "]", "these lists hold too much to be compared"},
        {"RETURN CASE " + twice + " WHEN " + twice + " THEN 1 END", "these lists hold too much to be compared"},
    };
    for (const Row& row : rows) {
        INFO(row.query.substr(0, 100));
        Asked asked(std::size_t{1} << 29U);
        const std::string refusal = asked.refusal(row.query);
        INFO(refusal);
        CHECK(refusal.find(row.part_of_message) != std::string::npos);
    }
}

TEST_CASE("a query has a limit of steps, up to which its rows go through all of them") {
    Asked asked;
    const std::string refused = "more than " + std::to_string(kMostSteps) + " steps";
    struct Row {
        std::string begin;
        std::string_view repeated;
        std::string end;
        std::size_t possible;
    };
    const std::vector<Row> rows = {
        {"MATCH (a)", ", ()", " RETURN 1 LIMIT 1", 1900},
        {"MATCH (a)", ", (a)<--(a)-->(a)", " RETURN 1", 600},
        {"MATCH (a) WHERE a.name = 'x'", " AND a.name <> 'y'", " RETURN 1", 3900},
        {"MATCH (a)", "--()", " RETURN a", 1900},
        {"WITH 1 AS a", " WITH a + 1 AS a", " RETURN a", 500},
        {"UNWIND [1] AS a", " UNWIND [a] AS a1 WITH a1 AS a", " RETURN a", 400},
        {"MATCH (a) WITH a", " OPTIONAL MATCH (a)-->(b) WITH a", " RETURN a", 300},
    };
    for (const Row& row : rows) {
        INFO(row.repeated);
        CHECK(asked.refusal(row.begin + repeat(row.repeated, row.possible) + row.end).empty());
        const std::size_t clauses = row.repeated.find("WITH") == std::string_view::npos ? 5000 : 499;
        const std::string refusal = asked.refusal(row.begin + repeat(row.repeated, clauses) + row.end);
        if (clauses == 5000) CHECK(refusal.find(refused) != std::string::npos);
    }
    CHECK(asked.rows("WITH 1 AS a " + repeat("WITH a + 1 AS a ", 500) + "RETURN a") == "501\n");
    CHECK(asked.refusal("WITH 1 AS a " + repeat("WITH a + 1 AS a ", 900) + "RETURN a").find(refused) !=
          std::string::npos);
}

TEST_CASE("what nests as deep as it may is computed") {
    struct Nest {
        const char* open;
        const char* close;
    };
    const std::vector<Nest> nests = {
        {"(", ")"},
        {"[", "]"},
        {"- ", ""},
        {"NOT ", ""},
        {"CASE WHEN true THEN ", " END"},
        {"[x IN [1] | ", "][0]"},
        {"reduce(s = 0, x IN [1] | ", ")"},
        {"coalesce(", ")"},
        {"[(a)-->(b) | ", "]"},
        {"exists { MATCH (a) WHERE ", " IS NOT NULL }"},
        {"exists { RETURN ", " AS a }"},
    };
    for (const Nest& nest : nests) {
        Asked asked;
        std::string query;
        for (std::size_t depth = 20; depth < 200; ++depth) {
            const std::string deeper = "MATCH (a:Town) RETURN " + repeat(nest.open, depth) +
                                       (nest.open[0] == 'N' ? "true" : "1") + repeat(nest.close, depth);
            try {
                static_cast<void>(parse_query(deeper));
                query = deeper;
            } catch (const QueryError&) {
                break;
            }
        }
        INFO(query.substr(0, 60));
        REQUIRE_FALSE(query.empty());
        CHECK(asked.refusal(query).empty());
    }
}

TEST_CASE("SKIP and LIMIT may be as large as integers are") {
    Asked asked;
    const std::string most = "9223372036854775807";
    CHECK(asked.rows("UNWIND [2, 1] AS x RETURN x ORDER BY x SKIP 1 LIMIT " + most) == "2\n");
    CHECK(asked.rows("UNWIND [2, 1] AS x RETURN x ORDER BY x SKIP " + most + " LIMIT " + most).empty());
    CHECK(asked.rows("UNWIND [2, 1] AS x RETURN x SKIP 0 LIMIT " + most) == "2\n1\n");
}

TEST_CASE("texts are found in time that grows with their lengths alone") {
    Asked asked;
    const std::string text =
        "WITH reduce(s = 'a', i IN range(1, 20) | s + s) AS s WITH s, substring(s, 500000) + 'b' AS t ";
    CHECK(asked.rows(text + "RETURN s CONTAINS t, size(replace(s, t, '')), size(split(s, t))") == "false|1048576|1\n");
}
