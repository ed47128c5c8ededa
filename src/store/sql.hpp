// What the store's functions share: binding the model's values, reading columns that may be NULL, and errors in words
// for people. Included by the store's .cpp files alone.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/ids.hpp"
#include "model/result.hpp"
#include "model/when.hpp"
#include "store/database.hpp"

namespace dateline {

/// The relations of read rows: what goes when its article goes or is read anew.
inline constexpr const char* kReadTables[] = {"passage",   "sentence",      "time_expression", "mention",
                                              "statement", "event_mention", "figure",          "relation"};

/// Text that is stored as NULL when it is empty.
struct NullIfEmpty {
    std::string_view text;
};

void bind_value(SQLite::Statement& statement, int index, std::int64_t value);
void bind_value(SQLite::Statement& statement, int index, double value);
void bind_value(SQLite::Statement& statement, int index, std::string_view value);
void bind_value(SQLite::Statement& statement, int index, NullIfEmpty value);
void bind_value(SQLite::Statement& statement, int index, const std::optional<Day>& value);
void bind_value(SQLite::Statement& statement, int index, const Value& value);

inline void bind_value(SQLite::Statement& statement, int index, int value) {
    bind_value(statement, index, static_cast<std::int64_t>(value));
}
inline void bind_value(SQLite::Statement& statement, int index, bool value) {
    bind_value(statement, index, static_cast<std::int64_t>(value));
}
inline void bind_value(SQLite::Statement& statement, int index, const std::string& value) {
    statement.bind(index, value);
}
inline void bind_value(SQLite::Statement& statement, int index, const char* value) {
    bind_value(statement, index, std::string_view(value));
}
inline void bind_value(SQLite::Statement& statement, int index, std::nullopt_t) {
    statement.bind(index);
}
template <class Of>
void bind_value(SQLite::Statement& statement, int index, RowId<Of> id) {
    bind_value(statement, index, id.value);
}
template <class T>
void bind_value(SQLite::Statement& statement, int index, const std::optional<T>& value) {
    if (value) {
        bind_value(statement, index, *value);
    } else {
        statement.bind(index);
    }
}

/// Binds all parameters in order. Text must live until the statement is reset.
template <class... Values>
void bind_all(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (bind_value(statement, ++index, values), ...);
}

/// Makes a statement ready for the next time, also where it failed.
struct ResetAtEnd {
    SQLite::Statement& statement;
    ~ResetAtEnd() { statement.tryReset(); }
};

/// Binds all parameters in order and runs the statement.
template <class... Values>
void run(SQLite::Statement& statement, const Values&... values) {
    const ResetAtEnd reset{statement};
    bind_all(statement, values...);
    statement.exec();
}

/// As run, for an INSERT: the new row's id.
template <class... Values>
std::int64_t insert(SQLite::Database& connection, SQLite::Statement& statement, const Values&... values) {
    run(statement, values...);
    return connection.getLastInsertRowid();
}

/// Columns of the current row; absent (or empty, for text_of) where NULL.
[[nodiscard]] std::optional<std::int64_t> integer_of(SQLite::Statement& row, int column);
[[nodiscard]] std::optional<double> real_of(SQLite::Statement& row, int column);
[[nodiscard]] std::optional<std::string> optional_text_of(SQLite::Statement& row, int column);
[[nodiscard]] std::string text_of(SQLite::Statement& row, int column);
[[nodiscard]] std::optional<Day> day_of(SQLite::Statement& row, int column);
/// The columns edtf, earliest and latest from `column` on.
[[nodiscard]] When when_of(SQLite::Statement& row, int column);
/// The rows of `statement`, whose parameters are bound, as a Result.
[[nodiscard]] Result result_of(SQLite::Statement& statement);

/// The rows of a query without parameters, read without a copy or a check a value: for the few queries that read
/// millions. A NULL reads as 0 or as empty text; a text lives until the next step. Errors are SQLite::Exception.
class BareRows {
public:
    BareRows(SQLite::Database& connection, const char* sql);
    ~BareRows();
    BareRows(const BareRows&) = delete;
    BareRows& operator=(const BareRows&) = delete;

    /// Goes to the next row; false after the last.
    [[nodiscard]] bool step();
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    SQLite::Database& connection_;
    sqlite3_stmt* statement_ = nullptr;
};

/// Throws the SQLite error that is being handled again as a DatabaseError with cause and remedy.
[[noreturn]] void rethrow_for_people(const std::filesystem::path& file);

/// Does `work`, its SQLite errors told in words for people.
template <class Work>
auto in_database(const std::filesystem::path& file, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception&) {
        rethrow_for_people(file);
    }
}

}  // namespace dateline
