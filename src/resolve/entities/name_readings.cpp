#include "resolve/entities/name_readings.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "resolve/names/name_words.hpp"
#include "resolve/partition.hpp"

namespace dateline {

namespace {

constexpr std::size_t kClasses = 5;
constexpr std::uint32_t kNone = ReadNames::kNone;

using Votes = std::array<int, kClasses>;
using Positions = std::span<const std::uint32_t>;

/// A short form that can mean more than this means nothing.
constexpr std::size_t kMostMeanings = 64;

/// What a short form can mean: the numbers of full forms, one more than kMostMeanings at most.
struct Meaning {
    std::vector<std::uint32_t> fulls;

    void add(std::uint32_t full) {
        if (fulls.size() <= kMostMeanings && std::find(fulls.begin(), fulls.end(), full) == fulls.end())
            fulls.push_back(full);
    }
};
/// By the number of the short form.
using Meanings = std::unordered_map<std::uint32_t, Meaning>;

/// What the mentions do, as far as it tells a capital from the state that it stands for.
struct Uses {
    bool acts = false;
    bool is_place = false;
};

/// The words of a mention, once for all mentions that have them: the numbers of the name as it is shown and of its
/// plain words.
struct Spelling {
    std::uint32_t shown = kNone;
    std::uint32_t plain = kNone;
};

/// A NameForm by the numbers of its texts.
struct NumberedForm {
    std::uint32_t full = kNone;
    std::vector<std::uint32_t> short_forms;
    std::uint32_t as_short = kNone;
    bool is_vague = false;
};

/// What a name of one class means, once for all mentions of it.
struct Reading {
    NumberedForm form;
    MergeRule rule = MergeRule::same_name;
    std::optional<std::size_t> known;
    std::optional<std::size_t> capital;  // what it means instead where an article uses it so
};

class NameReading {
public:
    NameReading(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer)
        : evidence_(evidence),
          gazetteer_(gazetteer),
          comparer_(comparer),
          sets_(evidence.mentions.size()),
          finder_(evidence, gazetteer, comparer) {}

    ReadNames run() {
        const Partition documents(evidence_.documents.size(), evidence_.mentions.size(),
                                  [&](std::size_t i) { return mention(i).document.position(); });
        find_anchors();
        note_uses();
        number_names();
        for (std::size_t i = 0; i < documents.groups(); ++i) {
            choose_classes(documents.of(i));
            read_names(documents.of(i));
            note_meanings(documents.of(i), in_all_);
        }
        for (std::size_t i = 0; i < documents.groups(); ++i) name_bearers(documents.of(i));
        note_longer_names();
        return collect();
    }

private:
    const EvidenceMention& mention(std::size_t i) const { return evidence_.mentions[i]; }
    std::uint32_t shown(std::size_t i) const { return spellings_[spelling_of_[i]].shown; }
    std::uint32_t plain(std::size_t i) const { return spellings_[spelling_of_[i]].plain; }
    const Reading& reading(std::size_t i) const { return readings_[reading_of_[i]]; }

    void find_anchors();
    void note_uses();
    void number_names();
    void choose_classes(Positions article);
    void read_names(Positions article);
    void choose_places(Positions article, std::unordered_set<std::size_t>& states);
    [[nodiscard]] bool is_choice_made(std::size_t i) const;
    std::uint32_t find_reading(std::uint32_t name, NameClass name_class);
    std::uint32_t known_reading(std::size_t position, MergeRule rule);
    std::optional<std::uint32_t> capital_reading(std::size_t i, std::size_t capital,
                                                 const std::unordered_set<std::size_t>& states);
    NumberedForm number(const NameForm& form);
    std::uint32_t short_of(std::size_t i, NameClass name_class);
    void note_meanings(Positions article, Meanings& meanings);
    std::uint64_t key_of(std::size_t i, const Meanings& here);
    void name_bearers(Positions article);
    void note_longer_names();
    ReadNames collect();

