// All that a report shows, out of a file: articles in their current versions with what was read from them, and
// disputes.
#pragma once

#include "model/report.hpp"
#include "store/database.hpp"

namespace dateline {

/// Reads the whole file; filters are applied later, to the values.
[[nodiscard]] Report read_report(Database& database);

}  // namespace dateline
