// Mentions of people, bodies and places as a large archive has them, with what each really means: names in several
// spellings and in two scripts, with titles, initials, patronymics and slips of the pen, and different people of one
// name. Made from a fixed seed: the same each time.
#pragma once

#include <cstdint>
#include <vector>

#include "model/evidence.hpp"

namespace dateline::test {

struct SyntheticMentions {
    Evidence evidence;
    std::vector<std::uint32_t>
        bearer_of;  // parallel to the mentions; from `bearers` on those of states, which are easy
    std::size_t bearers = 0;
};

/// About `mentions` mentions of `bearers` different bearers.
[[nodiscard]] SyntheticMentions make_mentions(std::size_t mentions, std::size_t bearers);

}  // namespace dateline::test
