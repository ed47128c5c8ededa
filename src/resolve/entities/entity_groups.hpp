// Which mentions name one entity: those of one article that refer to each other, and across articles those whose
// bearers are put together by clustering. A doubtful pair stays apart: a wrong merge is worse than a missed one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/evidence.hpp"
#include "resolve/entities/name_readings.hpp"
#include "resolve/names/read_name.hpp"
#include "resolve/places/gazetteer.hpp"

namespace dateline {

/// The mentions of one entity in their order; `known` where the gazetteer has it.
struct EntityGroup {
    std::vector<Index<EvidenceMention>> mentions;
    std::optional<std::size_t> known;
};

/// Two mentions whose bearers were set beside each other; `odds` is in natural logarithms, `because` in words.
struct GroupTie {
    Index<EvidenceMention> a;
    Index<EvidenceMention> b;
    double odds = 0;
    std::string because;
};

struct EntityGroups {
    std::vector<EntityGroup> groups;                       // in the order of their first mentions
    std::vector<std::optional<std::uint32_t>> group_of;    // parallel to the mentions; nothing for the unnamed
    std::vector<MergeRule> rule_of;                        // parallel to the mentions
    std::vector<std::string> ties;                         // why names that differ were taken for one, in words
    std::vector<std::uint32_t> tie_of;                     // parallel to the mentions; a position in `ties`, or none
    std::vector<GroupTie> joined;                          // bearers of one name who were put together
    std::vector<GroupTie> namesakes;                       // bearers of one name who were left apart
    std::vector<GroupTie> doubts;                          // groups that may be one after all
    NumberedTexts names;                                   // as they are shown
    std::vector<std::uint32_t> name_of;                    // parallel to the mentions; a number for names alone
    std::map<Index<EvidenceMention>, PlaceChoice> places;  // which place of its name a mention means, and why
};

[[nodiscard]] EntityGroups group_mentions(const Evidence& evidence, const Gazetteer& gazetteer,
                                          const NameComparer& comparer, const NameReader& reader);

}  // namespace dateline
