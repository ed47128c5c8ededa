#include <catch2/catch.hpp>

#include <algorithm>
#include <stdexcept>

#include "tests/query/execution/made_queries.hpp"

using namespace dateline;
using namespace dateline::cypher;

TEST_CASE("a graph without nodes and names that no graph has are answered, not refused") {
    struct Row {
        const char* query;
        const char* rows;
    };
    const std::vector<Row> rows = {
        {"MATCH (n) RETURN n", ""},
        {"MATCH (n) RETURN count(*), sum(n.a), collect(n)", "0|0|[]\n"},
        {"MATCH (n)-[:NONE*0..]->(m:Nowhere) RETURN n", ""},
        {"OPTIONAL MATCH (n:Nowhere)-[r:NONE]->(m {none: 1}) RETURN n, r, m.none", "null|null|null\n"},
        {"MATCH p = shortestPath((a {none: 1})-[*]-(b)) RETURN p", ""},
        {"RETURN exists { (:Nowhere) }, size([(a)-[:NONE]->() | a])", "false|0\n"},
        {"UNWIND [] AS x RETURN x", ""},
        {"RETURN 1 AS a ORDER BY a SKIP 1", ""},
    };
    Asked empty;
    const QueriedGraph nothing(GraphRows(), empty.properties);
    for (const Row& row : rows) {
        INFO(row.query);
        const Syntax syntax = parse_query(row.query);
        const Table table = run_query(syntax, nothing, RunOptions(), empty.arena);
        std::string text;
        for (const auto& each : table.rows) {
            for (std::size_t i = 0; i < each.size(); ++i) text += (i == 0 ? "" : "|") + written(each[i], nothing);
            text += '\n';
        }
        CHECK(text == row.rows);
    }
    Asked harbour;
    CHECK(harbour.rows("MATCH (n:Nowhere) RETURN n").empty());
    CHECK(harbour.rows("MATCH (n:Port:Nowhere) RETURN n").empty());
    CHECK(harbour.rows("MATCH ()-[:NONE|FERRY]->(n) RETURN n.name, n.none") == "'Belmar'|null\n");
    CHECK(harbour.rows("MATCH ()-[:NONE]->(n) RETURN count(*)") == "0\n");
    CHECK(harbour.rows("MATCH (n {none: 1}) RETURN n").empty());
    CHECK(harbour.rows("MATCH (n) WHERE n:Nowhere OR n.none IS NULL RETURN count(n)") == "3\n");
}

TEST_CASE("a plan is told step by step, and with the rows of each once it has run") {
    Asked asked;
    const std::string query = "MATCH (a:Town)-[r:FERRY]->(b) WHERE b.name = 'Belmar' RETURN a.name ORDER BY a.name";
    const std::string plan = asked.explain(query);
    INFO(plan);
    CHECK(plan.starts_with("one row\n"));
    CHECK(plan.find("-[r:FERRY]->") != std::string::npos);
    CHECK(plan.find("order by a.name\n") != std::string::npos);
    CHECK(plan.ends_with("answer\n"));
    CHECK(plan.find("rows)") == std::string::npos);
    std::string profile;
    CHECK(asked.run(query, &profile).rows.size() == 1);
    INFO(profile);
    CHECK(profile.starts_with("one row  (1 rows)\n"));
    CHECK(profile.find("order by a.name  (1 rows)\n") != std::string::npos);
    CHECK(std::count(plan.begin(), plan.end(), '\n') == std::count(profile.begin(), profile.end(), '\n'));
    profile.clear();
    CHECK(asked.run("OPTIONAL MATCH (a:Town) RETURN a", &profile).rows.size() == 1);
    INFO(profile);
    CHECK(profile.find("\noptional  (1 rows)\n") != std::string::npos);
    profile.clear();
    CHECK(asked.run("UNWIND [1, 2] AS x OPTIONAL MATCH (a) WHERE x = 1 RETURN a", &profile).rows.size() == 4);
    CHECK(profile.find("\noptional  (4 rows)\n") != std::string::npos);
    profile.clear();
    CHECK(asked.run("UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 3 AS x", &profile).rows.size() == 3);
    CHECK(profile.find("\nunion  (3 rows)\n") != std::string::npos);
    // The steps of what runs for each row stand below it, further in.
    CHECK(asked.explain("OPTIONAL MATCH (a:Town) RETURN a").find("\n  every (a:Town)") != std::string::npos);
    CHECK(asked.explain("RETURN 1 AS a UNION RETURN 2 AS a").find("\n  project ") != std::string::npos);
}

TEST_CASE("what stands for each relationship of a walk is tested on the way where that changes no answer") {
    Asked asked;
    const std::string walk = "MATCH p = (a)-[*1..2]-(b) WHERE all(r IN relationships(p) WHERE ";
    CHECK(asked.explain(walk + "type(r) = 'FERRY') RETURN p").find("(b) where all(") != std::string::npos);
    CHECK(asked.explain(walk + "exists { (a)--() }) RETURN p").find("(b) where all(") == std::string::npos);
    CHECK(asked.explain(walk + "length(p) = 1) RETURN p").find("(b) where all(") == std::string::npos);
    CHECK_THROWS_AS(asked.run(walk + "type(r)) RETURN p"), QueryError);
    CHECK_THROWS_AS(asked.run(walk + "1 / 0 = 1) RETURN p"), QueryError);
    CHECK(asked.run(walk + "r.none) RETURN p").rows.empty());
}

