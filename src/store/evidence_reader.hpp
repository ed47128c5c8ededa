// The read rows of all current articles, for resolution.
#pragma once

#include "model/evidence.hpp"
#include "store/database.hpp"

namespace dateline {

/// All evidence of the file, in the fixed order that model/evidence.hpp promises. Superseded versions are left out.
[[nodiscard]] Evidence read_evidence(Database& database);

}  // namespace dateline
