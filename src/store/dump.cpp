#include "store/dump.hpp"

#include <map>
#include <vector>

#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr const char* kRelations[] = {
    "document",
    "passage",
    "sentence",
    "time_expression",
    "mention",
    "statement",
    "statement_span",
    "statement_speaker",
    "event_mention",
    "event_argument",
    "figure",
    "relation",
    "source",
    "entity",
    "alias",
    "place",
    "maybe_same",
    "event",
    "event_participant",
    "dispute",
    "dispute_side",
    "reason",
    "timeline",
    "fact_words",
    "node",
    "edge",
};

/// Columns that mean nothing outside their file.
constexpr std::string_view kLeftOut[] = {"id", "ref_id", "run_id"};

/// What columns of views refer to; tables say it by their foreign keys.
const std::map<std::string, std::string> kViewReferences = {
    {"document_id", "document"}, {"source_id", "source"}, {"place_id", "entity"}};

std::map<std::string, std::string> references_of(SQLite::Database& connection, const std::string& relation) {
    std::map<std::string, std::string> references;
    SQLite::Statement keys(connection, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)");
    bind_all(keys, relation);
    while (keys.executeStep()) references.emplace(text_of(keys, 0), text_of(keys, 1));
    return references.empty() ? kViewReferences : references;
}

bool is_left_out(std::string_view column) {
    for (const std::string_view each : kLeftOut) {
        if (each == column) return true;
    }
    return false;
}

/// SQL that gives each row of `relation` as one JSON object.
std::string rows_as_json(SQLite::Database& connection, const std::string& relation) {
    const auto references = references_of(connection, relation);
    std::string members = "'relation', '" + relation + "'";
    SQLite::Statement columns(connection, "SELECT name FROM pragma_table_info(?)");
    bind_all(columns, relation);
    while (columns.executeStep()) {
        const std::string column = text_of(columns, 0);
        if (is_left_out(column)) continue;
        const auto to = references.find(column);
        const bool is_id = column.ends_with("_id") && to != references.end();
        const std::string name = is_id ? column.substr(0, column.size() - 3) : column;
        const std::string value =
            is_id ? "(SELECT k.key FROM " + to->second + " AS k WHERE k.id = r." + column + ")" : "r." + column;
        members += ", '" + name + "', " + value;
    }
    return "SELECT json_object(" + members + ") AS line FROM " + relation + " AS r ORDER BY line";
}

}  // namespace

void dump(Database& database, const std::function<void(std::string_view)>& line) {
    in_database(database.file(), [&] {
        for (const char* relation : kRelations) {
            SQLite::Statement rows(database.connection(), rows_as_json(database.connection(), relation));
            while (rows.executeStep()) line(text_of(rows, 0));
        }
    });
}

}  // namespace dateline
