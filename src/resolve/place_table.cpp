#include "resolve/place_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <tuple>

#include "base/fnv.hpp"
#include "resolve/name_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostCells = 8;
using Cells = std::array<std::string_view, kMostCells>;

/// Calls `take` with the cells of each row; those that a row has not got are empty.
template <class Take>
void for_each_row(std::string_view table, Take take) {
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (line.empty() || line.front() == '#') continue;
        Cells cells;
        for (std::string_view& cell : cells) {
            const std::size_t tab = std::min(line.find('\t'), line.size());
            cell = line.substr(0, tab);
            line.remove_prefix(std::min(tab + 1, line.size()));
        }
        take(cells);
    }
}

template <class Number>
Number number_of(std::string_view cell) {
    Number number = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

}  // namespace

PlaceTable::PlaceTable(const Language& language) {
    for (const auto& row : language.list("place_ranks").rows()) {
        if (row.size() < 2) continue;
        auto& ranks = row.size() > 2 && row[2] == "before" ? ranks_before_ : ranks_after_;
        ranks.emplace(plain_name(row[0]), row[1] == "city" ? PlaceRank::city : PlaceRank::division);
    }
    add_divisions(language);
    add_cities(language);
    sort_names();
    add_other_names(language);
    sort_names();
}

void PlaceTable::add_divisions(const Language& language) {
    for_each_row(language.table("subdivisions"), [&](const Cells& cells) {
        const auto position = static_cast<std::uint32_t>(places_.size());
        places_.push_back({.name = cells[1],
                           .country = cells[0].substr(0, cells[0].find('.')),
                           .code = cells[2],
                           .id = cells[0],
                           .rank = PlaceRank::division});
        add_name(cells[1], position);
        const std::string plain = plain_name(cells[1]);
        const auto ranked = split_rank(plain);
        if (ranked && ranked->rank == PlaceRank::division)
            names_.push_back({fnv_hash<std::uint64_t>(ranked->name), cells[1], position});
    });
}

void PlaceTable::add_cities(const Language& language) {
    std::unordered_map<std::string_view, std::uint32_t> divisions;
    for (std::uint32_t i = 0; i < places_.size(); ++i) divisions.emplace(places_[i].id, i);
    std::string key;
    for_each_row(language.table("cities"), [&](const Cells& cells) {
        KnownPlace& city = places_.emplace_back();
        city.name = cells[0];
        city.country = cells[1];
        city.latitude = number_of<double>(cells[3]);
        city.longitude = number_of<double>(cells[4]);
        city.inhabitants = number_of<std::uint32_t>(cells[5]);
        city.id = cells[6];
        key.assign(cells[1]).append(1, '.').append(cells[2]);
        const auto division = divisions.find(key);
        if (division != divisions.end()) {
            city.division = division->second;
            places_[division->second].inhabitants += city.inhabitants;
        }
        add_name(cells[0], static_cast<std::uint32_t>(places_.size() - 1));
    });
}

/// Of several places of the name in the country the one with the most inhabitants is meant.
void PlaceTable::add_other_names(const Language& language) {
    for_each_row(language.table("other_names"), [&](const Cells& cells) {
        const PlaceRank rank = cells[0] == "city" ? PlaceRank::city : PlaceRank::division;
        std::optional<std::uint32_t> meant;
        for (const std::uint32_t position : find(plain_name(cells[1]))) {
            const KnownPlace& place = places_[position];
            if (place.rank != rank || place.country != cells[2]) continue;
            if (!meant || places_[*meant].inhabitants < place.inhabitants) meant = position;
        }
        if (!meant) return;
        for (std::string_view names = cells[3]; !names.empty();) {
            const std::size_t end = std::min(names.find('|'), names.size());
            add_name(names.substr(0, end), *meant);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    });
}

void PlaceTable::add_name(std::string_view written, std::uint32_t position) {
    names_.push_back({fnv_hash<std::uint64_t>(plain_name(written)), written, position});
}

void PlaceTable::sort_names() {
    const auto key = [](const Name& name) { return std::tuple(name.hash, name.position); };
    std::sort(names_.begin(), names_.end(), [&](const Name& a, const Name& b) { return key(a) < key(b); });
    const auto same = [&](const Name& a, const Name& b) { return key(a) == key(b); };
    names_.erase(std::unique(names_.begin(), names_.end(), same), names_.end());
}

std::vector<std::uint32_t> PlaceTable::find(std::string_view plain) const {
    const auto hash = fnv_hash<std::uint64_t>(plain);
    auto it = std::lower_bound(names_.begin(), names_.end(), hash,
                               [](const Name& name, std::uint64_t sought) { return name.hash < sought; });
    std::vector<std::uint32_t> found;
    for (; it != names_.end() && it->hash == hash; ++it) {
        const std::string written = plain_name(it->written);  // another name may have the same hash
        const auto ranked = split_rank(written);
        if (written == plain || (ranked && ranked->name == plain)) found.push_back(it->position);
    }
    return found;
}

std::vector<PlaceTable::Name> PlaceTable::names_in(std::string_view country) const {
    std::vector<Name> names;
    std::copy_if(names_.begin(), names_.end(), std::back_inserter(names),
                 [&](const Name& name) { return places_[name.position].country == country; });
    return names;
}

std::optional<PlaceTable::Ranked> PlaceTable::split_rank(std::string_view plain) const {
    for (std::size_t space = plain.find(' '); space != std::string_view::npos; space = plain.find(' ', space + 1)) {
        const auto rank = ranks_after_.find(std::string(plain.substr(space + 1)));
        if (rank != ranks_after_.end()) return Ranked{rank->second, plain.substr(0, space)};
    }
    for (std::size_t space = plain.rfind(' '); space != std::string_view::npos && space > 0;
         space = plain.rfind(' ', space - 1)) {
        const auto rank = ranks_before_.find(std::string(plain.substr(0, space)));
        if (rank != ranks_before_.end()) return Ranked{rank->second, plain.substr(space + 1)};
    }
    return std::nullopt;
}

const PlaceTable& place_table(const Language& language) {
    return language.place_table.get([&] { return std::make_shared<const PlaceTable>(language); });
}

}  // namespace dateline
