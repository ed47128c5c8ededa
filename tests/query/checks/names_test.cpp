#include <catch2/catch.hpp>

#include "tests/query/checks/checked.hpp"

namespace dateline::cypher {

namespace {

struct Row {
    std::string query;
    std::string error;  // kind and detail; empty where nothing is wrong
};

void demand(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.query);
        const Refused refused = check(row.query);
        INFO(refused.message);
        CHECK(refused.kind_and_detail == row.error);
    }
}

const std::string kUndefined = "SyntaxError UndefinedVariable";
const std::string kBound = "SyntaxError VariableAlreadyBound";
const std::string kConflict = "SyntaxError VariableTypeConflict";

}  // namespace

TEST_CASE("a variable is known from the clause that brings it on", "[cypher][checks]") {
    demand({
        {"MATCH (p:Person)-[s:SAID]->(x) WHERE p.name = x.name RETURN p, s, x", ""},
        {"MATCH (p) RETURN q", kUndefined},
        {"MATCH (p) WHERE q.name = 'Ada' RETURN p", kUndefined},
        {"MATCH (a {name: 'Ada'})-->(b {name: a.name}) RETURN b", ""},
        {"MATCH (a {name: c}) RETURN a", kUndefined},
        {"UNWIND [1, 2] AS i RETURN i", ""},
        {"UNWIND i AS i RETURN i", kUndefined},
        {"RETURN {name: name}", kUndefined},
        {"WITH 1 AS a RETURN a UNION RETURN 2 AS a", ""},
        {"WITH 1 AS a RETURN a UNION RETURN a", kUndefined},
        {"RETURN 1 + 2 * x", kUndefined},
    });
}

TEST_CASE("WITH hands on what it lists and nothing else", "[cypher][checks]") {
    demand({
        {"MATCH (a)-->(b) WITH a RETURN a", ""},
        {"MATCH (a)-->(b) WITH a RETURN b", kUndefined},
        {"MATCH (a)-->(b) WITH *, 1 AS one RETURN a, b, one", ""},
        {"MATCH (a) WITH a AS person RETURN a", kUndefined},
        {"MATCH (a) WITH a.name AS name WHERE a.age > 3 AND name <> '' RETURN name", ""},
        {"MATCH (a) WITH a.name AS name ORDER BY a.age, name RETURN name", ""},
        {"MATCH (a), (b) WITH a WITH a ORDER BY b RETURN a", kUndefined},
        {"MATCH (a) WITH DISTINCT a.name AS name ORDER BY a.age RETURN name", kUndefined},
        {"MATCH (a) WITH DISTINCT a.name AS name WHERE a.age > 3 RETURN name", kUndefined},
        {"MATCH (a) RETURN DISTINCT a.name ORDER BY a.name", ""},
        {"MATCH (a) WITH a.name AS a ORDER BY a.name RETURN a", ""},
    });
}

TEST_CASE("what goes over a list is known within it alone", "[cypher][checks]") {
    demand({
        {"RETURN [x IN [1, 2] WHERE x > 1 | x + 1]", ""},
        {"RETURN [x IN [1, 2] | x] + x", kUndefined},
        {"RETURN all(x IN [1, 2] WHERE x > 0)", ""},
        {"RETURN any(x IN [1, 2] WHERE y > 0)", kUndefined},
        {"RETURN reduce(sum = 0, x IN [1, 2] | sum + x)", ""},
        {"RETURN reduce(sum = x, x IN [1, 2] | sum + x)", kUndefined},
        {"MATCH (x) RETURN [x IN [1, 2] | x]", ""},
        {"MATCH (p) RETURN [(p)-->(other) WHERE other.age > 3 | other.name]", ""},
        {"MATCH (p) RETURN [(p)-->(other) | p.name], other", kUndefined},
    });
}

TEST_CASE("EXISTS sees what is around it, and hands nothing on", "[cypher][checks]") {
    demand({
        {"MATCH (p) WHERE exists { (p)-->(x) WHERE x.age > p.age } RETURN p", ""},
        {"MATCH (p) WHERE exists { (p)-->(x) } RETURN x", kUndefined},
        {"MATCH (p) WHERE exists { MATCH (p)-->(x) WITH x RETURN x.age > p.age } RETURN p", ""},
        {"MATCH (p) WHERE exists { MATCH (q) WHERE q.name = r.name RETURN true } RETURN p", kUndefined},
        {"MATCH (p) WHERE exists { MATCH p = (q)-->() RETURN true } RETURN p", kBound},
    });
}

TEST_CASE("a pattern in an expression brings no variables", "[cypher][checks]") {
    demand({
        {"MATCH (a), (b) WHERE (a)-->(b) RETURN a", ""},
        {"MATCH (a) WHERE (a)-->(b) RETURN a", kUndefined},
        {"MATCH (a) WHERE (a)-[r]->() RETURN a", kUndefined},
        {"MATCH (a) WHERE NOT (a)-[:SAID {on: day}]->() RETURN a", kUndefined},
        {"MATCH ()-[a]->() WHERE (a)-->() RETURN a", kConflict},
    });
}

