#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "query/parser/parser.hpp"
#include "query/syntax/query_error.hpp"

using namespace dateline::cypher;

namespace {

struct Row {
    std::string query;
    std::string place;    // "line 1, column 5"
    std::string detail;   // the kit's
    std::string message;  // a part of it
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.query);
        try {
            (void)parse_query(row.query);
            FAIL("it was parsed");
        } catch (const QueryError& error) {
            const std::string message = error.what();
            INFO(message);
            CHECK(message.starts_with(row.place + " of the query: "));
            CHECK(error.detail() == row.detail);
            CHECK(message.find(row.message) != std::string::npos);
            CHECK(error.source().begin <= error.source().end);
            CHECK(error.source().end <= row.query.size());
        }
    }
}

}  // namespace

TEST_CASE("what cannot stand where it stands is told with what could") {
    check_rows({
        {"", "line 1, column 1", "UnexpectedSyntax", "the query is empty"},
        {" \n ", "line 2, column 2", "UnexpectedSyntax", "the query is empty"},
        {"MATCH", "line 1, column 6", "UnexpectedSyntax", "expected `(`, but the query ends"},
        {"MATCH (a RETURN a", "line 1, column 10", "UnexpectedSyntax",
         "expected `:`, the properties or `)`, but there is `RETURN`"},
        {"MATCH (a) (b) RETURN a", "line 1, column 11", "UnexpectedSyntax",
         "expected a relationship, `,`, `WHERE`, a clause, `UNION` or the end of the query, but there is `(`"},
        {"MATCH (a)-(b) RETURN a", "line 1, column 11", "UnexpectedSyntax", "A relationship is written -[:TYPE]->"},
        {"MATCH (a)-[r->(b) RETURN a", "line 1, column 13", "UnexpectedSyntax",
         "Close the bracket [ that opens at line 1, column 11"},
        {"MATCH (a)\nWHERE\n  RETURN a", "line 3, column 3", "UnexpectedSyntax",
         "expected an expression, but there is `RETURN`"},
        {"RETURN [1 2]", "line 1, column 11", "UnexpectedSyntax", "expected an operator, `,` or `]`"},
        {"RETURN (1", "line 1, column 10", "UnexpectedSyntax", "Close the bracket ( that opens at line 1, column 8"},
        {"RETURN {1: 2}", "line 1, column 9", "UnexpectedSyntax", "expected a name or `}`, but there is `1`"},
        {"RETURN {a: 1, }", "line 1, column 15", "UnexpectedSyntax", "expected a name, but there is `}`"},
        {"RETURN [1, ]", "line 1, column 12", "UnexpectedSyntax", "expected an expression, but there is `]`"},
        {"RETURN f(, )", "line 1, column 10", "UnexpectedSyntax", "expected an expression, but there is `,`"},
        {"RETURN a.", "line 1, column 10", "UnexpectedSyntax", "expected the name of a property"},
        {"RETURN a[]", "line 1, column 10", "UnexpectedSyntax", "expected `..` or an expression"},
        {"RETURN a IS b", "line 1, column 13", "UnexpectedSyntax", "expected `NULL`, but there is `b`"},
        {"RETURN a STARTS b", "line 1, column 17", "UnexpectedSyntax", "expected `WITH`, but there is `b`"},
        {"RETURN CASE WHEN a END", "line 1, column 20", "UnexpectedSyntax", "expected an operator or `THEN`"},
        {"RETURN CASE END", "line 1, column 13", "UnexpectedSyntax", "expected an expression, but there is `END`"},
        {"RETURN reduce(a = 0, x IN b)", "line 1, column 28", "UnexpectedSyntax", "expected an operator or `|`"},
        {"RETURN exists { }", "line 1, column 17", "UnexpectedSyntax", "expected `(`, but there is `}`"},
        {"RETURN $ a", "line 1, column 9", "UnexpectedSyntax", "expected the name of a parameter"},
        {"RETURN 1 AS 1a", "line 1, column 13", "UnexpectedSyntax", "expected a name, but there is `1a`"},
        {"RETURN 1 ORDER a", "line 1, column 16", "UnexpectedSyntax", "expected `BY`, but there is `a`"},
        {"RETURN 1 UNION", "line 1, column 15", "UnexpectedSyntax", "expected a clause, but the query ends"},
        {"RETURN 1 }", "line 1, column 10", "UnexpectedSyntax", "there is `}`"},
        {"OPTIONAL (a) RETURN a", "line 1, column 10", "UnexpectedSyntax", "expected `MATCH`"},
        {"UNWIND [1] RETURN 1", "line 1, column 12", "UnexpectedSyntax", "expected an operator or `AS`"},
        {"RETURN '\xC3\xA9' \xC3\xA9", "line 1, column 12", "UnexpectedSyntax", "there is `\xC3\xA9`"},
        {"RETURN 1 " + std::string(39, 'a') + "\xC3\xA9zzz", "line 1, column 10", "UnexpectedSyntax",
         "there is `" + std::string(39, 'a') + "...`"},
    });
}

