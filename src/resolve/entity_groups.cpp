#include "resolve/entity_groups.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <unordered_map>

#include "resolve/union_find.hpp"

namespace dateline {

namespace {

constexpr std::size_t kClasses = 5;

/// The one thing that a short form can mean, as long as it is one.
struct Meaning {
    std::string full;
    bool is_ambiguous = false;

    void add(const std::string& other) {
        if (full.empty()) full = other;
        is_ambiguous = is_ambiguous || full != other;
    }
};
using Meanings = std::unordered_map<std::string, Meaning>;

/// What the mentions do, as far as it tells a capital from the state that it stands for.
struct Uses {
    bool acts = false;
    bool is_place = false;
};

struct Reading {
    NameForm form;
    MergeRule rule = MergeRule::same_name;
    std::optional<std::size_t> known;
};

class Grouping {
public:
    Grouping(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer)
        : evidence_(evidence), gazetteer_(gazetteer), comparer_(comparer), sets_(evidence.mentions.size()) {}

    EntityGroups run() {
        find_anchors();
        note_uses();
        choose_classes();
        read_names();
        index_short_forms();
        unite_names();
        return collect();
    }

private:
    const EvidenceMention& mention(std::size_t i) const { return evidence_.mentions[i]; }
    std::string in_document(std::size_t i, const std::string& key) const {
        return std::to_string(mention(i).document.value) + '\t' + key;
    }

    void find_anchors();
    void note_uses();
    void choose_classes();
    void read_names();
    std::optional<Reading> read_known(std::size_t i, NameClass name_class, const std::string& name) const;
    void index_short_forms();
    std::string key_of(std::size_t i);
    void unite_names();
    EntityGroups collect();

    const Evidence& evidence_;
    const Gazetteer& gazetteer_;
    const NameComparer& comparer_;
    UnionFind sets_;
    std::vector<bool> is_anchor_;  // its own name tells who it is
    std::vector<Uses> uses_;
    std::vector<NameClass> class_of_;
    std::vector<Reading> readings_;
    std::unordered_map<std::string, bool> states_in_documents_;
    Meanings in_documents_;
    Meanings in_all_;
    std::vector<MergeRule> rules_;
};

/// Unites each mention with its antecedent. A set of mentions is named by those that lead no further back, and by all
/// its names where that one is no name.
void Grouping::find_anchors() {
    const std::size_t count = evidence_.mentions.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto antecedent = mention(i).antecedent;
        if (antecedent && antecedent->position() < count &&
            mention(antecedent->position()).document == mention(i).document) {
            sets_.unite(i, antecedent->position());
        }
    }
    std::vector<bool> has_named_root(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!mention(i).antecedent && mention(i).form == MentionForm::name) has_named_root[sets_.find(i)] = true;
    }
    is_anchor_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        is_anchor_[i] =
            mention(i).form == MentionForm::name && (!mention(i).antecedent || !has_named_root[sets_.find(i)]);
    }
    rules_.assign(count, MergeRule::within_article);
}

void Grouping::note_uses() {
    uses_.resize(evidence_.mentions.size());
    for (const EvidenceStatement& statement : evidence_.statements) {
        for (const EvidenceSpeaker& speaker : statement.speakers) uses_[speaker.mention.position()].acts = true;
    }
    for (const EvidenceEventMention& event : evidence_.event_mentions) {
        for (const EvidenceArgument& argument : event.arguments) {
            if (argument.role != ArgumentRole::other) uses_[argument.mention.position()].acts = true;
        }
        if (event.place) uses_[event.place->position()].is_place = true;
    }
    for (const EvidenceFigure& figure : evidence_.figures) {
        if (figure.place) uses_[figure.place->position()].is_place = true;
    }
    for (const EvidenceRelation& relation : evidence_.relations) {
        if (relation.type == "located_in") uses_[relation.to.position()].is_place = true;
    }
}

/// In one article the same words name the same kind of thing: that of most of its mentions, in a fixed order where as
/// many say another. Where nearly all articles say one thing of a name, the few that say another are misread.
void Grouping::choose_classes() {
    using Votes = std::array<int, kClasses>;
    static constexpr int kNearlyAll = 4;
    static constexpr auto kUnknown = static_cast<std::ptrdiff_t>(NameClass::unknown);  // tells nothing
    static constexpr auto kPerson = static_cast<std::size_t>(NameClass::person);
    std::unordered_map<std::string, Votes> here;
    std::unordered_map<std::string, Votes> anywhere;
    std::vector<std::string> names(evidence_.mentions.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!is_anchor_[i]) continue;
        names[i] = plain_name(mention(i).text);
        const auto vote = static_cast<std::size_t>(class_of_kind(mention(i).kind));
        ++here[in_document(i, names[i])][vote];
        ++anywhere[names[i]][vote];
    }
    class_of_.assign(evidence_.mentions.size(), NameClass::unknown);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!is_anchor_[i]) continue;
        const Votes& votes = here[in_document(i, names[i])];
        const Votes& all = anywhere[names[i]];
        const auto most = std::max_element(votes.begin(), votes.begin() + kUnknown);
        const auto usual = std::max_element(all.begin(), all.begin() + kUnknown);
        const int named = std::accumulate(all.begin(), all.begin() + kUnknown, 0);
        const bool is_usual = all[kPerson] == 0 && *usual > 0 && *usual >= kNearlyAll * (named - *usual);
        if (*most > 0) class_of_[i] = static_cast<NameClass>(most - votes.begin());
        if (is_usual) class_of_[i] = static_cast<NameClass>(usual - all.begin());
    }
}

