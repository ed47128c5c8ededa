// What the planner leaves away changes no answer: each question is asked in words that let it, and in others that do
// not.

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "tests/query/written.hpp"

using namespace dateline;
using namespace dateline::cypher;

namespace {

constexpr std::size_t kMemory = std::size_t{64} << 20U;

/// Nodes have their position as `n`; relationships have no properties.
class Positions final : public PropertySource {
public:
    explicit Positions(std::size_t nodes) : nodes_(nodes) {}
    std::vector<Value> read_node_column(std::string_view key, Arena&) const override {
        std::vector<Value> column;
        for (std::size_t i = 0; key == "n" && i < nodes_; ++i) column.emplace_back(static_cast<std::int64_t>(i));
        return column;
    }
    std::vector<Value> read_relationship_column(std::string_view, Arena&) const override { return {}; }
    Map read_node(NodeIndex, Arena&) const override { return {}; }
    Map read_relationship(RelationshipIndex, Arena&) const override { return {}; }

private:
    std::size_t nodes_;
};

constexpr std::size_t kNodes = 7;

/// Loops and several relationships between two nodes are likely. All relationships of type S, and no others for sure,
/// end at nodes with the label B.
GraphRows make_rows(std::uint64_t seed) {
    GraphRows rows;
    rows.labels = {{"A"}, {"B"}};
    rows.label_sets = {{{Index<Label>(0)}}, {{Index<Label>(0), Index<Label>(1)}}, {}};
    rows.types = {{"T"}, {"S"}};
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < kNodes; ++i) rows.label_set_of.emplace_back(i == 0 ? 1 : random() % 3);
    for (std::size_t i = 0; i < 14; ++i) {
        const std::size_t type = random() % 2;
        const NodeIndex from(random() % kNodes);
        const NodeIndex to(random() % kNodes);
        const bool is_at_b = rows.label_set_of[to.position()].position() == 1;
        rows.relationships.push_back({Index<RelationshipType>(type), from, type == 0 || is_at_b ? to : NodeIndex(0)});
    }
    return rows;
}

