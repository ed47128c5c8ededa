#include "resolve/places/place_finder.hpp"

#include <algorithm>
#include <array>

#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t kMuchLarger = 10;       // times: the others of the name are not meant
constexpr std::uint32_t kWorldCity = 50;        // times: nor are those in a country that the article names
constexpr std::uint32_t kWellKnown = 100;       // thousands of inhabitants: known beyond its country
constexpr std::uint32_t kLargeCity = 500;       // thousands: meant by its name even where there is a camp of that name
constexpr std::uint32_t kLargeDivision = 5000;  // thousands: likewise known beyond its country
constexpr std::size_t kMostWholes = 8;          // of one mention

}  // namespace

PlaceFinder::PlaceFinder(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer)
    : evidence_(evidence), gazetteer_(gazetteer), lookup_(gazetteer, comparer) {
    for (const EvidenceRelation& relation : evidence.relations) {
        if (relation.type != "located_in" && relation.type != "part_of") continue;
        auto& wholes = wholes_[relation.from.value];
        if (wholes.size() < kMostWholes) wholes.push_back(relation.to);
    }
    std::unordered_set<std::string_view> seen;
    for (const EvidenceMention& mention : evidence.mentions) {
        if (mention.form != MentionForm::name || mention.kind != "place" || !seen.insert(mention.text).second) continue;
        const PlaceNameFacts& facts = lookup_.facts_of(comparer.shown_name(mention.text));
        if (!facts.base.empty()) bases_.insert(facts.base);
    }
}

void PlaceFinder::note(const PlaceNameFacts& facts, Index<EvidenceMention> mention, Article& article) const {
    if (!facts.base.empty()) article.bases.insert(facts.base);
    const auto is_division = [&](std::uint32_t each) { return place(each).rank == PlaceRank::division; };
    const auto largest = dominant(facts.candidates);
    const bool is_clear = std::all_of(facts.candidates.begin(), facts.candidates.end(), is_division);
    for (const std::uint32_t each : facts.candidates) {
        if (is_clear || (each == largest && is_division(each))) article.divisions.emplace(each, mention);
    }
}

PlaceFinder::Article PlaceFinder::read(std::span<const PlaceName> names) {
    Article article;
    article.names = names;
    article.told.resize(names.size());
    std::unordered_map<std::string, std::size_t> groups;
    for (std::size_t i = 0; i < names.size(); ++i) {
        article.name_of.emplace(names[i].mention.value, i);
        const auto [it, is_new] =
            groups.try_emplace((names[i].is_place ? "place/" : "other/") + plain_name(names[i].name), groups.size());
        if (is_new) {
            Group& made = article.groups.emplace_back();
            const bool is_state = names[i].known && gazetteer_.at(*names[i].known).kind == "state";
            if (is_state) made.state = names[i].known;
            if (names[i].is_place && (!names[i].known || is_state)) made.facts = &lookup_.facts_of(names[i].name);
            if (made.facts != nullptr) note(*made.facts, names[i].mention, article);
        }
        article.groups[it->second].members.push_back(i);
        article.group_of.push_back(it->second);
    }
    return article;
}

bool PlaceFinder::is_within(std::uint32_t part, std::size_t whole) const {
    const KnownPlace& known = place(part);
    if (known.division != KnownPlace::kNoDivision && gazetteer_.position_of(known.division) == whole) return true;
    const auto state = gazetteer_.state_of(known.country);
    return state && *state == whole;
}

std::optional<std::uint32_t> PlaceFinder::dominant(const Places& places) const {
    std::optional<std::uint32_t> largest;
    std::uint32_t second = 0;
    for (const std::uint32_t each : places) {
        const std::uint32_t inhabitants = place(each).inhabitants;
        if (!largest || inhabitants > place(*largest).inhabitants) {
            if (largest) second = place(*largest).inhabitants;
            largest = each;
        } else {
            second = std::max(second, inhabitants);
        }
    }
    if (places.size() < 2) return largest;
    return place(*largest).inhabitants >= kMuchLarger * std::max(second, 1U) ? largest : std::nullopt;
}

PlaceChoice PlaceFinder::chosen(std::uint32_t position, PlaceBasis basis,
                                std::optional<Index<EvidenceMention>> hint) const {
    return {gazetteer_.position_of(position), basis, hint};
}

/// Whether the article says that a name lies in what a group names.
bool PlaceFinder::is_told_in(const Article& article, std::size_t name, std::size_t group) const {
    const auto relations = wholes_.find(article.names[name].mention.value);
    return relations != wholes_.end() &&
           std::any_of(relations->second.begin(), relations->second.end(), [&](Index<EvidenceMention> whole) {
               const auto other = article.name_of.find(whole.value);
               return other != article.name_of.end() && article.group_of[other->second] == group;
           });
}

