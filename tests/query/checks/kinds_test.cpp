#include <catch2/catch.hpp>

#include "tests/query/checks/checked.hpp"

namespace dateline::cypher {

namespace {

struct Row {
    std::string query;
    std::string words;  // of the query, where it is wrong; empty where nothing is
};

const std::string kSyntax = "SyntaxError InvalidArgumentType";
const std::string kType = "TypeError InvalidArgumentType";

void demand(const std::vector<Row>& rows, const std::string& error) {
    for (const Row& row : rows) {
        INFO(row.query);
        const Refused refused = check(row.query);
        INFO(refused.message);
        CHECK(refused.kind_and_detail == (row.words.empty() ? "" : error));
        CHECK(refused.words == row.words);
    }
}

}  // namespace

TEST_CASE("an operator is refused what it never takes", "[cypher][checks]") {
    demand(
        {
            {"RETURN true AND 1", "1"},
            {"RETURN 'no' OR true", "'no'"},
            {"RETURN null XOR [true]", "[true]"},
            {"RETURN null AND null", ""},
            {"RETURN NOT 0", "NOT 0"},
            {"MATCH (n) RETURN NOT n.known", ""},
            {"RETURN 1 IN 2", "2"},
            {"RETURN 1 IN null", ""},
            {"RETURN 'a' % 2", "'a'"},
            {"RETURN 7 % 2 - 1.5", ""},
            {"RETURN -'a'", "-'a'"},
            {"RETURN true + 1", "true + 1"},
            {"RETURN 'a' + 1 + [2]", ""},
            {"RETURN date('2020-01-01') - duration('P1D')", ""},
            {"RETURN 1 < 'a' AND 2 = true", ""},
            {"RETURN CASE WHEN 1 THEN 2 END", "1"},
            {"RETURN CASE 1 WHEN 1 THEN 2 ELSE 'a' END * 2", ""},
            {"RETURN CASE WHEN true THEN 'a' ELSE 'b' END * 2", "CASE WHEN true THEN 'a' ELSE 'b' END"},
        },
        kSyntax);
}

TEST_CASE("WHERE is true or false", "[cypher][checks]") {
    demand(
        {
            {"MATCH (n) WHERE (n) RETURN n", "n"},
            {"MATCH (n) WHERE n.age RETURN n", ""},
            {"MATCH (n) WHERE n:Person OR null RETURN n", ""},
            {"MATCH (n) WHERE 'yes' RETURN n", "'yes'"},
            {"RETURN any(x IN [1] WHERE x + 1)", "x + 1"},
        },
        kSyntax);
}

TEST_CASE("the elements of a written list have the kinds of what is in it", "[cypher][checks]") {
    demand(
        {
            {"RETURN none(x IN ['a', 'b'] WHERE x % 2 = 0)", "x"},
            {"RETURN none(x IN ['a', 4] WHERE x % 2 = 0)", ""},
            {"RETURN [x IN [true] | x * 2]", "x"},
            {"RETURN [x IN [1.5] + 2 | x * 2]", ""},
            {"UNWIND ['a'] AS x RETURN x * 2", "x"},
            {"WITH [1, 2][0] AS x RETURN x AND true", "x"},
            {"RETURN single(x IN 3 WHERE x > 1)", "3"},
            {"MATCH (n) RETURN [x IN collect(n) | x.name]", ""},
        },
        kSyntax);
}

TEST_CASE("a function is refused what it never takes", "[cypher][checks]") {
    demand(
        {
            {"MATCH p = (a)-->() RETURN length(p)", ""},
            {"MATCH (a) RETURN length(a)", "a"},
            {"MATCH (a) RETURN type(a)", "a"},
            {"MATCH p = ()-->() RETURN labels(p)", "p"},
            {"RETURN properties(1)", "1"},
            {"RETURN type(null)", ""},
        },
        kSyntax);
}

TEST_CASE("what has no properties is asked for none", "[cypher][checks]") {
    demand(
        {
            {"WITH 12 AS n RETURN n.age", "n.age"},
            {"WITH [1, true] AS n RETURN n.age", "n.age"},
            {"WITH {age: 1} AS n RETURN n.age", ""},
            {"WITH date('2020-01-01') AS n RETURN n.year", ""},
            {"WITH null AS n RETURN n.age", ""},
            {"WITH 'abc' AS n RETURN n[0]", "n[0]"},
        },
        kType);
    demand({{"MATCH p = ()-->() RETURN p.age", "p.age"}}, kSyntax);
}

TEST_CASE("functions are known and given as many arguments as they take", "[cypher][checks]") {
    struct Call {
        std::string query;
        std::string error;
    };
    for (const Call& row : std::vector<Call>{
             {"RETURN unknown(1)", "SyntaxError UnknownFunction"},
             {"RETURN size()", "SyntaxError InvalidNumberOfArguments"},
             {"RETURN size([1], [2])", "SyntaxError InvalidNumberOfArguments"},
             {"RETURN substring('abc', 1)", ""},
             {"RETURN substring('abc', 1, 1)", ""},
             {"RETURN count()", "SyntaxError InvalidNumberOfArguments"},
             {"RETURN toUpper(DISTINCT 'a')", "SyntaxError InvalidAggregation"},
             {"RETURN count(DISTINCT 'a')", ""},
         }) {
        INFO(row.query);
        CHECK(check(row.query).kind_and_detail == row.error);
    }
}

TEST_CASE("long chains of operators are checked without deep calls", "[cypher][checks]") {
    std::string sum = "RETURN 1";
    for (int i = 0; i < 20'000; ++i) sum += " + 1";
    std::string refused;
    try {
        refused = check(sum + " + true").words;
    } catch (const QueryError& error) {  // the parser may refuse it before
        refused = error.detail();
    }
    CHECK_FALSE(refused.empty());
}

}  // namespace dateline::cypher
