// Graph questions on a file of 100,000 nodes and 1 million edges, from words to rows, on one thread: beside kuzu, warm,
// in a process of its own, and beside SQL on the same file, in the same run, and all must give the same rows.
// tools/bench installs kuzu and holds the measures against their bars.
//
// Two graphs: edges between any two nodes, and edges at hubs: node i is an end of one with a chance that falls as the
// square root of i (the busiest begins some 3,000 edges and ends as many). What SQL and kuzu need minutes for over all
// nodes, trails by `*k..k` and three hops, is asked from a hundred curated nodes, the busiest hub among them. Kuzu's
// median over all threads that it takes by itself is told too; the bars are of one thread.

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "store/database.hpp"
#include "store/queried_file.hpp"
#include "store/sql.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

constexpr std::size_t kNodes = 100'000;
constexpr std::size_t kEdges = 1'000'000;
constexpr std::int64_t kStride = 16;  // ids of a file's nodes are as far apart, one kind between the other
constexpr double kLong = 5e3;         // milliseconds
constexpr std::size_t kFarFrom = 61'234;
constexpr std::size_t kMemory = std::size_t{1} << 30U;

struct Question {
    const char* name;
    int times;  // that it is asked; the median counts
    const char* words;
    const char* kuzu;  // its words for kuzu, where they differ: a pattern may take an edge twice there unless it says
                       // that it must not
    const char* sql;
};

// clang-format off
#define TRAILS(HOPS) \
    "WITH RECURSIVE trail (id, hops, used) AS (SELECT n.id, 0, '/' FROM entity AS x JOIN node AS n ON n.kind = 'entity' AND n.ref_id = x.id " \
    "WHERE x.origin = 'curated' UNION ALL SELECT e.to_id, hops + 1, used || e.id || '/' FROM trail AS t JOIN edge AS e ON e.from_id = t.id " \
    "AND e.type = 'T' WHERE hops < " HOPS " AND instr(used, '/' || e.id || '/') = 0) SELECT count(*) FROM trail WHERE hops = " HOPS
