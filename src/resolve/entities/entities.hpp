// From groups of mentions to entities: names, kinds, keys, aliases, descriptions and what is known of places.
#pragma once

#include "model/resolution.hpp"
#include "resolve/entities/entity_groups.hpp"

namespace dateline {

struct Entities {
    std::vector<Entity> entities;                         // in the order of their keys
    std::vector<std::optional<Index<Entity>>> entity_of;  // parallel to the mentions
    std::vector<std::optional<std::size_t>> known_of;     // parallel to the entities: what the gazetteer has
    std::vector<MaybeSame> doubts;                        // in the order of their entities
    std::vector<Reason> reasons;                          // why spellings that differ are one
};

[[nodiscard]] Entities make_entities(const Evidence& evidence, const EntityGroups& groups, const Gazetteer& gazetteer,
                                     const NameComparer& comparer);

}  // namespace dateline
