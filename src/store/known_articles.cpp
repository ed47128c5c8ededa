#include "store/known_articles.hpp"

#include "store/sql.hpp"

namespace dateline {

std::unordered_map<std::string, std::string> known_articles(Database& database) {
    return in_database(database.file(), [&] {
        std::unordered_map<std::string, std::string> hashes;
        SQLite::Statement rows(database.connection(),
                               "SELECT path, raw_sha256 FROM document WHERE superseded_by_id IS NULL");
        while (rows.executeStep()) hashes.emplace(text_of(rows, 0), text_of(rows, 1));
        return hashes;
    });
}

std::string version_name(std::string_view path, std::string_view raw_sha256) {
    return std::string(raw_sha256) + " " + std::string(path);
}

std::unordered_set<std::string> known_versions(Database& database) {
    return in_database(database.file(), [&] {
        std::unordered_set<std::string> versions;
        SQLite::Statement rows(database.connection(), "SELECT path, raw_sha256 FROM document");
        while (rows.executeStep()) versions.insert(version_name(text_of(rows, 0), text_of(rows, 1)));
        return versions;
    });
}

}  // namespace dateline
