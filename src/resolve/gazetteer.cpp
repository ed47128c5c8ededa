#include "resolve/gazetteer.hpp"

#include <algorithm>
#include <charconv>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "resolve/name_words.hpp"

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

constexpr std::size_t kManyNames = 1024;

std::string_view cell(const std::vector<std::string_view>& row, std::size_t column) {
    return column < row.size() ? row[column] : std::string_view{};
}

}  // namespace

Gazetteer::Gazetteer(const Language& language) {
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
