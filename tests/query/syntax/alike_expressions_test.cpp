#include <catch2/catch.hpp>

#include "query/parser/parser.hpp"
#include "query/syntax/alike_expressions.hpp"

using namespace dateline::cypher;

TEST_CASE("an expression is found by how it is written, spaces aside") {
    struct Row {
        std::string known;
        std::string asked;
        bool is_found;
    };
    const std::vector<Row> rows = {
        {"n.age + 1", "n.age+1", true},
        {"n.age + 1", "n.age + 2", false},
        {"n.age + 1", "n.age - 1", false},
        {"n.age + 1", "1 + n.age", false},
        {"count(n)", "count(DISTINCT n)", false},
        {"[1, 'a', null, 2.5]", "[ 1,'a' , null,2.5 ]", true},
        {"{a: 1}", "{b: 1}", false},
        {"[(n)-->(m) | m.age]", "[(n)-->(m)|m.age]", true},
        {"[(n)-->(m) | m.age]", "[(n)<--(m) | m.age]", false},
        {"CASE WHEN true THEN 1 END", "case when true then 1 end", true},
    };
    for (const Row& row : rows) {
        INFO(row.known << "  beside  " << row.asked);
        const Syntax syntax =
            parse_query("MATCH (n) RETURN " + row.known + " AS a, n.other AS b, " + row.asked + " AS c");
        const auto& items = syntax.at(syntax.whole).queries[0].clauses[1].projection.items;
        AlikeExpressions known(syntax);
        known.add(items[0].expression);
        known.add(items[1].expression);
        const auto found = known.find(items[2].expression);
        CHECK(found.has_value() == row.is_found);
        if (found) CHECK(*found == items[0].expression);
    }
}
