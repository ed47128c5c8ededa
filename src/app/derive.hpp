// The flow from all that was read to what follows from it: evidence, resolution, derived rows.
#pragma once

#include "model/language.hpp"
#include "store/database.hpp"

namespace dateline {

/// Makes all derived rows of the file anew from its read rows.
void derive(Database& database, const Language& language);

}  // namespace dateline
