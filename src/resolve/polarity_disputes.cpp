#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "resolve/disputes.hpp"
#include "resolve/rivals.hpp"

namespace dateline {

namespace {

using EventIndex = Index<EvidenceEventMention>;

/// A mention is held against so many of the other polarity at most, in the order of their keys: the work stays linear.
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

/// Whether an event that a statement tells is claimed by it. A wish, a demand or a threat claims nothing of its own
/// sentence; what a longer quotation tells in its further sentences is told plainly.
bool claims(const EvidenceStatement& statement, const EvidenceEventMention& event) {
    static constexpr std::array<Stance, 4> kClaims = {Stance::assert_, Stance::deny, Stance::accuse, Stance::believe};
    if (std::find(kClaims.begin(), kClaims.end(), statement.stance) != kClaims.end()) return true;
    static constexpr std::size_t kBeginning = 24;
    return event.sentence.find(statement.content.substr(0, kBeginning)) == std::string::npos;
}

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

std::optional<Claim> read_claim(std::size_t i, const Act& act, const Accounts& accounts) {
    const EvidenceEventMention& mention = accounts.evidence().event_mentions[i];
    bool is_affirmed = mention.polarity == Polarity::positive;
    if (mention.statement) {
        const EvidenceStatement& statement = accounts.evidence().statements[mention.statement->position()];
        if (!claims(statement, mention)) return std::nullopt;
        is_affirmed = is_affirmed && statement.stance != Stance::deny;
    }
    Claim claim;
    claim.mention = i;
    claim.is_affirmed = is_affirmed != act.is_opposite;
    claim.voice = accounts.voice_of(mention, mention.statement);
    claim.place = accounts.entity_of(mention.place);
    for (const EvidenceArgument& argument : mention.arguments) {
        const auto entity = accounts.entity_of(argument.mention);
        if (entity && argument.role == ArgumentRole::agent) claim.agents.insert(*entity);
        if (entity && argument.role == ArgumentRole::patient) claim.patients.insert(*entity);
    }
    return claim.agents.empty() ? std::nullopt : std::optional(claim);
}

/// The agent that most of the claims have.
Index<Entity> agent_of(const std::vector<const Claim*>& members) {
    std::map<Index<Entity>, int> counts;
    for (const Claim* claim : members) {
        for (const Index<Entity> agent : claim->agents) ++counts[agent];
    }
    const auto* most = &*counts.begin();
    for (const auto& each : counts) {
        if (each.second > most->second) most = &each;
    }
    return most->first;
}

Dispute make_dispute(std::vector<const Claim*> members, const Accounts& accounts) {
    const auto& mentions = accounts.evidence().event_mentions;
    std::sort(members.begin(), members.end(),
              [&](const Claim* a, const Claim* b) { return mentions[a->mention].key < mentions[b->mention].key; });
    Dispute dispute;
    dispute.kind = DisputeKind::polarity;
    dispute.degree = DisputeDegree::excludes;
    dispute.key = "dispute/polarity/" + mentions[members.front()->mention].key;
    dispute.entity = agent_of(members);
    const EvidenceEventMention* affirmed = nullptr;
    const EvidenceEventMention* negated = nullptr;
    for (const Claim* claim : members) {
        const EvidenceEventMention*& first = claim->is_affirmed ? affirmed : negated;
        if (first == nullptr) first = &mentions[claim->mention];
        dispute.sides.push_back({claim->is_affirmed ? 1 : 2, EventIndex(claim->mention)});
    }
    std::stable_sort(dispute.sides.begin(), dispute.sides.end(),
                     [](const DisputeSide& a, const DisputeSide& b) { return a.side < b.side; });
    dispute.question =
        "Was there what " + quote(affirmed->words) + " names, done by " + accounts.name_of(*dispute.entity) + "?";
    dispute.explanation = quote(affirmed->sentence) + " (the word of " +
                          accounts.teller_of(*affirmed, affirmed->statement) + ") stands against " +
                          quote(negated->sentence) + " (the word of " +
                          accounts.teller_of(*negated, negated->statement) + ").";
    return dispute;
}

}  // namespace

void find_polarity_disputes(const Accounts& accounts, const ActWords& words, std::vector<Dispute>& disputes) {
    const Evidence& evidence = accounts.evidence();
    std::map<std::size_t, Claim> claims_by_mention;
    struct Opposed {
        std::vector<const Claim*> affirmed;
        std::vector<const Claim*> negated;
    };
    std::map<std::pair<std::string, Index<Entity>>, Opposed> groups;
    for (std::size_t i = 0; i < evidence.event_mentions.size(); ++i) {
        const Act act = words.act_of(evidence.event_mentions[i]);
        auto claim = read_claim(i, act, accounts);
        if (!claim || act.name.empty()) continue;
        const Claim& kept = claims_by_mention.emplace(i, std::move(*claim)).first->second;
        for (const Index<Entity> agent : kept.agents) {
            Opposed& group = groups[{act.name, agent}];
            (kept.is_affirmed ? group.affirmed : group.negated).push_back(&kept);
        }
    }

    Rivals rivals(evidence.event_mentions.size());
    const auto by_key = [&](const Claim* a, const Claim* b) {
        return evidence.event_mentions[a->mention].key < evidence.event_mentions[b->mention].key;
    };
    for (auto& [act, group] : groups) {
        std::sort(group.affirmed.begin(), group.affirmed.end(), by_key);
        std::sort(group.negated.begin(), group.negated.end(), by_key);
        for (const auto& [mine, others] :
             {std::pair{&group.affirmed, &group.negated}, std::pair{&group.negated, &group.affirmed}}) {
            for (const Claim* claim : *mine) {
                for (std::size_t i = 0; i < std::min(others->size(), kMostCompared); ++i) {
                    if (stand_against(*claim, *(*others)[i], evidence))
                        rivals.add(claim->mention, (*others)[i]->mention);
                }
            }
        }
    }
    for (const std::vector<std::size_t>& set : rivals.sets()) {
        std::vector<const Claim*> members;
        for (const std::size_t i : set) members.push_back(&claims_by_mention.at(i));
        disputes.push_back(make_dispute(std::move(members), accounts));
    }
}

}  // namespace dateline
