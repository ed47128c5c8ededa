#include "store/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

SQLite::Database current_schema() {
    SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, ":memory:", migrations());
    return connection;
}

}  // namespace

TEST_CASE("schema/schema.sql is what the migrations make") {
    std::ifstream in(DATELINE_PROJECT "/schema/schema.sql");
    const std::string written{std::istreambuf_iterator<char>(in), {}};
    CHECK(written == schema_text());  // where it is not: tools/write_schema
}

TEST_CASE("all tables are STRICT, and each foreign key has an index that begins with it") {
    SQLite::Database connection = current_schema();
    SQLite::Statement tables(
        connection,
        "SELECT s.name, s.sql FROM sqlite_schema AS s JOIN pragma_table_list AS t ON t.name = s.name "
        "WHERE t.type = 'table' AND t.schema = 'main' AND s.name NOT LIKE 'sqlite_%'");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        INFO(table);
        CHECK(tables.getColumn(1).getString().find("STRICT") != std::string::npos);
        SQLite::Statement keys(
            connection,
            "SELECT k.\"from\" FROM pragma_foreign_key_list(?1) AS k WHERE NOT EXISTS ("
            "SELECT 1 FROM pragma_index_list(?1) AS i, pragma_index_info(i.name) AS c WHERE c.seqno = 0 AND c.name = "
            "k.\"from\") "
            "AND NOT EXISTS (SELECT 1 FROM pragma_table_info(?1) AS t WHERE t.pk = 1 AND t.name = k.\"from\")");
        keys.bind(1, table);
        while (keys.executeStep()) FAIL_CHECK(table << "." << keys.getColumn(0).getString() << " has no index");
    }
}

TEST_CASE("a migration and its version come together or not at all") {
    SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const Migration good[] = {{1, "0001_a.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY)", false}};
    migrate(connection, ":memory:", good);
    const Migration bad[] = {good[0],
                             {2, "0002_b.sql", "CREATE TABLE b (id INTEGER); INSERT INTO nowhere VALUES (1)", false}};
    CHECK_THROWS(migrate(connection, ":memory:", bad));
    CHECK(connection.execAndGet("PRAGMA user_version").getInt() == 1);
    CHECK(connection.execAndGet("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").getInt() == 0);
    const Migration dangling[] = {
        good[0], {2, "0002_c.sql", "CREATE TABLE c (a_id INTEGER REFERENCES a (id)); INSERT INTO c VALUES (7)", false}};
    CHECK_THROWS_AS(migrate(connection, ":memory:", dangling), DatabaseError);
    CHECK(connection.execAndGet("PRAGMA user_version").getInt() == 1);
}

TEST_CASE("before data changes its form, the file is copied") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const Migration first{1, "0001_a.sql", "CREATE TABLE a (name TEXT); INSERT INTO a VALUES ('kept')", false};
    const Migration steps[] = {first, {2, "0002_b.sql", "ALTER TABLE a RENAME COLUMN name TO title", true}};
    migrate(connection, file, std::span(steps).first(1));
    migrate(connection, file, steps);
    CHECK(connection.execAndGet("SELECT title FROM a").getString() == "kept");
    SQLite::Database copy((folder / "case.db.before-v2").string());
    CHECK(copy.execAndGet("SELECT name FROM a").getString() == "kept");
    CHECK(copy.execAndGet("PRAGMA user_version").getInt() == 1);
}
