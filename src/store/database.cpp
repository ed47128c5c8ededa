#include "store/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "model/when.hpp"
#include "store/bulk_load.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr int kBusyMilliseconds = 5000;

// Connections are opened with OPEN_NOMUTEX, without a lock a value: a Database is used by one thread at a time, and a
// file has millions of values.

/// Switches a setting on and reads it back, since SQLite answers a setting that it cannot make with silence.
void set_and_check(SQLite::Database& connection, const std::filesystem::path& file, const std::string& pragma,
                   const std::string& value) {
    SQLite::Statement set(connection, "PRAGMA " + pragma + " = " + value);
    while (set.executeStep()) {
    }
    const std::string now = connection.execAndGet("PRAGMA " + pragma).getString();
    if (now != value) {
        throw DatabaseError(file.string(), "SQLite keeps " + pragma + " at " + now + " where " + value + " is needed",
                            "Close other programs that use the file, and check that its disk supports locking");
    }
}

/// True for a file that is new, or whose first writer was killed before anything was in it.
bool is_empty(SQLite::Database& connection) {
    const int application = connection.execAndGet("PRAGMA application_id").getInt();
    return connection.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0 &&
           connection.execAndGet("PRAGMA user_version").getInt() == 0 &&
           (application == 0 || application == kApplicationId);
}

void check_is_ours(SQLite::Database& connection, const std::filesystem::path& file) {
    if (connection.execAndGet("PRAGMA application_id").getInt() != kApplicationId) {
        throw DatabaseError(file.string(), "it is a database of another program",
                            "Name another file with --db; this one is left untouched");
    }
    const int version = connection.execAndGet("PRAGMA user_version").getInt();
    if (version > schema_version()) {
        throw DatabaseError(file.string(),
                            "it was written by a newer dateline (schema " + std::to_string(version) +
                                ", this program knows " + std::to_string(schema_version()) + ")",
                            "Use that dateline; this file is left untouched");
    }
}

/// Refuses what SQLite would take for something else than a file, or report in its own words.
void check_is_file_name(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::file_type type = std::filesystem::status(file, failed).type();
    if (type == std::filesystem::file_type::none) {
        throw DatabaseError(file.string(), "it cannot be looked at: " + failed.message(),
                            "Check the name, its links, and the permissions of its folder");
    }
    if (type == std::filesystem::file_type::directory) {
        throw DatabaseError(file.string(), "it is a folder",
                            "Name a file in it, such as " + (file / "case.db").string());
    }
    if (file.empty() || file.string().starts_with(':')) {
        throw UsageError("--db", "'" + file.string() + "' is no file name", "Name a file, such as case.db");
    }
}

void check_exists(const std::filesystem::path& file) {
    if (std::filesystem::exists(file)) return;
    throw DatabaseError(file.string(), "there is no such file",
                        "Make one with `dateline ingest --db " + file.string() + " ARTICLES`");
}

/// Opens to read. A file whose last writer was killed may need to be rolled back first, which takes a connection that
/// may write.
std::unique_ptr<SQLite::Database> open_read_only(const std::filesystem::path& file) {
    auto connection = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX,
                                                         kBusyMilliseconds);
    try {
        connection->execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception& error) {
        if ((error.getErrorCode() & 0xFF) != SQLITE_READONLY) throw;
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE, kBusyMilliseconds)
            .execAndGet("SELECT count(*) FROM sqlite_schema");
    }
    return connection;
}

/// fold(text): text for comparing names, as base/utf8 has it. day_number(date): days since 1970-01-01, which puts dates
/// in order, those before the year 0 too; NULL where it is no date.
void add_functions(SQLite::Database& connection) {
    const auto fold_text = [](sqlite3_context* context, int, sqlite3_value** arguments) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
        if (bytes == nullptr) return sqlite3_result_null(context);
        const std::string folded = fold({bytes, static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]))});
        sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
    };
    connection.createFunction("fold", 1, true, nullptr, fold_text);
    const auto number_day = [](sqlite3_context* context, int, sqlite3_value** arguments) {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
        const auto day = bytes == nullptr ? std::nullopt : day_of_iso(bytes);
        if (!day) return sqlite3_result_null(context);
        sqlite3_result_int64(context, day->time_since_epoch().count());
    };
    connection.createFunction("day_number", 1, true, nullptr, number_day);
}

}  // namespace

Database::Database(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection, bool is_writer)
    : file_(std::move(file)), connection_(std::move(connection)), is_writer_(is_writer) {
    add_functions(*connection_);
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database::~Database() {
    try {
        close();
    } catch (const std::exception&) {
        // Nobody is there to hear it: a command that wrote has called close() itself.
    }
}

Database Database::open_for_writing(const std::filesystem::path& file) {
    check_is_file_name(file);
    return in_database(file, [&] {
        auto connection = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, kBusyMilliseconds);
        const bool is_new = is_empty(*connection);
        if (!is_new) check_is_ours(*connection, file);
        set_and_check(*connection, file, "journal_mode", "wal");
        connection->exec("PRAGMA synchronous = NORMAL");
        connection->exec(
            "PRAGMA cache_size = -65536");  // 64 MB: the indexes of a large file stay in memory while it grows
        // 64 MB of WAL in pages: one that is moved into the file at every commit waits for the disk each time, and
        // writes pages that the next commit changes again.
        connection->exec("PRAGMA wal_autocheckpoint = 16384");
        if (is_new) connection->exec("PRAGMA application_id = " + std::to_string(kApplicationId));
        migrate(*connection, file, migrations());
        set_and_check(*connection, file, "foreign_keys", "1");
        seed_types(*connection);
        Database database(file, std::move(connection), true);
        build_missing_indexes(database);
        return database;
    });
}

Database Database::open_for_changing(const std::filesystem::path& file) {
    check_is_file_name(file);
    check_exists(file);
    return open_for_writing(file);
}

Database Database::open_for_reading(const std::filesystem::path& file) {
    check_is_file_name(file);
    check_exists(file);
    return in_database(file, [&] {
        auto connection = open_read_only(file);
        if (is_empty(
                *connection)) {  // no articles yet: answered from an empty schema, since this file may not be written
            connection = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            migrate(*connection, file, migrations());
            Database blank(file, std::move(connection), false);
            blank.is_blank_ = true;
            return blank;
        }
        check_is_ours(*connection, file);
        if (connection->execAndGet("PRAGMA user_version").getInt() < schema_version()) {
            throw DatabaseError(file.string(), "it was written by an older dateline",
                                "Bring it up to date with `dateline reread --db " + file.string() + "`");
        }
        return Database(file, std::move(connection), false);
    });
}

void Database::close() {
    if (!connection_) return;
    const auto connection = std::exchange(connection_, nullptr);
    if (!is_writer_) return;
    in_database(file_, [&] { set_and_check(*connection, file_, "journal_mode", "delete"); });
}

}  // namespace dateline
