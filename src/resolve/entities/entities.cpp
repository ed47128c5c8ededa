#include "resolve/entities/entities.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

/// An alias with the first mention that has it.
struct Form {
    std::int64_t count = 0;
    bool is_full = false;  // some mention has it as a full name
    Index<EvidenceMention> first;
    MergeRule rule = MergeRule::same_name;
};

/// The forms of a group by their words.
using Forms = std::map<std::string_view, Form>;

struct Draft {
    Entity entity;
    std::uint32_t group = 0;
    Forms forms;
};

bool is_full_name(MergeRule rule) {
    return rule == MergeRule::same_name || rule == MergeRule::known_name || rule == MergeRule::spelling;
}

Forms forms_of(const EntityGroup& group, const Evidence& evidence, const EntityGroups& groups) {
    Forms forms;
    for (const auto index : group.mentions) {
        if (evidence.mentions[index.position()].form != MentionForm::name) continue;
        const MergeRule rule = groups.rule_of[index.position()];
        const auto [it, is_new] = forms.try_emplace(groups.names.at(groups.name_of[index.position()]));
        if (is_new) {
            it->second.first = index;
            it->second.rule = rule;
        }
        ++it->second.count;
        it->second.is_full = it->second.is_full || is_full_name(rule);
    }
    return forms;
}

/// Neutral before loaded, full before short, then the most frequent, the longest, the first in the alphabet.
std::string choose_name(const Forms& forms, const NameComparer& comparer) {
    const std::pair<const std::string_view, Form>* best = nullptr;
    std::array<std::int64_t, 4> best_rank{};
    for (const auto& form : forms) {
        const std::array<std::int64_t, 4> rank = {comparer.is_loaded(form.first) ? 0 : 1, form.second.is_full ? 1 : 0,
                                                  form.second.count,
                                                  static_cast<std::int64_t>(count_code_points(form.first))};
        if (best == nullptr || rank > best_rank) {
            best = &form;
            best_rank = rank;
        }
    }
    return std::string(best == nullptr ? std::string_view{} : best->first);
}

/// The kind that most names of the group have; where as many have another, the first in this order.
std::string choose_kind(const EntityGroup& group, const Evidence& evidence) {
    static constexpr std::array<std::string_view, 7> kOrder = {"person", "organization", "state", "group",
                                                               "place",  "product",      "other"};
    std::array<int, kOrder.size()> votes{};
    for (const auto index : group.mentions) {
        const EvidenceMention& mention = evidence.mentions[index.position()];
        const auto* kind = std::find(kOrder.begin(), kOrder.end(), mention.kind);
        if (mention.form == MentionForm::name && kind != kOrder.end())
            ++votes[static_cast<std::size_t>(kind - kOrder.begin())];
    }
    const auto* most = std::max_element(votes.begin(), votes.end() - 1);
    return std::string(*most > 0 ? kOrder[static_cast<std::size_t>(most - votes.begin())] : kOrder.back());
}

Draft make_draft(std::uint32_t position, const Evidence& evidence, const EntityGroups& groups,
                 const Gazetteer& gazetteer, const NameComparer& comparer) {
    const EntityGroup& group = groups.groups[position];
    Draft draft{.entity = {}, .group = position, .forms = forms_of(group, evidence, groups)};
    Entity& entity = draft.entity;
    if (group.known) {
        const KnownEntity& known = gazetteer.at(*group.known);
        entity.name = known.is_named_locally ? choose_name(draft.forms, comparer) : known.name;
        entity.kind = known.kind;
        entity.origin = EntityOrigin::gazetteer;
    } else {
        entity.name = comparer.neutral_name(choose_name(draft.forms, comparer));
        entity.kind = choose_kind(group, evidence);
    }
    for (const auto& [name, form] : draft.forms) {
        entity.aliases.push_back(
            {.name = std::string(name), .script = std::string(script_of(name)), .mention_count = form.count});
    }
    entity.key = entity.kind + '/' + slug_of(entity.name);
    return draft;
}

