#include "resolve/places/place_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <tuple>

#include "base/fnv.hpp"
#include "base/utf8.hpp"
#include "resolve/names/name_words.hpp"

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

/// plain_name for tens of thousands of names: letters are folded once. What it is not sure of it leaves to plain_name.
class QuickNames {
public:
    QuickNames() : letters_(kLetters) {
        for (char32_t c = 0x80; c < kLetters; ++c) {
            const std::array<char, 2> bytes = {static_cast<char>(0xC0U | (c >> 6U)),
                                               static_cast<char>(0x80U | (c & 0x3FU))};
            const std::string_view written(bytes.data(), bytes.size());
            if (is_letter(c)) letters_[c] = fold(written);
        }
    }

    /// Valid until the next call.
    std::string_view plain(std::string_view name) {
        plain_.clear();
        for (std::size_t at = 0; at < name.size();) {
            const auto byte = static_cast<unsigned char>(name[at]);
            const bool is_pair = byte >= 0xC2 && byte < 0xCA && at + 1 < name.size();
            if (byte < 0x80) {
                if (!append_ascii(static_cast<char>(byte))) return plain_ = plain_name(name);
            } else if (is_pair) {
                const auto second = static_cast<unsigned char>(name[at + 1]);
                const std::string& letter = letters_[((byte & 0x1FU) << 6U) | (second & 0x3FU)];
                if (letter.empty()) return plain_ = plain_name(name);
                plain_ += letter;
            } else {
                return plain_ = plain_name(name);
            }
            at += is_pair ? 2 : 1;
        }
        return plain_.ends_with(' ') ? plain_ = plain_name(name) : plain_;
    }

private:
    static constexpr char32_t kLetters = 0x280;  // Unicode's Latin letters of two bytes end before

    bool append_ascii(char c) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '-' ? ' ' : c;
        const bool is_word = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        const bool parts_words = lower == ' ' && !plain_.empty() && plain_.back() != ' ';
        if (is_word || parts_words) plain_ += lower;
        return is_word || parts_words;
    }

    std::vector<std::string> letters_;  // by code point
    std::string plain_;
};

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
    for (const auto& row : language.list("direction_words").rows()) vague_.insert(plain_name(row[0]));
    add_divisions(language);
    add_cities(language);
    QuickNames quick;
    for (Name& name : names_) {
        if (name.hash == 0) name.hash = fnv_hash<std::uint64_t>(quick.plain(name.written));
    }
    sort_names(0);
    const std::size_t own = names_.size();
    add_other_names(language);
    sort_names(own);
}

void PlaceTable::add_divisions(const Language& language) {
    for_each_row(language.table("subdivisions"), [&](const Cells& cells) {
        const auto position = static_cast<std::uint32_t>(places_.size());
        places_.push_back({.name = cells[1],
                           .country = cells[0].substr(0, cells[0].find('.')),
                           .code = cells[2],
                           .id = cells[0],
                           .rank = PlaceRank::division});
        names_.push_back({0, cells[1], position});
        const std::string plain = plain_name(cells[1]);
        const auto ranked = split_rank(plain);
        if (ranked && ranked->rank == PlaceRank::division)
            names_.push_back({fnv_hash<std::uint64_t>(ranked->name), cells[1], position});
    });
}

void PlaceTable::add_cities(const Language& language) {
    static constexpr std::size_t kManyPlaces = 32'768;
    places_.reserve(kManyPlaces);
    names_.reserve(kManyPlaces);
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
        names_.push_back({0, cells[0], static_cast<std::uint32_t>(places_.size() - 1)});
    });
}

/// Of several places of the name in the country the one with the most inhabitants is meant.
void PlaceTable::add_other_names(const Language& language) {
    std::vector<Name> added;
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
            const std::string_view name = names.substr(0, end);
            added.push_back({fnv_hash<std::uint64_t>(plain_name(name)), name, *meant});
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    });
    names_.insert(names_.end(), added.begin(), added.end());
}

/// Those before `first` are in order already.
void PlaceTable::sort_names(std::size_t first) {
    const auto key = [](const Name& name) { return std::tuple(name.hash, name.position); };
    const auto before = [&](const Name& a, const Name& b) { return key(a) < key(b); };
    const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, names_.end(), before);
    std::inplace_merge(names_.begin(), begin, names_.end(), before);
    const auto same = [&](const Name& a, const Name& b) { return key(a) == key(b); };
    names_.erase(std::unique(names_.begin(), names_.end(), same), names_.end());
}

bool PlaceTable::is_vague(std::string_view plain) const {
    const std::string word(plain);
    return vague_.contains(word) || ranks_after_.contains(word);
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