std::optional<Reading> Grouping::read_known(std::size_t i, NameClass name_class, const std::string& name) const {
    if (name_class == NameClass::person || name_class == NameClass::thing) return std::nullopt;
    const std::string& kind = mention(i).kind;
    const auto known = [&](std::size_t position, MergeRule rule) {
        return Reading{
            {.full = "known/" + gazetteer_.at(position).key, .short_forms = {}, .as_short = ""}, rule, position};
    };
    if (const auto state = gazetteer_.find_state(name)) return known(*state, MergeRule::known_name);
    const auto demonym = gazetteer_.find_demonym(name);
    if (demonym && name_class != NameClass::organization) return known(*demonym, MergeRule::demonym);
    if (const auto organization = gazetteer_.find_organization(name))
        return known(*organization, MergeRule::known_name);
    if (name_class == NameClass::organization) return std::nullopt;
    if (const auto region = gazetteer_.find_region(name)) return known(*region, MergeRule::known_name);
    const auto capital = gazetteer_.find_capital(name);
    if (!capital) return std::nullopt;
    const KnownEntity& city = gazetteer_.at(*capital);
    const bool stands_for_state = uses_[i].is_place ? false : (uses_[i].acts || kind == "state");
    if (city.needs_country && !states_in_documents_.contains(in_document(i, gazetteer_.at(*city.state).key)))
        return std::nullopt;
    return stands_for_state ? known(*city.state, MergeRule::capital_for_state) : known(*capital, MergeRule::known_name);
}

void Grouping::read_names() {
    readings_.resize(evidence_.mentions.size());
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor_[i]) continue;
        const std::string name = comparer_.shown_name(mention(i).text);
        auto state = gazetteer_.find_state(name);
        if (!state) state = gazetteer_.find_demonym(name);
        if (state) states_in_documents_.emplace(in_document(i, gazetteer_.at(*state).key), true);
    }
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor_[i]) continue;
        const std::string name = comparer_.shown_name(mention(i).text);
        auto known = read_known(i, class_of_[i], name);
        readings_[i] = known ? std::move(*known)
                             : Reading{comparer_.form_of(name, class_of_[i]), MergeRule::same_name, std::nullopt};
    }
}

void Grouping::index_short_forms() {
    const auto add = [&](std::size_t i, const std::string& short_form, const std::string& full) {
        if (short_form == full) return;
        in_documents_[in_document(i, short_form)].add(full);
        in_all_[short_form].add(full);
    };
    std::vector<std::optional<std::size_t>> root(evidence_.mentions.size());
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor_[i]) continue;
        if (!mention(i).antecedent) root[sets_.find(i)] = i;
        for (const std::string& short_form : readings_[i].form.short_forms) add(i, short_form, readings_[i].form.full);
    }
    // What an article says a short name or an acronym stands for.
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (is_anchor_[i] || mention(i).form != MentionForm::name || !root[sets_.find(i)]) continue;
        const std::size_t anchor = *root[sets_.find(i)];
        for (const NameClass name_class : {class_of_[anchor], NameClass::unknown}) {
            const NameForm form = comparer_.form_of(mention(i).text, name_class);
            if (!form.as_short.empty()) add(i, form.as_short, readings_[anchor].form.full);
        }
    }
}

/// What the name of mention `i` is put together by: its own full form, or the one longer name that it is short for.
std::string Grouping::key_of(std::size_t i) {
    const NameForm& form = readings_[i].form;
    if (form.as_short.empty()) return form.full;
    const auto here = in_documents_.find(in_document(i, form.as_short));
    const auto anywhere = in_all_.find(form.as_short);
    const Meaning* meaning = here != in_documents_.end() ? &here->second : nullptr;
    if (meaning == nullptr && anywhere != in_all_.end() && !form.is_vague) meaning = &anywhere->second;
    if (meaning != nullptr && !meaning->is_ambiguous) {
        readings_[i].rule = MergeRule::short_form;
        return meaning->full;
    }
    const bool is_told_apart = class_of_[i] == NameClass::person || class_of_[i] == NameClass::organization;
    const bool only_here = form.is_vague || (meaning != nullptr && is_told_apart);
    return only_here ? form.full + '\t' + evidence_.documents[mention(i).document.position()].key : form.full;
}

void Grouping::unite_names() {
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < evidence_.mentions.size(); ++i) {
        if (!is_anchor_[i]) continue;
        const auto [it, is_new] = first.try_emplace(key_of(i), i);
        if (!is_new) sets_.unite(i, it->second);
        rules_[i] = readings_[i].rule;
    }
}

EntityGroups Grouping::collect() {
    const std::size_t count = evidence_.mentions.size();
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return mention(a).key < mention(b).key; });
    std::vector<bool> is_named(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (is_anchor_[i]) is_named[sets_.find(i)] = true;
    }
    EntityGroups result;
    result.group_of.resize(count);
    result.rule_of = std::move(rules_);
    std::unordered_map<std::size_t, std::uint32_t> group_of_set;
    for (const std::size_t i : order) {
        const std::size_t set = sets_.find(i);
        if (!is_named[set]) continue;
        const auto [it, is_new] = group_of_set.try_emplace(set, static_cast<std::uint32_t>(result.groups.size()));
        if (is_new) result.groups.emplace_back();
        EntityGroup& group = result.groups[it->second];
        group.mentions.emplace_back(i);
        result.group_of[i] = it->second;
        if (is_anchor_[i] && readings_[i].known && !group.known) group.known = readings_[i].known;
    }
    return result;
}

}  // namespace

EntityGroups group_mentions(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer) {
    return Grouping(evidence, gazetteer, comparer).run();
}

}  // namespace dateline