/// The rows as texts, in order; `plan` becomes the plan.
std::vector<std::string> answer(const std::string& words, const QueriedGraph& graph, std::string& plan) {
    Arena arena(kMemory);
    const Syntax syntax = parse_query(words);
    check_query(syntax, [](std::string_view) { return false; });
    plan = explain_query(syntax, graph, RunOptions(), arena);
    std::vector<std::string> lines;
    for (const auto& row : run_query(syntax, graph, RunOptions(), arena).rows) {
        std::string& line = lines.emplace_back();
        for (const Value& value : row) line += written(value, graph) + " ";
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

struct Shortcut {
    std::string quick;
    std::string shows;  // what its plan has, and that of `plain` has not
    std::string plain;  // the same question
};

const Shortcut kShortcuts[] = {
    // One length is walked hop by hop.
    {"MATCH (a)-[:T*2..2]->(b) RETURN a.n, b.n", "(hop 1)", "MATCH (a)-[r:T*2..2]->(b) RETURN a.n, b.n"},
    {"MATCH (a)-[:T*3..3]-(b) RETURN a.n, b.n", "(hop 2)", "MATCH (a)-[r:T*3..3]-(b) RETURN a.n, b.n"},
    {"MATCH (a)-[*3]->(b) RETURN count(*)", "\ncount ", "MATCH (a)-[r*3]->(b) RETURN count(*)"},
    {"MATCH (a)-[:T*2..2]->(b)-[:T*2..2]->(a) RETURN a.n, b.n", "(hop 1)",
     "MATCH (a)-[r:T*2..2]->(b)-[s:T*2..2]->(a) RETURN a.n, b.n"},
    {"MATCH (a)-[:T*2..2]->(b), (c)-[:T]->(b) RETURN a.n, b.n, c.n", "(hop 1)",
     "MATCH (a)-[r:T*2..2]->(b), (c)-[:T]->(b) RETURN a.n, b.n, c.n"},
    {"MATCH (a:A)<-[:S*2..2]-(b:B) RETURN a.n, b.n", "(hop 1)", "MATCH (a:A)<-[r:S*2..2]-(b:B) RETURN a.n, b.n"},
    // The last relationships are counted.
    {"MATCH (a)-[:T*1..3]->(b) RETURN count(*)", "count trails", "MATCH (a)-[r:T*1..3]->(b) RETURN count(*)"},
    {"MATCH (a)-[:T|S*0..4]->(b) RETURN a.n, count(*)", "count trails",
     "MATCH (a)-[r:T|S*0..4]->(b) RETURN a.n, count(*)"},
    {"MATCH (a)<-[*..3]-(b) RETURN count(*)", "count trails", "MATCH (a)<-[r*..3]-(b) RETURN count(*)"},
    {"MATCH (a)-[:T*2..3]-(b:A) RETURN count(*)", "count trails", "MATCH (a)-[r:T*2..3]-(b:A) RETURN count(*)"},
    {"MATCH (a)-[:T]->()-[:T]->()-[:T]->(b) RETURN count(*)", "\ncount ",
     "MATCH (a)-[:T]->()-[:T]->()-[t:T]->(b) WITH t RETURN count(t)"},
    {"MATCH (a)<-[:T]-()<-[:T]-()<-[:S]-(b) RETURN count(*)", "\ncount ",
     "MATCH (a)<-[:T]-()<-[:T]-()<-[t:S]-(b) WITH t RETURN count(t)"},
    {"MATCH (a)-[:T]-()-[:T]->(b) RETURN count(*)", "\ncount ", "MATCH (a)-[:T]-()-[t:T]->(b) WITH t RETURN count(t)"},
    {"MATCH (a)-[:S]->(b:B) RETURN count(*)", "\ncount ", "MATCH (a)-[s:S]->(b) WITH s, b WHERE b:B RETURN count(s)"},
    {"MATCH (a)-[:T]->(b:B) RETURN count(*)", "\ncount ", "MATCH (a)-[s:T]->(b) WITH s, b WHERE b:B RETURN count(s)"},
    {"MATCH (a)<-[:S]-(b:A) RETURN count(*)", "\ncount ", "MATCH (a)<-[s:S]-(b) WITH s, b WHERE b:A RETURN count(s)"},
    {"MATCH (a)-[]->(b:B) RETURN count(*)", "\ncount ", "MATCH (a)-[s]->(b) WITH s, b WHERE b:B RETURN count(s)"},
    // Ends that count once are reached once.
    {"MATCH (a)-[:T*1..4]->(b) RETURN DISTINCT a.n, b.n", "ends of",
     "MATCH (a)-[r:T*1..4]->(b) RETURN DISTINCT a.n, b.n"},
    {"MATCH (a)-[*0..2]-(b:A) RETURN DISTINCT a.n, b.n", "ends of",
     "MATCH (a)-[r*0..2]-(b:A) RETURN DISTINCT a.n, b.n"},
    {"MATCH (a)-[:T*]->(b) WHERE b.n > 2 RETURN count(DISTINCT b)", "ends of",
     "MATCH (a)-[r:T*]->(b) WHERE b.n > 2 RETURN count(DISTINCT b)"},
    {"MATCH (a)-[:T*..3]->(b) RETURN a.n, count(DISTINCT b)", "ends of",
     "MATCH (a)-[r:T*..3]->(b) RETURN a.n, count(DISTINCT b)"},
    {"MATCH (a)-[:S]->(c) MATCH (a)-[:T*..3]->(c) RETURN DISTINCT a.n, c.n", "ends of",
     "MATCH (a)-[:S]->(c) MATCH (a)-[r:T*..3]->(c) RETURN DISTINCT a.n, c.n"},
    // What each relationship or node of a walk must fulfil is tested on the way; `all` of a condition that is negated
    // twice is not seen to be such.
    {"MATCH p = (a)-[*1..4]->(b) WHERE all(r IN relationships(p) WHERE type(r) = 'T') RETURN a.n, b.n", " where all(",
     "MATCH p = (a)-[*1..4]->(b) WHERE NOT NOT all(r IN relationships(p) WHERE type(r) = 'T') RETURN a.n, b.n"},
    {"MATCH (a)-[r*0..3]-(b) WHERE none(x IN r WHERE endNode(x).n > 3) RETURN a.n, b.n", " where none(",
     "MATCH (a)-[r*0..3]-(b) WHERE NOT NOT none(x IN r WHERE endNode(x).n > 3) RETURN a.n, b.n"},
    {"MATCH p = (a)-[*0..3]->(b)-[:S]-(c) WHERE all(x IN nodes(p) WHERE x.n <> 2 AND a.n < 5) RETURN a.n, b.n, c.n",
     " where all(",
     "MATCH p = (a)-[*0..3]->(b)-[:S]-(c) WHERE NOT NOT all(x IN nodes(p) WHERE x.n <> 2 AND a.n < 5) RETURN a.n, b.n, "
     "c.n"},
    {"MATCH p = (a)-[*1..3]->(b) WHERE all(x IN nodes(p) WHERE x.none = 1) RETURN a.n", " where all(",
     "MATCH p = (a)-[*1..3]->(b) WHERE NOT NOT all(x IN nodes(p) WHERE x.none = 1) RETURN a.n"},
    {"MATCH p = shortestPath((a)-[*]->(b)) WHERE a.n <> b.n AND all(r IN relationships(p) WHERE type(r) = 'T') RETURN "
     "a.n, b.n, length(p)",
     " where all(",
     "MATCH p = (a)-[*]->(b) WHERE a.n <> b.n AND NOT any(r IN relationships(p) WHERE type(r) = 'S') RETURN a.n, b.n, "
     "min(length(p))"},
    {"MATCH p = shortestPath((a)-[*]-(b)) WHERE a.n < b.n AND none(x IN nodes(p) WHERE x.n IN [1, 4]) RETURN a.n, b.n, "
     "length(p)",
     " where none(",
     "MATCH p = (a)-[*..7]-(b) WHERE a.n < b.n AND NOT any(x IN nodes(p) WHERE x.n IN [1, 4]) RETURN a.n, b.n, "
     "min(length(p))"},
    {"MATCH p = allShortestPaths((a)-[*]->(b)) WHERE a.n <> b.n AND all(x IN nodes(p) WHERE x:A) RETURN a.n, b.n, "
     "count(*), min(length(p))",
     " where all(",
     "MATCH p = (a)-[*]->(b) WHERE a.n <> b.n AND NOT any(x IN nodes(p) WHERE NOT x:A) WITH a, b, length(p) AS long, "
     "count(*) AS times ORDER BY long WITH a, b, collect(times) AS all_times, min(long) AS least RETURN a.n, b.n, "
     "all_times[0], least"},
    {"MATCH p = shortestPath((a)-[*]-(b)), (c:B) WHERE a.n < b.n AND all(x IN nodes(p) WHERE x.n <> c.n) RETURN a.n, "
     "b.n, c.n, length(p)",
     " where all(",
     "MATCH p = (a)-[*..7]-(b), (c:B) WHERE a.n < b.n AND NOT any(x IN nodes(p) WHERE x.n = c.n) RETURN a.n, b.n, c.n, "
     "min(length(p))"},
    // A relationship that is known tells its ends.
    {"MATCH ()-[r:T]->() MATCH (a)-[r]->(b) RETURN a.n, b.n", "ends of the known",
     "MATCH (a)-[r:T]->(b) RETURN a.n, b.n"},
    {"MATCH ()-[r]->() MATCH (a:A)-[r:S]-(b) RETURN a.n, b.n", "ends of the known",
     "MATCH (a:A)-[r:S]-(b) RETURN a.n, b.n"},
    {"MATCH ()-[r]->() MATCH (a)<-[r]-(b:B), (b)-[s]->(c) RETURN a.n, b.n, c.n", "ends of the known",
     "MATCH (a)<-[r]-(b:B), (b)-[s]->(c) RETURN a.n, b.n, c.n"},
};

}  // namespace

TEST_CASE("questions that the planner shortens have the answers of those that it does not") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Positions positions(kNodes);
        const QueriedGraph graph(make_rows(seed), positions);
        for (const Shortcut& each : kShortcuts) {
            INFO(seed << ": " << each.quick);
            std::string quick_plan;
            std::string plain_plan;
            std::vector<std::string> plain = answer(each.plain, graph, plain_plan);
            CHECK(answer(each.quick, graph, quick_plan) == plain);
            CHECK(quick_plan.find(each.shows) != std::string::npos);
            CHECK(plain_plan.find(each.shows) == std::string::npos);
        }
    }
}

