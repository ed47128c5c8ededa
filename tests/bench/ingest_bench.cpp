// `dateline ingest` from end to end, as a person runs it: 20,000 synthetic articles into a fresh file. How long it
// takes, how many words and rows that is a second, how much memory it holds at most, and how large the file is.
// tools/bench holds them against their bars.

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "store/database.hpp"
#include "tests/bench/synthetic_articles.hpp"

using namespace dateline;

namespace {

constexpr int kArticles = 20'000;

/// What a program that has ended took.
struct Usage {
    double processor_seconds = 0;  // of all its threads
    double megabytes = 0;          // its memory at the peak
};

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Runs `dateline ingest` to its end. Ends this program where it fails: then nothing was measured.
Usage run_ingest(const std::string& database, const std::string& articles) {
    const std::string program = DATELINE_BUILD "/dateline";
    const pid_t child = fork();
    if (child == 0) {
        dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);  // stdout is for the measures
        execl(program.c_str(), "dateline", "ingest", "--db", database.c_str(), articles.c_str(), nullptr);
        _exit(127);
    }
    int status = -1;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        std::fprintf(stderr, "ingest_bench: %s ingest failed (status %d)\n", program.c_str(), status);
        std::exit(1);
    }
    return {seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

/// The rows of all tables of facts, read and derived. What the full-text search keeps for itself is none.
std::int64_t count_rows(SQLite::Database& connection) {
    SQLite::Statement tables(
        connection,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND "
        "name NOT IN ('run', 'derivation', 'entity_kind', 'relation_type', 'event_type')");
    std::int64_t count = 0;
    while (tables.executeStep())
        count += connection.execAndGet("SELECT count(*) FROM " + tables.getColumn(0).getString()).getInt64();
    return count;
}

/// Runs of letters between white space.
std::int64_t count_words(SQLite::Database& connection) {
    SQLite::Statement texts(connection, "SELECT text FROM document");
    std::int64_t count = 0;
    while (texts.executeStep()) {
        bool is_in_word = false;
        for (const char letter : texts.getColumn(0).getString()) {
            const bool is_letter = letter != ' ' && letter != '\n';
            count += is_letter && !is_in_word;
            is_in_word = is_letter;
        }
    }
    return count;
}

void ingest(benchmark::State& state) {
    const TemporaryFolder folder;
    const std::string articles = write_synthetic_articles(folder, kArticles).string();
    const std::string file = (folder / "case.db").string();
    Usage usage;
    for (auto _ : state) usage = run_ingest(file, articles);
    Database database = Database::open_for_reading(file);
    const std::int64_t rows = count_rows(database.connection());
    state.counters["words_a_second"] =
        benchmark::Counter(static_cast<double>(count_words(database.connection())), benchmark::Counter::kIsRate);
    state.counters["rows_a_second"] = benchmark::Counter(static_cast<double>(rows), benchmark::Counter::kIsRate);
    state.counters["rows"] = static_cast<double>(rows);
    state.counters["processor_seconds"] = usage.processor_seconds;
    state.counters["megabytes"] = usage.megabytes;
    state.counters["file_megabytes"] = static_cast<double>(std::filesystem::file_size(file)) / (1 << 20);
}

BENCHMARK(ingest)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
