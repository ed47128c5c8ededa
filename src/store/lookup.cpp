#include "store/lookup.hpp"

#include "base/error.hpp"
#include "base/joined.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

std::vector<std::int64_t> ids_of(SQLite::Database& connection, const char* sql, std::string_view name) {
    SQLite::Statement statement(connection, sql);
    bind_all(statement, name);
    std::vector<std::int64_t> ids;
    while (statement.executeStep()) ids.push_back(integer_of(statement, 0).value());
    return ids;
}

/// A sentence that offers what there is in place of what was not found.
std::string offer(SQLite::Database& connection, const char* sql, std::string_view name, const std::string& otherwise) {
    SQLite::Statement statement(connection, sql);
    bind_all(statement, name);
    std::string names;
    while (statement.executeStep()) append_item(names, text_of(statement, 0));
    return names.empty() ? otherwise : "The file has: " + names;
}

}  // namespace

std::vector<std::int64_t> find_entities(Database& database, std::string_view name) {
    return in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        for (const char* sql : {"SELECT id FROM entity WHERE key = ?",
                                "SELECT id FROM entity WHERE fold(name) = fold(?1) "
                                "UNION SELECT entity_id FROM alias WHERE fold(name) = fold(?1) ORDER BY 1"}) {
            if (auto ids = ids_of(connection, sql, name); !ids.empty()) return ids;
        }
        throw UsageError(
            std::string(name), "no entity of this file has that name",
            offer(connection,
                  "SELECT name FROM entity WHERE instr(fold(name), fold(?1)) > 0 OR instr(fold(?1), fold(name)) > 0 "
                  "ORDER BY name LIMIT 8",
                  name, "Look for names with `dateline entities --name PART`"));
    });
}

std::vector<std::int64_t> find_entity_nodes(Database& database, std::string_view name) {
    const std::string entities = ids_as_json(find_entities(database, name));
    return in_database(database.file(), [&] {
        return ids_of(
            database.connection(),
            "SELECT id FROM node WHERE kind = 'entity' AND ref_id IN (SELECT value FROM json_each(?)) ORDER BY id",
            entities);
    });
}

std::int64_t find_document(Database& database, std::string_view path_or_key) {
    return in_database(database.file(), [&] {
        const auto ids = ids_of(database.connection(),
                                "SELECT id FROM document WHERE (path = ?1 AND superseded_by_id IS NULL) OR key = ?1 "
                                "ORDER BY superseded_by_id IS NULL DESC",
                                path_or_key);
        return ids.empty() ? 0 : ids.front();
    });
}

std::vector<std::int64_t> find_sources(Database& database, std::string_view name) {
    return in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        auto ids =
            ids_of(connection, "SELECT id FROM source WHERE key = ?1 OR fold(name) = fold(?1) ORDER BY id", name);
        if (!ids.empty()) return ids;
        throw UsageError(std::string(name), "no outlet of this file has that name",
                         offer(connection, "SELECT name FROM source WHERE ?1 IS NOT NULL ORDER BY name LIMIT 20", name,
                               "None of its articles names an outlet"));
    });
}

std::string ids_as_json(const std::vector<std::int64_t>& ids) {
    std::string json = "[";
    for (const std::int64_t id : ids) json += (json.size() == 1 ? "" : ",") + std::to_string(id);
    return json + "]";
}

}  // namespace dateline
