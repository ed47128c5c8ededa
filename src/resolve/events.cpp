#include "resolve/events.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"

namespace dateline {

namespace {

/// A wider interval says too little of when something was to tell two events apart.
constexpr std::chrono::days kWidestSameDate{7};
/// So many events of one act, day and participant are kept in view for a further mention.
constexpr std::size_t kMostCandidates = 16;

using Parts = std::set<Index<Entity>>;

/// The mentions of one event so far, and what they say together.
struct Draft {
    std::vector<Index<EvidenceEventMention>> mentions;
    std::map<ArgumentRole, Parts> parts;
    std::optional<Index<Entity>> place;
};

std::optional<Index<Entity>> entity_at(const Entities& entities, const std::optional<Index<EvidenceMention>>& mention) {
    return mention ? entities.entity_of[mention->position()] : std::nullopt;
}

std::map<ArgumentRole, Parts> parts_of(const EvidenceEventMention& mention, const Entities& entities) {
    std::map<ArgumentRole, Parts> parts;
    for (const EvidenceArgument& argument : mention.arguments) {
        if (const auto entity = entity_at(entities, argument.mention)) parts[argument.role].insert(*entity);
    }
    return parts;
}

bool exclude_each_other(const Parts& a, const Parts& b) {
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](Index<Entity> entity) { return b.contains(entity); });
}

bool fits(const Draft& draft, const std::map<ArgumentRole, Parts>& parts, const std::optional<Index<Entity>>& place) {
    if (draft.place && place && draft.place != place) return false;
    for (const ArgumentRole role : {ArgumentRole::agent, ArgumentRole::patient}) {
        const auto mine = draft.parts.find(role);
        const auto other = parts.find(role);
        if (mine != draft.parts.end() && other != parts.end() && exclude_each_other(mine->second, other->second))
            return false;
    }
    return true;
}

/// What two mentions of one event must share, but for a participant; empty where the mention says too little.
std::string bucket_of(const EvidenceEventMention& mention) {
    const Interval& days = mention.when.days;
    if (mention.lemma.empty() || !days.earliest || !days.latest || *days.latest - *days.earliest > kWidestSameDate)
        return {};
    return mention.type + '\t' + fold(mention.lemma) + '\t' + iso_of(*days.earliest) + '\t' + iso_of(*days.latest);
}

std::vector<Draft> gather(const Evidence& evidence, const Entities& entities) {
    std::vector<std::size_t> order(evidence.event_mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return evidence.event_mentions[a].key < evidence.event_mentions[b].key;
    });
    std::vector<Draft> drafts;
    std::unordered_map<std::string, std::vector<std::size_t>> candidates;
    for (const std::size_t i : order) {
        const EvidenceEventMention& mention = evidence.event_mentions[i];
        const auto parts = parts_of(mention, entities);
        const auto place = entity_at(entities, mention.place);
        const std::string bucket = bucket_of(mention);
        std::vector<std::string> keys;
        for (const auto& [role, members] : parts) {
            for (const Index<Entity> entity : members) {
                if (bucket.empty()) continue;
                keys.push_back(bucket + '\t' + std::string(word(role)) + '\t' + std::to_string(entity.value));
            }
        }
        std::optional<std::size_t> home;
        for (const std::string& key : keys) {
            for (const std::size_t candidate : candidates[key]) {
                if (!home && fits(drafts[candidate], parts, place)) home = candidate;
            }
        }
        if (!home) {
            home = drafts.size();
            drafts.emplace_back();
        }
        Draft& draft = drafts[*home];
        draft.mentions.emplace_back(i);
        for (const auto& [role, members] : parts) draft.parts[role].insert(members.begin(), members.end());
        if (!draft.place) draft.place = place;
        for (const std::string& key : keys) {
            auto& known = candidates[key];
            if (known.size() < kMostCandidates && std::find(known.begin(), known.end(), *home) == known.end())
                known.push_back(*home);
        }
    }
    return drafts;
}

