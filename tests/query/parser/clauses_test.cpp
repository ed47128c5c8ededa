#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "query/parser/parser.hpp"
#include "query/syntax/query_error.hpp"
#include "tests/query/parser/syntax_shape.hpp"

using namespace dateline::cypher;
using namespace dateline::cypher::testing;

namespace {

struct Row {
    std::string query;
    std::string shape;
};

}  // namespace

TEST_CASE("each clause is read with all of its parts") {
    const std::vector<Row> rows = {
        {"MATCH (a) RETURN a", "match (a); return a named a"},
        {"match (a), (b) where a.c = b.c return *;", "match (a) (b) where ((.c a) = (.c b)); return *"},
        {"OPTIONAL MATCH (a) OPTIONAL  /**/ MATCH (b) RETURN 1",
         "optional-match (a); optional-match (b); return 1 named 1"},
        {"UNWIND [1, 2] AS x RETURN DISTINCT x, x + 1 AS y",
         "unwind [1 2] as x; return distinct x named x (+ x 1) as y"},
        {"MATCH (a) WITH a, a.b AS b ORDER BY b DESC, a.c ASC, a.d DESCENDING, a.e ASCENDING, a SKIP 1 LIMIT $n "
         "WHERE b RETURN *, b AS c",
         "match (a); with a named a (.b a) as b by b down by (.c a) by (.d a) down by (.e a) by a skip 1 limit $n "
         "where b; return * b as c"},
        {"MATCH (a) WITH (a), `a` AS b RETURN 1", "match (a); with a named a a as b; return 1 named 1"},
        {"WITH * RETURN 1 AS `a b`", "with *; return 1 as a b"},
        {"RETURN 1 AS a UNION RETURN 2 AS a UNION RETURN 3 AS a",
         "return 1 as a union return 2 as a union return 3 as a"},
        {"RETURN 1 AS a UNION ALL RETURN 2 AS a", "return 1 as a union-all return 2 as a"},
        {"RETURN desc ORDER BY desc DESC", "return desc named desc by desc down"},
        {"MATCH(a)RETURN(a)", "match (a); return a named (a)"},
    };
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(shape_of(row.query) == row.shape);
    }
}

TEST_CASE("a column without an alias has its words for a name") {
    const std::vector<Row> rows = {
        {"RETURN  a . b  ", "return (.b a) named a . b"},
        {"RETURN (a.b)/* so */, 'x'", "return (.b a) named (a.b) 'x' named 'x'"},
        {"RETURN COUNT( * )  AS n", "return count(*) as n"},
        {"RETURN COUNT( * )  ,-1", "return count(*) named COUNT( * ) (u- 1) named -1"},
        {"RETURN `a b`", "return a b named a b"},
        {"RETURN [ x IN a | x ] ORDER BY a", "return (each x a _ x) named [ x IN a | x ] by a"},
    };
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(shape_of(row.query) == row.shape);
    }
}

TEST_CASE("patterns say nodes, relationships, lengths and searches") {
    const std::vector<Row> rows = {
        {"()", "()"},
        {"( a )", "(a)"},
        {"(a:Person)", "(a:Person)"},
        {"(a:Person:`Odd State` {b: 1, c: $d})", "(a:Person:Odd State{b:1 c:$d})"},
        {"(:MATCH {WHERE: 1})", "(:MATCH{WHERE:1})"},
        {"(a)-->(b)", "(a)-[]->(b)"},
        {"(a)<--(b)", "(a)<-[]-(b)"},
        {"(a)--(b)", "(a)-[]-(b)"},
        {"(a)<-->(b)", "(a)-[]-(b)"},
        {"(a) < - [ r ] - (b)", "(a)<-[r]-(b)"},
        {"(a)-[]->(b)", "(a)-[]->(b)"},
        {"(a)<-[:T]->(b)", "(a)-[:T]-(b)"},
        {"(a)-[r:T|S|:`U V` {b: 1}]->(b)<-[:T]-(c)", "(a)-[r:T:S:U V{b:1}]->(b)<-[:T]-(c)"},
        {"(a)-[*]->(b)", "(a)-[*..]->(b)"},
        {"(a)-[r*2]->(b)", "(a)-[r*2..2]->(b)"},
        {"(a)-[:T*..3]->(b)", "(a)-[:T*..3]->(b)"},
        {"(a)-[:T*1..]->(b)", "(a)-[:T*1..]->(b)"},
        {"(a)-[:T|S * 0 .. 3 {b: 1}]-(b)", "(a)-[:T:S*0..3{b:1}]-(b)"},
        {"p = (a)-->(b)", "p = (a)-[]->(b)"},
        {"p = shortestPath((a)-[*]-(b))", "p = shortest (a)-[*..]-(b)"},
        {"ALLSHORTESTPATHS ( (a)-[:T*..5]->(b) )", "all-shortest (a)-[:T*..5]->(b)"},
        {"((a)-->(b))", "(a)-[]->(b)"},
        {"p = ( ((a)-->(b)) )", "p = (a)-[]->(b)"},
        {"shortestPath = (a)", "shortestPath = (a)"},
        {"({b: [(x)-->(y {c: 1}) | y.d]})", "({b:(found (x)-[]->(y{c:1}) _ (.d y))})"},
    };
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(shape_of("MATCH " + row.query + " RETURN 1") == "match " + row.shape + "; return 1 named 1");
    }
}

TEST_CASE("CREATE is read where it may be") {
    CHECK(shape_of("MATCH (a) CREATE (a)-[:T {b: 1}]->(:B), (c $d) CREATE (e)", true) ==
          "match (a); create (a)-[:T{b:1}]->(:B) (c$d); create (e)");
    CHECK_THROWS_AS(parse_query("CREATE (a)"), QueryError);
    CHECK_THROWS_AS(parse_query("RETURN exists { CREATE (a) }", true), QueryError);
}

TEST_CASE("clauses and queries know their words") {
    const std::string query = " MATCH (a)-[r]->(b)  WHERE a RETURN a UNION  RETURN b ";
    const Syntax syntax = parse_query(query);
    const UnionQuery& whole = syntax.at(syntax.whole);
    CHECK(words_of(query, whole.queries.at(0).source) == "MATCH (a)-[r]->(b)  WHERE a RETURN a ");
    CHECK(words_of(query, whole.queries.at(1).source) == "RETURN b");
    CHECK(words_of(query, whole.queries.at(0).clauses.at(0).source) == "MATCH (a)-[r]->(b)  WHERE a");
    const PathPattern& path = syntax.at(whole.queries.at(0).clauses.at(0).patterns.at(0));
    CHECK(words_of(query, path.source) == "(a)-[r]->(b)");
    CHECK(words_of(query, syntax.at(path.nodes.at(1)).source) == "(b)");
    CHECK(words_of(query, syntax.at(path.relationships.at(0)).source) == "-[r]->");
}