/// Homonyms are numbered in the order of their first mentions, which is that of the groups.
void number_homonyms(std::vector<Draft>& drafts) {
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
        return std::tie(a.entity.key, a.group) < std::tie(b.entity.key, b.group);
    });
    std::set<std::string> taken;
    for (const Draft& draft : drafts) taken.insert(draft.entity.key);
    for (std::size_t i = 0; i < drafts.size();) {
        const std::string plain = drafts[i].entity.key;
        int number = 1;
        for (++i; i < drafts.size() && drafts[i].entity.key == plain; ++i) {
            std::string numbered;
            do {
                numbered = plain + '-' + std::to_string(++number);
            } while (!taken.insert(numbered).second);
            drafts[i].entity.key = std::move(numbered);
        }
    }
    std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.entity.key < b.entity.key; });
}

std::string_view word_of(MergeRule rule) {
    static constexpr std::array<std::pair<MergeRule, std::string_view>, 7> kWords = {{
        {MergeRule::same_name, "same_name"},
        {MergeRule::known_name, "known_name"},
        {MergeRule::demonym, "demonym"},
        {MergeRule::capital_for_state, "capital_for_state"},
        {MergeRule::short_form, "short_form"},
        {MergeRule::spelling, "spelling"},
        {MergeRule::within_article, "within_article"},
    }};
    return kWords[static_cast<std::size_t>(rule)].second;
}

std::string explain(MergeRule rule, std::string_view form, const std::string& name, std::string_view tie) {
    static constexpr std::array<std::string_view, 7> kBecause = {
        "another spelling of the same name",
        "a name that the list of known names has for it",
        "the word for what belongs to it",
        "its capital, which acts or speaks here in its stead",
        "a shorter form, and no other name in reach has that form",
        "another spelling",
        "a name that refers back to it in the same article",
    };
    return "\"" + std::string(form) + "\" is taken for " + name + ": " +
           std::string(tie.empty() ? kBecause[static_cast<std::size_t>(rule)] : tie) + ".";
}

void add_reasons(const Draft& draft, Index<Entity> entity, const Evidence& evidence, const EntityGroups& groups,
                 std::vector<Reason>& reasons) {
    int step = 0;
    for (const auto& [name, form] : draft.forms) {
        if (name == draft.entity.name) continue;
        const EvidenceMention& mention = evidence.mentions[form.first.position()];
        const std::uint32_t tie = groups.tie_of[form.first.position()];
        reasons.push_back({.fact = entity,
                           .step = ++step,
                           .rule = word_of(form.rule),
                           .document = mention.document,
                           .span = mention.span,
                           .explanation = explain(
                               form.rule, name, draft.entity.name,
                               tie < groups.ties.size() ? std::string_view(groups.ties[tie]) : std::string_view())});
    }
}

/// Odds as a probability, in whole hundredths: what is left of it says nothing, and may differ between machines.
double score_of(double odds) {
    return std::round(100 / (1 + std::exp(-odds))) / 100;
}

}  // namespace

Entities make_entities(const Evidence& evidence, const EntityGroups& groups, const Gazetteer& gazetteer,
                       const NameComparer& comparer) {
    std::vector<Draft> drafts;
    drafts.reserve(groups.groups.size());
    for (std::size_t i = 0; i < groups.groups.size(); ++i) {
        drafts.push_back(make_draft(static_cast<std::uint32_t>(i), evidence, groups, gazetteer, comparer));
    }
    number_homonyms(drafts);
    Entities result;
    std::vector<Index<Entity>> entity_of_group(drafts.size());
    for (Draft& draft : drafts) {
        entity_of_group[draft.group] = Index<Entity>(result.entities.size());
        add_reasons(draft, entity_of_group[draft.group], evidence, groups, result.reasons);
        result.entities.push_back(std::move(draft.entity));
        result.known_of.push_back(groups.groups[draft.group].known);
    }
    result.entity_of.resize(evidence.mentions.size());
    for (std::size_t i = 0; i < evidence.mentions.size(); ++i) {
        if (groups.group_of[i]) result.entity_of[i] = entity_of_group[*groups.group_of[i]];
    }
    for (const GroupTie& doubt : groups.doubts) {
        const auto a = result.entity_of[doubt.a.position()];
        const auto b = result.entity_of[doubt.b.position()];
        if (!a || !b || a == b) continue;
        result.doubts.push_back({.a = std::min(*a, *b),
                                 .b = std::max(*a, *b),
                                 .score = score_of(doubt.odds),
                                 .mention = std::max(doubt.a, doubt.b),
                                 .explanation = doubt.because});
    }
    std::sort(result.doubts.begin(), result.doubts.end(),
              [](const MaybeSame& x, const MaybeSame& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    return result;
}

}  // namespace dateline
