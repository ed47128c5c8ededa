#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>

#include "resolve/disputes/claims.hpp"
#include "resolve/disputes/disputes.hpp"
#include "resolve/disputes/rivals.hpp"
#include "resolve/numbered_texts.hpp"

namespace dateline {

namespace {

using EventIndex = Index<EvidenceEventMention>;

/// A mention is held against so many of the other polarity at most, in their order: the work stays linear.
constexpr std::size_t kMostCompared = 64;

/// An event mention as a claim that its agents did an act, or did not.
struct Claim {
    std::size_t mention = 0;
    bool is_affirmed = true;
    std::string voice;
    std::set<Index<Entity>> agents;
    std::set<Index<Entity>> patients;
    std::optional<Index<Entity>> place;
};

bool exclude_each_other(const std::set<Index<Entity>>& a, const std::set<Index<Entity>>& b) {
    return !a.empty() && !b.empty() &&
           std::none_of(a.begin(), a.end(), [&](Index<Entity> entity) { return b.contains(entity); });
}

bool stand_against(const Claim& a, const Claim& b, const Evidence& evidence) {
    const EvidenceEventMention& first = evidence.event_mentions[a.mention];
    const EvidenceEventMention& second = evidence.event_mentions[b.mention];
    if (a.voice == b.voice || first.status != second.status) return false;
    if (a.place && b.place && a.place != b.place) return false;
    return !exclude_each_other(a.patients, b.patients) && intersect(first.when.days, second.when.days).has_value();
}

Claim read_claim(std::size_t i, bool is_affirmed, const Accounts& accounts) {
    const EvidenceEventMention& mention = accounts.evidence().event_mentions[i];
    Claim claim;
    claim.mention = i;
    claim.is_affirmed = is_affirmed;
    claim.voice = accounts.voice_of(mention, mention.statement);
    claim.place = accounts.entity_of(mention.place);
    for (const EvidenceArgument& argument : mention.arguments) {
        const auto entity = accounts.entity_of(argument.mention);
        if (entity && argument.role == ArgumentRole::agent) claim.agents.insert(*entity);
        if (entity && argument.role == ArgumentRole::patient) claim.patients.insert(*entity);
    }
    return claim;
}

/// That an agent did an act or did not, as one mention has it.
struct Deed {
    std::uint32_t act = 0;
    Index<Entity> agent;
    std::uint32_t mention = 0;
    bool is_affirmed = true;
    friend auto operator<=>(const Deed&, const Deed&) = default;
};

/// Those of one agent and act stand together, in the order of the mentions.
std::vector<Deed> list_deeds(const Accounts& accounts, const ActWords& words) {
    std::vector<Deed> deeds;
    NumberedTexts acts;
    const auto& mentions = accounts.evidence().event_mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Act act = words.act_of(mentions[i]);
        const auto is_affirmed = affirms(mentions[i], act, accounts.evidence());
        if (!is_affirmed || act.name.empty()) continue;
        for (const EvidenceArgument& argument : mentions[i].arguments) {
            const auto agent = accounts.entity_of(argument.mention);
            if (!agent || argument.role != ArgumentRole::agent) continue;
            deeds.push_back({acts.number_of(act.name), *agent, static_cast<std::uint32_t>(i), *is_affirmed});
        }
    }
    std::sort(deeds.begin(), deeds.end());
    deeds.erase(std::unique(deeds.begin(), deeds.end()), deeds.end());
    return deeds;
}

/// The agent that most of the claims have.
Index<Entity> agent_of(const std::vector<Claim>& members) {
    std::map<Index<Entity>, int> counts;
    for (const Claim& claim : members) {
        for (const Index<Entity> agent : claim.agents) ++counts[agent];
    }
    const auto* most = &*counts.begin();
    for (const auto& each : counts) {
        if (each.second > most->second) most = &each;
    }
    return most->first;
}

/// `members` in the order of their mentions.
Dispute make_dispute(const std::vector<Claim>& members, const Accounts& accounts, const ActWords& words) {
    const auto& mentions = accounts.evidence().event_mentions;
    Dispute dispute;
    dispute.kind = DisputeKind::polarity;
    dispute.degree = DisputeDegree::excludes;
    dispute.key = "dispute/polarity/" + key_of(mentions[members.front().mention], accounts.evidence());
    dispute.entity = agent_of(members);
    const EvidenceEventMention* affirmed = nullptr;
    const EvidenceEventMention* negated = nullptr;
    for (const Claim& claim : members) {
        const EvidenceEventMention*& first = claim.is_affirmed ? affirmed : negated;
        if (first == nullptr) first = &mentions[claim.mention];
        dispute.sides.push_back({claim.is_affirmed ? 1 : 2, EventIndex(claim.mention)});
    }
    std::stable_sort(dispute.sides.begin(), dispute.sides.end(),
                     [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
    dispute.question = "Was there what " + quote(words.plain_word(affirmed->words)) + " names, done by " +
                       accounts.name_of(*dispute.entity) + "?";
    dispute.explanation = quote(affirmed->sentence) + " (the word of " +
                          accounts.teller_of(*affirmed, affirmed->statement) + ") stands against " +
                          quote(negated->sentence) + " (the word of " +
                          accounts.teller_of(*negated, negated->statement) + ").";
    return dispute;
}

/// Notes which deeds of one agent and act stand against each other.
void hold_against_each_other(std::span<const Deed> deeds, const Accounts& accounts, Rivals& rivals) {
    const auto is_same = [&](const Deed& deed) { return deed.is_affirmed == deeds.front().is_affirmed; };
    if (std::all_of(deeds.begin(), deeds.end(), is_same)) return;
    std::vector<Claim> affirmed;
    std::vector<Claim> negated;
    for (const Deed& deed : deeds)
        (deed.is_affirmed ? affirmed : negated).push_back(read_claim(deed.mention, deed.is_affirmed, accounts));
    for (const auto& [mine, others] : {std::pair{&affirmed, &negated}, std::pair{&negated, &affirmed}}) {
        for (const Claim& claim : *mine) {
            for (std::size_t i = 0; i < std::min(others->size(), kMostCompared); ++i) {
                if (stand_against(claim, (*others)[i], accounts.evidence()))
                    rivals.add(claim.mention, (*others)[i].mention);
            }
        }
    }
}

}  // namespace

void find_polarity_disputes(const Accounts& accounts, const ActWords& words, std::vector<Dispute>& disputes) {
    const auto& mentions = accounts.evidence().event_mentions;
    const std::vector<Deed> deeds = list_deeds(accounts, words);
    Rivals rivals(mentions.size());
    for (auto next = deeds.begin(); next != deeds.end();) {
        const auto first = next;
        while (next != deeds.end() && next->act == first->act && next->agent == first->agent) ++next;
        hold_against_each_other(std::span(first, next), accounts, rivals);
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
