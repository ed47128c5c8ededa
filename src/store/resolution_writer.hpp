// Writing what resolution gave: all derived rows of a file, in one transaction.
#pragma once

#include <functional>

#include "model/evidence.hpp"
#include "model/resolution.hpp"
#include "store/database.hpp"

namespace dateline {

/// True where the derived rows follow from all read rows that are in the file.
[[nodiscard]] bool is_derivation_current(Database& database);

/// Replaces all derived rows, the graph included, by what `resolve` makes of the file's evidence, and marks them
/// current. Reading and writing are one transaction, so that no other program's articles come between; where one is
/// open already they are part of it, and it must be rolled back when this throws. Entities, sources and events that
/// stay keep their row ids.
void rewrite_derived(Database& database, const std::function<Resolution(const Evidence&)>& resolve);

}  // namespace dateline
