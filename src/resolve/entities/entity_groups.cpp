#include "resolve/entities/entity_groups.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "resolve/entities/clustering.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kNone = ReadNames::kNone;

std::uint64_t pair_up(std::uint32_t high, std::uint32_t low) {
    return (std::uint64_t{high} << 32U) | low;
}

class Grouping {
public:
    Grouping(const Evidence& evidence, const Gazetteer& gazetteer, ReadNames names)
        : evidence_(evidence), gazetteer_(gazetteer), names_(std::move(names)) {}

    EntityGroups run(const NameReader& reader) {
        find_bearers();
        note_company();
        note_ties();
        unite_bearers(cluster_bearers(bearers_, names_.bearer_names, evidence_.documents.size(), reader));
        return collect();
    }

private:
    void find_bearers();
    void note_company();
    void note_ties();
    [[nodiscard]] std::optional<std::uint32_t> state_of(std::uint32_t name) const;
    void note_role(Profile& profile, std::string_view role);
    void unite_bearers(const Clusters& clusters);
    void note_merges(const Clusters& clusters);
    std::optional<std::uint32_t> bearer_of(Index<EvidenceMention> mention);
    EntityGroups collect();

    [[nodiscard]] bool is_anchor(std::size_t i) const { return names_.bearer_name_of[i] != kNone; }

    const Evidence& evidence_;
    const Gazetteer& gazetteer_;
    ReadNames names_;
    std::vector<Bearer> bearers_;                 // in the order of their articles
    std::vector<std::uint32_t> first_of_bearer_;  // the first mention that has the name
    std::vector<std::uint32_t> bearer_of_set_;    // by the representatives of sets
    NumberedTexts features_;                      // offices and roles
    EntityGroups result_;
};

/// Mentions of one article whose names are one have one bearer there.
void Grouping::find_bearers() {
    std::unordered_map<std::uint64_t, std::uint32_t> known;  // by article and name
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor(i)) continue;
        const std::uint32_t article = evidence_.mentions[i].document.value;
        const std::uint32_t name = names_.bearer_name_of[i];
        const auto [bearer, is_new] =
            known.try_emplace(pair_up(article, name), static_cast<std::uint32_t>(bearers_.size()));
        if (is_new) {
            bearers_.push_back({.name = name, .article = article, .profile = {}});
            first_of_bearer_.push_back(static_cast<std::uint32_t>(i));
        } else {
            names_.sets.unite(i, first_of_bearer_[bearer->second]);
        }
    }
}

/// The other names in a bearer's article; of very many those that the fewest articles have.
void Grouping::note_company() {
    static constexpr std::size_t kMostInArticle = 128;
    std::vector<std::uint32_t> articles_of(names_.bearer_names.size());
    for (const Bearer& bearer : bearers_) ++articles_of[bearer.name];
    std::vector<std::pair<std::uint32_t, std::uint32_t>> names;
    for (std::size_t begin = 0, end = 0; begin < bearers_.size(); begin = end) {
        names.clear();
        for (end = begin; end < bearers_.size() && bearers_[end].article == bearers_[begin].article; ++end)
            names.emplace_back(bearers_[end].name, 1);
        std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) {
            return std::pair(articles_of[a.first], a.first) < std::pair(articles_of[b.first], b.first);
        });
        names.resize(std::min(names.size(), kMostInArticle));
        std::sort(names.begin(), names.end());
        for (std::size_t i = begin; i < end; ++i) {
            auto& company = bearers_[i].profile.company;
            company.reserve(names.size());
            for (const auto& name : names) {
                if (name.first != bearers_[i].name) company.push_back(name);
            }
        }
    }
}

std::optional<std::uint32_t> Grouping::bearer_of(Index<EvidenceMention> mention) {
    const std::uint32_t bearer = bearer_of_set_[names_.sets.find(mention.position())];
    return bearer == kNone ? std::nullopt : std::optional(bearer);
}

/// The words of a role, but for the short ones that any role can have.
void Grouping::note_role(Profile& profile, std::string_view role) {
    static constexpr std::size_t kLeastLetters = 4;
    for (const FoldedWord& word : name_words(role)) {
        if (word.folded.size() >= kLeastLetters) profile.roles.push_back(features_.number_of(word.folded));
    }
}

/// The state that a name means, or in which the place lies that it means.
std::optional<std::uint32_t> Grouping::state_of(std::uint32_t name) const {
    const auto known = names_.bearer_names[name].known;
    if (!known) return std::nullopt;
    const KnownEntity entity = gazetteer_.at(*known);
    const auto state = entity.kind == "state" ? known : entity.state;
    return state ? std::optional(static_cast<std::uint32_t>(*state)) : std::nullopt;
}