TEST_CASE("what people write from habit has a remedy of its own") {
    check_rows({
        {"RETURN a == b", "line 1, column 11", "UnexpectedSyntax", "a = b"},
        {"RETURN a != b", "line 1, column 10", "UnexpectedSyntax", "a <> b"},
        {"RETURN a && b", "line 1, column 10", "UnexpectedSyntax", "Write AND"},
        {"RETURN a || b", "line 1, column 10", "UnexpectedSyntax", "Write OR"},
        {"RETURN !a", "line 1, column 8", "UnexpectedSyntax", "Write NOT"},
        {"RETURN a NOT IN b", "line 1, column 10", "UnexpectedSyntax", "NOT a IN b"},
        {"RETURN a LIKE 'b'", "line 1, column 10", "UnexpectedSyntax", "CONTAINS"},
        {"SELECT a FROM b", "line 1, column 1", "UnexpectedSyntax", "MATCH (p:Person)"},
        {"RETURN a GROUP BY a", "line 1, column 10", "UnexpectedSyntax", "count(*)"},
        {"RETURN 1; RETURN 2", "line 1, column 11", "UnexpectedSyntax", "Ask one query at a time"},
        {"RETURN 1 LIMIT 1 SKIP 1", "line 1, column 18", "UnexpectedSyntax", "SKIP stands before LIMIT"},
        {"RETURN 'it's'", "line 1, column 12", "UnexpectedSyntax", "write \\'"},
        {"RETURN \xE2\x80\x9C"
         "a\xE2\x80\x9D",
         "line 1, column 8", "InvalidUnicodeCharacter", "Put texts between"},
        {"RETURN 2 \xE2\x80\x94 1", "line 1, column 10", "InvalidUnicodeCharacter", "A minus is written -"},
        {"MATCH (p) RETURN count{(p)-->()}", "line 1, column 23", "UnexpectedSyntax", "size([(p)-->(x) | x])"},
        {"RETURN COLLECT { MATCH (n) RETURN n }", "line 1, column 16", "UnexpectedSyntax", "[(p)-->(x) | x.name]"},
        {"MATCH (p) RETURN p {.name}", "line 1, column 20", "UnexpectedSyntax", "{name: p.name}; properties(p)"},
        {"RETURN p {a: 1}", "line 1, column 10", "UnexpectedSyntax", "or take it away"},
        {"MATCH (p)-[:SAID]->{1,3}(s) RETURN p", "line 1, column 20", "UnexpectedSyntax", "-[:TYPE*1..3]->"},
        {"MATCH (p:Person|State) RETURN p", "line 1, column 16", "UnexpectedSyntax", "p:Person OR p:State"},
        {"MATCH (:Person & State) RETURN 1", "line 1, column 16", "UnexpectedSyntax", "p:Place:State"},
        {"EXPLAIN MATCH (n) RETURN n", "line 1, column 1", "UnexpectedSyntax", "--explain"},
        {"profile MATCH (n) RETURN n", "line 1, column 1", "UnexpectedSyntax", "--profile"},
        {":param x => 1", "line 1, column 1", "UnexpectedSyntax", "--param NAME=VALUE"},
        {"CALL db.labels()", "line 1, column 1", "ProcedureNotFound", "RETURN DISTINCT label"},
        {"CALL\n db.relationshipTypes()", "line 1, column 1", "ProcedureNotFound", "type(r)"},
        {"CALL { MATCH (n) RETURN n } RETURN n", "line 1, column 1", "ProcedureNotFound", "WITH p, count(x) AS n"},
        {"CALL other.thing()", "line 1, column 1", "ProcedureNotFound", "Queries read with MATCH"},
        {"RETURN 2 \xC2\xA7", "line 1, column 10", "InvalidUnicodeCharacter", "there is `\xC2\xA7`"},
    });
}

