// Figures that have no subject in common, as where a town is named only within the name of an attack, and yet are of
// one thing: their clauses name the same, count the same, and speak of nothing else.
#pragma once

#include <vector>

#include "resolve/disputes/accounts.hpp"
#include "resolve/disputes/contexts.hpp"
#include "resolve/disputes/measures.hpp"

namespace dateline {

/// Each set in the order of the figures, no figure in two of them. Those that `is_left_out` has are in none.
[[nodiscard]] std::vector<std::vector<Index<EvidenceFigure>>> find_figures_of_one(const Accounts& accounts,
                                                                                  const Measures& measures,
                                                                                  const ContextReader& contexts,
                                                                                  const std::vector<bool>& is_left_out);

}  // namespace dateline
