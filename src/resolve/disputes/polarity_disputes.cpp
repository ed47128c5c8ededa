#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>

#include "resolve/disputes/claims.hpp"
#include "resolve/disputes/contexts.hpp"
#include "resolve/disputes/disputes.hpp"
#include "resolve/disputes/rivals.hpp"
#include "resolve/names/name_words.hpp"
#include "resolve/numbered_texts.hpp"

namespace dateline {

namespace {

using EventIndex = Index<EvidenceEventMention>;

/// A mention is held against so many of the other polarity at most, in their order: the work stays linear.
constexpr std::size_t kMostCompared = 64;

/// An event mention as a claim that an act was done, or was not.
struct Claim {
    std::size_t mention = 0;
    bool is_affirmed = true;
    std::string voice;
    std::set<Index<Entity>> agents;
    std::set<Index<Entity>> named;  // of the agents, without those who only own unnamed ones
    std::set<Index<Entity>> patients;
    std::optional<Index<Entity>> place;
    std::set<std::string> unnamed;  // words of doers without a name: "the army" of whom it is
    bool has_doer = false;          // named or not
};

bool share_any(const auto& a, const auto& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& each) { return b.contains(each); });
}

bool exclude_each_other(const std::set<Index<Entity>>& a, const std::set<Index<Entity>>& b) {
    return !a.empty() && !b.empty() && !share_any(a, b);
}

/// That it was not done at all, or not by those of whom the other says so.
bool negates_all(const Claim& a, const Claim& b) {
    const Claim& negated = a.is_affirmed ? b : a;
    const Claim& affirmed = a.is_affirmed ? a : b;
    return !negated.has_doer || std::any_of(negated.agents.begin(), negated.agents.end(),
                                            [&](Index<Entity> agent) { return affirmed.agents.contains(agent); });
}

bool stand_against(const Claim& a, const Claim& b, const Evidence& evidence) {
    const EvidenceEventMention& first = evidence.event_mentions[a.mention];
    const EvidenceEventMention& second = evidence.event_mentions[b.mention];
    if (a.voice == b.voice || first.status != second.status || !negates_all(a, b)) return false;
    if (a.has_doer && b.has_doer && !share_any(a.named, b.named) && !share_any(a.unnamed, b.unnamed))
        return false;  // the army of a state and its police
    if (a.place && b.place && a.place != b.place) return false;
    return !exclude_each_other(a.patients, b.patients) && intersect(first.when.days, second.when.days).has_value();
}

/// The entity of an argument; for doers without a name the one whose they are.
std::optional<Index<Entity>> doer_or_owner(const EvidenceArgument& argument, const EvidenceEventMention& event,
                                           const Accounts& accounts) {
    const auto entity = accounts.entity_of(argument.mention);
    if (entity || argument.role != ArgumentRole::agent) return entity;
    return accounts.owner_of(argument.mention, event);
}

Claim read_claim(std::size_t i, bool is_affirmed, const Accounts& accounts) {
    const EvidenceEventMention& mention = accounts.evidence().event_mentions[i];
    Claim claim;
    claim.mention = i;
    claim.is_affirmed = is_affirmed;
    claim.voice = accounts.voice_of(mention, mention.statement);
    claim.place = accounts.entity_of(mention.place);
    for (const EvidenceArgument& argument : mention.arguments) {
        const auto entity = doer_or_owner(argument, mention, accounts);
        if (argument.role == ArgumentRole::agent) {
            claim.has_doer = true;
            if (const auto named = accounts.entity_of(argument.mention))
                claim.named.insert(*named);
            else
                claim.unnamed.insert(plain_name(accounts.evidence().mentions[argument.mention.position()].text));
        }
        if (entity && argument.role == ArgumentRole::agent) claim.agents.insert(*entity);
        if (entity && argument.role == ArgumentRole::patient) claim.patients.insert(*entity);
    }
    return claim;
}

/// That somebody did an act or did not, or that it was done to somebody or was not, as one mention has it.
struct Deed {
    std::uint32_t act = 0;
    ArgumentRole role = ArgumentRole::agent;
    Index<Entity> entity;
    std::uint32_t mention = 0;
    bool is_affirmed = true;
    friend auto operator<=>(const Deed&, const Deed&) = default;
};

/// Those of one act and entity in one role stand together, in the order of the mentions.
std::vector<Deed> list_deeds(const Accounts& accounts, const ActWords& words) {
    std::vector<Deed> deeds;
    NumberedTexts acts;
    const auto& mentions = accounts.evidence().event_mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Act act = words.act_of(mentions[i]);
        const auto is_affirmed = affirms(mentions[i], act, accounts.evidence());
        if (!is_affirmed || act.name.empty()) continue;
        for (const EvidenceArgument& argument : mentions[i].arguments) {
            const auto entity = doer_or_owner(argument, mentions[i], accounts);
            if (!entity || argument.role == ArgumentRole::other) continue;
            deeds.push_back(
                {acts.number_of(act.name), argument.role, *entity, static_cast<std::uint32_t>(i), *is_affirmed});
        }
    }
    std::sort(deeds.begin(), deeds.end());
    deeds.erase(std::unique(deeds.begin(), deeds.end()), deeds.end());
    return deeds;
}

