// What each name of the evidence means, read for itself and within its article: a state, a city or a body that the
// lists know, or a name of its own; a short form of a longer name of the article; or a mention that refers back to
// another. Names of one meaning have one number, whoever bears them.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "model/evidence.hpp"
#include "resolve/entities/bearers.hpp"
#include "resolve/names/name_forms.hpp"
#include "resolve/numbered_texts.hpp"
#include "resolve/places/gazetteer.hpp"
#include "resolve/places/place_finder.hpp"
#include "resolve/union_find.hpp"

namespace dateline {

/// How a mention came to its entity.
enum class MergeRule : std::uint8_t {
    same_name,
    known_name,
    demonym,
    capital_for_state,
    short_form,
    spelling,
    within_article
};

struct ReadNames {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    UnionFind sets;                        // of mentions: each with what it refers back to
    std::vector<BearerName> bearer_names;  // in the order in which they first stand in the evidence
    std::vector<std::uint32_t>
        bearer_name_of;              // parallel to the mentions; kNone where it is not its name that tells who it is
    std::vector<MergeRule> rule_of;  // parallel to the mentions
    NumberedTexts texts;             // names as they are shown; those of `bearer_names` are views of them
    std::vector<std::uint32_t> text_of;                    // parallel to the mentions; kNone where it is no name
    std::map<Index<EvidenceMention>, PlaceChoice> places;  // which place of its name a mention means, and why
};

[[nodiscard]] ReadNames read_names(const Evidence& evidence, const Gazetteer& gazetteer, const NameComparer& comparer);

}  // namespace dateline
