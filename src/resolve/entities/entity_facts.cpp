#include "resolve/entities/entity_facts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

namespace {

bool is_place(const Entity& entity) {
    return entity.kind == "place" || entity.kind == "state";
}

void add_descriptions(Entities& entities, const Evidence& evidence) {
    std::map<std::size_t, std::map<std::string, int>> offices;
    for (const EvidenceRelation& relation : evidence.relations) {
        const auto holder = entities.entity_of[relation.from.position()];
        if (relation.type != "holds_office" || relation.title.empty() || !holder) continue;
        std::string office(relation.title);
        const auto of = entities.entity_of[relation.to.position()];
        if (of && of != holder) office += ", " + entities.entities[of->position()].name;
        ++offices[holder->position()][office];
    }
    for (const auto& [position, counts] : offices) {
        if (counts.size() == 1) entities.entities[position].description = counts.begin()->first;
    }
}

void add_known_facts(Entities& entities, const Gazetteer& gazetteer) {
    std::map<std::size_t, Index<Entity>> entity_of_known;
    for (std::size_t i = 0; i < entities.known_of.size(); ++i) {
        if (entities.known_of[i]) entity_of_known.emplace(*entities.known_of[i], Index<Entity>(i));
    }
    for (std::size_t i = 0; i < entities.entities.size(); ++i) {
        Entity& entity = entities.entities[i];
        if (!is_place(entity)) continue;
        entity.place.emplace();
        if (!entities.known_of[i]) continue;
        const KnownEntity known = gazetteer.in_full(*entities.known_of[i]);
        entity.place->latitude = known.latitude;
        entity.place->longitude = known.longitude;
        if (!known.country.empty()) entity.place->country = known.country;
        if (!known.gazetteer_id.empty()) entity.place->gazetteer_id = known.gazetteer_id;
        for (const auto& whole : {known.division, known.state}) {
            const auto found = whole ? entity_of_known.find(*whole) : entity_of_known.end();
            if (found == entity_of_known.end()) continue;
            entity.place->part_of = found->second;
            break;
        }
    }
}

constexpr int kMostSteps = 8;  // no chain of places is longer, and a ring of them ends here

bool is_within(Index<Entity> part, Index<Entity> whole, const Entities& entities) {
    std::optional<Index<Entity>> at = part;
    for (int step = 0; step < kMostSteps && at; ++step) {
        if (*at == whole) return true;
        const auto& facts = entities.entities[at->position()].place;
        at = facts ? facts->part_of : std::nullopt;
    }
    return false;
}

/// The one that lies within all others: of a district and its state the district; nothing where two are apart.
std::optional<Index<Entity>> innermost(const std::map<Index<Entity>, int>& wholes, const Entities& entities) {
    static constexpr std::size_t kMostWholes = 16;  // told of one place; more are no answer
    if (wholes.size() > kMostWholes) return std::nullopt;
    for (const auto& [inner, inner_count] : wholes) {
        const bool is_inner = std::all_of(wholes.begin(), wholes.end(), [&, part = inner](const auto& outer) {
            return is_within(part, outer.first, entities);
        });
        if (is_inner) return inner;
    }
    return std::nullopt;
}

/// Where places are told to lie in each other in a ring, what lies in what is not known: no link of the ring stays
/// that was only told. Each place is walked over twice at most.
void drop_rings(Entities& entities, const std::vector<Index<Entity>>& told) {
    const auto whole_of = [&](Index<Entity> part) {
        const auto& facts = entities.entities[part.position()].place;
        return facts ? facts->part_of : std::nullopt;
    };
    std::vector<std::size_t> walk_of(entities.entities.size(), 0);  // by which walk a place was reached first
    std::vector<Index<Entity>> ringed;
    for (std::size_t walk = 1; walk <= told.size(); ++walk) {
        std::optional<Index<Entity>> at = told[walk - 1];
        while (at && walk_of[at->position()] == 0) {
            walk_of[at->position()] = walk;
            at = whole_of(*at);
        }
        if (!at || walk_of[at->position()] != walk) continue;
        const Index<Entity> first = *at;
        do {
            ringed.push_back(*at);
            at = whole_of(*at);
        } while (at != first);
    }
    for (const Index<Entity> part : ringed) {
        if (std::binary_search(told.begin(), told.end(), part))
            entities.entities[part.position()].place->part_of.reset();
    }
}

/// What the articles themselves say a place is in, where all that say it agree; a speaker's word for it stays a
/// relation.
void add_told_places(Entities& entities, const Evidence& evidence) {
    std::map<Index<Entity>, std::map<Index<Entity>, int>> wholes;
    for (const EvidenceRelation& relation : evidence.relations) {
        if (relation.statement || (relation.type != "part_of" && relation.type != "located_in")) continue;
        const auto part = entities.entity_of[relation.from.position()];
        const auto whole = entities.entity_of[relation.to.position()];
        if (!part || !whole || part == whole) continue;
        const Entity& from = entities.entities[part->position()];
        if (from.kind == "place" && is_place(entities.entities[whole->position()])) ++wholes[*part][*whole];
    }
    std::vector<Index<Entity>> told;
    for (const auto& [part, of] : wholes) {
        PlaceFacts& facts = *entities.entities[part.position()].place;
        const auto whole = facts.part_of ? std::nullopt : innermost(of, entities);
        if (!whole) continue;
        const auto& country = entities.entities[whole->position()].place->country;
        if (facts.country && country && facts.country != country) continue;
        const auto back = wholes.find(*whole);
        if (back != wholes.end() && back->second.contains(part)) continue;
        facts.part_of = whole;
        told.push_back(part);
    }
    drop_rings(entities, told);
}

/// A place is in the country of what it is part of.
void inherit_countries(Entities& entities) {
    for (Entity& entity : entities.entities) {
        if (!entity.place || entity.place->country) continue;
        auto whole = entity.place->part_of;
        for (int step = 0; step < kMostSteps && whole; ++step) {
            const auto& facts = entities.entities[whole->position()].place;
            if (!facts) break;
            if (facts->country) {
                entity.place->country = facts->country;
                break;
            }
            whole = facts->part_of;
        }
    }
}

}  // namespace

void add_entity_facts(Entities& entities, const Evidence& evidence, const Gazetteer& gazetteer) {
    add_descriptions(entities, evidence);
    add_known_facts(entities, gazetteer);
    add_told_places(entities, evidence);
    inherit_countries(entities);
}

}  // namespace dateline