    const Evidence& evidence_;
    const Gazetteer& gazetteer_;
    const NameComparer& comparer_;
    UnionFind sets_;
    PlaceFinder finder_;
    std::map<Index<EvidenceMention>, PlaceChoice> places_;
    NumberedTexts names_;   // as shown
    NumberedTexts plains_;  // as plain words
    NumberedTexts forms_;   // full and short
    std::vector<Spelling> spellings_;
    std::vector<Votes> votes_;  // of all articles, by the numbers of plain words
    std::vector<Reading> readings_;
    std::unordered_map<std::uint64_t, std::uint32_t> reading_of_name_;    // by name and class
    std::unordered_map<std::uint64_t, std::uint32_t> reading_of_known_;   // by position and rule
    std::unordered_map<std::uint64_t, std::uint32_t> short_of_spelling_;  // by spelling and class
    Meanings in_all_;
    std::unordered_map<std::uint64_t, std::uint32_t> name_of_key_;
    std::vector<BearerName> names_of_bearers_;
    std::vector<std::uint32_t> as_short_;  // parallel to them: what they are as a short form

    // Parallel to the mentions.
    std::vector<bool> is_anchor_;           // its own name tells who it is
    std::vector<std::uint32_t> anchor_of_;  // of a name that is no anchor: the one it refers back to
    std::vector<Uses> uses_;
    std::vector<std::uint32_t> spelling_of_;
    std::vector<NameClass> class_of_;
    std::vector<std::uint32_t> reading_of_;
    std::vector<MergeRule> rules_;
    std::vector<std::uint32_t> bearer_name_of_;
};

std::uint64_t pair_up(std::uint32_t high, std::uint32_t low) {
    return (std::uint64_t{high} << 32U) | low;
}

/// Unites each mention with its antecedent. A set of mentions is named by those that lead no further back, and by all
/// its names where that one is no name.
void NameReading::find_anchors() {
    const std::size_t count = evidence_.mentions.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto antecedent = mention(i).antecedent;
        if (antecedent && antecedent->position() < count &&
            mention(antecedent->position()).document == mention(i).document) {
            sets_.unite(i, antecedent->position());
        }
    }
    std::vector<std::uint32_t> root(count, kNone);  // of a set: the last name that leads no further back
    for (std::size_t i = 0; i < count; ++i) {
        if (!mention(i).antecedent && mention(i).form == MentionForm::name)
            root[sets_.find(i)] = static_cast<std::uint32_t>(i);
    }
    is_anchor_.resize(count);
    anchor_of_.assign(count, kNone);
    for (std::size_t i = 0; i < count; ++i) {
        if (mention(i).form != MentionForm::name) continue;
        is_anchor_[i] = !mention(i).antecedent || root[sets_.find(i)] == kNone;
        if (!is_anchor_[i]) anchor_of_[i] = root[sets_.find(i)];
    }
    rules_.assign(count, MergeRule::within_article);
    bearer_name_of_.assign(count, kNone);
}

void NameReading::note_uses() {
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

/// Looks at the words of all names once, and counts how many mentions say what of them.
void NameReading::number_names() {
    NumberedTexts texts;
    spelling_of_.assign(evidence_.mentions.size(), kNone);
    for (std::size_t i = 0; i < spelling_of_.size(); ++i) {
        if (mention(i).form != MentionForm::name) continue;
        const std::string_view text = mention(i).text;
        spelling_of_[i] = texts.number_of(text);
        if (spelling_of_[i] == spellings_.size()) {
            spellings_.push_back({names_.number_of(comparer_.shown_name(text)), plains_.number_of(plain_name(text))});
        }
        if (!is_anchor_[i]) continue;
        votes_.resize(plains_.size());
        ++votes_[plain(i)][static_cast<std::size_t>(class_of_kind(mention(i).kind))];
    }
    class_of_.assign(evidence_.mentions.size(), NameClass::unknown);
    reading_of_.assign(evidence_.mentions.size(), kNone);
}

/// In one article the same words name the same kind of thing: that of most of its mentions, in a fixed order where as
/// many say another. Where nearly all articles say one thing of a name, the few that say another are misread; of a name
/// of several words, which seldom means two kinds of things, what most of all say is right.
void NameReading::choose_classes(Positions article) {
    static constexpr int kNearlyAll = 4;
    static constexpr auto kUnknown = static_cast<std::ptrdiff_t>(NameClass::unknown);  // tells nothing
    static constexpr auto kPerson = static_cast<std::size_t>(NameClass::person);
    std::unordered_map<std::uint32_t, Votes> here;
    for (const std::size_t i : article) {
        if (is_anchor_[i]) ++here[plain(i)][static_cast<std::size_t>(class_of_kind(mention(i).kind))];
    }
    for (const std::size_t i : article) {
        if (!is_anchor_[i]) continue;
        const Votes& votes = here[plain(i)];
        const Votes& all = votes_[plain(i)];
        const auto most = std::max_element(votes.begin(), votes.begin() + kUnknown);
        const auto usual = std::max_element(all.begin(), all.begin() + kUnknown);
        const int named = std::accumulate(all.begin(), all.begin() + kUnknown, 0);
        const bool is_full_name = plains_.at(plain(i)).find(' ') != std::string::npos;
        const bool is_nearly_always = all[kPerson] == 0 && *usual >= kNearlyAll * (named - *usual);
        const bool is_usual = *usual > 0 && (is_full_name || is_nearly_always);
        if (*most > 0) class_of_[i] = static_cast<NameClass>(most - votes.begin());
        if (is_usual) class_of_[i] = static_cast<NameClass>(usual - all.begin());
    }
}

void NameReading::read_names(Positions article) {
    std::unordered_set<std::size_t> states;  // that the article names
    for (const std::size_t i : article) {
        if (!is_anchor_[i]) continue;
        const std::string& name = names_.at(shown(i));
        auto state = gazetteer_.find_state(name);
        if (!state) state = gazetteer_.find_demonym(name);
        if (state) states.insert(*state);
    }
    for (const std::size_t i : article) {
        if (is_anchor_[i]) reading_of_[i] = find_reading(shown(i), class_of_[i]);
    }
    choose_places(article, states);
    for (const std::size_t i : article) {
        if (!is_anchor_[i] || is_choice_made(i)) continue;
        if (const auto capital = reading(i).capital)
            reading_of_[i] = capital_reading(i, *capital, states).value_or(reading_of_[i]);
    }
}

/// Which of the places of one name the article means, by what else it names.
void NameReading::choose_places(Positions article, std::unordered_set<std::size_t>& states) {
    std::vector<PlaceName> names;
    for (const std::size_t i : article) {
        if (mention(i).form == MentionForm::nominal)
            names.push_back({.mention = Index<EvidenceMention>(i), .name = mention(i).text, .known = {}});
        if (!is_anchor_[i]) continue;
        names.push_back({.mention = Index<EvidenceMention>(i),
                         .name = names_.at(shown(i)),
                         .known = reading(i).known,
                         .is_place = class_of_[i] == NameClass::place && reading(i).rule != MergeRule::demonym});
    }
    const auto choices = finder_.find(names);
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (!choices[k] || !names[k].is_place) continue;
        const std::size_t i = names[k].mention.position();
        places_.emplace(names[k].mention, *choices[k]);
        if (!choices[k]->known) continue;
        if (choices[k]->known == reading(i).capital) {
            states.insert(*gazetteer_.at(*choices[k]->known).state);
        } else {
            reading_of_[i] = known_reading(*choices[k]->known, MergeRule::known_name);
        }
    }
}

/// Whether the name of a capital is taken for another place, or for none of several.
bool NameReading::is_choice_made(std::size_t i) const {
    const auto choice = places_.find(Index<EvidenceMention>(i));
    return choice != places_.end() && choice->second.known != reading(i).capital;
}

/// The reading of a name where nothing hangs on its use.
std::uint32_t NameReading::find_reading(std::uint32_t name, NameClass name_class) {
    const auto [it, is_new] = reading_of_name_.try_emplace(pair_up(name, static_cast<std::uint32_t>(name_class)));
    if (!is_new) return it->second;
    const std::string& words = names_.at(name);
    const bool may_be_known = name_class != NameClass::person && name_class != NameClass::thing;
    const bool may_be_place = may_be_known && name_class != NameClass::organization;
    const auto known = [&]() -> std::optional<std::uint32_t> {
        if (!may_be_known) return std::nullopt;
        if (const auto state = gazetteer_.find_state(words)) return known_reading(*state, MergeRule::known_name);
        const auto demonym = may_be_place ? gazetteer_.find_demonym(words) : std::nullopt;
        if (demonym) return known_reading(*demonym, MergeRule::demonym);
        if (const auto body = gazetteer_.find_organization(words)) return known_reading(*body, MergeRule::known_name);
        const auto region = may_be_place ? gazetteer_.find_region(words) : std::nullopt;
        return region ? std::optional(known_reading(*region, MergeRule::known_name)) : std::nullopt;
    }();
    if (known) return it->second = *known;
    it->second = static_cast<std::uint32_t>(readings_.size());
    readings_.push_back({.form = number(comparer_.form_of(words, name_class)),
                         .rule = MergeRule::same_name,
                         .known = std::nullopt,
                         .capital = may_be_place ? gazetteer_.find_capital(words) : std::nullopt});
    return it->second;
}

std::uint32_t NameReading::known_reading(std::size_t position, MergeRule rule) {
    const auto [it, is_new] =
        reading_of_known_.try_emplace(pair_up(static_cast<std::uint32_t>(position), static_cast<std::uint32_t>(rule)),
                                      static_cast<std::uint32_t>(readings_.size()));
    if (is_new) {
        Reading& made = readings_.emplace_back();
        made.form.full = forms_.number_of("known/" + gazetteer_.at(position).key);
        made.rule = rule;
        made.known = position;
    }
    return it->second;
}

/// What the name of a capital means in an article that names `states`: the city, or the state that it stands for.
std::optional<std::uint32_t> NameReading::capital_reading(std::size_t i, std::size_t capital,
                                                          const std::unordered_set<std::size_t>& states) {
    const KnownEntity& city = gazetteer_.at(capital);
    if (city.needs_country && !states.contains(*city.state)) return std::nullopt;
    const bool stands_for_state = !uses_[i].is_place && (uses_[i].acts || mention(i).kind == "state");
    return stands_for_state ? known_reading(*city.state, MergeRule::capital_for_state)
                            : known_reading(capital, MergeRule::known_name);
}

NumberedForm NameReading::number(const NameForm& form) {
    NumberedForm numbered;
    numbered.full = forms_.number_of(form.full);
    for (const std::string& short_form : form.short_forms) numbered.short_forms.push_back(forms_.number_of(short_form));
    if (!form.as_short.empty()) numbered.as_short = forms_.number_of(form.as_short);
    numbered.is_vague = form.is_vague;
    return numbered;
}

/// What the words of a mention are as the short form of a name of that class.
std::uint32_t NameReading::short_of(std::size_t i, NameClass name_class) {
    const auto [it, is_new] =
        short_of_spelling_.try_emplace(pair_up(spelling_of_[i], static_cast<std::uint32_t>(name_class)), kNone);
    if (is_new) it->second = number(comparer_.form_of(mention(i).text, name_class)).as_short;
    return it->second;
}

/// The short forms of the names of an article, and what it says itself that a short name or an acronym stands for.
void NameReading::note_meanings(Positions article, Meanings& meanings) {
    const auto add = [&](std::uint32_t short_form, std::uint32_t full) {
        if (short_form != full) meanings[short_form].add(full);
    };
    for (const std::size_t i : article) {
        if (is_anchor_[i]) {
            for (const std::uint32_t short_form : reading(i).form.short_forms) add(short_form, reading(i).form.full);
        }
        const std::uint32_t anchor = anchor_of_[i];
        if (anchor == kNone) continue;
        for (const NameClass name_class : {class_of_[anchor], NameClass::unknown}) {
            const std::uint32_t as_short = short_of(i, name_class);
            if (as_short != kNone) add(as_short, reading(anchor).form.full);
        }
    }
}

/// What the name of mention `i` is put together by: its own full form, or that of the one longer name that it is short
/// for in its article; with the article where it means something in that article only.
std::uint64_t NameReading::key_of(std::size_t i, const Meanings& here) {
    const NumberedForm& form = reading(i).form;
    if (form.as_short == kNone) return pair_up(0, form.full);
    const auto in_article = here.find(form.as_short);
    if (in_article != here.end() && in_article->second.fulls.size() == 1) {
        rules_[i] = MergeRule::short_form;
        return pair_up(0, in_article->second.fulls.front());
    }
    const auto anywhere = in_all_.find(form.as_short);
    const bool is_too_vague = anywhere != in_all_.end() && anywhere->second.fulls.size() > kMostMeanings;
    const bool only_here = form.is_vague || is_too_vague || in_article != here.end();
    return pair_up(only_here ? mention(i).document.value + 1 : 0, form.full);
}

/// The names of bearers that an article has, each once for all that comes to one key.
void NameReading::name_bearers(Positions article) {
    Meanings here;
    note_meanings(article, here);
    for (const std::size_t i : article) {
        if (!is_anchor_[i]) continue;
        rules_[i] = reading(i).rule;
        const std::uint64_t key = key_of(i, here);
        const bool is_local = key >> 32U != 0;
        const auto [named, is_new] =
            name_of_key_.try_emplace(key, static_cast<std::uint32_t>(names_of_bearers_.size()));
        bearer_name_of_[i] = named->second;
        if (!is_new) continue;
        names_of_bearers_.push_back({.text = names_.at(shown(i)),
                                     .name_class = class_of_[i],
                                     .known = reading(i).known,
                                     .is_local = is_local,
                                     .is_short = false,
                                     .may_mean = {}});
        const bool is_short = rules_[i] != MergeRule::short_form && !is_local;
        as_short_.push_back(is_short ? reading(i).form.as_short : kNone);
    }
}

/// The longer names that each short one may stand for.
void NameReading::note_longer_names() {
    for (std::size_t name = 0; name < names_of_bearers_.size(); ++name) {
        const auto meaning = as_short_[name] == kNone ? in_all_.end() : in_all_.find(as_short_[name]);
        if (meaning == in_all_.end()) continue;
        for (const std::uint32_t full : meaning->second.fulls) {
            const auto longer = name_of_key_.find(pair_up(0, full));
            if (longer != name_of_key_.end() && longer->second != name)
                names_of_bearers_[name].may_mean.push_back(longer->second);
        }
        names_of_bearers_[name].is_short = !names_of_bearers_[name].may_mean.empty();
    }
}

ReadNames NameReading::collect() {
    for (std::uint32_t& name : spelling_of_) {
        if (name != kNone) name = spellings_[name].shown;
    }
    return {.sets = std::move(sets_),
            .bearer_names = std::move(names_of_bearers_),
            .bearer_name_of = std::move(bearer_name_of_),
            .rule_of = std::move(rules_),
            .texts = std::move(names_),
            .text_of = std::move(spelling_of_),
            .places = std::move(places_)};
}

}  // namespace

ReadNames read_names(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer) {
    return NameReading(evidence, gazetteer, comparer).run();
}

}  // namespace dateline