constexpr Question kQuestions[] = {
    {"neighbours", 101, "MATCH (a:Entity {name: 'node 61234'})-[:T]->(b:Entity) RETURN b.name", nullptr,
     "SELECT b.name FROM node AS a JOIN edge AS e ON e.from_id = a.id AND e.type = 'T' JOIN node AS b ON b.id = e.to_id WHERE a.name = 'node 61234' AND a.label = 'Entity' AND b.label = 'Entity'"},
    {"one_hop", 11, "MATCH (a:Entity)-[:T]->(b:Entity) RETURN count(*)", nullptr, "SELECT count(*) FROM edge WHERE type = 'T'"},
    {"two_hops", 3, "MATCH (a:Entity {origin: 'curated'})-[:T*2..2]->(b:Entity) RETURN count(*)",
     "MATCH (a:Entity {origin: 'curated'})-[:T* TRAIL 2..2]->(b:Entity) RETURN count(*)", TRAILS("2")},
    {"three_hops", 3, "MATCH (a:Entity {origin: 'curated'})-[:T*3..3]->(b:Entity) RETURN count(*)",
     "MATCH (a:Entity {origin: 'curated'})-[:T* TRAIL 3..3]->(b:Entity) RETURN count(*)", TRAILS("3")},
    {"two_fixed", 3, "MATCH (a:Entity)-[:T]->(:Entity)-[:T]->(b:Entity) RETURN count(*)",
     "MATCH (a:Entity)-[r:T]->(:Entity)-[s:T]->(b:Entity) WHERE id(r) <> id(s) RETURN count(*)",
     "SELECT count(*) FROM edge AS e JOIN edge AS f ON f.from_id = e.to_id AND f.type = 'T' AND f.id <> e.id WHERE e.type = 'T'"},
    {"three_fixed", 3, "MATCH (a:Entity {origin: 'curated'})-[:T]->(:Entity)-[:T]->(:Entity)-[:T]->(b:Entity) RETURN count(*)",
     "MATCH (a:Entity {origin: 'curated'})-[r:T]->(:Entity)-[s:T]->(:Entity)-[t:T]->(b:Entity) WHERE id(r) <> id(s) AND id(r) <> id(t) AND id(s) <> id(t) RETURN count(*)",
     "SELECT count(*) FROM entity AS x JOIN node AS n ON n.kind = 'entity' AND n.ref_id = x.id JOIN edge AS e ON e.from_id = n.id AND e.type = 'T' JOIN edge AS f ON f.from_id = e.to_id AND f.type = 'T' AND f.id <> e.id "
     "JOIN edge AS g ON g.from_id = f.to_id AND g.type = 'T' AND g.id <> e.id AND g.id <> f.id WHERE x.origin = 'curated'"},
    {"shortest_path", 11, "MATCH p = shortestPath((a:Entity {name: 'node 61234'})-[:T*]->(b:Entity {name: 'FAR'})) RETURN length(p)",
     "MATCH p = (a:Entity {name: 'node 61234'})-[:T* SHORTEST 1..30]->(b:Entity {name: 'FAR'}) RETURN length(p)",
     "WITH RECURSIVE reach (id, steps) AS (SELECT id, 0 FROM node WHERE name = 'node 61234' UNION SELECT e.to_id, steps + 1 FROM reach AS r JOIN edge AS e ON e.from_id = r.id AND e.type = 'T' WHERE steps < 30) "
     "SELECT steps FROM reach WHERE id = (SELECT id FROM node WHERE name = 'FAR') LIMIT 1"},
    {"aggregation", 5, "MATCH (a:Entity)-[:T]->(b:Entity) WHERE a.origin = 'gazetteer' RETURN b.kind, count(*)", nullptr,
     "SELECT y.kind, count(*) FROM entity AS x JOIN node AS a ON a.kind = 'entity' AND a.ref_id = x.id JOIN edge AS e ON e.from_id = a.id AND e.type = 'T' "
     "JOIN node AS b ON b.id = e.to_id JOIN entity AS y ON y.id = b.ref_id WHERE x.origin = 'gazetteer' GROUP BY y.kind"},
};
// clang-format on

struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
};

std::vector<Edge> make_edges(bool has_hubs) {
    std::mt19937_64 random(20190218);
    const auto end = [&] {
        const double share = static_cast<double>(random() >> 11U) / static_cast<double>(1ULL << 53U);
        return static_cast<std::size_t>((has_hubs ? share * share : share) * static_cast<double>(kNodes));
    };
    std::vector<Edge> edges(kEdges);
    for (Edge& each : edges) each = {end(), end()};
    return edges;
}

std::string name_of(std::size_t node) {
    return "node " + std::to_string(node);
}
const char* kind_of(std::size_t node) {
    constexpr const char* kKinds[] = {"person", "organization", "state", "group", "place", "product", "other"};
    return kKinds[node % 7];
}
const char* origin_of(std::size_t node) {
    if (node % 1000 == 0) return "curated";
    return node % 3 == 1 ? "gazetteer" : "extracted";
}

/// Tables as an ingest leaves them, indexes and all.
void fill(SQLite::Database& connection, const std::vector<Edge>& edges) {
    SQLite::Transaction transaction(connection);
    SQLite::Statement entity(connection, "INSERT INTO entity (id, key, kind, name, origin) VALUES (?, ?, ?, ?, ?)");
    SQLite::Statement node(
        connection, "INSERT INTO node (id, label, name, kind, ref_id, key) VALUES (?, 'Entity', ?, 'entity', ?, ?)");
    for (std::size_t i = 0; i < kNodes; ++i) {
        const auto id = static_cast<std::int64_t>(i) + 1;
        bind_all(entity, id, name_of(i), kind_of(i), name_of(i), origin_of(i));
        entity.exec();
        entity.reset();
        bind_all(node, id * kStride, name_of(i), id, name_of(i));
        node.exec();
        node.reset();
    }
    SQLite::Statement edge(connection, "INSERT INTO edge (type, from_id, to_id) VALUES ('T', ?, ?)");
    for (const Edge& each : edges) {
        bind_all(edge, (static_cast<std::int64_t>(each.from) + 1) * kStride,
                 (static_cast<std::int64_t>(each.to) + 1) * kStride);
        edge.exec();
        edge.reset();
    }
    transaction.commit();
    connection.exec("ANALYZE");  // so that SQL is planned as well as it can be
}