TEST_CASE("a variable stands for one kind of thing", "[cypher][checks]") {
    demand({
        {"MATCH (a)-[r]->(b) MATCH (a)-[r]->(c) RETURN c", ""},
        {"MATCH (a)-[r]->(r) RETURN r", kConflict},
        {"MATCH (a)-[r]->() MATCH (r) RETURN r", kConflict},
        {"MATCH (a)-[r]->() MATCH ()-[r*]->() RETURN r", kConflict},
        {"MATCH p = ()-->() MATCH (p) RETURN p", kConflict},
        {"MATCH p = ()-->(), p = ()-->() RETURN p", kBound},
        {"MATCH p = (p)-->() RETURN p", kBound},
        {"WITH 'Ada' AS n MATCH (n) RETURN n", kConflict},
        {"WITH null AS n MATCH (n) RETURN n", ""},
        {"WITH $limit AS n MATCH (n) RETURN n", ""},
        {"MATCH (n) WITH [n] AS list MATCH ()-[list*]->() RETURN list", kConflict},
        {"MATCH ()-[r]->() WITH [r] AS list MATCH ()-[list*]->() RETURN list", ""},
        {"MATCH (n) WITH coalesce(null, n) AS m MATCH (m)-->() RETURN m", ""},
        {"UNWIND [1] AS i UNWIND [2] AS i RETURN i", kBound},
    });
}

TEST_CASE("two relationships of one MATCH are two", "[cypher][checks]") {
    const std::string violation = "SyntaxError RelationshipUniquenessViolation";
    demand({
        {"MATCH (a)-[r]->()-[r]->(b) RETURN a", violation},
        {"MATCH (a)-[r]->(), ()-[r]->(b) RETURN a", violation},
        {"MATCH (a)-[r]->() MATCH ()-[r]->(b) RETURN a", ""},
    });
}

TEST_CASE("columns have names of their own, and UNION joins like ones", "[cypher][checks]") {
    const std::string conflict = "SyntaxError ColumnNameConflict";
    const std::string different = "SyntaxError DifferentColumnsInUnion";
    demand({
        {"RETURN 1 AS a, 2 AS b", ""},
        {"RETURN 1 AS a, 2 AS a", conflict},
        {"WITH 1 AS a WITH *, 2 AS a RETURN a", conflict},
        {"RETURN 1 AS a UNION RETURN 2 AS a", ""},
        {"RETURN 1 AS a UNION RETURN 2 AS b", different},
        {"RETURN 1 AS a, 2 AS b UNION ALL RETURN 1 AS b, 2 AS a", different},
        {"MATCH () RETURN *", "SyntaxError NoVariablesInScope"},
        {"MATCH (a) WITH a.b RETURN 1", "SyntaxError NoExpressionAlias"},
        {"MATCH (a) WITH a, count(*) RETURN 1", "SyntaxError NoExpressionAlias"},
        {"MATCH (a) WITH a, count(*) AS n RETURN a, n, 1", ""},
        {"MATCH (a) RETURN *", ""},
        {"RETURN $limit", ""},
        {"RETURN $other", "ParameterMissing MissingParameter"},
    });
}

TEST_CASE("a message tells where, and names what was likely meant", "[cypher][checks]") {
    struct Told {
        std::string query;
        std::string where;
        std::string words;
    };
    for (const Told& row : std::vector<Told>{
             {"MATCH (person)\nRETURN perosn", "line 2, column 8 of the query: ", "did you mean `person`?"},
             {"MATCH (person) RETURN toUper(person.name)",
              "line 1, column 23 of the query: ", "did you mean `toUpper`?"},
             {"MATCH (n) RETURN elementId(n)", "line 1, column 18 of the query: ", "Use id(x)"},
             {"RETURN isEmpty('')", "line 1, column 8 of the query: ", "size(x) = 0"},
             {"RETURN apoc.text.join(['a'], ',')", "line 1, column 8 of the query: ", "no libraries"},
             {"RETURN point(1)", "line 1, column 8 of the query: ", "`point` (SyntaxError"},
             {"MATCH (é)\nWHERE é.a = 1 AND e2.b = 2 RETURN é", "line 2, column 19 of the query: ", "no variable `e2`"},
         }) {
        INFO(row.query);
        const Refused refused = check(row.query);
        CHECK_THAT(refused.message, Catch::Contains(row.where) && Catch::Contains(row.words));
    }
    CHECK_THAT(check("MATCH (a) RETURN b").message, !Catch::Contains("did you mean"));
}

}  // namespace dateline::cypher
