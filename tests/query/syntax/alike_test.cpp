#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "query/parser/parser.hpp"

using namespace dateline::cypher;

TEST_CASE("expressions are alike where they say the same in the same order") {
    struct Row {
        std::string a;
        std::string b;
        bool are_alike;
    };
    const std::vector<Row> rows = {
        {"a.b + 1", "a . b /* c */ +1", true},
        {"(a.b)", "a.b", true},
        {"NOT true OR null", "not TRUE or NULL", true},
        {"`a`", "a", true},
        {"'a'", "\"a\"", true},
        {"31", "0x1F", true},
        {"CASE a WHEN 1 THEN 2 END", "case a when 1 then 2 end", true},
        {"[x IN a WHERE x | 1]", "[ x IN a WHERE x|1 ]", true},
        {"exists((a)-[:T*..2 {b: 1}]->(:B))", "EXISTS( (a)-[:T*..2{b:1}]->(:B) )", true},
        {"[(a)-->(b) WHERE b | b]", "[(a) --> (b) where b | b]", true},
        {"exists { MATCH (a) WHERE a.b RETURN 1 }", "exists{match (a) where a.b return 1}", true},
        {"a.b", "a.c", false},
        {"a", "A", false},
        {"a + b", "b + a", false},
        {"a + b", "a - b", false},
        {"1", "1.0", false},
        {"'1'", "1", false},
        {"f(a)", "f(DISTINCT a)", false},
        {"f(a)", "f(a, a)", false},
        {"{a: 1}", "{b: 1}", false},
        {"a:B", "a:C", false},
        {"a[1..]", "a[..1]", false},
        {"[x IN a WHERE x]", "[x IN a | x]", false},
        {"all(x IN a WHERE x)", "any(x IN a WHERE x)", false},
        {"exists((a)-->())", "exists((a)<--())", false},
        {"exists((a)-[*1]->())", "exists((a)-[*1..]->())", false},
        {"exists((a {b: 1})-->())", "exists((a {b: 2})-->())", false},
        {"exists((a)-->())", "exists((a)-->()-->())", false},
        {"exists { MATCH (a) RETURN 1 }", "exists { MATCH (a) RETURN 2 }", false},
        {"exists { MATCH (a) }", "exists { OPTIONAL MATCH (a) }", false},
        {"exists { RETURN 1 AS a ORDER BY a }", "exists { RETURN 1 AS a ORDER BY a DESC }", false},
        {"exists { RETURN 1 AS a LIMIT 1 }", "exists { RETURN 1 AS a }", false},
    };
    for (const Row& row : rows) {
        INFO(row.a << " | " << row.b);
        const Syntax syntax = parse_query("RETURN " + row.a + " AS x, " + row.b + " AS y");
        const std::vector<ProjectionItem>& items = syntax.at(syntax.whole).queries[0].clauses[0].projection.items;
        CHECK(are_alike(syntax, items.at(0).expression, items.at(1).expression) == row.are_alike);
        CHECK(are_alike(syntax, items.at(1).expression, items.at(0).expression) == row.are_alike);
    }
}
