// Pairs of names that may be one: names are put into blocks by keys that survive the usual changes of spelling, order
// and length, and are compared within their blocks only, so that the cost grows with the names and not with their
// square.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "resolve/entities/bearers.hpp"
#include "resolve/names/read_name.hpp"

namespace dateline {

/// Two names that a comparison calls the same, by their positions, the lower first.
struct NamePair {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double score = 0;              // 0 to 1
    bool has_other_words = false;  // what differs are names of their own, not slips or words left out
};

/// In the order of their positions.
[[nodiscard]] std::vector<NamePair> find_name_pairs(const std::vector<BearerName>& names, const NameReader& reader);

/// In words, how those words of two names that are not alike go with each other.
[[nodiscard]] std::string explain_likeness(const BearerName& first, const BearerName& second, const NameReader& reader);

}  // namespace dateline
