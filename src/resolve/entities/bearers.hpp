// Who bears a name: within one article a name has one bearer (Gale, Church and Yarowsky 1992). What clustering is given
// and what it gives; bearers and names go by their positions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/entities/profiles.hpp"
#include "resolve/names/name_class.hpp"

namespace dateline {

/// A name in all its equal spellings.
struct BearerName {
    std::string_view text;  // as it is shown
    NameClass name_class = NameClass::unknown;
    std::optional<std::size_t> known = {};  // a position of Gazetteer: it has one bearer, and no other name is his
    bool is_local = false;                  // means something in its article only
    bool is_short = false;                  // may stand for a longer name
    std::vector<std::uint32_t> may_mean;    // those longer names
};

/// What one article tells of the bearer of a name.
struct Bearer {
    std::uint32_t name = 0;
    std::uint32_t article = 0;
    Profile profile;
};

/// What the names of two bearers have to do with each other.
enum class Likeness : std::uint8_t { same_name, short_form, spelling };

/// Two clusters by their first bearers, the names that tie or part them, and how sure it is that they are one: log
/// odds. `because` says what the names have to do with each other and what is told of both.
struct Tie {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t name_a = 0;
    std::uint32_t name_b = 0;  // the short form of `name_a`, where it is one
    double odds = 0;
    Likeness likeness = Likeness::same_name;
    std::string because;
};

struct Clusters {
    std::vector<std::uint32_t> cluster_of;  // parallel to the bearers: the first bearer of each one's cluster
    std::vector<Tie> merges;                // what was put together
    std::vector<Tie> namesakes;             // clusters of one name that stayed apart, each with one before it
    std::vector<Tie> doubts;                // clusters that may be one after all, at most a few for each
};

}  // namespace dateline