std::string names_of(const Draft& draft, ArgumentRole role, const Entities& entities) {
    std::string names;
    const auto parts = draft.parts.find(role);
    if (parts == draft.parts.end()) return names;
    for (const Index<Entity> entity : parts->second) {
        if (!names.empty()) names += ", ";
        names += entities.entities[entity.position()].name;
    }
    return names;
}

/// Who did it: what was done, to whom. No judgement and no word that takes a side.
std::string label_of(const Draft& draft, const Event& event, const Evidence& evidence, const Entities& entities,
                     const ActWords& words) {
    std::string who = names_of(draft, ArgumentRole::agent, entities);
    const std::string whom = names_of(draft, ArgumentRole::patient, entities);
    if (who.empty()) who = names_of(draft, ArgumentRole::other, entities);
    const EvidenceEventMention& first = evidence.event_mentions[draft.mentions.front().position()];
    std::string label = words.plain_word(first.lemma.empty() ? first.words : first.lemma);
    if (event.polarity == Polarity::negative) label = "not " + label;
    if (event.status == EventStatus::planned) label += " (planned)";
    if (event.status == EventStatus::possible) label += " (possible)";
    if (!who.empty()) label = who + ": " + label;
    if (!whom.empty()) label += " – " + whom;
    return label;
}

/// What all mentions have in common, absent where two differ.
template <class Read>
auto common(const Draft& draft, const Evidence& evidence, Read read)
    -> std::optional<decltype(read(evidence.event_mentions.front()))> {
    const auto value = read(evidence.event_mentions[draft.mentions.front().position()]);
    for (const auto index : draft.mentions) {
        if (read(evidence.event_mentions[index.position()]) != value) return std::nullopt;
    }
    return value;
}

Event make_event(const Draft& draft, const Evidence& evidence, const Entities& entities, const ActWords& words) {
    const EvidenceEventMention& first = evidence.event_mentions[draft.mentions.front().position()];
    Event event;
    event.key = "event/" + first.key;
    event.type = first.type;
    event.when = first.when;
    event.place = draft.place;
    event.status = common(draft, evidence, [](const EvidenceEventMention& mention) { return mention.status; });
    event.polarity = common(draft, evidence, [](const EvidenceEventMention& mention) { return mention.polarity; });
    for (const auto index : draft.mentions) {
        const When& when = evidence.event_mentions[index.position()].when;
        event.when.days = hull(event.when.days, when.days);
        if (when.time != event.when.time || when.zone != event.when.zone) event.when.time = event.when.zone = "";
    }
    if (draft.mentions.size() > 1) event.when.edtf = edtf_of(event.when.days);
    for (const auto& [role, members] : draft.parts) {
        for (const Index<Entity> entity : members) event.participants.push_back({entity, role});
    }
    event.label = label_of(draft, event, evidence, entities, words);
    return event;
}

void add_reasons(const Draft& draft, const Event& event, const Evidence& evidence, std::vector<Reason>& reasons) {
    if (draft.mentions.size() < 2) return;
    int step = 0;
    for (const auto index : draft.mentions) {
        const EvidenceEventMention& mention = evidence.event_mentions[index.position()];
        reasons.push_back(
            {.fact_kind = "event",
             .fact_key = event.key,
             .step = ++step,
             .rule = "same_act_day_and_participant",
             .document = mention.document,
             .span = mention.span,
             .explanation = "\"" + mention.words +
                            "\" has the act, the dates and a participant that the other mentions of this event have."});
    }
}

}  // namespace

Events find_events(const Evidence& evidence, const Entities& entities, const ActWords& words) {
    const std::vector<Draft> drafts = gather(evidence, entities);
    Events result;
    result.event_of.resize(evidence.event_mentions.size());
    for (const Draft& draft : drafts) {
        Event event = make_event(draft, evidence, entities, words);
        for (const auto index : draft.mentions) result.event_of[index.position()] = Index<Event>(result.events.size());
        add_reasons(draft, event, evidence, result.reasons);
        result.events.push_back(std::move(event));
    }
    return result;
}

}  // namespace dateline
