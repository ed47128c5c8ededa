#include "resolve/places/gazetteer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

namespace dateline {

namespace {

bool has_lower_case(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = code_point_at(name, at);
        if (is_letter(c.value) && !is_upper(c.value)) return true;
        at += c.length;
    }
    return false;
}

std::optional<double> degrees(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return value;
}

/// Whether a place that has a capital's name is that capital: other places of its country may have the name too.
bool is_same_city(const KnownEntity& capital, const KnownPlace& place) {
    static constexpr double kReach = 0.3;  // degrees; two sources put the middle of one city no farther apart
    return place.rank == PlaceRank::city && place.country == capital.country && capital.latitude && capital.longitude &&
           std::abs(*capital.latitude - place.latitude) < kReach &&
           std::abs(*capital.longitude - place.longitude) < kReach;
}

constexpr std::size_t kManyNames = 1024;

std::string_view cell(const std::vector<std::string_view>& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string_view{};
}

}  // namespace

Gazetteer::Gazetteer(const Language& language) : language_(language) {
    for (Names* names : {&states_, &demonyms_, &capitals_, &organizations_}) names->reserve(kManyNames);
    add_states(language);
    for (const auto& row : language.list("regions").rows()) {
        const std::size_t position = entities_.size();
        entities_.push_back({.key = "region/" + plain_name(row[0]), .name = std::string(row[0]), .kind = "place"});
        add(regions_, row[0], position);
        for (const std::string_view other : split(cell(row, 1), '|')) add(regions_, other, position);
    }
    for (const auto& row : language.list("organization_names").rows()) {
        const std::size_t position = entities_.size();
        entities_.push_back({.key = "organization/" + plain_name(row[0]),
                             .name = std::string(row[0]),
                             .kind = std::string(cell(row, 1))});
        add(organizations_, row[0], position);
        for (const std::string_view other : split(cell(row, 2), '|')) add(organizations_, other, position);
    }
}

void Gazetteer::add_states(const Language& language) {
    const WordList& shared = language.list("capitals");
    for (const auto& row : language.list("countries").rows()) {
        const std::size_t state = entities_.size();
        const std::string code(cell(row, 1));
        entities_.push_back({.key = "state/" + plain_name(row[0]),
                             .name = std::string(row[0]),
                             .kind = "state",
                             .country = code,
                             .gazetteer_id = code.empty() ? "" : "ISO 3166-1 " + code});
        if (!code.empty()) states_by_code_.try_emplace(code, state);
        add(states_, row[0], state);
        for (const std::string_view other : split(cell(row, 2), '|')) add(states_, other, state);
        for (const std::string_view demonym : split(cell(row, 3), '|')) add(demonyms_, demonym, state);
        const auto capitals = split(cell(row, 4), '|');
        if (capitals.front().empty()) continue;
        entities_.push_back({.key = "capital/" + plain_name(row[0]),
                             .name = std::string(capitals.front()),
                             .kind = "place",
                             .country = code,
                             .latitude = degrees(cell(row, 5)),
                             .longitude = degrees(cell(row, 6)),
                             .state = state,
                             .needs_country = shared.has(fold(capitals.front()))});
        for (const std::string_view capital : capitals) add(capitals_, capital, state + 1);
    }
    for (const Names* names : {&states_, &demonyms_}) {
        for (const auto& [name, found] : *names) {
            longest_state_ =
                std::max(longest_state_, static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1);
        }
    }
}

KnownEntity Gazetteer::at(std::size_t position) const {
    if (position < entities_.size()) return entities_[position];
    return at_place(static_cast<std::uint32_t>(position - entities_.size()));
}

KnownEntity Gazetteer::in_full(std::size_t position) const {
    KnownEntity known = at(position);
    if (position >= entities_.size() || !known.state) return known;
    if (const auto place = place_of_capital(known)) {
        KnownEntity city = at_place(*place);
        known.division = city.division;
        known.gazetteer_id = std::move(city.gazetteer_id);
    }
    return known;
}

KnownEntity Gazetteer::at_place(std::uint32_t position) const {
    const KnownPlace& place = places().at(position);
    KnownEntity made;
    made.name = std::string(place.name);
    made.kind = "place";
    made.is_named_locally = true;
    made.country = std::string(place.country);
    made.state = state_of(place.country);
    const bool has_code = place.rank == PlaceRank::division && !place.code.empty();
    made.gazetteer_id = (has_code ? "ISO 3166-2 " : "GeoNames ") + std::string(has_code ? place.code : place.id);
    if (place.rank == PlaceRank::division) {
        made.key = "division/" + std::string(place.id);
        return made;
    }
    made.key = "city/" + std::string(place.id);
    made.latitude = place.latitude;
    made.longitude = place.longitude;
    if (place.division != KnownPlace::kNoDivision) made.division = position_of(place.division);
    return made;
}

std::size_t Gazetteer::position_of(std::uint32_t place) const {
    const KnownPlace& known = places().at(place);
    const auto capital = known.rank == PlaceRank::city ? find_capital(known.name) : std::nullopt;
    return capital && is_same_city(entities_[*capital], known) ? *capital : entities_.size() + place;
}

std::optional<std::size_t> Gazetteer::state_of(std::string_view country) const {
    const auto state = states_by_code_.find(std::string(country));
    return state == states_by_code_.end() ? std::nullopt : std::optional(state->second);
}

std::optional<std::uint32_t> Gazetteer::place_of_capital(const KnownEntity& capital) const {
    for (const std::uint32_t position : places().find(plain_name(capital.name))) {
        if (is_same_city(capital, places().at(position))) return position;
    }
    return std::nullopt;
}

void Gazetteer::add(Names& names, std::string_view name, std::size_t position) {
    if (name.empty()) return;
    names.try_emplace(plain_name(name), Found{position, !has_lower_case(name)});
}

std::optional<std::size_t> Gazetteer::find(const Names& names, std::string_view name) {
    const auto found = names.find(plain_name(name));
    if (found == names.end()) return std::nullopt;
    if (found->second.only_capitals && has_lower_case(clean_name(name))) return std::nullopt;
    return found->second.position;
}

std::optional<std::size_t> Gazetteer::find_state_words(const std::string& plain, bool in_capitals) const {
    for (const Names* names : {&states_, &demonyms_}) {
        const auto found = names->find(plain);
        if (found != names->end() && (in_capitals || !found->second.only_capitals)) return found->second.position;
    }
    return std::nullopt;
}

}  // namespace dateline
