#include "store/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "store/schema.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string pragma(const std::filesystem::path& file, const std::string& name) {
    SQLite::Database connection(file.string());
    return connection.execAndGet("PRAGMA " + name).getString();
}

}  // namespace

TEST_CASE("a new file is one file that any client opens") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    Database::open_for_writing(file).close();
    CHECK(pragma(file, "application_id") == std::to_string(kApplicationId));
    CHECK(pragma(file, "user_version") == std::to_string(schema_version()));
    CHECK(pragma(file, "journal_mode") == "delete");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("while a file is written, WAL and foreign keys are on") {
    const TemporaryFolder folder;
    Database database = Database::open_for_writing(folder / "case.db");
    CHECK(database.connection().execAndGet("PRAGMA journal_mode").getString() == "wal");
    CHECK(database.connection().execAndGet("PRAGMA foreign_keys").getInt() == 1);
}

TEST_CASE("the tables of types are seeded, mended and kept") {
    const TemporaryFolder folder;
    const auto file = folder / "case.db";
    Database::open_for_writing(file).close();
    {
        SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
        connection.exec(
            "UPDATE entity_kind SET description = 'spoilt' WHERE kind = 'person'; INSERT INTO entity_kind VALUES "
            "('mine', 'Mine', 'of my own')");
    }
    Database database = Database::open_for_writing(file);
    SQLite::Database& connection = database.connection();
    CHECK(connection.execAndGet("SELECT description FROM entity_kind WHERE kind = 'person'").getString() ==
          "a human being");
    CHECK(connection.execAndGet("SELECT count(*) FROM entity_kind WHERE kind = 'mine'").getInt() == 1);
    CHECK(connection.execAndGet("SELECT count(*) FROM relation_type").getInt() > 5);
    CHECK(connection.execAndGet("SELECT count(*) FROM event_type").getInt() == 16);
}

TEST_CASE("what is no dateline file is refused and left as it is") {
    const TemporaryFolder folder;
    const auto foreign = folder / "foreign.db";
    {
        SQLite::Database connection(foreign.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        connection.exec("CREATE TABLE recipe (name TEXT)");
    }
    const auto newer = folder / "newer.db";
    Database::open_for_writing(newer).close();
    {
        SQLite::Database connection(newer.string(), SQLite::OPEN_READWRITE);
        connection.exec("PRAGMA user_version = 9999");
    }
    const auto text = folder.write("notes.txt", "These are notes, and no database at all. " + std::string(2000, '.'));
    struct Row {
        std::filesystem::path file;
        const char* cause;
    };
    for (const Row& row :
         {Row{foreign, "another program"}, Row{newer, "newer dateline"}, Row{text, "not a dateline file"}}) {
        const std::string before = bytes_of(row.file);
        CHECK_THROWS_WITH(Database::open_for_writing(row.file), Catch::Contains(row.cause));
        CHECK_THROWS_WITH(Database::open_for_reading(row.file), Catch::Contains(row.cause));
        CHECK(bytes_of(row.file) == before);
    }
    CHECK_THROWS_AS(Database::open_for_reading(folder / "absent.db"), DatabaseError);
    CHECK_THROWS_AS(Database::open_for_changing(folder / "absent.db"), DatabaseError);
    CHECK_FALSE(std::filesystem::exists(folder / "absent.db"));
}

TEST_CASE("a file that was only begun is read as one without articles") {
    const TemporaryFolder folder;
    const auto file = folder.write("begun.db", "");
    Database database = Database::open_for_reading(file);
    CHECK(database.connection().execAndGet("SELECT count(*) FROM timeline").getInt() == 0);
    CHECK(std::filesystem::file_size(file) == 0);
}
