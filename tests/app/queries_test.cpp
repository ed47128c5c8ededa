#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include <sstream>

#include "app/ingest.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

TEST_CASE("each of the example queries runs in plain SQLite and has an answer in the example articles") {
    const TemporaryFolder folder;
    std::istringstream nothing;
    ingest(
        {folder / "case.db", {DATELINE_PROJECT "/examples/articles"}, 2, "dateline test"}, nothing, [](const Error&) {},
        [](const Progress&) {});
    SQLite::Database connection((folder / "case.db").string());
    std::ifstream in(DATELINE_PROJECT "/examples/queries.sql");
    const std::string all{std::istreambuf_iterator<char>(in), {}};
    int queries = 0;
    for (const char* rest = all.c_str(); *rest != 0;) {
        sqlite3_stmt* statement = nullptr;
        const char* begin = rest;
        REQUIRE(sqlite3_prepare_v2(connection.getHandle(), begin, -1, &statement, &rest) == SQLITE_OK);
        if (statement == nullptr) continue;  // what stands after the last
        INFO(std::string(begin, rest));
        CHECK(sqlite3_step(statement) == SQLITE_ROW);
        sqlite3_finalize(statement);
        ++queries;
    }
    CHECK(queries > 8);
}
