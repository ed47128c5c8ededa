// Cities and first-level divisions of countries with their positions, found by name: what the tables in a language's
// folder gazetteer/ have. Made at the first question, for some 10 ms; it never changes, and its texts are the tables'.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/language.hpp"

namespace dateline {

enum class PlaceRank : std::uint8_t { city, division };

struct KnownPlace {
    static constexpr std::uint32_t kNoDivision = std::numeric_limits<std::uint32_t>::max();

    std::string_view name;
    std::string_view country;  // ISO 3166-1 alpha-2
    std::string_view code;     // of a division, ISO 3166-2, empty where it is not known
    std::string_view id;       // GeoNames: of a city its number, of a division its key ("SY.12")
    PlaceRank rank = PlaceRank::city;
    std::uint32_t division = kNoDivision;  // of a city: the position of the division that it lies in
    std::uint32_t inhabitants = 0;         // in thousands; of a division those of its cities together
    double latitude = 0;                   // of a city: degrees, WGS 84
    double longitude = 0;
};

class PlaceTable {
public:
    /// The tables of `language`, which must outlive this.
    explicit PlaceTable(const Language& language);

    /// The places of a name, which is a plain_name: positions in their order.
    [[nodiscard]] std::vector<std::uint32_t> find(std::string_view plain) const;
    /// Whether a name is too general for one place ("North", "Republic"), though places are called so.
    [[nodiscard]] bool is_vague(std::string_view plain) const;
    [[nodiscard]] const KnownPlace& at(std::uint32_t position) const { return places_[position]; }
    [[nodiscard]] std::size_t size() const { return places_.size(); }

    /// All names of a country's places with their positions, other names too, as they are written.
    struct Name {
        std::uint64_t hash = 0;  // of the plain name
        std::string_view written;
        std::uint32_t position = 0;
    };
    [[nodiscard]] std::vector<Name> names_in(std::string_view country) const;

    /// The rank that a noun beside a name tells ("Idlib province", "city of Homs") and the name without it, both as
    /// plain words; nothing where `plain` has no such noun.
    struct Ranked {
        PlaceRank rank = PlaceRank::city;
        std::string_view name;
    };
    [[nodiscard]] std::optional<Ranked> split_rank(std::string_view plain) const;

private:
    void add_divisions(const Language& language);
    void add_cities(const Language& language);
    void add_other_names(const Language& language);
    void sort_names(std::size_t first);

    using Ranks = std::unordered_map<std::string, PlaceRank>;  // by the plain noun
    Ranks ranks_after_;
    Ranks ranks_before_;
    std::unordered_set<std::string> vague_;
    std::vector<KnownPlace> places_;  // divisions, then cities
    std::vector<Name> names_;         // in the order of their hashes and positions
};

/// That of `language`, made at the first call. Safe to call from many threads.
[[nodiscard]] const PlaceTable& place_table(const Language& language);

}  // namespace dateline
