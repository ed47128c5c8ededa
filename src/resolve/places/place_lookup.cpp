#include "resolve/places/place_lookup.hpp"

#include <algorithm>

#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLeastSounds = 7;  // bytes: a shorter name sounds like too many others

}  // namespace

const PlaceNameFacts& PlaceLookup::facts_of(std::string_view name) {
    const auto [it, is_new] = facts_.try_emplace(std::string(name));
    PlaceNameFacts& facts = it->second;
    if (!is_new) return facts;
    const PlaceTable& table = gazetteer_.places();
    const std::string plain = plain_name(name);
    facts.capital = gazetteer_.find_capital(name);
    if (!table.is_vague(plain)) facts.candidates = table.find(plain);
    const auto ranked = table.split_rank(plain);
    if (ranked) facts.rank = ranked->rank;
    if (facts.candidates.empty() && ranked) {
        facts.candidates = table.find(ranked->name);
        std::erase_if(facts.candidates, [&](std::uint32_t each) { return place(each).rank != ranked->rank; });
    }
    facts.candidates = drop_shadowed(std::move(facts.candidates));
    NameForm form = comparer_.form_of(name, NameClass::place);
    if (!form.short_forms.empty() && !ranked) facts.base = form.short_forms.front();
    facts.as_short = std::move(form.as_short);
    if (facts.candidates.empty() && !table.is_vague(plain)) {
        facts.sounds = comparer_.sounds_of(ranked ? std::string(ranked->name) : plain);
        if (facts.sounds.size() < kLeastSounds) facts.sounds.clear();
    }
    return facts;
}

/// A bare name is that of the city, not that of the division around it, unless the city is a small part of it; nor that
/// of a smaller division of its country.
PlaceLookup::Places PlaceLookup::drop_shadowed(Places places) const {
    static constexpr std::uint32_t kSmallPart = 20;
    Places dropped;
    for (const std::uint32_t city : places) {
        for (const std::uint32_t division : places) {
            const KnownPlace& inner = place(city);
            const KnownPlace& outer = place(division);
            const bool is_pair = inner.rank == PlaceRank::city && outer.rank == PlaceRank::division;
            if (!is_pair || inner.country != outer.country) continue;
            const bool is_small = inner.inhabitants * kSmallPart < outer.inhabitants;
            if (inner.division == division) {
                dropped.push_back(is_small ? city : division);
            } else if (inner.inhabitants >= outer.inhabitants) {
                dropped.push_back(division);
            }
        }
    }
    std::erase_if(places,
                  [&](std::uint32_t each) { return std::find(dropped.begin(), dropped.end(), each) != dropped.end(); });
    return places;
}

const std::unordered_map<std::string, PlaceLookup::Places>& PlaceLookup::sounds_in(const std::string& country) {
    const auto [it, is_new] = sounds_.try_emplace(country);
    if (!is_new) return it->second;
    for (const PlaceTable::Name& name : gazetteer_.places().names_in(country)) {
        const std::string plain = plain_name(name.written);
        const bool is_division = place(name.position).rank == PlaceRank::division;
        const auto ranked = is_division ? gazetteer_.places().split_rank(plain) : std::nullopt;
        Places& places = it->second[comparer_.sounds_of(ranked ? std::string(ranked->name) : plain)];
        if (std::find(places.begin(), places.end(), name.position) == places.end()) places.push_back(name.position);
    }
    return it->second;
}

const std::vector<std::size_t>& PlaceLookup::states_in(std::string_view words) {
    static constexpr std::size_t kMostWords = 16;
    const auto [it, is_new] = states_.try_emplace(std::string(words));
    if (!is_new) return it->second;
    std::vector<FoldedWord> read = name_words(words);
    if (read.size() > kMostWords) read.resize(kMostWords);
    for (std::size_t first = 0; first < read.size(); ++first) {
        std::string phrase;
        for (std::size_t i = first; i < std::min(read.size(), first + gazetteer_.longest_state()); ++i) {
            phrase += (i > first ? " " : "") + read[i].folded;
            const bool may_be_name = read[first].is_upper;
            const auto state =
                may_be_name ? gazetteer_.find_state_words(phrase, read[first].is_in_capitals) : std::nullopt;
            if (state) it->second.push_back(*state);
        }
    }
    return it->second;
}

}  // namespace dateline
