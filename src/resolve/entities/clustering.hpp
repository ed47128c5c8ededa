// Bearers of one name, and of names that may be one, put together as far as their names and what is told of them bear
// it out: a sum of log odds (Fellegi and Sunter 1969), the surest pairs first. A wrong merge is worse than a missed
// one: where it is not clear, two stay apart and a doubt is noted. The cost grows with the bearers, not with their
// square.
#pragma once

#include <vector>

#include "resolve/entities/bearers.hpp"
#include "resolve/names/read_name.hpp"

namespace dateline {

/// Bearers are in the order of their articles, of which there are `articles`. What comes out depends on that order,
/// which must be one of content.
[[nodiscard]] Clusters cluster_bearers(const std::vector<Bearer>& bearers, const std::vector<BearerName>& names,
                                       std::size_t articles, const NameReader& reader);

}  // namespace dateline