TEST_CASE("what has no end is told where it begins") {
    check_rows({
        {"RETURN 'abc", "line 1, column 8", "UnexpectedSyntax", "this text has no closing quote"},
        {"RETURN \"abc\\\"", "line 1, column 8", "UnexpectedSyntax", "this text has no closing quote"},
        {"RETURN `abc``", "line 1, column 8", "UnexpectedSyntax", "this name has no closing backquote"},
        {"RETURN 1\n /* abc", "line 2, column 2", "UnexpectedSyntax", "this comment has no end"},
    });
}

TEST_CASE("keywords and empty names are no variables") {
    check_rows({
        {"RETURN 1 AS where", "line 1, column 13", "UnexpectedSyntax", "`where` is a keyword"},
        {"MATCH (limit) RETURN 1", "line 1, column 8", "UnexpectedSyntax", "`limit` is a keyword"},
        {"UNWIND [1] AS with RETURN 1", "line 1, column 15", "UnexpectedSyntax", "`with` is a keyword"},
        {"RETURN CASE end WHEN 1 THEN 2 END", "line 1, column 13", "UnexpectedSyntax", "there is `end`"},
        {"RETURN ``", "line 1, column 8", "UnexpectedSyntax", "no name between these backquotes"},
    });
}

TEST_CASE("numbers and texts that are none are refused at their place") {
    check_rows({
        {"RETURN 0x", "line 1, column 8", "InvalidNumberLiteral", "`0x` is not a number"},
        {"RETURN 12a4", "line 1, column 8", "InvalidNumberLiteral", "the digits 0 to 9"},
        {"RETURN 9223372036854775808", "line 1, column 8", "IntegerOverflow", "-9223372036854775808"},
        {"RETURN -9223372036854775809", "line 1, column 9", "IntegerOverflow", "further from zero"},
        {"RETURN 1 - 9223372036854775808", "line 1, column 12", "IntegerOverflow", "further from zero"},
        {"RETURN 1e400", "line 1, column 8", "FloatingPointOverflow", "1.8e308"},
        {"RETURN 'ab\\u00'", "line 1, column 11", "InvalidUnicodeLiteral", "hexadecimal digits"},
        {"RETURN 'ab\\q'", "line 1, column 11", "UnexpectedSyntax", "no escape"},
    });
}

TEST_CASE("patterns that cannot be are refused") {
    check_rows({
        {"MATCH (a)-[:T..]->(b) RETURN 1", "line 1, column 14", "InvalidRelationshipPattern", "*1..3"},
        {"MATCH (a)-[:T 2]->(b) RETURN 1", "line 1, column 15", "InvalidRelationshipPattern", "*1..3"},
        {"MATCH (a)-[:T*-2]->(b) RETURN 1", "line 1, column 15", "InvalidRelationshipPattern", "not negative"},
        {"MATCH (a)-[*1.5]->(b) RETURN 1", "line 1, column 14", "InvalidRelationshipPattern", "whole numbers"},
        {"MATCH (a)-[*99999999999999999999]->(b) RETURN 1", "line 1, column 13", "IntegerOverflow", ""},
        {"MATCH shortestPath((a)-->(b)-->(c)) RETURN 1", "line 1, column 7", "InvalidRelationshipPattern",
         "one relationship between two nodes"},
        {"MATCH p = shortestPath((a)-[*2..]-(b)) RETURN p", "line 1, column 7", "InvalidRelationshipPattern",
         "at least so many"},
        {"RETURN shortestPath((a)-[*]-(b))", "line 1, column 8", "UnexpectedSyntax", "searched for in MATCH"},
        {"MATCH (a $p) RETURN 1", "line 1, column 10", "InvalidParameterUse", "{name: $name}"},
        {"MATCH (a)-[:T $p]->() RETURN 1", "line 1, column 15", "InvalidParameterUse", "{name: $name}"},
        {"RETURN [(a $p)-->() | 1]", "line 1, column 12", "InvalidParameterUse", "{name: $name}"},
    });
}

