// What the gazetteer has for a name, whatever article it stands in: looked up once for all its mentions.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "resolve/names/name_forms.hpp"
#include "resolve/places/gazetteer.hpp"

namespace dateline {

struct PlaceNameFacts {
    std::vector<std::uint32_t> candidates;  // places of the name: positions of PlaceTable
    std::optional<std::size_t> capital;     // a position of Gazetteer
    std::string base;                       // of "X camp": how X is compared; empty for other names
    std::string as_short;                   // how the name itself is compared with such a base
    std::string sounds;                     // empty where the name is too short to be found by its sound
    std::optional<PlaceRank> rank;          // as a noun beside it tells
};

class PlaceLookup {
public:
    using Places = std::vector<std::uint32_t>;

    /// Both must outlive it.
    PlaceLookup(const Gazetteer& gazetteer, const NameComparer& comparer)
        : gazetteer_(gazetteer), comparer_(comparer) {}

    /// Of a name as it is shown; stays where it is.
    [[nodiscard]] const PlaceNameFacts& facts_of(std::string_view name);
    /// `places` of one name without those that it is not short for.
    [[nodiscard]] Places drop_shadowed(Places places) const;
    /// The places of a country by the sounds of their names.
    [[nodiscard]] const std::unordered_map<std::string, Places>& sounds_in(const std::string& country);
    /// The states that the words of a name or a description speak of ("Lebanese soldiers"): positions of Gazetteer.
    [[nodiscard]] const std::vector<std::size_t>& states_in(std::string_view words);

private:
    [[nodiscard]] const KnownPlace& place(std::uint32_t position) const { return gazetteer_.places().at(position); }

    const Gazetteer& gazetteer_;
    const NameComparer& comparer_;
    std::unordered_map<std::string, PlaceNameFacts> facts_;                  // by the name
    std::unordered_map<std::string, std::vector<std::size_t>> states_;       // by the words
    std::map<std::string, std::unordered_map<std::string, Places>> sounds_;  // by country and sound
};

}  // namespace dateline
