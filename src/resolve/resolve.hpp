// Putting articles together: who is who, one event told twice, disputes.
#pragma once

#include "model/language.hpp"
#include "model/resolution.hpp"

namespace dateline {

/// Everything that follows from `evidence`. Depends on the set of articles alone: the same evidence gives the same
/// resolution.
[[nodiscard]] Resolution resolve(const Evidence& evidence, const Language& language);

}  // namespace dateline