TEST_CASE("a pattern is no value") {
    const std::string detail = "UnexpectedSyntax";
    check_rows({
        {"MATCH (a) RETURN (a)-->()", "line 1, column 18", detail, "a pattern stands here where a value is wanted"},
        {"MATCH (a) WITH (a)-->() AS b RETURN b", "line 1, column 16", detail, "exists((a)-->(b))"},
        {"MATCH (a) RETURN size((a)-->())", "line 1, column 23", detail, "[(a)-->(b) | b]"},
        {"MATCH (a) WHERE size((a)-->()) > 1 RETURN a", "line 1, column 22", detail, "a value is wanted"},
        {"MATCH (a) WHERE [(a)-->()] RETURN a", "line 1, column 18", detail, "a value is wanted"},
        {"MATCH (a) RETURN CASE a WHEN 1 THEN (a)-->() END", "line 1, column 37", detail, "a value is wanted"},
    });
}

TEST_CASE("clauses in an order that cannot be are refused") {
    const std::string detail = "InvalidClauseComposition";
    check_rows({
        {"MATCH (a)", "line 1, column 1", detail, "ends with MATCH and returns nothing"},
        {"MATCH (a) OPTIONAL MATCH (b)", "line 1, column 11", detail, "ends with OPTIONAL MATCH"},
        {"MATCH (a) WITH a", "line 1, column 11", detail, "ends with WITH"},
        {"UNWIND [1] AS a", "line 1, column 1", detail, "ends with UNWIND"},
        {"RETURN 1 RETURN 2", "line 1, column 10", detail, "a clause follows RETURN"},
        {"RETURN 1 AS a UNION MATCH (b)", "line 1, column 21", detail, "ends with MATCH"},
        {"MATCH (b) UNION RETURN 1 AS a", "line 1, column 1", detail, "ends with MATCH"},
        {"RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "line 1, column 35", detail, "are mixed"},
        {"RETURN 1 AS a UNION ALL RETURN 2 AS a UNION RETURN 3 AS a", "line 1, column 39", detail, "are mixed"},
    });
}

TEST_CASE("clauses that write are refused on a case file") {
    for (const std::string clause : {"CREATE (b)", "MERGE (b)", "SET a.b = 1", "DELETE a", "DETACH DELETE a",
                                     "REMOVE a.b", "FOREACH (x IN [1] | SET a.b = x)"}) {
        check_rows({
            {"MATCH (a) " + clause, "line 1, column 11", "InvalidClauseComposition", "a case file is read only"},
            {"MATCH (a) WHERE exists { MATCH (a) " + clause + " } RETURN a", "line 1, column 36",
             "InvalidClauseComposition", "EXISTS asks and cannot write"},
        });
    }
}

TEST_CASE("there are no procedures") {
    try {
        (void)parse_query("CALL db.labels()");
        FAIL("it was parsed");
    } catch (const QueryError& error) {
        CHECK(error.kind() == QueryErrorKind::procedure);
        CHECK(error.detail() == "ProcedureNotFound");
    }
}

TEST_CASE("CREATE wants one type and one direction") {
    struct Created {
        std::string pattern;
        std::string detail;
    };
    const std::vector<Created> rows = {
        {"()-->()", "NoSingleRelationshipType"},        {"()-[:A|B]->()", "NoSingleRelationshipType"},
        {"()-[:A]-()", "RequiresDirectedRelationship"}, {"()<-[:A]->()", "RequiresDirectedRelationship"},
        {"()-[:A*2]->()", "CreatingVarLength"},
    };
    for (const Created& row : rows) {
        INFO(row.pattern);
        try {
            (void)parse_query("CREATE " + row.pattern, true);
            FAIL("it was parsed");
        } catch (const QueryError& error) {
            CHECK(error.detail() == row.detail);
        }
    }
}