TEST_CASE("clauses go on from rows that are given, and leave all that is in scope") {
    Asked asked;
    const Syntax syntax = parse_query("MATCH (a)-->(b) WITH a, b, x * 2 AS y ORDER BY y DESC LIMIT 3 RETURN a");
    const std::vector<Clause>& clauses = syntax.at(syntax.whole).queries[0].clauses;
    Table input;
    input.columns = {"a", "x"};
    input.rows = {{NodeIndex(0), whole(1)}, {NodeIndex(1), whole(5)}, {NodeIndex(2), whole(7)}, {Null{}, whole(9)}};
    const Table table =
        run_clauses(syntax, std::span(clauses).first(2), input, asked.graph, asked.options, asked.arena);
    CHECK(table.columns == std::vector<std::string>{"a", "b", "y"});
    REQUIRE(table.rows.size() == 2);
    CHECK(*table.rows[0][0].as<NodeIndex>() == NodeIndex(1));
    CHECK(*table.rows[0][2].as<std::int64_t>() == 10);
    CHECK(*table.rows[1][1].as<NodeIndex>() == NodeIndex(1));
    const Table same = run_clauses(syntax, {}, input, asked.graph, asked.options, asked.arena);
    CHECK(same.rows.size() == 4);
    CHECK(same.columns == input.columns);
}

TEST_CASE("an answer has no more rows than are wanted, and those are the first") {
    Asked asked;
    for (const std::size_t most : {0U, 1U, 3U, 5U, 100U}) {
        asked.options.most_rows = most;
        const Table table = asked.run("UNWIND range(1, 5) AS x RETURN x");
        REQUIRE(table.rows.size() == std::min<std::size_t>(most, 5));
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            CHECK(*table.rows[i][0].as<std::int64_t>() == static_cast<std::int64_t>(i) + 1);
        CHECK(asked.run("UNWIND range(1, 5) AS x RETURN x ORDER BY x DESC").rows.size() == table.rows.size());
    }
}

TEST_CASE("a query can be ended from outside at any of its steps, and the graph answers the next one") {
    const std::vector<std::string> queries = {
        "UNWIND range(1, 3000) AS x MATCH (a)-[*]-(b) RETURN count(*)",
        "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i) RETURN max(a.depth)",
        "UNWIND range(1, 100000) AS x RETURN x ORDER BY -x LIMIT 1",
        "UNWIND range(1, 100000) AS x RETURN DISTINCT x % 7",
        "RETURN size([x IN range(1, 100000) WHERE x % 2 = 0])",
        "RETURN reduce(s = 0, x IN range(1, 100000) | s + x)",
        "RETURN all(x IN range(1, 100000) WHERE x > 0)",
        "RETURN -1 IN range(1, 100000)",
        "RETURN range(1, 100000) = range(1, 100000)",
        "WITH range(1, 100000) AS l UNWIND l AS x WITH x WHERE x < 0 RETURN x",
        "UNWIND range(1, 5000) AS x MATCH p = shortestPath((a)-[*]-(b)) RETURN count(p)",
        "RETURN size(reduce(s = 'x', i IN range(1, 20) | s + s))",
        "WITH range(1, 100000) AS l RETURN l < l",
    };
    struct Ended : std::runtime_error {
        using std::runtime_error::runtime_error;
    };
    for (const std::string& query : queries) {
        INFO(query);
        Asked asked;
        int ticks = 0;
        asked.options.tick = [&ticks] { ++ticks; };
        const std::string answer = asked.rows(query);
        CHECK(ticks > 0);
        const int all = ticks;
        for (const int last : {1, all / 2, all}) {
            ticks = 0;
            asked.options.tick = [&ticks, last] {
                if (++ticks >= last) throw Ended("ended");
            };
            CHECK_THROWS_AS(asked.run(query), Ended);
            asked.options.tick = {};
            CHECK(asked.rows(query) == answer);
        }
    }
}

TEST_CASE("numbers by chance are the same where they begin alike") {
    Asked asked;
    const std::string query = "UNWIND range(1, 5) AS x RETURN rand()";
    const std::string first = asked.rows(query);
    CHECK(asked.rows(query) == first);
    asked.options.random = 2;
    CHECK(asked.rows(query) != first);
    CHECK(asked.rows("UNWIND range(1, 200) AS x WITH rand() AS r WHERE r < 0 OR r >= 1 RETURN r").empty());
    CHECK(asked.rows("UNWIND range(1, 50) AS x WITH rand() AS r RETURN count(DISTINCT r)") == "50\n");
}

TEST_CASE("functions are named in any case, also where one call stands for another") {
    Asked asked;
    CHECK(asked.rows("MATCH (n) RETURN Count(n) AS c ORDER BY count(n)") == "3\n");
    CHECK(asked.rows("MATCH (n) RETURN n.name AS x, COUNT(*) + count(*) AS c ORDER BY Count(*), x LIMIT 1") ==
          "'Arvik'|2\n");
    CHECK(asked.rows("UNWIND ['b', 'A'] AS x RETURN toUpper(x) AS y ORDER BY TOUPPER(x)") == "'A'\n'B'\n");
}

TEST_CASE("a regular expression is asked of texts alone, and refused with its place") {
    Asked asked;
    CHECK(asked.rows("MATCH (n) WHERE n.name =~ '.*vik' RETURN n.name") == "'Arvik'\n");
    CHECK(asked.rows("UNWIND ['a', 'ab', 1, null] AS x RETURN x =~ 'a.?', 'a' =~ x") ==
          "true|true\ntrue|false\nnull|null\nnull|null\n");
    CHECK(
        asked.refusal("RETURN 'a' =~ '('").starts_with("line 1, column 8 of the query: this is no regular expression"));
}
