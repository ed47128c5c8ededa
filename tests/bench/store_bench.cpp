// How fast the store takes articles in, beside bare SQLite that takes in the very same rows: what the store adds to
// SQLite's own work is keys, offsets in code points, a savepoint an article, commits in batches, and its checks.
//
// Both fill a fresh file of the same schema with its indexes built last, full-text search by the same triggers, a cache
// of the same size and the same journal, and leave one closed file. What is bare goes table by table through SQLite's C
// interface: statements prepared once, values bound where they lie in memory, one transaction, no locks. It does so
// twice: `bare` checks no foreign key, which is the least that can be done; `bare_checked` checks them as the store
// does. The three take turns, so that what else the machine does falls on all. tools/bench holds the store against
// `bare`.

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/read.hpp"
#include "base/ordered_parallel.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
#include "store/bulk_load.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "tests/bench/synthetic_articles.hpp"
#include "text/input.hpp"

using namespace dateline;

namespace {

constexpr int kArticles = 4'000;
constexpr int kTurns = 4;

std::vector<ReadArticle> read_articles(const TemporaryFolder& folder) {
    Inputs inputs({write_synthetic_articles(folder, kArticles).string()}, std::cin);
    std::vector<ReadArticle> articles;
    ordered_parallel(
        std::thread::hardware_concurrency(), [&] { return inputs.next(); },
        [](const RawArticle& raw) { return read(read_article(raw), english()); },
        [&](ReadArticle article) { articles.push_back(std::move(article)); });
    return articles;
}

/// Writes the articles as `dateline ingest` does, into a fresh file.
void write_by_store(const std::filesystem::path& file, const std::vector<ReadArticle>& articles) {
    Database database = Database::open_for_writing(file);
    take_off_indexes(database);
    {
        ArticleWriter writer(database, "bench", "ingest", "{}");
        for (const ReadArticle& article : articles) writer.add(article.document, article.extraction);
        writer.commit();
    }
    build_missing_indexes(database);
    database.close();
}

/// A value as SQLite has it, ready to be bound: what lies in `texts` is not copied again.
struct StoredValue {
    int type = SQLITE_NULL;
    int length = 0;  // of a text, in bytes
    union {
        std::int64_t integer = 0;
        double real;
        const char* text;
    };
};

/// All rows of a table, value after value.
struct StoredTable {
    std::string name;
    int columns = 0;
    std::size_t rows = 0;
    std::vector<StoredValue> values;
};

/// What is in a file, held in memory.
struct StoredRows {
    std::vector<StoredTable> tables;  // what is referred to comes before what refers to it, as in the schema
    std::deque<std::string> texts;