TEST_CASE("relationships walked in both directions lead back only where there is another way") {
    GraphRows rows;
    rows.types = {{"T"}};
    rows.label_sets = {{}};
    rows.label_set_of = {{}, {}};
    rows.relationships = {{{}, NodeIndex(0), NodeIndex(1)}};
    const Positions positions(2);
    const QueriedGraph graph(rows, positions);
    std::string plan;
    CHECK(answer("MATCH (a {n: 0})-[:T*1..2]-(b) RETURN DISTINCT b.n", graph, plan) == std::vector<std::string>{"1 "});
}

TEST_CASE("shortest paths from both ends are the shortest of all trails") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Positions positions(kNodes);
        const QueriedGraph graph(make_rows(seed), positions);
        for (const std::string tie : {"[:T*]->", "[*..3]-", "[:T|S*..5]->"}) {
            INFO(seed << ": " << tie);
            std::string plan;
            const std::string of_trails = "MATCH p = (a)-" + tie +
                                          "(b) WHERE a.n <> b.n WITH a, b, length(p) AS n, count(*) AS c "
                                          "ORDER BY n WITH a, b, collect(n)[0] AS n, collect(c)[0] AS c ";
            CHECK(answer("MATCH (a), (b) WHERE a.n <> b.n MATCH p = allShortestPaths((a)-" + tie +
                             "(b)) RETURN a.n, b.n, length(p), count(DISTINCT p)",
                         graph, plan) == answer(of_trails + "RETURN a.n, b.n, n, c", graph, plan));
            CHECK(answer("MATCH (a), (b) WHERE a.n <> b.n MATCH p = shortestPath((a)-" + tie +
                             "(b)) WHERE nodes(p)[0] = a AND nodes(p)[length(p)] = b RETURN a.n, b.n, length(p)",
                         graph, plan) == answer(of_trails + "RETURN a.n, b.n, n", graph, plan));
        }
    }
}
