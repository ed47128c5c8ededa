// Which place of the gazetteer an article means by a name: the one that lies in what the article says it lies in, else
// in a division, a country or near places that the article names, else the one much larger than the others of its name.
// One name means one place within an article, unless the article says otherwise. Doubt leaves a name without a place:
// a place on the wrong spot of a map is worse than none.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/evidence.hpp"
#include "resolve/names/name_forms.hpp"
#include "resolve/places/gazetteer.hpp"
#include "resolve/places/place_lookup.hpp"

namespace dateline {

/// What tells which place is meant.
enum class PlaceBasis : std::uint8_t {
    told_whole,      // the article says what it lies in
    told_parts,      // the article says what lies in it
    named_division,  // the only one in a division that the article names
    named_country,   // likewise in a country, or much larger than the others there
    nearby_places,   // likewise in a country of other places that the article names
    spelling,        // it sounds like the only one of its kind in a country that the article names
    only_one,        // a large place, and no other has the name
    much_larger,     // much larger than all others of the name
    several,         // nothing: which is meant is not told
};

/// A name of an article, as the finder is asked for it.
struct PlaceName {
    Index<EvidenceMention> mention;
    std::string_view name;             // as it is shown
    std::optional<std::size_t> known;  // what the lists of names have for it, as a position of Gazetteer
    bool is_place = false;             // read as a place: other names only tell where the article is at home
};

struct PlaceChoice {
    std::optional<std::size_t> known;  // a position of Gazetteer; nothing where several places may be meant
    PlaceBasis basis = PlaceBasis::several;
    std::optional<Index<EvidenceMention>> hint;  // the mention that tells
};

class PlaceFinder {
public:
    /// All must outlive it. Looks through all mentions once.
    PlaceFinder(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer);

    /// For each of the names of one article its choice; nothing where the gazetteer has no say.
    [[nodiscard]] std::vector<std::optional<PlaceChoice>> find(std::span<const PlaceName> names);

private:
    using Places = std::vector<std::uint32_t>;  // positions of PlaceTable

    /// All mentions of one name in an article.
    struct Group {
        const PlaceNameFacts* facts = nullptr;
        std::vector<std::size_t> members;  // positions of names
        std::optional<std::size_t> state;  // that the name means by the lists
        std::optional<PlaceChoice> choice;
    };
    /// What of an article speaks of a country: the first mention and the number of mentions.
    struct Signs {
        Index<EvidenceMention> first;
        std::size_t count = 0;
    };
    using Countries = std::map<std::string, Signs, std::less<>>;  // by ISO 3166-1 code
    /// One article as it is read.
    struct Article {
        std::span<const PlaceName> names;
        std::vector<Group> groups;
        std::vector<std::size_t> group_of;                       // parallel to the names
        std::vector<std::optional<PlaceChoice>> told;            // likewise: what the article says of this very mention
        std::unordered_map<std::uint32_t, std::size_t> name_of;  // by their mentions
        std::unordered_set<std::string> bases;                   // X of "X camp"
        std::unordered_map<std::uint32_t, Index<EvidenceMention>> divisions;  // named, by names that no city has
        Countries countries;                                                  // named
        Countries nearby;                                                     // those of other places found
    };
    using Sieve = std::optional<PlaceChoice> (PlaceFinder::*)(const Article&, const Group&);

    void note(const PlaceNameFacts& facts, Index<EvidenceMention> mention, Article& article) const;
    [[nodiscard]] bool is_surely_capital(const PlaceNameFacts& facts) const;
    [[nodiscard]] Article read(std::span<const PlaceName> names);
    [[nodiscard]] bool is_told_in(const Article& article, std::size_t name, std::size_t group) const;
    void choose_divisions_for_states(Article& article);
    void note_countries(Article& article);
    void choose_whole(Article& article, const Group& part);
    void choose_told(Article& article);
    [[nodiscard]] bool shares_country(std::uint32_t position, const Places& others) const;
    [[nodiscard]] Places inside(const Group& part, const Group& whole) const;
    [[nodiscard]] std::optional<PlaceChoice> choose_within(const Article& article, const Group& group,
                                                           std::size_t whole) const;
    [[nodiscard]] std::optional<PlaceChoice> choose_in_whole(const Article& article, std::size_t name) const;
    void choose(Article& article, Sieve sieve);
    void note_nearby(Article& article);
    static void note_country(Countries& countries, std::string country, Index<EvidenceMention> first,
                             std::size_t count);
    /// Whether the article speaks of no more than one other country more often.
    [[nodiscard]] static bool is_prominent(const Countries& countries, const Signs& signs);

    [[nodiscard]] std::optional<PlaceChoice> by_division(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> by_country(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> by_nearby_places(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> by_spelling(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> by_being_alone(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> by_size(const Article& article, const Group& group);
    [[nodiscard]] std::optional<PlaceChoice> in_countries(const Group& group, const Countries& countries,
                                                          PlaceBasis basis) const;

    [[nodiscard]] const KnownPlace& place(std::uint32_t position) const { return gazetteer_.places().at(position); }
    [[nodiscard]] bool is_within(std::uint32_t part, std::size_t whole) const;
    /// The largest of `places` where it is much larger than the second.
    [[nodiscard]] std::optional<std::uint32_t> dominant(const Places& places) const;
    [[nodiscard]] PlaceChoice chosen(std::uint32_t position, PlaceBasis basis,
                                     std::optional<Index<EvidenceMention>> hint = {}) const;

    const Evidence& evidence_;
    const Gazetteer& gazetteer_;
    PlaceLookup lookup_;
    std::unordered_set<std::string> bases_;                                          // of all articles: X of "X camp"
    std::unordered_map<std::uint32_t, std::vector<Index<EvidenceMention>>> wholes_;  // that articles tell of a mention
};

}  // namespace dateline
