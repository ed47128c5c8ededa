#include "resolve/events.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>

#include "base/utf8.hpp"
#include "resolve/numbered_texts.hpp"
#include "resolve/partition.hpp"
#include "resolve/told_polarity.hpp"

namespace dateline {

namespace {

/// A wider interval says too little of when something was to tell two events apart.
constexpr std::chrono::days kWidestSameDate{7};
/// So many events of one act, day and participant are kept in view for a further mention.
constexpr std::size_t kMostCandidates = 16;

/// Who has which part in an event.
using Parts = std::set<std::pair<ArgumentRole, Index<Entity>>>;
using Members = std::span<const std::uint32_t>;  // event mentions in their order

std::optional<Index<Entity>> entity_at(const Entities& entities, const std::optional<Index<EvidenceMention>>& mention) {
    return mention ? entities.entity_of[mention->position()] : std::nullopt;
}

Parts parts_of(const EvidenceEventMention& mention, const Entities& entities) {
    Parts parts;
    for (const EvidenceArgument& argument : mention.arguments) {
        if (const auto entity = entity_at(entities, argument.mention)) parts.emplace(argument.role, *entity);
    }
    return parts;
}

/// Whether both have somebody in `role`, and nobody is in both.
bool exclude_each_other(const Parts& a, const Parts& b, ArgumentRole role) {
    const auto has_role = [&](const auto& part) { return part.first == role; };
    const auto is_shared = [&](const auto& part) { return has_role(part) && b.contains(part); };
    return std::any_of(a.begin(), a.end(), has_role) && std::any_of(b.begin(), b.end(), has_role) &&
           std::none_of(a.begin(), a.end(), is_shared);
}

/// What two mentions of one event must share, but for a participant.
struct Occasion {
    std::uint32_t type = 0;  // numbers of texts
    std::uint32_t act = 0;
    Day earliest;
    Day latest;
    friend auto operator<=>(const Occasion&, const Occasion&) = default;
};
using MentionOn = std::pair<Occasion, std::uint32_t>;

/// The mentions that say enough to be told together with others: those of one occasion stand together, in their order.
std::vector<MentionOn> list_by_occasion(const Evidence& evidence, const Entities& entities, const ActWords& words) {
    std::vector<MentionOn> listed;
    NumberedTexts texts;
    for (std::size_t i = 0; i < evidence.event_mentions.size(); ++i) {
        const EvidenceEventMention& mention = evidence.event_mentions[i];
        const Interval& days = mention.when.days;
        if (mention.lemma.empty() || !days.earliest || !days.latest || *days.latest - *days.earliest > kWidestSameDate)
            continue;
        if (parts_of(mention, entities).empty()) continue;
        const Act act = words.act_of(mention);
        const std::string name = act.is_opposite ? fold(mention.lemma) : act.name;
        const Occasion occasion{texts.number_of(mention.type), texts.number_of(name), *days.earliest, *days.latest};
        listed.emplace_back(occasion, i);
    }
    std::sort(listed.begin(), listed.end());
    return listed;
}

/// The mentions of one event so far, and what they say together.
struct Draft {
    std::vector<std::uint32_t> mentions;
    std::set<std::string> lemmas;
    Parts parts;
    std::optional<Index<Entity>> place;
};

/// A mention as it is held against drafts.
struct Told {
    std::uint32_t mention = 0;
    std::string lemma;
    Parts parts;
    std::optional<Index<Entity>> place;
};

/// How much they share; 0 where something speaks against their being one event. Another word for the act is one event's
/// only where they share two things.
std::size_t agreement_of(const Draft& draft, const Told& told) {
    if (draft.place && told.place && draft.place != told.place) return 0;
    if (exclude_each_other(draft.parts, told.parts, ArgumentRole::agent) ||
        exclude_each_other(draft.parts, told.parts, ArgumentRole::patient))
        return 0;
    std::size_t shared = draft.place && draft.place == told.place ? 1 : 0;
    for (const auto& part : told.parts) shared += draft.parts.contains(part) ? 1 : 0;
    return draft.lemmas.contains(told.lemma) || shared > 1 ? shared : 0;
}

/// The draft that agrees most; nothing where two agree alike, as then nothing tells which of them is meant.
std::optional<std::size_t> find_home(const std::vector<Draft>& drafts, const std::set<std::size_t>& candidates,
                                     const Told& told) {
    std::optional<std::size_t> home;
    std::size_t most = 0;
    for (const std::size_t candidate : candidates) {
        const std::size_t agreement = agreement_of(drafts[candidate], told);
        if (agreement == 0 || agreement < most) continue;
        home = agreement == most ? std::nullopt : std::optional(candidate);
        most = agreement;
    }
    return home;
}

std::vector<Told> read_told(std::span<const MentionOn> mentions, const Evidence& evidence, const Entities& entities) {
    std::vector<Told> told;
    for (const auto& [occasion, i] : mentions) {
        const EvidenceEventMention& mention = evidence.event_mentions[i];
        told.push_back({i, fold(mention.lemma), parts_of(mention, entities), entity_at(entities, mention.place)});
    }
    // those that say most come first: others are told of by less, and could be of several
    std::stable_sort(told.begin(), told.end(),
                     [](const Told& a, const Told& b) { return a.parts.size() > b.parts.size(); });
    return told;
}

/// Puts the mentions of one occasion together: sets in `first_of` the first mention of the event of each.
void gather(std::span<const MentionOn> mentions, const Evidence& evidence, const Entities& entities,
            std::vector<std::uint32_t>& first_of) {
    std::vector<Draft> drafts;
    std::map<Parts::value_type, std::vector<std::size_t>> by_part;
    for (const Told& told : read_told(mentions, evidence, entities)) {
        std::set<std::size_t> candidates;
        for (const auto& part : told.parts) {
            const auto found = by_part.find(part);
            if (found != by_part.end()) candidates.insert(found->second.begin(), found->second.end());
        }
        std::optional<std::size_t> home = find_home(drafts, candidates, told);
        if (!home) {
            home = drafts.size();
            drafts.emplace_back();
        }
        Draft& draft = drafts[*home];
        draft.mentions.push_back(told.mention);
        draft.lemmas.insert(told.lemma);
        draft.parts.insert(told.parts.begin(), told.parts.end());
        if (!draft.place) draft.place = told.place;
        for (const auto& part : told.parts) {
            auto& known = by_part[part];
            if (known.size() < kMostCandidates && std::find(known.begin(), known.end(), *home) == known.end())
                known.push_back(*home);
        }
    }
    for (const Draft& draft : drafts) {
        const std::uint32_t first = *std::min_element(draft.mentions.begin(), draft.mentions.end());
        for (const std::uint32_t mention : draft.mentions) first_of[mention] = first;
    }
}

/// The first mention of the event of each mention.
std::vector<std::uint32_t> find_firsts(const Evidence& evidence, const Entities& entities, const ActWords& words) {
    std::vector<std::uint32_t> first_of(evidence.event_mentions.size());
    std::iota(first_of.begin(), first_of.end(), 0U);
    const std::vector<MentionOn> listed = list_by_occasion(evidence, entities, words);
    for (auto next = listed.begin(); next != listed.end();) {
        const auto begin = next;
        while (next != listed.end() && next->first == begin->first) ++next;
        if (next - begin > 1) gather(std::span(begin, next), evidence, entities, first_of);
    }
    return first_of;
}

std::string names_of(const Event& event, ArgumentRole role, const Entities& entities) {
    std::string names;
    for (const Participant& participant : event.participants) {
        if (participant.role != role) continue;
        if (!names.empty()) names += ", ";
        names += entities.entities[participant.entity.position()].name;
    }
    return names;
}

/// Who did it: what was done, to whom. No judgement and no word that takes a side.
std::string label_of(const Event& event, const EvidenceEventMention& first, const Entities& entities,
                     const ActWords& words) {
    std::string who = names_of(event, ArgumentRole::agent, entities);
    const std::string whom = names_of(event, ArgumentRole::patient, entities);
    if (who.empty()) who = names_of(event, ArgumentRole::other, entities);
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
auto common(Members members, const Evidence& evidence, Read read)
    -> std::optional<decltype(read(evidence.event_mentions.front()))> {
    const auto value = read(evidence.event_mentions[members.front()]);
    for (const std::size_t i : members) {
        if (read(evidence.event_mentions[i]) != value) return std::nullopt;
    }
    return value;
}

/// Of each role those whom all mentions that name somebody in it have in common.
Parts common_parts(Members members, const Evidence& evidence, const Entities& entities) {
    std::map<ArgumentRole, std::size_t> tellers;
    std::map<Parts::value_type, std::size_t> counts;
    for (const std::size_t i : members) {
        std::set<ArgumentRole> roles;
        for (const auto& part : parts_of(evidence.event_mentions[i], entities)) {
            roles.insert(part.first);
            ++counts[part];
        }
        for (const ArgumentRole role : roles) ++tellers[role];
    }
    Parts parts;
    for (const auto& [part, count] : counts) {
        if (count == tellers.at(part.first)) parts.insert(part);
    }
    return parts;
}

/// The place of all mentions that tell one, absent where two differ.
std::optional<Index<Entity>> common_place(Members members, const Evidence& evidence, const Entities& entities) {
    std::optional<Index<Entity>> common;
    for (const std::size_t i : members) {
        const auto place = entity_at(entities, evidence.event_mentions[i].place);
        if (common && place && place != common) return std::nullopt;
        if (place) common = place;
    }
    return common;
}

Event make_event(Members members, const Evidence& evidence, const Entities& entities, const ActWords& words,
                 TextPool& texts) {
    const EvidenceEventMention& first = evidence.event_mentions[members.front()];
    Event event;
    event.first = Index<EvidenceEventMention>(members.front());
    event.type = first.type;
    event.when = first.when;
    event.status = common(members, evidence, [](const EvidenceEventMention& mention) { return mention.status; });
    event.polarity = common(members, evidence,
                            [&](const EvidenceEventMention& mention) { return told_polarity(mention, evidence); });
    event.place = common_place(members, evidence, entities);
    const Parts parts = common_parts(members, evidence, entities);
    for (const std::size_t i : members) event.when.days = hull(event.when.days, evidence.event_mentions[i].when.days);
    if (members.size() > 1) event.when.edtf = texts.intern(edtf_of(event.when.days));
    event.participants.reserve(parts.size());
    for (const auto& [role, entity] : parts) event.participants.push_back({entity, role});
    event.label = texts.add(label_of(event, first, entities, words));
    return event;
}

void add_reasons(Members members, Index<Event> event, const Evidence& evidence, std::vector<Reason>& reasons) {
    if (members.size() < 2) return;
    int step = 0;
    for (const std::size_t i : members) {
        const EvidenceEventMention& mention = evidence.event_mentions[i];
        reasons.push_back(
            {.fact = event,
             .step = ++step,
             .rule = "same_act_day_and_participant",
             .document = mention.document,
             .span = mention.span,
             .explanation = "\"" + std::string(mention.words) +
                            "\" has the act, the dates and a participant that the other mentions of this event have."});
    }
}

}  // namespace

Events find_events(const Evidence& evidence, const Entities& entities, const ActWords& words) {
    std::vector<std::uint32_t> event_of = find_firsts(evidence, entities, words);
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < event_of.size(); ++i)  // an event's first mention comes before its others
        event_of[i] = event_of[i] == i ? count++ : event_of[event_of[i]];
    const Partition events(count, event_of.size(), [&](std::size_t i) { return event_of[i]; });
    Events result;
    result.events.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        result.events.push_back(make_event(events.of(i), evidence, entities, words, *result.texts));
        add_reasons(events.of(i), Index<Event>(i), evidence, result.reasons);
    }
    for (const std::size_t event : event_of) result.event_of.emplace_back(Index<Event>(event));
    return result;
}

}  // namespace dateline