/// The name of a state that a division of another country bears too is the division's where the article places
/// somewhere in it, or names a city there and nothing of the state.
void PlaceFinder::choose_divisions_for_states(Article& article) {
    for (Group& group : article.groups) {
        if (!group.state || group.facts == nullptr) continue;
        const std::string country = gazetteer_.at(*group.state).country;
        for (const std::uint32_t division : group.facts->candidates) {
            if (place(division).rank != PlaceRank::division || place(division).country == country) continue;
            const auto home = gazetteer_.state_of(place(division).country);
            std::optional<std::size_t> told;   // a name that the article places in it
            std::optional<std::size_t> named;  // a city in it, much larger than others of the name
            std::optional<std::size_t> part;   // any place in it
            bool speaks_of_state = false;
            bool speaks_of_home = false;
            for (std::size_t i = 0; i < article.names.size(); ++i) {
                const Group& other = article.groups[article.group_of[i]];
                if (&other == &group) continue;
                if (other.state == group.state) speaks_of_state = true;
                if (other.state == home) speaks_of_home = true;
                if (other.facts == nullptr || other.state) continue;
                if (other.facts->capital && gazetteer_.at(*other.facts->capital).state == group.state)
                    speaks_of_state = true;
                const auto largest = dominant(other.facts->candidates);
                if (largest && place(*largest).country == country) speaks_of_state = true;
                if (largest && place(*largest).division == division && !named) named = i;
                const bool is_told = is_told_in(article, i, article.group_of[group.members.front()]);
                const bool has_part = std::any_of(other.facts->candidates.begin(), other.facts->candidates.end(),
                                                  [&](std::uint32_t each) { return place(each).division == division; });
                if (is_told && has_part && !told) told = i;
                if (has_part && !part) part = i;
            }
            if (!named && speaks_of_home) named = part;
            const auto by = told ? told : speaks_of_state ? std::nullopt : named;
            if (!by) continue;
            group.choice = chosen(division, PlaceBasis::told_parts, article.names[*by].mention);
            group.state.reset();
            break;
        }
    }
}

void PlaceFinder::note_country(Countries& countries, std::string country, Index<EvidenceMention> first,
                               std::size_t count) {
    if (country.empty()) return;
    Signs& signs = countries.try_emplace(std::move(country), Signs{first, 0}).first->second;
    signs.count += count;
}

bool PlaceFinder::is_prominent(const Countries& countries, const Signs& signs) {
    return std::count_if(countries.begin(), countries.end(),
                         [&](const auto& other) { return other.second.count > signs.count; }) < 2;
}

void PlaceFinder::note_countries(Article& article) {
    for (const Group& group : article.groups) {
        const PlaceName& name = article.names[group.members.front()];
        const auto note_state = [&](std::size_t state) {
            note_country(article.countries, gazetteer_.at(state).country, name.mention, group.members.size());
        };
        if (group.state) note_state(*group.state);
        if (name.is_place || group.state) continue;
        for (const std::size_t state : lookup_.states_in(name.name)) note_state(state);
    }
}

/// The places of a name that lie in what another name of the article may mean.
PlaceFinder::Places PlaceFinder::inside(const Group& part, const Group& whole) const {
    std::vector<std::size_t> wholes;
    if (whole.state) wholes.push_back(*whole.state);
    if (whole.choice && whole.choice->known) wholes.push_back(*whole.choice->known);
    if (whole.facts != nullptr && !whole.state) {
        for (const std::uint32_t each : whole.facts->candidates) wholes.push_back(gazetteer_.position_of(each));
    }
    Places found = part.facts->candidates;
    std::erase_if(found, [&](std::uint32_t each) {
        return std::none_of(wholes.begin(), wholes.end(), [&](std::size_t other) { return is_within(each, other); });
    });
    return found;
}

bool PlaceFinder::shares_country(std::uint32_t position, const Places& others) const {
    return std::any_of(others.begin(), others.end(),
                       [&](std::uint32_t each) { return place(each).country == place(position).country; });
}

/// The one place of a name in what the article says that it lies in, by its grammar. A whole in which no place of
/// the name lies says that another place is meant, which is not known.
std::optional<PlaceChoice> PlaceFinder::choose_within(const Article& article, const Group& group,
                                                      std::size_t whole) const {
    const Group& outer = article.groups[article.group_of[whole]];
    const Index<EvidenceMention> hint = article.names[whole].mention;
    const Places found = inside(group, outer);
    const bool is_capital = is_surely_capital(*group.facts);
    const bool has_capital = is_capital && std::any_of(found.begin(), found.end(), [&](std::uint32_t each) {
                                 return gazetteer_.position_of(each) == *group.facts->capital;
                             });
    if (has_capital) return PlaceChoice{group.facts->capital, PlaceBasis::told_whole, hint};
    if (const auto place = dominant(found)) return chosen(*place, PlaceBasis::told_whole, hint);
    Places divisions;
    if (outer.facts != nullptr && !outer.state) divisions = outer.facts->candidates;
    std::erase_if(divisions, [&](std::uint32_t each) { return !article.divisions.contains(each); });
    const bool is_division = !divisions.empty();
    // A capital is put in a division of its own country loosely ("Baghdad in Anbar"); in one of another it is not
    // meant.
    const bool may_be_loose = std::any_of(group.facts->candidates.begin(), group.facts->candidates.end(),
                                          [&](std::uint32_t each) { return shares_country(each, divisions); });
    const bool is_elsewhere = is_capital ? is_division && !may_be_loose : is_division || outer.state;
    if (!found.empty() || is_elsewhere) return PlaceChoice{std::nullopt, PlaceBasis::several, hint};
    return std::nullopt;
}

