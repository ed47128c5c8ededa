// What a file holds, for comparing it with what it held before a fault or would hold without one. Reading it changes
// nothing that a command goes by.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace dateline {

struct StoredState {
    int version = 0;                              // of the schema; 0: the file is not there, or nothing is in it yet
    bool is_current = true;                       // the derived rows follow from the read rows
    std::string schema;                           // all tables, indexes, views and triggers
    std::map<std::string, std::string> articles;  // by key: all rows that were read from the article
    std::string facts;   // the dump; of a file of another schema than the program's, all rows of all tables
    std::string damage;  // what `check`, SQLite's own checks or the full-text index find wrong; empty: nothing
};

[[nodiscard]] StoredState stored_state(const std::filesystem::path& file);

/// Makes `file`, which is not there yet, with the facts of `today` in the schema of the first migration alone.
void write_as_first_version(const std::filesystem::path& today, const std::filesystem::path& file);

/// What `file`, which has facts, holds when the migrations up to `version` were made and no others.
[[nodiscard]] StoredState state_in_version(const std::filesystem::path& file, int version);

/// Marks all that was read from the articles of `file` as read by a rule of another name.
void rename_rules(const std::filesystem::path& file);

/// What SQLite or a migration left beside the file, by ending: "-wal -shm"; empty where the file stands alone.
[[nodiscard]] std::string left_beside(const std::filesystem::path& file);

}  // namespace dateline
