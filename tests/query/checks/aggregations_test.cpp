#include <catch2/catch.hpp>

#include "tests/query/checks/checked.hpp"

namespace dateline::cypher {

namespace {

struct Row {
    std::string query;
    std::string detail;  // of a SyntaxError; empty where nothing is wrong
};

void demand(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.query);
        const Refused refused = check(row.query);
        INFO(refused.message);
        CHECK(refused.kind_and_detail == (row.detail.empty() ? "" : "SyntaxError " + row.detail));
    }
}

}  // namespace

TEST_CASE("aggregations stand in what WITH and RETURN list", "[cypher][checks]") {
    demand({
        {"MATCH (n) RETURN count(n) + 1, 2 * sum(n.age)", ""},
        {"MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation"},
        {"MATCH (n) WITH n, count(*) AS c WHERE c > 1 RETURN n", ""},
        {"MATCH (n) WITH n, count(*) AS c WHERE count(*) > 1 RETURN n", "InvalidAggregation"},
        {"MATCH (n) UNWIND collect(n) AS m RETURN m", "InvalidAggregation"},
        {"MATCH (n {age: max(1)}) RETURN n", "InvalidAggregation"},
        {"MATCH (n) RETURN n LIMIT count(*)", "InvalidAggregation"},
        {"MATCH (n) RETURN [x IN [1] | count(*)]", "InvalidAggregation"},
        {"MATCH (n) RETURN any(x IN [1] WHERE count(n) > x)", "InvalidAggregation"},
        {"MATCH (n) RETURN [x IN collect(n.age) | x + 1]", ""},
        {"MATCH (n) RETURN reduce(s = count(n), x IN collect(n.age) | s + x)", ""},
        {"MATCH (n) RETURN reduce(s = 0, x IN [1] | s + count(n))", "InvalidAggregation"},
        {"RETURN max(count(*))", "NestedAggregation"},
        {"RETURN sum(1 + rand())", "NonConstantExpression"},
        {"RETURN sum(1) + rand()", ""},
    });
}

TEST_CASE("beside an aggregation stands what is one value a group", "[cypher][checks]") {
    demand({
        {"MATCH (a)-->(b) RETURN a.age, a.age + count(b)", ""},
        {"MATCH (a)-->(b) RETURN a, a.age + count(b)", ""},
        {"MATCH (a)-->(b) WITH *, a.age + count(b) AS c RETURN c", ""},
        {"MATCH (a)-->(b) RETURN a.age + count(b)", "AmbiguousAggregationExpression"},
        {"MATCH (a)-->(b) RETURN a.age, a.size + count(b)", "AmbiguousAggregationExpression"},
        {"MATCH (a)-->(b) RETURN a.age + b.age, a.age + b.age + count(*)", "AmbiguousAggregationExpression"},
        {"MATCH (a) RETURN $limit + count(a) * 2", ""},
        {"MATCH (a) RETURN {name: a.name, all: collect(a)}", "AmbiguousAggregationExpression"},
        {"MATCH (a) RETURN a.name, {name: a.name, all: collect(a)}", ""},
        {"MATCH (a) RETURN size([x IN [1, 2] WHERE x > 1]) + count(a)", ""},
    });
}

TEST_CASE("after grouping, ORDER BY asks for columns or for what is written like one", "[cypher][checks]") {
    demand({
        {"MATCH (a)-->(b) RETURN a.age AS age, count(b) AS c ORDER BY c, age", ""},
        {"MATCH (a)-->(b) RETURN a.age AS age, count(b) AS c ORDER BY a.age + count(b)", ""},
        {"MATCH (a)-->(b) RETURN a.age + b.age, count(*) ORDER BY a.age + b.age", ""},
        {"MATCH (a)-->(b) RETURN a.age + b.age, count(*) ORDER BY a.age + b.age + count(*)",
         "AmbiguousAggregationExpression"},
        {"MATCH (a)-->(b) RETURN a, count(*) ORDER BY a.age, a.name DESC", ""},
        {"MATCH (a)-->(b) RETURN a, count(b) + 1 ORDER BY count(b)", ""},
        {"MATCH (a)-->(b) RETURN count(b) AS c ORDER BY a.age + count(b)", "UndefinedVariable"},
        {"MATCH (a)-->(b) RETURN a.age AS age, count(*) ORDER BY b.age", "UndefinedVariable"},
        {"MATCH (a)-->(b) RETURN a.age AS age, max(b.age) ORDER BY min(b.age)", "UndefinedVariable"},
        {"MATCH (a) RETURN a.age ORDER BY max(a.age)", "InvalidAggregation"},
        {"MATCH (n) RETURN n.age AS n, count(n) AS c ORDER BY count(n), n", ""},
    });
}

TEST_CASE("SKIP and LIMIT are whole numbers that do not depend on rows", "[cypher][checks]") {
    demand({
        {"MATCH (n) RETURN n SKIP 1 LIMIT 2", ""},
        {"MATCH (n) RETURN n LIMIT $limit", ""},
        {"MATCH (n) RETURN n LIMIT toInteger(ceil(1.7)) + size([x IN [1, 2] | x])", ""},
        {"MATCH (n) RETURN n SKIP toInteger(rand() * 9)", ""},
        {"MATCH (n) RETURN n LIMIT 0", ""},
        {"MATCH (n) RETURN n SKIP -1", "NegativeIntegerArgument"},
        {"MATCH (n) RETURN n LIMIT -3", "NegativeIntegerArgument"},
        {"MATCH (n) RETURN n SKIP 1.5", "InvalidArgumentType"},
        {"MATCH (n) RETURN n LIMIT -1.5", "InvalidArgumentType"},
        {"MATCH (n) RETURN n LIMIT 'two'", "InvalidArgumentType"},
        {"MATCH (n) RETURN n LIMIT null", "InvalidArgumentType"},
        {"MATCH (n) RETURN n LIMIT n.count", "NonConstantExpression"},
        {"MATCH (n) RETURN n SKIP size([(n)-->(m) | m])", "NonConstantExpression"},
    });
}

}  // namespace dateline::cypher
