#include "tests/faults/stored_state.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <exception>
#include <vector>

#include "app/verify.hpp"
#include "store/schema.hpp"

namespace dateline {

namespace {

constexpr const char* kReadRelations[] = {"passage",   "sentence",      "time_expression", "mention",
                                          "statement", "event_mention", "figure",          "relation"};

/// Key of an article, then a line of what was read from it; of rows that have no key of their own, the one above them.
constexpr const char* kPartsOfReadRows =
    "SELECT d.key, 'part ' || s.key || ' ' || p.part || ' ' || p.span_start || ' ' || p.span_end "
    "FROM statement_span AS p JOIN statement AS s ON s.id = p.statement_id JOIN document AS d ON d.id = s.document_id "
    "UNION ALL SELECT d.key, 'speaker ' || s.key || ' ' || m.key || ' ' || p.role FROM statement_speaker AS p "
    "JOIN statement AS s ON s.id = p.statement_id JOIN mention AS m ON m.id = p.mention_id "
    "JOIN document AS d ON d.id = s.document_id "
    "UNION ALL SELECT d.key, 'argument ' || e.key || ' ' || m.key || ' ' || p.role FROM event_argument AS p "
    "JOIN event_mention AS e ON e.id = p.event_mention_id JOIN mention AS m ON m.id = p.mention_id "
    "JOIN document AS d ON d.id = e.document_id "
    "UNION ALL SELECT d.key, 'reason ' || r.fact_key || ' ' || r.step FROM reason AS r "
    "JOIN document AS d ON d.id = r.document_id WHERE r.layer = 'read' "
    "UNION ALL SELECT d.key, 'document ' || d.text_sha256 || ' ' || coalesce(d.superseded_by_id, 0) || ' input ' || "
    "(SELECT count(*) FROM document_input AS i WHERE i.document_id = d.id) FROM document AS d ";

std::string rows_of(SQLite::Database& connection, const std::string& sql) {
    std::string all;
    SQLite::Statement rows(connection, sql);
    while (rows.executeStep()) {
        for (int i = 0; i < rows.getColumnCount(); ++i) all += rows.getColumn(i).getString() + '|';
        all += '\n';
    }
    return all;
}

std::vector<std::string> tables_of(SQLite::Database& connection) {
    std::vector<std::string> names;
    SQLite::Statement rows(connection,
                           "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' "
                           "AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (rows.executeStep()) names.push_back(rows.getColumn(0).getString());
    return names;
}

std::map<std::string, std::string> articles_of(SQLite::Database& connection) {
    std::string sql = kPartsOfReadRows;
    for (const std::string relation : kReadRelations) {
        sql += "UNION ALL SELECT d.key, r.key || ' ' || r.rule || ' ' || r.confidence FROM " + relation +
               " AS r JOIN document AS d ON d.id = r.document_id ";
    }
    std::map<std::string, std::string> articles;
    SQLite::Statement rows(connection, sql + "ORDER BY 1, 2");
    while (rows.executeStep()) articles[rows.getColumn(0).getString()] += rows.getColumn(1).getString() + '\n';
    return articles;
}

std::string check_with_sqlite(SQLite::Database& connection) {
    const std::string integrity = rows_of(connection, "PRAGMA integrity_check");
    return (integrity == "ok|\n" ? "" : integrity) + rows_of(connection, "PRAGMA foreign_key_check");
}

/// What `check` finds wrong.
std::string check_as_program(const std::filesystem::path& file) {
    try {
        return check_file(file).is_sound ? "" : "check finds something wrong\n";
    } catch (const std::exception& error) {
        return std::string(error.what()) + '\n';
    }
}

/// Whether the full-text index holds the articles that the file holds.
std::string check_full_text(SQLite::Database& connection) {
    try {
        connection.exec("INSERT INTO document_search (document_search, rank) VALUES ('integrity-check', 1)");
        return "";
    } catch (const SQLite::Exception& error) {
        return std::string("full text: ") + error.what() + '\n';
    }
}

}  // namespace

StoredState stored_state(const std::filesystem::path& file) {
    StoredState state;
    if (!std::filesystem::exists(file)) return state;
    const std::string of_program = check_as_program(file);  // before anything else has opened what the fault left
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
    state.damage = check_with_sqlite(connection);
    state.version = connection.execAndGet("PRAGMA user_version").getInt();
    if (state.version == 0 || state.version == schema_version()) state.damage += of_program;
    if (state.version == 0) return state;
    state.is_current = connection.execAndGet("SELECT is_current FROM derivation").getInt() == 1;
    state.schema = rows_of(connection, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    if (state.version != schema_version()) {
        for (const std::string& table : tables_of(connection)) {
            state.facts += table + '\n' + rows_of(connection, "SELECT * FROM " + table);
        }
        return state;
    }
    state.damage += check_full_text(connection);
    state.articles = articles_of(connection);
    dump_file(file, [&](std::string_view line) { state.facts += std::string(line) + '\n'; });
    return state;
}

void write_as_first_version(const std::filesystem::path& today, const std::filesystem::path& file) {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Database source(today.string(), SQLite::OPEN_READONLY);
    connection.exec("PRAGMA application_id = " + std::to_string(source.execAndGet("PRAGMA application_id").getInt()));
    migrate(connection, file, migrations().first(1));
    connection.exec("PRAGMA foreign_keys = OFF");
    SQLite::Statement attach(connection, "ATTACH ? AS today");
    attach.bind(1, today.string());
    attach.exec();
    SQLite::Transaction transaction(connection);
    for (const std::string& table : tables_of(connection)) {
        std::string columns;
        SQLite::Statement rows(connection, "SELECT name FROM pragma_table_info('" + table + "')");
        while (rows.executeStep()) columns += (columns.empty() ? "" : ", ") + rows.getColumn(0).getString();
        connection.exec("DELETE FROM main." + table);
        connection.exec("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM today." + table);
    }
    transaction.commit();
}

StoredState state_in_version(const std::filesystem::path& file, int version) {
    const std::filesystem::path copy = file.string() + ".in-v" + std::to_string(version);
    std::filesystem::copy_file(file, copy);
    {
        SQLite::Database connection(copy.string(), SQLite::OPEN_READWRITE);
        migrate(connection, copy, migrations().first(static_cast<std::size_t>(version)));
    }
    return stored_state(copy);
}

void rename_rules(const std::filesystem::path& file) {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
    for (const std::string relation : kReadRelations) connection.exec("UPDATE " + relation + " SET rule = 'of before'");
}

std::string left_beside(const std::filesystem::path& file) {
    std::string endings;
    const std::string name = file.filename().string();
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
        const std::string other = entry.path().filename().string();
        if (other.starts_with(name) && other != name)
            endings += (endings.empty() ? "" : " ") + other.substr(name.size());
    }
    return endings;
}

}  // namespace dateline