std::optional<PlaceChoice> PlaceFinder::choose_in_whole(const Article& article, std::size_t name) const {
    const Group& group = article.groups[article.group_of[name]];
    const auto relations = wholes_.find(article.names[name].mention.value);
    if (relations == wholes_.end()) return std::nullopt;
    for (const Index<EvidenceMention> whole : relations->second) {
        const auto other = article.name_of.find(whole.value);
        if (other == article.name_of.end() || article.group_of[other->second] == article.group_of[name]) continue;
        if (auto choice = choose_within(article, group, other->second)) return choice;
    }
    return std::nullopt;
}

/// A division of several of its name is the one in which a place lies that the article puts in it: "Paris, Texas".
void PlaceFinder::choose_whole(Article& article, const Group& part) {
    const auto outer = part.choice->hint ? article.name_of.find(part.choice->hint->value) : article.name_of.end();
    if (outer == article.name_of.end() || !part.choice->known) return;
    Group& whole = article.groups[article.group_of[outer->second]];
    if (whole.choice || whole.state || whole.facts == nullptr) return;
    const auto division = gazetteer_.at(*part.choice->known).division;
    for (const std::uint32_t each : whole.facts->candidates) {
        if (article.divisions.contains(each) && division == gazetteer_.position_of(each))
            whole.choice = chosen(each, PlaceBasis::told_parts, article.names[part.members.front()].mention);
    }
}

/// What the article says of one mention goes for all of its name, unless it says different things.
void PlaceFinder::choose_told(Article& article) {
    for (Group& group : article.groups) {
        if (group.facts == nullptr || group.state || group.choice || group.facts->candidates.empty()) continue;
        std::optional<PlaceChoice> common;
        bool is_one = true;
        for (const std::size_t i : group.members) {
            article.told[i] = choose_in_whole(article, i);
            if (!article.told[i]) continue;
            if (common && common->known != article.told[i]->known) is_one = false;
            if (!common) common = article.told[i];
        }
        if (!common) continue;
        group.choice = is_one ? common : PlaceChoice{};
        if (is_one) choose_whole(article, group);
        for (const std::size_t i : group.members) {
            if (is_one) article.told[i].reset();
        }
    }
}

/// A capital's name is the capital's; one with other well-known bearers is looked at like any other.
bool PlaceFinder::is_surely_capital(const PlaceNameFacts& facts) const {
    return facts.capital && !gazetteer_.at(*facts.capital).needs_country;
}

void PlaceFinder::choose(Article& article, Sieve sieve) {
    for (Group& group : article.groups) {
        if (group.facts == nullptr || group.state || group.choice) continue;
        if (is_surely_capital(*group.facts)) continue;
        if (group.facts->candidates.empty() && group.facts->sounds.empty()) continue;
        if (article.bases.contains(group.facts->as_short)) continue;
        group.choice = (this->*sieve)(article, group);
    }
}

std::optional<PlaceChoice> PlaceFinder::by_division(const Article& article, const Group& group) {
    Places inside = group.facts->candidates;
    std::erase_if(inside, [&](std::uint32_t each) { return !article.divisions.contains(place(each).division); });
    if (inside.size() != 1) return std::nullopt;
    return chosen(inside.front(), PlaceBasis::named_division, article.divisions.at(place(inside.front()).division));
}