/// The node that is as many steps from `start` as any.
std::string farthest_from(std::size_t start, const std::vector<Edge>& edges) {
    std::vector<std::vector<std::size_t>> next(kNodes);
    for (const Edge& each : edges) next[each.from].push_back(each.to);
    std::vector<bool> is_seen(kNodes);
    std::vector<std::size_t> reached{start};
    is_seen[start] = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const std::size_t node : next[reached[i]]) {
            if (!is_seen[node]) reached.push_back(node);
            is_seen[node] = true;
        }
    }
    return name_of(reached.back());
}

/// `words` with the name of the far node in its place.
std::string with_far(std::string words, const std::string& far) {
    const std::size_t at = words.find("FAR");
    return at == std::string::npos ? words : words.replace(at, 3, far);
}

/// The same graph as kuzu loads it, and what it is asked.
void write_for_kuzu(const std::filesystem::path& folder, const std::vector<Edge>& edges, const std::string& far) {
    std::ofstream nodes_csv(folder / "nodes.csv");
    for (std::size_t i = 0; i < kNodes; ++i)
        nodes_csv << name_of(i) << ',' << kind_of(i) << ',' << origin_of(i) << '\n';
    std::ofstream edges_csv(folder / "edges.csv");
    for (const Edge& each : edges) edges_csv << name_of(each.from) << ',' << name_of(each.to) << '\n';
    std::ofstream questions(folder / "questions.tsv");
    for (const Question& each : kQuestions)
        questions << each.name << '\t' << each.times << '\t'
                  << with_far(each.kuzu != nullptr ? each.kuzu : each.words, far) << '\n';
}

struct Answer {
    double milliseconds = 0;  // the median
    double processor = 0;     // milliseconds of this thread, the median; 0 for other programs
    std::string rows;         // each row's values joined, rows in order; "-" where it was given up
};

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "query_bench: %s\n", why.c_str());
    std::exit(1);
}

std::string written(std::vector<std::string> lines) {
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : ";") + line;
    return all;
}

double processor_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

/// Does `work`, which gives rows, so many times; once where it takes long.
template <class Work>
Answer measure(int times, const Work& work) {
    Answer answer;
    std::vector<double> all;
    std::vector<double> processor;
    for (int i = 0; i < times; ++i) {
        const double processor_begin = processor_milliseconds();
        const auto begin = std::chrono::steady_clock::now();
        auto lines = work();
        all.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        processor.push_back(processor_milliseconds() - processor_begin);
        answer.rows = written(std::move(lines));
        if (all.back() > kLong) break;
    }
    answer.milliseconds = median(all);
    answer.processor = median(processor);
    return answer;
}

std::vector<std::string> ask_sql(SQLite::Database& connection, const std::string& words) {
    std::vector<std::string> lines;
    SQLite::Statement query(connection, words);
    while (query.executeStep()) {
        std::string& line = lines.emplace_back();
        for (int i = 0; i < query.getColumnCount(); ++i) line += (i > 0 ? "|" : "") + query.getColumn(i).getString();
    }
    return lines;
}

std::string written(const cypher::Value& value) {
    if (const auto* const text = value.as<std::string_view>()) return std::string(*text);
    const auto* const integer = value.as<std::int64_t>();
    return integer != nullptr ? std::to_string(*integer) : "?";
}

