// From what people type to rows: entities by name, alias or key; articles by path or key; sources by name or key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace dateline {

/// The ids of all entities that are called `name`: by key, else by name or alias, case and accents aside. UsageError
/// where there is none, with the names that come nearest.
[[nodiscard]] std::vector<std::int64_t> find_entities(Database& database, std::string_view name);

/// The ids of the graph's nodes for the same.
[[nodiscard]] std::vector<std::int64_t> find_entity_nodes(Database& database, std::string_view name);

/// The id of the current version of the article with that path or key; 0 where there is none.
[[nodiscard]] std::int64_t find_document(Database& database, std::string_view path_or_key);

/// The ids of the sources of that name or key. UsageError where there is none, with the names that there are.
[[nodiscard]] std::vector<std::int64_t> find_sources(Database& database, std::string_view name);

/// Ids as the JSON array that `IN (SELECT value FROM json_each(?))` takes.
[[nodiscard]] std::string ids_as_json(const std::vector<std::int64_t>& ids);

}  // namespace dateline
