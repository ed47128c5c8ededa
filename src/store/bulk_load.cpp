#include "store/bulk_load.hpp"

#include <string>
#include <vector>

#include "store/schema.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

struct IndexRow {
    std::string name;
    std::string sql;
};

/// The indexes that the schema declares: those that keep keys unique belong to their tables, and have no SQL.
std::vector<IndexRow> indexes_of_schema() {
    SQLite::Database schema(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(schema, ":memory:", migrations());
    std::vector<IndexRow> rows;
    SQLite::Statement from(schema, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
    while (from.executeStep()) rows.push_back({text_of(from, 0), text_of(from, 1)});
    return rows;
}

}  // namespace

void take_off_indexes(Database& database) {
    in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        if (connection.execAndGet("SELECT EXISTS (SELECT 1 FROM document)").getInt() != 0) return;
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        for (const IndexRow& index : indexes_of_schema()) connection.exec("DROP INDEX IF EXISTS " + index.name);
        transaction.commit();
    });
}

void build_missing_indexes(Database& database) {
    in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        SQLite::Statement is_there(connection,
                                   "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?)");
        std::string missing;
        for (const IndexRow& index : indexes_of_schema()) {
            bind_all(is_there, index.name);
            is_there.executeStep();
            if (integer_of(is_there, 0) == 0) missing += index.sql + ";";
            is_there.reset();
        }
        if (missing.empty()) return;
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        connection.exec(missing);
        transaction.commit();
    });
}

}  // namespace dateline