/// The offices that articles give to bearers, and the states and places they are tied to.
void Grouping::note_ties() {
    bearer_of_set_.assign(evidence_.mentions.size(), kNone);
    for (std::uint32_t bearer = 0; bearer < bearers_.size(); ++bearer)
        bearer_of_set_[names_.sets.find(first_of_bearer_[bearer])] = bearer;
    for (const EvidenceRelation& relation : evidence_.relations) {
        const auto from = bearer_of(relation.from);
        const auto to = bearer_of(relation.to);
        if (!from || !to || *from == *to) continue;
        bearers_[*from].profile.others.push_back(bearers_[*to].name);
        bearers_[*to].profile.others.push_back(bearers_[*from].name);
        if (relation.statement) continue;
        const std::uint32_t seat = bearers_[*to].name;
        Profile& profile = bearers_[*from].profile;
        if (const auto state = state_of(seat)) profile.states.push_back(*state);
        if (relation.title.empty()) continue;
        profile.offices.push_back(features_.number_of(plain_name(relation.title) + '@' + std::to_string(seat)));
        note_role(profile, relation.title);
    }
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        const auto bearer = evidence_.mentions[i].role.empty() ? std::nullopt : bearer_of(Index<EvidenceMention>(i));
        if (bearer) note_role(bearers_[*bearer].profile, evidence_.mentions[i].role);
    }
    for (Bearer& bearer : bearers_) {
        Profile& profile = bearer.profile;
        for (auto* features : {&profile.states, &profile.offices, &profile.roles, &profile.others}) make_set(*features);
    }
}

/// How names that differ came to one bearer.
void Grouping::note_merges(const Clusters& clusters) {
    std::unordered_map<std::uint64_t, std::uint32_t> tie_of;  // by cluster and name
    for (std::uint32_t i = 0; i < clusters.merges.size(); ++i) {
        const Tie& tie = clusters.merges[i];
        result_.ties.push_back(tie.because);
        if (tie.likeness == Likeness::same_name) continue;
        tie_of.emplace(pair_up(clusters.cluster_of[tie.b], tie.name_b), i);
        if (tie.likeness == Likeness::spelling) tie_of.emplace(pair_up(clusters.cluster_of[tie.a], tie.name_a), i);
    }
    result_.tie_of.assign(evidence_.mentions.size(), kNone);
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor(i)) continue;
        const std::uint32_t bearer = bearer_of_set_[names_.sets.find(i)];
        const auto tie = tie_of.find(pair_up(clusters.cluster_of[bearer], bearers_[bearer].name));
        if (tie == tie_of.end()) continue;
        const bool is_short = clusters.merges[tie->second].likeness == Likeness::short_form;
        names_.rule_of[i] = is_short ? MergeRule::short_form : MergeRule::spelling;
        result_.tie_of[i] = tie->second;
    }
}

void Grouping::unite_bearers(const Clusters& clusters) {
    note_merges(clusters);
    for (std::size_t bearer = 0; bearer < bearers_.size(); ++bearer)
        names_.sets.unite(first_of_bearer_[bearer], first_of_bearer_[clusters.cluster_of[bearer]]);
    const auto note = [&](std::vector<GroupTie>& into, const Tie& tie) {
        into.push_back({.a = Index<EvidenceMention>(first_of_bearer_[tie.a]),
                        .b = Index<EvidenceMention>(first_of_bearer_[tie.b]),
                        .odds = tie.odds,
                        .because = tie.because});
    };
    for (const Tie& tie : clusters.merges) {
        if (tie.likeness == Likeness::same_name) note(result_.joined, tie);
    }
    for (const Tie& tie : clusters.namesakes) note(result_.namesakes, tie);
    for (const Tie& tie : clusters.doubts) note(result_.doubts, tie);
}

EntityGroups Grouping::collect() {
    const std::size_t count = evidence_.mentions.size();
    std::vector<bool> is_named(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (is_anchor(i)) is_named[names_.sets.find(i)] = true;
    }
    EntityGroups result = std::move(result_);
    result.group_of.resize(count);
    std::unordered_map<std::size_t, std::uint32_t> group_of_set;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t set = names_.sets.find(i);
        if (!is_named[set]) continue;
        const auto [it, is_new] = group_of_set.try_emplace(set, static_cast<std::uint32_t>(result.groups.size()));
        if (is_new) result.groups.emplace_back();
        EntityGroup& group = result.groups[it->second];
        group.mentions.emplace_back(i);
        result.group_of[i] = it->second;
        if (is_anchor(i) && !group.known) group.known = names_.bearer_names[names_.bearer_name_of[i]].known;
    }
    result.rule_of = std::move(names_.rule_of);
    result.name_of = std::move(names_.text_of);
    result.names = std::move(names_.texts);
    result.places = std::move(names_.places);
    return result;
}

}  // namespace

EntityGroups group_mentions(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer,
                            const NameReader& reader) {
    return Grouping(evidence, gazetteer, read_names(evidence, gazetteer, comparer)).run(reader);
}

}  // namespace dateline
