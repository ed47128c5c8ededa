#include "resolve/resolve.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "resolve/denials.hpp"
#include "resolve/disputes.hpp"
#include "resolve/entities.hpp"
#include "resolve/entity_facts.hpp"
#include "resolve/entity_groups.hpp"
#include "resolve/events.hpp"
#include "resolve/sources.hpp"

namespace dateline {

Resolution resolve(const Evidence& evidence, const Language& language) {
    const Gazetteer gazetteer(language);
    const NameComparer comparer(language, gazetteer);
    const ActWords words(language);

    Entities entities = make_entities(evidence, group_mentions(evidence, gazetteer, comparer), gazetteer, comparer);
    add_entity_facts(entities, evidence, gazetteer);
    Sources sources = find_sources(evidence, entities, comparer, language);
    Events events = find_events(evidence, entities, words);

    Resolution result;
    const Accounts accounts(evidence, entities);
    find_figure_disputes(accounts, result.disputes);
    find_polarity_disputes(accounts, words, result.disputes);
    find_denials(accounts, language, result.disputes);
    std::sort(result.disputes.begin(), result.disputes.end(),
              [](const Dispute& a, const Dispute& b) { return a.key < b.key; });

    result.reasons = std::move(entities.reasons);
    result.reasons.insert(result.reasons.end(), std::make_move_iterator(events.reasons.begin()),
                          std::make_move_iterator(events.reasons.end()));
    add_dispute_reasons(evidence, result.disputes, result.reasons);
    std::sort(result.reasons.begin(), result.reasons.end(), [](const Reason& a, const Reason& b) {
        return std::tie(a.fact_kind, a.fact_key, a.step) < std::tie(b.fact_kind, b.fact_key, b.step);
    });
    result.entities = std::move(entities.entities);
    result.entity_of = std::move(entities.entity_of);
    result.sources = std::move(sources.sources);
    result.source_of = std::move(sources.source_of);
    result.events = std::move(events.events);
    result.event_of = std::move(events.event_of);
    return result;
}

}  // namespace dateline