std::optional<PlaceChoice> PlaceFinder::in_countries(const Group& group, const Countries& countries,
                                                     PlaceBasis basis) const {
    Places inside;
    Places others;
    for (const std::uint32_t each : group.facts->candidates)
        (countries.find(place(each).country) != countries.end() ? inside : others).push_back(each);
    if (inside.empty()) return std::nullopt;
    const auto best = dominant(inside);
    if (!best) return PlaceChoice{};
    const bool has_camp = bases_.contains(group.facts->as_short) && place(*best).inhabitants < kLargeCity;
    if (has_camp) return PlaceChoice{};
    const bool is_capital = group.facts->capital && gazetteer_.position_of(*best) == *group.facts->capital;
    if (is_capital) others.clear();
    const std::uint32_t inhabitants = std::max(place(*best).inhabitants, 1U);
    for (const std::uint32_t each : others) {
        if (place(each).inhabitants < kMuchLarger * inhabitants) continue;
        const bool is_world_city = place(each).inhabitants >= std::max(kWorldCity * inhabitants, kLargeCity);
        return is_world_city ? chosen(each, PlaceBasis::much_larger) : PlaceChoice{};
    }
    const Signs& signs = countries.find(place(*best).country)->second;
    const bool is_nearby = basis != PlaceBasis::nearby_places || signs.count > 1;
    if (inhabitants < kWellKnown && !is_capital && !(is_nearby && is_prominent(countries, signs))) return std::nullopt;
    return chosen(*best, basis, signs.first);
}

std::optional<PlaceChoice> PlaceFinder::by_country(const Article& article, const Group& group) {
    return in_countries(group, article.countries, PlaceBasis::named_country);
}

std::optional<PlaceChoice> PlaceFinder::by_nearby_places(const Article& article, const Group& group) {
    auto choice = in_countries(group, article.nearby, PlaceBasis::nearby_places);
    // A small place of a country that the article does not name, though it names others, is too bold a guess.
    const bool is_bold = choice && choice->known && !article.countries.empty() &&
                         std::none_of(group.facts->candidates.begin(), group.facts->candidates.end(),
                                      [&](std::uint32_t each) { return place(each).inhabitants >= kWellKnown; });
    return is_bold ? std::nullopt : choice;
}

/// The country of each place found, and of each capital.
void PlaceFinder::note_nearby(Article& article) {
    for (const Group& group : article.groups) {
        std::optional<std::size_t> known;
        if (group.choice) known = group.choice->known;
        if (!group.choice && group.facts != nullptr && !group.state && is_surely_capital(*group.facts))
            known = group.facts->capital;
        if (known)
            note_country(article.nearby, gazetteer_.at(*known).country, article.names[group.members.front()].mention,
                         1);
    }
}

std::optional<PlaceChoice> PlaceFinder::by_spelling(const Article& article, const Group& group) {
    if (group.facts->sounds.empty() || bases_.contains(group.facts->as_short)) return std::nullopt;
    Places found;
    for (const auto& [country, mention] : article.countries) {
        const auto& sounds = lookup_.sounds_in(country);
        const auto same = sounds.find(group.facts->sounds);
        if (same != sounds.end()) found.insert(found.end(), same->second.begin(), same->second.end());
    }
    const auto rank = group.facts->rank;
    std::erase_if(found, [&](std::uint32_t each) { return rank && place(each).rank != *rank; });
    found = lookup_.drop_shadowed(std::move(found));
    if (found.size() != 1) return std::nullopt;
    const Signs& signs = article.countries.find(place(found.front()).country)->second;
    if (!is_prominent(article.countries, signs)) return std::nullopt;
    return chosen(found.front(), PlaceBasis::spelling, signs.first);
}

std::optional<PlaceChoice> PlaceFinder::by_being_alone(const Article& article, const Group& group) {
    return group.facts->candidates.size() == 1 ? by_size(article, group) : std::nullopt;
}

std::optional<PlaceChoice> PlaceFinder::by_size(const Article&, const Group& group) {
    const Places& candidates = group.facts->candidates;
    if (candidates.empty()) return std::nullopt;
    const auto best = dominant(candidates);
    if (!best || group.facts->capital) return candidates.size() > 1 ? std::optional(PlaceChoice{}) : std::nullopt;
    const KnownPlace& known = place(*best);
    const bool is_large = known.inhabitants >= (known.rank == PlaceRank::city ? kWellKnown : kLargeDivision);
    const bool has_camp = bases_.contains(group.facts->as_short) && known.inhabitants < kLargeCity;
    if (!is_large || has_camp) return std::nullopt;
    return chosen(*best, candidates.size() == 1 ? PlaceBasis::only_one : PlaceBasis::much_larger);
}

std::vector<std::optional<PlaceChoice>> PlaceFinder::find(std::span<const PlaceName> names) {
    Article article = read(names);
    choose_divisions_for_states(article);
    note_countries(article);
    choose_told(article);
    for (const Sieve sieve :
         {&PlaceFinder::by_division, &PlaceFinder::by_country, &PlaceFinder::by_spelling, &PlaceFinder::by_being_alone})
        choose(article, sieve);
    note_nearby(article);
    for (const Sieve sieve : {&PlaceFinder::by_nearby_places, &PlaceFinder::by_size}) choose(article, sieve);
    std::vector<std::optional<PlaceChoice>> choices(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& told = article.told[i];
        choices[i] = told && told->known ? told : article.groups[article.group_of[i]].choice;
    }
    return choices;
}

}  // namespace dateline
