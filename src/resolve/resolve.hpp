// Puts the articles together: entities, the events that several of them tell, and the points on which they differ.
#pragma once

#include "model/language.hpp"
#include "model/resolution.hpp"

namespace dateline {

/// Everything that follows from `evidence`. Depends on the set of articles alone: the same evidence gives the same
/// resolution.
[[nodiscard]] Resolution resolve(const Evidence& evidence, const Language& language);

}  // namespace dateline
