// English: its word lists (the .tsv files beside this one), its weights (.weights), its date rules, and the places that
// English news name (gazetteer/).
#pragma once

#include "model/language.hpp"

namespace dateline {

/// Made at the first call; lives as long as the program. Safe to call from many threads.
[[nodiscard]] const Language& english();

}  // namespace dateline
