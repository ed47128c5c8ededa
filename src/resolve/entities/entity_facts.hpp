// What relations and the gazetteer say of entities: descriptions from offices, positions, and what a place is part of.
#pragma once

#include "model/resolution.hpp"
#include "resolve/entities/entities.hpp"

namespace dateline {

/// Fills in `description` and `place`. What articles tell differently stays out: a place that one puts here and another
/// there is part of neither. A place is part of what exists as an entity: a city of its division, else of its state.
void add_entity_facts(Entities& entities, const Evidence& evidence, const Gazetteer& gazetteer);

}  // namespace dateline
