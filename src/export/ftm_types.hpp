// What kinds of entity and types of tie are in the model of FollowTheMoney, as the tables under schema/ say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// A schema of ties: the properties of its ends, the schemata that those take, and the property that names the tie.
struct FtmTie {
    std::string_view schema;
    std::string_view from;
    std::string_view from_range;
    std::string_view to;
    std::string_view to_range;
    std::string_view name;
};

/// The schema of a kind of entity and those that it extends, the narrowest first; empty where the model has none.
[[nodiscard]] std::vector<std::string_view> ftm_schemata_of(std::string_view entity_kind);

/// The schema of a type of tie between two entities of these schemata: that of its row where both ends fit, else
/// UnknownLink, which takes any.
[[nodiscard]] FtmTie ftm_tie_of(std::string_view relation_type, const std::vector<std::string_view>& from,
                                const std::vector<std::string_view>& to);

}  // namespace dateline
