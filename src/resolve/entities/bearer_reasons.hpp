// Why bearers of one name are one entity, or several: a step for each time that clustering set two beside each other.
#pragma once

#include "resolve/entities/entities.hpp"

namespace dateline {

/// Adds to the entities' reasons, at most a few for each entity, after those that it has.
void add_bearer_reasons(Entities& entities, const Evidence& evidence, const EntityGroups& groups);

}  // namespace dateline
