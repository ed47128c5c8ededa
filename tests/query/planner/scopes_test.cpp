#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/query/execution/made_queries.hpp"

using namespace dateline;
using namespace dateline::cypher;

TEST_CASE("an expression means what its names mean where it stands, also where it is written like a column") {
    struct Row {
        std::string query;
        std::string rows;
    };
    const std::vector<Row> rows = {
        {"UNWIND [1, 2, 3] AS x WITH x + 1 AS x WHERE x + 1 > 3 RETURN x", "3\n4\n"},
        {"UNWIND [1, 2, 3] AS x RETURN 0 - x AS x ORDER BY 0 - x", "-1\n-2\n-3\n"},
        {"UNWIND [1, 2] AS a UNWIND [3, 4] AS b WITH a AS b, b AS a ORDER BY a DESC, b DESC RETURN a, b",
         "4|2\n4|1\n3|2\n3|1\n"},
        {"UNWIND [2, 1, 2] AS x RETURN x + 1 AS y, count(*) AS c ORDER BY x + 1", "2|1\n3|2\n"},
        {"UNWIND ['Arv', 'Zz'] AS n WITH n + '' AS n, count(*) AS c WHERE exists { MATCH (p) WHERE p.name STARTS WITH "
         "n } "
         "RETURN n",
         "'Arv'\n"},
        {"MATCH (p {name: 'Arvik'}) WITH p.name AS n, count(*) AS c "
         "RETURN n, exists { MATCH (p) WHERE p.name <> n } AS others",
         "'Arvik'|true\n"},
        {"WITH [1, 2] AS list RETURN [x IN list | x + 1] AS y ORDER BY [x IN list | x + 1]", "[2, 3]\n"},
    };
    Asked asked;
    for (const Row& row : rows) {
        INFO(row.query);
        CHECK(asked.rows(row.query) == row.rows);
    }
}

TEST_CASE(
    "relationships of a longer walk are tested by what is known before it, and by nothing that only they lead to") {
    Asked asked;
    CHECK(asked.rows("MATCH (a)-[:NONE*3..2]->(b) RETURN count(*)") == "0\n");
    CHECK(asked.rows("MATCH (a)-[*3..2]->(b) RETURN count(*)") == "0\n");
    CHECK(asked.refusal("MATCH (a)-[rs*1..2 {since: size(rs)}]->(b) RETURN count(*)").find("only they lead to") !=
          std::string::npos);
    // The node whose property is asked for stands behind the walk in the pattern, and comes first in the plan.
    const std::string direct = asked.rows("MATCH (a)-[r]->(b), (c) WHERE r.since = c.since RETURN count(*)");
    CHECK(asked.rows("MATCH (a)-[*1..1 {since: c.since}]->(b), (c) RETURN count(*)") == direct);
}
