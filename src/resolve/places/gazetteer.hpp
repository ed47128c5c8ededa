// What is known of names beforehand: states with their demonyms and capitals, large regions, organisations with many
// names; and, by the table of places, cities and divisions of countries, which are found elsewhere (place_finder). A
// name that is an abbreviation in capitals (US, WHO) is found in capitals alone, so that a word of the same letters is
// not taken for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/language.hpp"
#include "resolve/places/place_table.hpp"

namespace dateline {

struct KnownEntity {
    std::string key;  // unique among known entities: state/syria, capital/syria, organization/united nations
    std::string name = {};
    std::string kind;          // a row of schema/entity_kinds.tsv
    std::string country = {};  // ISO 3166-1 alpha-2, empty where there is none
    std::string gazetteer_id = {};
    std::optional<double> latitude = {};
    std::optional<double> longitude = {};
    std::optional<std::size_t> state = {};     // of a place: the position of its state
    std::optional<std::size_t> division = {};  // of a city: likewise of the division that it lies in
    bool needs_country = false;                // its name has other well-known bearers
    bool is_named_locally = false;             // `name` is how its country writes it; articles have their own way
};

class Gazetteer {
public:
    /// The language must outlive it.
    explicit Gazetteer(const Language& language);

    /// What a name means; positions for `at`, nothing where the name is not known.
    [[nodiscard]] std::optional<std::size_t> find_state(std::string_view name) const { return find(states_, name); }
    [[nodiscard]] std::optional<std::size_t> find_demonym(std::string_view name) const { return find(demonyms_, name); }
    [[nodiscard]] std::optional<std::size_t> find_capital(std::string_view name) const { return find(capitals_, name); }
    [[nodiscard]] std::optional<std::size_t> find_region(std::string_view name) const { return find(regions_, name); }
    [[nodiscard]] std::optional<std::size_t> find_organization(std::string_view name) const {
        return find(organizations_, name);
    }
    /// A state by one of its names or demonyms, for words that are folded already (plain_name).
    [[nodiscard]] std::optional<std::size_t> find_state_words(const std::string& plain, bool in_capitals) const;

    [[nodiscard]] KnownEntity at(std::size_t position) const;
    /// Likewise; of a capital with its division and id, which the table of places has.
    [[nodiscard]] KnownEntity in_full(std::size_t position) const;

    [[nodiscard]] const PlaceTable& places() const { return place_table(language_); }
    /// The position of a place of that table: its own, or that of the capital that it is.
    [[nodiscard]] std::size_t position_of(std::uint32_t place) const;
    /// The state with an ISO 3166-1 code.
    [[nodiscard]] std::optional<std::size_t> state_of(std::string_view country) const;
    /// The number of words in the longest name of a state.
    [[nodiscard]] std::size_t longest_state() const { return longest_state_; }

private:
    struct Found {
        std::size_t position = 0;
        bool only_capitals = false;
    };
    using Names = std::unordered_map<std::string, Found>;
    [[nodiscard]] static std::optional<std::size_t> find(const Names& names, std::string_view name);
    static void add(Names& names, std::string_view name, std::size_t position);
    void add_states(const Language& language);
    [[nodiscard]] KnownEntity at_place(std::uint32_t place) const;
    [[nodiscard]] std::optional<std::uint32_t> place_of_capital(const KnownEntity& capital) const;

    const Language& language_;
    std::vector<KnownEntity> entities_;
    std::unordered_map<std::string, std::size_t> states_by_code_;
    Names states_;
    Names demonyms_;
    Names capitals_;
    Names regions_;
    Names organizations_;
    std::size_t longest_state_ = 1;
};

}  // namespace dateline
