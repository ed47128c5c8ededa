#include "store/sql.hpp"

#include <sqlite3.h>

#include "base/error.hpp"

namespace dateline {

namespace {

struct ErrorWords {
    int code;  // primary result code of SQLite
    const char* cause;
    const char* remedy;
};

constexpr ErrorWords kErrorWords[] = {
    {SQLITE_BUSY, "another program is using it",
     "Wait until that program is done, or close it, and run the same command again; what was written before is whole"},
    {SQLITE_LOCKED, "another program is using it",
     "Wait until that program is done, or close it, and run the same command again; what was written before is whole"},
    {SQLITE_READONLY, "it cannot be written", "Check the permissions of the file and of its folder"},
    {SQLITE_PERM, "it cannot be written", "Check the permissions of the file and of its folder"},
    {SQLITE_FULL, "the disk is full",
     "Free some space and run the same command again; what was written before is whole"},
    {SQLITE_IOERR, "the disk reported an error",
     "Check the disk, then run the same command again; what was written before is whole"},
    {SQLITE_CANTOPEN, "it cannot be opened", "Check that the folder exists and that you may use it"},
    {SQLITE_NOTADB, "it is not a dateline file", "Name another file with --db"},
    {SQLITE_CORRUPT, "it is damaged", "Restore it from a backup, or ingest the articles into a new file"},
};

}  // namespace

void bind_value(SQLite::Statement& statement, int index, std::int64_t value) {
    statement.bind(index, value);
}

void bind_value(SQLite::Statement& statement, int index, double value) {
    statement.bind(index, value);
}

void bind_value(SQLite::Statement& statement, int index, std::string_view value) {
    statement.bind(index, std::string(value));
}

void bind_value(SQLite::Statement& statement, int index, NullIfEmpty value) {
    if (value.text.empty()) {
        statement.bind(index);
    } else {
        bind_value(statement, index, value.text);
    }
}

void bind_value(SQLite::Statement& statement, int index, const std::optional<Day>& value) {
    if (value) {
        bind_value(statement, index, std::string_view(iso_of(*value)));
    } else {
        statement.bind(index);
    }
}

void bind_value(SQLite::Statement& statement, int index, const Value& value) {
    std::visit(
        [&](const auto& each) {
            if constexpr (std::is_same_v<std::decay_t<decltype(each)>, std::monostate>) {
                statement.bind(index);
            } else if constexpr (std::is_same_v<std::decay_t<decltype(each)>, Structured>) {
                bind_value(statement, index, each.text);
            } else {
                bind_value(statement, index, each);
            }
        },
        value);
}

std::optional<std::int64_t> integer_of(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional<std::int64_t>(value.getInt64());
}

std::optional<double> real_of(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional<double>(value.getDouble());
}

std::optional<std::string> optional_text_of(SQLite::Statement& row, int column) {
    const SQLite::Column value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional<std::string>(value.getString());
}

std::string text_of(SQLite::Statement& row, int column) {
    return optional_text_of(row, column).value_or(std::string());
}

std::optional<Day> day_of(SQLite::Statement& row, int column) {
    const auto text = optional_text_of(row, column);
    return text ? day_of_iso(*text) : std::nullopt;
}

When when_of(SQLite::Statement& row, int column) {
    return {{day_of(row, column + 1), day_of(row, column + 2)}, text_of(row, column), "", ""};
}

Result result_of(SQLite::Statement& statement) {
    Result result;
    for (int i = 0; i < statement.getColumnCount(); ++i) result.columns.emplace_back(statement.getColumnName(i));
    while (statement.executeStep()) {
        auto& row = result.rows.emplace_back();
        for (int i = 0; i < statement.getColumnCount(); ++i) {
            const SQLite::Column value = statement.getColumn(i);
            switch (value.getType()) {
                case SQLITE_NULL:
                    row.emplace_back(std::monostate{});
                    break;
                case SQLITE_INTEGER:
                    row.emplace_back(value.getInt64());
                    break;
                case SQLITE_FLOAT:
                    row.emplace_back(value.getDouble());
                    break;
                default:
                    row.emplace_back(value.getString());
                    break;
            }
        }
    }
    return result;
}

BareRows::BareRows(SQLite::Database& connection, const char* sql) : connection_(connection) {
    const int code = sqlite3_prepare_v2(connection.getHandle(), sql, -1, &statement_, nullptr);
    if (code != SQLITE_OK) throw SQLite::Exception(connection.getHandle(), code);
}

BareRows::~BareRows() {
    sqlite3_finalize(statement_);
}

bool BareRows::step() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) throw SQLite::Exception(connection_.getHandle(), code);
    return code == SQLITE_ROW;
}

std::int64_t BareRows::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string_view BareRows::text(int column) const {
    const unsigned char* const begin = sqlite3_column_text(statement_, column);
    if (begin == nullptr) return {};
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

double BareRows::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

bool BareRows::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

void rethrow_for_people(const std::filesystem::path& file) {
    try {
        throw;
    } catch (const SQLite::Exception& error) {
        for (const ErrorWords& words : kErrorWords) {
            if (words.code == (error.getErrorCode() & 0xFF))
                throw DatabaseError(file.string(), words.cause, words.remedy);
        }
        throw DatabaseError(file.string(), std::string("SQLite reports: ") + error.what(),
                            "Run `dateline check` on it");
    }
}

}  // namespace dateline
