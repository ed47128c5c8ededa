// The flow from all that was read to what follows from it: evidence, resolution, derived rows.
#pragma once

#include "app/progress.hpp"
#include "model/language.hpp"
#include "store/database.hpp"

namespace dateline {

/// Makes all derived rows of the file anew from its read rows.
void derive(Database& database, const Language& language);

/// The end of a command that wrote: derives where the derived rows do not follow from the read rows, which is shown
/// first, and closes the file.
void derive_and_close(Database& database, const Language& language, Progress now, const ShowProgress& progress);

}  // namespace dateline
