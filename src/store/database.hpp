// A dateline file: opened, checked to be ours, brought to the current schema, and left as any SQLite client expects it.
// While it is written it is in WAL mode with foreign keys on; when a writer closes it, it is one file in
// journal_mode=DELETE.
#pragma once

#include <filesystem>
#include <memory>

namespace SQLite {
class Database;
}

namespace dateline {

/// "dlin": stands in the header of every dateline file (PRAGMA application_id).
inline constexpr int kApplicationId = 0x646C696E;

/// An open file. Not safe to use from two threads at once.
class Database {
public:
    /// Opens `file`, makes it where it is not there, migrates it and seeds its tables of types.
    /// DatabaseError where it is no dateline file, was made by a newer program, is locked, or cannot be written.
    [[nodiscard]] static Database open_for_writing(const std::filesystem::path& file);

    /// As open_for_writing, but `file` must be there.
    [[nodiscard]] static Database open_for_changing(const std::filesystem::path& file);

    /// Opens `file` to read. DatabaseError where it is not there, is no dateline file or has another schema version
    /// than the program's.
    [[nodiscard]] static Database open_for_reading(const std::filesystem::path& file);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    /// Closes quietly; a writer that wants to hear of errors calls close().
    ~Database();

    /// Ends writing: moves everything into the one file and closes it. DatabaseError where that fails. Does nothing
    /// after the first call.
    void close();

    /// True where the file was opened to read and nothing was ever committed to it.
    [[nodiscard]] bool is_blank() const { return is_blank_; }

    /// For the store's own functions.
    [[nodiscard]] SQLite::Database& connection() { return *connection_; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

private:
    Database(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection, bool is_writer);

    std::filesystem::path file_;
    std::unique_ptr<SQLite::Database> connection_;
    bool is_writer_ = false;
    bool is_blank_ = false;
};

}  // namespace dateline
