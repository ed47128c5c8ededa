// The bearers of one name, as far as something ties them: the first step of clustering, name by name.
#pragma once

#include <cstdint>
#include <vector>

#include "resolve/entities/bearers.hpp"
#include "resolve/entities/profiles.hpp"

namespace dateline {

/// Bearers put together so far.
struct Cluster {
    std::uint32_t first = 0;     // of its bearers
    std::uint32_t own_name = 0;  // of its first bearer
    std::uint32_t name = 0;      // by which it goes: the longer one, where it has a short one too
    std::uint32_t articles = 0;
    Profile profile;
};

struct Namesakes {
    std::vector<Cluster> clusters;
    std::vector<std::uint32_t> cluster_of;                     // parallel to the bearers
    std::vector<std::vector<std::uint32_t>> clusters_of_name;  // parallel to the names
};

/// Bearers of a name whom offices, roles or company tie are in one cluster; what nothing ties is left apart for when
/// more is known. Bearers of whom nothing is told share a cluster, that of the name where it has one alone.
[[nodiscard]] Namesakes find_namesakes(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names,
                                       const std::vector<double>& odds_of_name, const Rarity& rarity);

}  // namespace dateline
