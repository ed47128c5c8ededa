// All facts of a file in a fixed order, without integer ids: two files with the same facts give the same dump, byte for
// byte.
#pragma once

#include <functional>
#include <string_view>

#include "store/database.hpp"

namespace dateline {

/// Calls `line` with one JSON object a row: relation by relation in the order of the contract, within each by content.
/// Where a row refers to another by id, the dump has that row's key under the column's name without `_id`.
void dump(Database& database, const std::function<void(std::string_view)>& line);

}  // namespace dateline
