// Why a name was taken for one place of that name, or for none: a step among the reasons of its entity.
#pragma once

#include "model/evidence.hpp"
#include "resolve/entities/entities.hpp"
#include "resolve/entities/entity_groups.hpp"

namespace dateline {

/// Adds to the reasons of entities, in the order of entities and steps, one step for each of them whose place was
/// chosen: that of the first mention.
void add_place_reasons(Entities& entities, const Evidence& evidence, const EntityGroups& groups,
                       const Gazetteer& gazetteer);

}  // namespace dateline