std::vector<std::string> ask_graph(const cypher::QueriedGraph& graph, const std::string& words) {
    Arena arena(kMemory);
    const cypher::Syntax syntax = cypher::parse_query(words);
    cypher::check_query(syntax, [](std::string_view) { return false; });
    std::vector<std::string> lines;
    for (const auto& row : run_query(syntax, graph, cypher::RunOptions(), arena).rows) {
        std::string& line = lines.emplace_back();
        for (const cypher::Value& value : row) line += (line.empty() ? "" : "|") + written(value);
    }
    return lines;
}

using Answers = std::map<std::string, Answer>;  // by the question's name and the engine's

/// What kuzu answers, by question and threads (1, or 0: its own choice).
void ask_kuzu(const std::filesystem::path& folder, Answers& answers) {
    const std::string command = "NODE_PATH='" DATELINE_BUILD "/kuzu/node_modules' node '" DATELINE_PROJECT
                                "/tests/bench/kuzu/kuzu.js' '" +
                                folder.string() + "' > '" + (folder / "kuzu.tsv").string() + "'";
    if (std::system(command.c_str()) != 0) fail("kuzu cannot be run: " + command);
    std::ifstream lines(folder / "kuzu.tsv");
    std::string name, threads, milliseconds, rows;
    while (std::getline(lines, name, '\t') && std::getline(lines, threads, '\t') &&
           std::getline(lines, milliseconds, '\t') && std::getline(lines, rows))
        answers[name + (threads == "1" ? "_kuzu" : "_kuzu_threads")] = {std::stod(milliseconds), 0, rows};
}

void demand_alike(const std::string& name, const Answer& ours, const Answer& other) {
    if (other.rows != "-" && ours.rows != other.rows)
        fail(name + ": the graph answers " + ours.rows.substr(0, 200) + " where the other answers " +
             other.rows.substr(0, 200));
}

/// All questions on one graph, asked of all.
Answers ask_all(bool has_hubs) {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "case.db";
    const std::vector<Edge> edges = make_edges(has_hubs);
    const std::string far = farthest_from(kFarFrom, edges);
    Answers answers;
    {
        Database database = Database::open_for_writing(file);
        fill(database.connection(), edges);
        database.close();
    }
    Database database = Database::open_for_reading(file);
    answers["load"] = measure(7, [&] {
        QueriedFile loaded(database);
        const cypher::QueriedGraph graph(loaded.read_rows(), loaded);
        return std::vector{std::to_string(graph.rows().relationships.size())};
    });
    QueriedFile queried(database);
    const cypher::QueriedGraph graph(queried.read_rows(), queried);
    for (const Question& each : kQuestions)
        answers[each.name] = measure(each.times, [&] { return ask_graph(graph, with_far(each.words, far)); });
    for (const Question& each : kQuestions)
        answers[each.name + std::string("_sql")] =
            measure(each.times, [&] { return ask_sql(database.connection(), with_far(each.sql, far)); });
    write_for_kuzu(folder / ".", edges, far);
    ask_kuzu(folder / ".", answers);
    for (const Question& each : kQuestions) {
        const std::string name = each.name;
        for (const char* const engine : {"_sql", "_kuzu", "_kuzu_threads"})
            demand_alike(name, answers[name], answers[name + engine]);
        const Answer& sql = answers[name + "_sql"];
        const Answer& kuzu = answers[name + "_kuzu"];
        answers[name + "_better"] = sql.milliseconds < kuzu.milliseconds ? sql : kuzu;
    }
    return answers;
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (const bool has_hubs : {false, true}) {
        for (const auto& [name, answer] : ask_all(has_hubs)) {
            const Answer& told = answer;
            const auto tell = [told](benchmark::State& state) {
                for (auto _ : state) state.SetIterationTime(told.milliseconds / 1e3);
                state.counters["processor_ms"] = told.processor;
            };
            benchmark::RegisterBenchmark(((has_hubs ? "hubs_" : "uniform_") + name).c_str(), tell)
                ->UseManualTime()
                ->Iterations(1)
                ->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::RunSpecifiedBenchmarks();
}
