// Who bears a name: within one article a name has one bearer (Gale, Church and Yarowsky 1992); across articles the
// bearers of one name, and of names that may be one, are put together as far as names and what is told of them bear it
// out. A wrong merge is worse than a missed one: where it is not clear, they stay apart and a doubt is noted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/entities/profiles.hpp"
#include "resolve/names/read_name.hpp"

namespace dateline {

/// A name in all its equal spellings.
struct BearerName {
    std::string_view text;  // as it is shown
    NameClass name_class = NameClass::unknown;
    std::optional<std::size_t> known =
        {};                 // a position of Gazetteer: it has one bearer in all articles, and so has no other name
    bool is_local = false;  // means something in its article only
    std::vector<std::uint32_t> may_mean;  // longer names that it may be short for; a name that has some is a short one
};

/// What one article tells of the bearer of a name.
struct Bearer {
    std::uint32_t name = 0;
    std::uint32_t article = 0;
    Profile profile;
};

/// What the names of two bearers have to do with each other.
enum class Likeness : std::uint8_t { same_name, short_form, spelling };

/// Two clusters, by one bearer of each, and how sure it is that they are one: log odds. `because` says what the names
/// have to do with each other and what is told of both.
struct Tie {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double odds = 0;
    Likeness likeness = Likeness::same_name;
    std::string because;
};

struct Clusters {
    std::vector<std::uint32_t> cluster_of;  // parallel to the bearers; the position of a cluster's first bearer
    std::vector<Tie> merges;  // of bearers of different names; `b` bears the name that was taken for the other
    std::vector<Tie> doubts;  // between clusters that stayed apart, at most a few for each
};

/// Bearers are in the order of their articles. `articles` counts all of them.
[[nodiscard]] Clusters cluster_bearers(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names,
                                       std::size_t articles, const NameReader& reader);

}  // namespace dateline
