#include "resolve/entity_facts.hpp"

#include <map>
#include <string>

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
        const KnownEntity& known = gazetteer.at(*entities.known_of[i]);
        entity.place->latitude = known.latitude;
        entity.place->longitude = known.longitude;
        if (!known.country.empty()) entity.place->country = known.country;
        if (!known.gazetteer_id.empty()) entity.place->gazetteer_id = known.gazetteer_id;
        const auto state = known.state ? entity_of_known.find(*known.state) : entity_of_known.end();
        if (state != entity_of_known.end()) entity.place->part_of = state->second;
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
    for (const auto& [part, of] : wholes) {
        PlaceFacts& facts = *entities.entities[part.position()].place;
        if (facts.part_of || of.size() != 1) continue;
        const Index<Entity> whole = of.begin()->first;
        const auto back = wholes.find(whole);
        if (back == wholes.end() || !back->second.contains(part)) facts.part_of = whole;
    }
}

/// A place is in the country of what it is part of.
void inherit_countries(Entities& entities) {
    static constexpr int kMostSteps = 8;  // no chain of places is longer, and a ring of them ends here
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
