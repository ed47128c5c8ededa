// What relations and the gazetteer say of entities: descriptions from offices, positions, and what a place is part of.
#pragma once

#include "model/resolution.hpp"
#include "resolve/entities.hpp"

namespace dateline {

/// Fills in `description` and `place`. What articles tell differently stays out, but for offices, where the most
/// frequent is taken.
void add_entity_facts(Entities& entities, const Evidence& evidence, const Gazetteer& gazetteer);

}  // namespace dateline
