// Writing what resolution gave: all derived rows of a file, in one transaction.
#pragma once

#include "model/evidence.hpp"
#include "model/resolution.hpp"
#include "store/database.hpp"

namespace dateline {

/// True where the derived rows follow from all read rows that are in the file.
[[nodiscard]] bool is_derivation_current(Database& database);

/// Replaces all derived rows, the graph included, by those of `resolution`, which was made of `evidence`, and marks
/// them current. Entities, sources and events that stay keep their row ids.
void write_resolution(Database& database, const Evidence& evidence, const Resolution& resolution);

}  // namespace dateline
