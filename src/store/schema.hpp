// The schema of a dateline file: numbered migrations bring a file from any earlier version to the current one.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
}

namespace dateline {

/// One step of the schema: the statements that lead from version - 1 to `version`. `reshapes`: data that is there
/// changes its form.
struct Migration {
    int version = 0;
    std::string_view name;
    std::string_view sql;
    bool reshapes = false;
};

/// The program's migrations in order: migrations/NNNN_NAME.sql, of which those that reshape data begin with the line
/// `-- reshapes data`.
[[nodiscard]] std::span<const Migration> migrations();

/// The version that the program writes and reads: that of the last migration.
[[nodiscard]] int schema_version();

/// Applies what is missing, each migration in one transaction with its version; foreign keys are checked before each
/// commit. Before one that reshapes data, a file that has data is copied to `FILE.before-vN`. On an error the file
/// stays at the version before.
void migrate(SQLite::Database& connection, const std::filesystem::path& file, std::span<const Migration> steps);

/// Writes the rows of schema/*.tsv into their tables; what people added to those tables stays.
void seed_types(SQLite::Database& connection);

/// The documented current schema, as schema/schema.sql has it: made by applying all migrations to an empty file.
[[nodiscard]] std::string schema_text();

}  // namespace dateline