    [[nodiscard]] std::size_t count() const {
        std::size_t count = 0;
        for (const StoredTable& table : tables) count += table.rows;
        return count;
    }
};

StoredValue value_of(const SQLite::Column& column, std::deque<std::string>& texts) {
    StoredValue value;
    value.type = column.getType();
    if (value.type == SQLITE_INTEGER) value.integer = column.getInt64();
    if (value.type == SQLITE_FLOAT) value.real = column.getDouble();
    if (value.type == SQLITE_TEXT) {
        const std::string& text = texts.emplace_back(column.getString());
        value.text = text.data();
        value.length = static_cast<int>(text.size());
    }
    return value;
}

StoredRows rows_of(const std::filesystem::path& file) {
    SQLite::Database connection(file.string());
    SQLite::Statement tables(connection,
                             "SELECT s.name FROM sqlite_schema AS s JOIN pragma_table_list AS t ON t.name = s.name AND "
                             "t.schema = 'main' WHERE t.type = 'table' ORDER BY s.rowid");
    StoredRows stored;
    while (tables.executeStep()) {
        StoredTable table;
        table.name = tables.getColumn(0).getString();
        SQLite::Statement rows(connection, "SELECT * FROM " + table.name);
        table.columns = rows.getColumnCount();
        for (; rows.executeStep(); ++table.rows) {
            for (int i = 0; i < table.columns; ++i) table.values.push_back(value_of(rows.getColumn(i), stored.texts));
        }
        if (table.rows > 0) stored.tables.push_back(std::move(table));
    }
    return stored;
}

/// SQLite as it is in C; what it does not do ends the program.
class BareDatabase {
public:
    explicit BareDatabase(const std::filesystem::path& file) {
        demand(sqlite3_open_v2(file.c_str(), &connection_,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK);
    }
    ~BareDatabase() { sqlite3_close(connection_); }
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;

    void run(const std::string& sql) {
        demand(sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }

    void insert(const StoredTable& table) {
        std::string sql = "INSERT INTO " + table.name + " VALUES (?";
        for (int i = 1; i < table.columns; ++i) sql += ", ?";
        sqlite3_stmt* statement = nullptr;
        demand(sqlite3_prepare_v2(connection_, (sql + ")").c_str(), -1, &statement, nullptr) == SQLITE_OK);
        const StoredValue* value = table.values.data();
        for (std::size_t row = 0; row < table.rows; ++row) {
            for (int i = 1; i <= table.columns; ++i) bind(statement, i, *value++);
            demand(sqlite3_step(statement) == SQLITE_DONE);
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
    }

private:
    sqlite3* connection_ = nullptr;

    static void bind(sqlite3_stmt* statement, int index, const StoredValue& value) {
        switch (value.type) {
            case SQLITE_INTEGER:
                sqlite3_bind_int64(statement, index, value.integer);
                break;
            case SQLITE_FLOAT:
                sqlite3_bind_double(statement, index, value.real);
                break;
            case SQLITE_TEXT:
                sqlite3_bind_text(statement, index, value.text, value.length, SQLITE_STATIC);
                break;
            default:
                sqlite3_bind_null(statement, index);
        }
    }
    void demand(bool is_done) {
        if (is_done) return;
        std::fprintf(stderr, "store_bench: bare SQLite: %s\n", sqlite3_errmsg(connection_));
        std::exit(1);
    }
};

/// The schema in two parts: indexes, and all the rest.
struct Schema {
    std::string tables;
    std::string indexes;
};

Schema schema_of(const std::filesystem::path& file) {
    SQLite::Database connection(file.string());
    SQLite::Statement rows(connection,
                           "SELECT type = 'index', sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT IN "
                           "(SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid");
    Schema schema;
    while (rows.executeStep())
        (rows.getColumn(0).getInt() != 0 ? schema.indexes : schema.tables) += rows.getColumn(1).getString() + ";\n";
    return schema;
}

void write_bare(const std::filesystem::path& file, const Schema& schema, const StoredRows& stored, bool checks_keys) {
    BareDatabase database(file);
    database.run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; "
        "PRAGMA wal_autocheckpoint = 16384;");
    database.run(checks_keys ? "PRAGMA foreign_keys = ON;" : "PRAGMA foreign_keys = OFF;");
    // A statement may stand after one that was quoted in it: rows that refer to each other are checked at the commit.
    database.run("BEGIN; PRAGMA defer_foreign_keys = ON;" + schema.tables);
    for (const StoredTable& table : stored.tables) database.insert(table);
    database.run(schema.indexes + "COMMIT; PRAGMA journal_mode = DELETE;");
}

/// What is measured: the articles, and the rows that the store makes of them.
struct Case {
    TemporaryFolder folder;
    std::vector<ReadArticle> articles = read_articles(folder);
    StoredRows stored;
    Schema schema;

    Case() {
        const std::filesystem::path file = folder / "rows.db";
        write_by_store(file, articles);
        stored = rows_of(file);
        schema = schema_of(file);
        std::filesystem::remove(file);
    }
};

const Case& the_case() {
    static const Case made;
    return made;
}

/// Measures `write`, which fills a fresh file. What lacks a row makes the comparison void.
template <class Write>
void measure(benchmark::State& state, Write write) {
    const Case& made = the_case();
    const std::filesystem::path file = made.folder / "measured.db";
    std::filesystem::remove(file);
    for (auto _ : state) write(file);
    SQLite::Database written(file.string());
    for (const StoredTable& table : made.stored.tables) {
        const auto rows = written.execAndGet("SELECT count(*) FROM " + table.name).getInt64();
        if (rows == static_cast<std::int64_t>(table.rows)) continue;
        std::fprintf(stderr, "store_bench: %s has %lld rows where %zu are due\n", table.name.c_str(),
                     static_cast<long long>(rows), table.rows);
        std::exit(1);
    }
    state.counters["rows"] = static_cast<double>(made.stored.count());
    state.counters["rows_a_second"] =
        benchmark::Counter(static_cast<double>(made.stored.count()), benchmark::Counter::kIsRate);
    state.counters["file_megabytes"] = static_cast<double>(std::filesystem::file_size(file)) / (1 << 20);
}

void store(benchmark::State& state) {
    measure(state, [](const auto& file) { write_by_store(file, the_case().articles); });
}

void bare(benchmark::State& state) {
    measure(state, [](const auto& file) { write_bare(file, the_case().schema, the_case().stored, false); });
}

void bare_checked(benchmark::State& state) {
    measure(state, [](const auto& file) { write_bare(file, the_case().schema, the_case().stored, true); });
}

struct Measure {
    const char* name;
    void (*run)(benchmark::State&);
};
constexpr Measure kMeasures[] = {{"store", store}, {"bare", bare}, {"bare_checked", bare_checked}};

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    the_case();  // before any clock runs
    for (int turn = 0; turn < kTurns; ++turn) {
        for (const Measure& each : kMeasures)
            benchmark::RegisterBenchmark(each.name, each.run)
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime()
                ->Iterations(1);
    }
    benchmark::RunSpecifiedBenchmarks();
}
