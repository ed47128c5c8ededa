// Which kinds of entity a type of tie may stand between, as schema/relation_types.tsv has it.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

struct TieEnds {
    std::string_view type;
    std::vector<std::string_view> from;  // kinds of entity
    std::vector<std::string_view> to;    // likewise
};

/// A row for each type, in the order of the table.
[[nodiscard]] const std::vector<TieEnds>& tie_ends();

/// Whether a tie of `type` may lead from an entity of one kind to one of the other; none does where the table has no
/// such type or a kind is empty.
[[nodiscard]] bool may_tie(std::string_view type, std::string_view from_kind, std::string_view to_kind);

}  // namespace dateline
