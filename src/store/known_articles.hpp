// Which articles a file has already, so that they need not be read again.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "store/database.hpp"

namespace dateline {

/// The current versions that are in the file: the SHA-256 of their bytes, by path.
[[nodiscard]] std::unordered_map<std::string, std::string> known_articles(Database& database);

/// A version of an article as one text, for a set of them.
[[nodiscard]] std::string version_name(std::string_view path, std::string_view raw_sha256);

/// All versions that are in the file, the current ones and those before them, by version_name.
[[nodiscard]] std::unordered_set<std::string> known_versions(Database& database);

}  // namespace dateline