/// The one that most of the claims have in a role; nobody where none has any.
std::optional<Index<Entity>> most_named(const std::vector<Claim>& members, std::set<Index<Entity>> Claim::*role) {
    std::map<Index<Entity>, int> counts;
    for (const Claim& claim : members) {
        for (const Index<Entity> entity : claim.*role) ++counts[entity];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

/// `members` in the order of their mentions.
Dispute make_dispute(const std::vector<Claim>& members, const Accounts& accounts, const ActWords& words) {
    const auto& mentions = accounts.evidence().event_mentions;
    Dispute dispute;
    dispute.kind = DisputeKind::polarity;
    dispute.degree = DisputeDegree::excludes;
    dispute.key = "dispute/polarity/" + key_of(mentions[members.front().mention], accounts.evidence());
    const auto agent = most_named(members, &Claim::agents);
    dispute.entity = agent ? agent : most_named(members, &Claim::patients);
    const EvidenceEventMention* affirmed = nullptr;
    const EvidenceEventMention* negated = nullptr;
    for (const Claim& claim : members) {
        const EvidenceEventMention*& first = claim.is_affirmed ? affirmed : negated;
        if (first == nullptr) first = &mentions[claim.mention];
        dispute.sides.push_back({claim.is_affirmed ? 1 : 2, EventIndex(claim.mention)});
    }
    std::stable_sort(dispute.sides.begin(), dispute.sides.end(),
                     [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
    dispute.question = "Was there what " + quote(words.plain_word(affirmed->words)) + " names, done " +
                       (agent ? "by " : "to ") + accounts.name_of(*dispute.entity) + "?";
    dispute.explanation = quote(affirmed->sentence) + " (the word of " +
                          accounts.teller_of(*affirmed, affirmed->statement) + ") stands against " +
                          quote(negated->sentence) + " (the word of " +
                          accounts.teller_of(*negated, negated->statement) + ").";
    return dispute;
}

/// One who did something and one who did not may speak of other occasions: beside the act and the entity, whose name
/// has the words `known`, their clauses have to share something, and more where the articles lie apart.
bool speak_of_one_deed(const EvidenceEventMention& a, const EvidenceEventMention& b, const std::set<std::string>& known,
                       const Accounts& accounts, const ContextReader& contexts) {
    static constexpr std::chrono::days kNear{7};
    const Interval& told = accounts.evidence().documents[a.document.position()].published;
    const Interval& other = accounts.evidence().documents[b.document.position()].published;
    const bool are_dated = told.earliest && told.latest && other.earliest && other.latest;
    const bool is_far =
        are_dated && std::max(*told.earliest, *other.earliest) - std::min(*told.latest, *other.latest) > kNear;
    return count_shared(contexts.of(a), contexts.of(b), known) >= (is_far ? 2U : 1U);
}

/// Notes which deeds of one act and entity stand against each other.
void hold_against_each_other(std::span<const Deed> deeds, const Accounts& accounts, const ContextReader& contexts,
                             Rivals& rivals) {
    const auto& mentions = accounts.evidence().event_mentions;
    const auto is_same = [&](const Deed& deed) { return deed.is_affirmed == deeds.front().is_affirmed; };
    if (std::all_of(deeds.begin(), deeds.end(), is_same)) return;
    std::set<std::string> known;
    for (const FoldedWord& word : name_words(accounts.name_of(deeds.front().entity))) known.insert(word.folded);
    std::vector<Claim> affirmed;
    std::vector<Claim> negated;
    for (const Deed& deed : deeds)
        (deed.is_affirmed ? affirmed : negated).push_back(read_claim(deed.mention, deed.is_affirmed, accounts));
    for (const auto& [mine, others] : {std::pair{&affirmed, &negated}, std::pair{&negated, &affirmed}}) {
        for (const Claim& claim : *mine) {
            for (std::size_t i = 0; i < std::min(others->size(), kMostCompared); ++i) {
                const std::size_t other = (*others)[i].mention;
                if (stand_against(claim, (*others)[i], accounts.evidence()) &&
                    speak_of_one_deed(mentions[claim.mention], mentions[other], known, accounts, contexts))
                    rivals.add(claim.mention, other);
            }
        }
    }
}

}  // namespace

void find_polarity_disputes(const Accounts& accounts, const ActWords& words, const Language& language,
                            std::vector<Dispute>& disputes) {
    const auto& mentions = accounts.evidence().event_mentions;
    const ContextReader contexts(accounts, language);
    const std::vector<Deed> deeds = list_deeds(accounts, words);
    Rivals rivals(mentions.size());
    for (auto next = deeds.begin(); next != deeds.end();) {
        const auto first = next;
        while (next != deeds.end() && next->act == first->act && next->role == first->role &&
               next->entity == first->entity)
            ++next;
        hold_against_each_other(std::span(first, next), accounts, contexts, rivals);
    }
    for (const std::vector<std::size_t>& set : rivals.sets()) {
        std::vector<Claim> members;
        for (const std::size_t i : set) {
            const auto is_affirmed = affirms(mentions[i], words.act_of(mentions[i]), accounts.evidence());
            members.push_back(read_claim(i, is_affirmed.value(), accounts));
        }
        disputes.push_back(make_dispute(members, accounts, words));
    }
}

}  // namespace dateline
