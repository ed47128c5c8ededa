#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <catch2/catch.hpp>

#include <fstream>

#include "tests/app/flows.hpp"
#include "tests/temporary_folder.hpp"

using namespace dateline;

namespace {

/// A file with the example articles.
std::string example_file(const TemporaryFolder& folder) {
    const auto file = folder / "case.db";
    ingest_into(file, {kExampleArticles}, 2);
    return file.string();
}

/// The statements under `sql: |-` of a page in YAML: the lines after it that stand further in.
std::vector<std::string> queries_of_yaml(const std::string& path) {
    std::ifstream in(path);
    std::vector<std::string> queries;
    std::size_t indent = std::string::npos;
    for (std::string line; std::getline(in, line);) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (indent != std::string::npos && begin != std::string::npos && begin > indent) {
            queries.back() += line + '\n';
            continue;
        }
        indent = std::string::npos;
        if (begin == std::string::npos || line.compare(begin, std::string::npos, "sql: |-") != 0) continue;
        indent = begin;
        queries.emplace_back();
    }
    return queries;
}

}  // namespace

TEST_CASE("each query of the page for Datasette runs in plain SQLite and has an answer in the example articles") {
    const TemporaryFolder folder;
    SQLite::Database connection(example_file(folder));
    const auto queries = queries_of_yaml(DATELINE_PROJECT "/examples/datasette.yaml");
    CHECK(queries.size() == 3);
    for (const std::string& sql : queries) {
        INFO(sql);
        SQLite::Statement statement(connection, sql);
        for (const auto& [name, value] : {std::pair(":speaker", "Dorvan"), {":about", "camp"}, {":words", "the dam"}}) {
            if (sql.find(name) != std::string::npos) statement.bind(name, std::string(value));
        }
        CHECK(statement.executeStep());
    }
}

TEST_CASE("Datasette finds the full text of the articles") {
    const TemporaryFolder folder;
    SQLite::Database connection(example_file(folder));
    // How it looks for it (datasette/utils, detect_fts).
    CHECK(connection
              .execAndGet("SELECT name FROM sqlite_schema WHERE rootpage = 0 AND sql LIKE "
                          "'%VIRTUAL TABLE%USING FTS%content=\"document\"%'")
              .getString() == "document_search");
}

TEST_CASE("each of the example queries runs in plain SQLite and has an answer in the example articles") {
    const TemporaryFolder folder;
    SQLite::Database connection(example_file(folder));
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
