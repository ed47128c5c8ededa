// Choosing among readings that overlap.
#pragma once

#include <vector>

#include "time/date_grammar.hpp"

namespace dateline {

/// Of proposals that share atoms the longest is kept, of equally long ones the first in the text, then one without a
/// meaning, then that of the first rule. Those without a meaning keep others away and are dropped at the end. In the
/// order of the text.
[[nodiscard]] std::vector<Proposal> choose_proposals(std::vector<Proposal> proposals, std::size_t atom_count);

}  // namespace dateline
