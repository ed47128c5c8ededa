#include "resolve/resolve.hpp"

#include <algorithm>
#include <utility>

#include "resolve/disputes/denials.hpp"
#include "resolve/disputes/disputes.hpp"
#include "resolve/entities/bearer_reasons.hpp"
#include "resolve/entities/entities.hpp"
#include "resolve/entities/entity_facts.hpp"
#include "resolve/entities/entity_groups.hpp"
#include "resolve/events.hpp"
#include "resolve/name_knowledge.hpp"
#include "resolve/places/place_reasons.hpp"
#include "resolve/sources.hpp"

namespace dateline {

namespace {

Entities find_entities(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer,
                       const Language& language) {
    const EntityGroups groups = group_mentions(evidence, gazetteer, comparer, NameReader(language));
    Entities entities = make_entities(evidence, groups, gazetteer, comparer);
    add_entity_facts(entities, evidence, gazetteer);
    add_bearer_reasons(entities, evidence, groups);
    add_place_reasons(entities, evidence, groups, gazetteer);
    return entities;
}

}  // namespace

Resolution resolve(const Evidence& evidence, const Language& language) {
    const auto& [gazetteer, comparer] = name_knowledge(language);
    const ActWords words(language);

    Entities entities = find_entities(evidence, gazetteer, comparer, language);
    Sources sources = find_sources(evidence, entities, comparer, language);
    Events events = find_events(evidence, entities, words);

    Resolution result;
    const Accounts accounts(evidence, entities);
    find_figure_disputes(accounts, language, result.disputes);
    find_polarity_disputes(accounts, words, language, result.disputes);
    find_event_disputes(accounts, words, language, result.disputes);
    find_denials(accounts, language, result.disputes);
    std::sort(result.disputes.begin(), result.disputes.end(),
              [](const Dispute& a, const Dispute& b) { return a.key < b.key; });

    add_dispute_reasons(evidence, result.disputes, result.reasons);
    for (std::vector<Reason>* more : {&entities.reasons, &events.reasons}) {
        result.reasons.insert(result.reasons.end(), std::make_move_iterator(more->begin()),
                              std::make_move_iterator(more->end()));
    }
    result.entities = std::move(entities.entities);
    result.entity_of = std::move(entities.entity_of);
    result.doubts = std::move(entities.doubts);
    result.sources = std::move(sources.sources);
    result.source_of = std::move(sources.source_of);
    result.texts = std::move(events.texts);
    result.events = std::move(events.events);
    result.event_of = std::move(events.event_of);
    return result;
}

}  // namespace dateline
