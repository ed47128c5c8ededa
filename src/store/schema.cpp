#include "store/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <charconv>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "base/embedded.hpp"
#include "base/error.hpp"
#include "base/table.hpp"
#include "store/database.hpp"

namespace dateline {

std::span<const EmbeddedFile> migration_files();
std::span<const EmbeddedFile> type_table_files();

namespace {

constexpr std::string_view kReshapes = "-- reshapes data\n";

/// Where the rows of a table of types go.
struct TypeTable {
    std::string_view file;
    const char* upsert;
};

constexpr TypeTable kTypeTables[] = {
    {"entity_kinds.tsv",
     "INSERT INTO entity_kind (kind, node_label, description) VALUES (?, ?, ?) ON CONFLICT (kind) DO UPDATE SET "
     "node_label = excluded.node_label, description = excluded.description "
     "WHERE (node_label, description) IS NOT (excluded.node_label, excluded.description)"},
    {"relation_types.tsv",
     "INSERT INTO relation_type (type, edge_type, description) VALUES (?, ?, ?) ON CONFLICT (type) DO UPDATE SET "
     "edge_type = excluded.edge_type, description = excluded.description "
     "WHERE (edge_type, description) IS NOT (excluded.edge_type, excluded.description)"},
    {"event_types.tsv",
     "INSERT INTO event_type (type, description) VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET "
     "description = excluded.description WHERE description IS NOT excluded.description"},
};

const TypeTable& type_table_of(std::string_view file) {
    for (const TypeTable& table : kTypeTables) {
        if (table.file == file) return table;
    }
    throw std::logic_error("schema/" + std::string(file) + " has no table in the database");
}

/// Removes a copy that is not whole, with what SQLite may have left beside it.
void remove_begun(const std::string& begun) {
    std::error_code ignored;
    for (const char* ending : {"", "-journal"}) std::filesystem::remove(begun + ending, ignored);
}

void back_up(SQLite::Database& connection, const std::filesystem::path& file, int version) {
    const std::string copy = file.string() + ".before-v" + std::to_string(version);
    std::error_code failed;
    if (std::filesystem::exists(copy, failed)) return;  // left by an earlier try at the same migration
    const std::string begun = copy + ".begun";          // has its name only when it is whole
    remove_begun(begun);
    try {
        SQLite::Statement vacuum(connection, "VACUUM INTO ?");
        vacuum.bind(1, begun);
        vacuum.exec();
    } catch (...) {
        remove_begun(begun);  // the disk may be full
        throw;
    }
    std::filesystem::rename(begun, copy, failed);
    if (failed) throw SQLite::Exception("the copy cannot be given its name: " + failed.message(), SQLITE_IOERR);
}

/// Makes the steps in one transaction with the version that they bring.
void apply(SQLite::Database& connection, const std::filesystem::path& file, std::span<const Migration> steps) {
    SQLite::Transaction transaction(connection);
    for (const Migration& step : steps) connection.exec(std::string(step.sql));
    if (SQLite::Statement broken(connection, "PRAGMA foreign_key_check"); broken.executeStep()) {
        throw DatabaseError(file.string(),
                            "migration " + std::string(steps.back().name) + " would leave rows that refer to nothing",
                            "The file is as it was; please report this");
    }
    connection.exec("PRAGMA user_version = " + std::to_string(steps.back().version));
    transaction.commit();
}

}  // namespace

std::span<const Migration> migrations() {
    static const std::vector<Migration> steps = [] {
        std::vector<Migration> made;
        for (const EmbeddedFile& file : migration_files()) {
            int version = 0;
            std::from_chars(file.name.data(), file.name.data() + 4, version);
            if (version != static_cast<int>(made.size()) + 1) {
                throw std::logic_error("migrations are numbered from 0001 without gaps; see " + std::string(file.name));
            }
            made.push_back({version, file.name, file.bytes, file.bytes.starts_with(kReshapes)});
        }
        return made;
    }();
    return steps;
}

int schema_version() {
    return static_cast<int>(migrations().size());
}

void migrate(SQLite::Database& connection, const std::filesystem::path& file, std::span<const Migration> steps) {
    const int current = connection.execAndGet("PRAGMA user_version").getInt();
    connection.exec(
        "PRAGMA foreign_keys = OFF");  // tables may be rebuilt; the check before each commit stands in for it
    if (current == 0) apply(connection, file, steps);  // a new file has the whole schema or none
    for (std::size_t i = 0; i < steps.size() && current > 0; ++i) {
        if (steps[i].version <= current) continue;
        if (steps[i].reshapes) back_up(connection, file, steps[i].version);
        apply(connection, file, steps.subspan(i, 1));
    }
    connection.exec("PRAGMA foreign_keys = ON");
}

void seed_types(SQLite::Database& connection) {
    SQLite::Transaction transaction(connection);
    for (const EmbeddedFile& file : type_table_files()) {
        SQLite::Statement upsert(connection, type_table_of(file.name).upsert);
        for (const auto& row : read_table(file.bytes)) {
            // Columns beyond those of the table are for exports.
            for (int i = 0; i < upsert.getBindParameterCount(); ++i)
                upsert.bind(i + 1, std::string(row.at(static_cast<std::size_t>(i))));
            upsert.exec();
            upsert.reset();
        }
    }
    transaction.commit();
}

std::string schema_text() {
    SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, ":memory:", migrations());
    std::string text = "-- The schema of a dateline file, version " + std::to_string(schema_version()) +
                       ".\n-- Made from migrations/ by tools/write_schema; a test checks that it is fresh. Change it "
                       "by adding a migration.\n\n"
                       "PRAGMA application_id = " +
                       std::to_string(kApplicationId) + ";\nPRAGMA user_version = " + std::to_string(schema_version()) +
                       ";\n";
    // Without the tables that a virtual table makes for itself.
    SQLite::Statement rows(connection,
                           "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT IN (SELECT name FROM "
                           "pragma_table_list WHERE type = 'shadow') ORDER BY rowid");
    while (rows.executeStep()) {
        const std::string sql = rows.getColumn(0).getString();
        text += (sql.starts_with("CREATE INDEX") ? "" : "\n") + sql + ";\n";
    }
    return text;
}

}  // namespace dateline
