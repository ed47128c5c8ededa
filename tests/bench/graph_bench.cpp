// The graph of a file of 100,000 nodes and 1 million edges: how long loading it takes, and what three hops and a
// shortest path take beside recursive SQL on the same file, in the same run. tools/bench holds them against their bars.

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "store/database.hpp"
#include "store/graph_rows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

constexpr std::int64_t kNodes = 100'000;
constexpr std::int64_t kEdges = 1'000'000;
constexpr std::int64_t kStride = 16;  // ids of a file's nodes are as far apart, one kind between the other
constexpr std::uint32_t kHops = 3;

struct Pair {
    std::int64_t from = 0;
    std::int64_t to = 0;
};
/// Ends of no great degree: who is in everything is near to all, and nobody has to search.
constexpr Pair kPairs[] = {{30'000, 91'000}, {61'234, 99'990}};

std::int64_t node_id(std::int64_t number) {
    return number * kStride + number % 8;
}

/// Tables as an ingest leaves them, indexes and all. A quarter of the nodes are entities; edges lead to a few nodes
/// often and to most seldom, as articles name some actors often.
void fill(SQLite::Database& connection) {
    struct Kind {
        const char* kind;
        const char* label;
    };
    constexpr Kind kKinds[] = {
        {"entity", "Person"}, {"statement", "Statement"}, {"event_mention", "EventMention"}, {"entity", "Organization"},
        {"figure", "Figure"}, {"event", "Event"},         {"document", "Document"},          {"dispute", "Dispute"}};
    constexpr const char* kTypes[] = {"SAID", "ABOUT", "AGENT", "PATIENT", "AT", "MENTION_OF", "IN_DOCUMENT"};
    std::mt19937_64 random(20190218);
    const auto share = [&] { return static_cast<double>(random() >> 11) / static_cast<double>(1ULL << 53); };
    const auto any = [&] { return static_cast<std::int64_t>(share() * static_cast<double>(kNodes)); };
    const auto often = [&] { return static_cast<std::int64_t>(share() * share() * static_cast<double>(kNodes)); };

    SQLite::Transaction transaction(connection);
    SQLite::Statement node(connection,
                           "INSERT INTO node (id, label, name, kind, ref_id, key) VALUES (?, ?, ?, ?, ?, ?)");
    for (std::int64_t i = 0; i < kNodes; ++i) {
        const Kind& kind = kKinds[i % 8];
        node.bind(1, node_id(i));
        node.bind(2, kind.label);
        node.bind(3, "the name of node " + std::to_string(i));
        node.bind(4, kind.kind);
        node.bind(5, i);
        node.bind(6, std::string(kind.kind) + "/" + std::to_string(i));
        node.exec();
        node.reset();
    }
    SQLite::Statement edge(connection,
                           "INSERT INTO edge (type, from_id, to_id, earliest, latest, status, span_start, span_end) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::int64_t i = 0; i < kEdges; ++i) {
        edge.bind(1, kTypes[random() % 7]);
        edge.bind(2, node_id(any()));
        edge.bind(3, node_id(often()));
        char day[16];
        std::snprintf(day, sizeof day, "20%02d-%02d-%02d", static_cast<int>(i / 40'000 % 25),
                      static_cast<int>(i / 3'334 % 12) + 1, static_cast<int>(i / 10 % 28) + 1);
        // Half of what is told is known to lie before its article, a tenth has no date at all.
        if (i % 10 != 0 && i % 2 == 0) edge.bind(4, day);
        if (i % 10 != 0) edge.bind(5, day);
        if (i % 3 == 0) edge.bind(6, "actual");
        edge.bind(7, i);
        edge.bind(8, i + 120);
        edge.exec();
        edge.reset();
        edge.clearBindings();
    }
    transaction.commit();
}

/// The file, made once, and its graph, loaded once.
struct Case {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "case.db";
    Graph graph{PropertyGraph{}};

    Case() {
        Database database = Database::open_for_writing(file);
        fill(database.connection());
        database.close();
        graph = load();
    }
    [[nodiscard]] Graph load() const {
        Database database = Database::open_for_reading(file);
        return Graph(read_graph(database));
    }
};

const Case& the_case() {
    static const Case made;
    return made;
}

std::vector<Index<Node>> find(const Graph& graph, std::int64_t number) {
    return {graph.find(node_id(number)).value()};
}

std::size_t count_hops(const Graph& graph, const Pair& pair) {
    return graph.reach(find(graph, pair.from), kHops, WalkDirection::both, nullptr, nullptr).size();
}

std::size_t count_steps(const Graph& graph, const Pair& pair) {
    return graph.shortest_path(find(graph, pair.from), find(graph, pair.to), nullptr, nullptr).value().size();
}

/// The number that recursive SQL gives. The path's nodes are not asked for, only its length, and the search ends where
/// it is found: that is the least that SQL can do.
std::size_t ask(SQLite::Database& connection, const char* end, const Pair& pair) {
    SQLite::Statement query(
        connection,
        std::string("WITH RECURSIVE reach (id, steps) AS (SELECT ?1, 0 UNION SELECT e.to_id, steps + 1 FROM reach AS r "
                    "JOIN edge AS e ON e.from_id = r.id WHERE steps < ?3 UNION SELECT e.from_id, steps + 1 FROM reach "
                    "AS r JOIN edge AS e ON e.to_id = r.id WHERE steps < ?3) ") +
            end);
    query.bind(1, node_id(pair.from));
    query.bind(2, node_id(pair.to));
    query.bind(3, pair.to == 0 ? static_cast<std::int64_t>(kHops) : std::int64_t{20});
    query.executeStep();
    return static_cast<std::size_t>(query.getColumn(0).getInt64());
}
constexpr const char* kCountHops = "SELECT count(DISTINCT id) - 1 FROM reach WHERE ?2 IS NOT NULL";
constexpr const char* kCountSteps = "SELECT steps FROM reach WHERE id = ?2 LIMIT 1";

/// A mistake in what is compared makes the comparison void.
void demand_equal(std::size_t ours, std::size_t of_sql) {
    if (ours == of_sql) return;
    std::fprintf(stderr, "graph_bench: the graph answers %zu where SQL answers %zu\n", ours, of_sql);
    std::exit(1);
}

void load(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(the_case().load().edge_count());
}

void three_hops(benchmark::State& state) {
    for (auto _ : state) {
        for (const Pair& pair : kPairs) benchmark::DoNotOptimize(count_hops(the_case().graph, pair));
    }
}

void three_hops_loading(benchmark::State& state) {
    for (auto _ : state) {
        const Graph graph = the_case().load();
        for (const Pair& pair : kPairs) benchmark::DoNotOptimize(count_hops(graph, pair));
    }
}

void three_hops_sql(benchmark::State& state) {
    Database database = Database::open_for_reading(the_case().file);
    for (auto _ : state) {
        for (const Pair& pair : kPairs)
            demand_equal(count_hops(the_case().graph, pair), ask(database.connection(), kCountHops, {pair.from, 0}));
    }
}

void shortest_path(benchmark::State& state) {
    for (auto _ : state) {
        for (const Pair& pair : kPairs) benchmark::DoNotOptimize(count_steps(the_case().graph, pair));
    }
}

void shortest_path_loading(benchmark::State& state) {
    for (auto _ : state) {
        const Graph graph = the_case().load();
        for (const Pair& pair : kPairs) benchmark::DoNotOptimize(count_steps(graph, pair));
    }
}

void shortest_path_sql(benchmark::State& state) {
    Database database = Database::open_for_reading(the_case().file);
    for (auto _ : state) {
        for (const Pair& pair : kPairs)
            demand_equal(count_steps(the_case().graph, pair), ask(database.connection(), kCountSteps, pair));
    }
}

BENCHMARK(load)->Unit(benchmark::kMillisecond)->Repetitions(5);
BENCHMARK(three_hops)->Unit(benchmark::kMillisecond);
BENCHMARK(three_hops_loading)->Unit(benchmark::kMillisecond);
BENCHMARK(three_hops_sql)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path_loading)->Unit(benchmark::kMillisecond);
BENCHMARK(shortest_path_sql)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    the_case();  // before any clock runs
    benchmark::RunSpecifiedBenchmarks();
}
