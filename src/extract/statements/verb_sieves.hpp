// Statements whose cue is a verb: a table of sieves, each for one frame in which such a verb takes what was said, from
// the surest to the least sure.
#pragma once

#include "extract/statements/attribution.hpp"

namespace dateline {

/// The statement that the reporting verb at `i` makes; nothing where no such verb stands there or no sieve finds what
/// was said.
[[nodiscard]] std::optional<Attribution> read_verb(const StatementContext& context, TokenRange stretch, std::size_t i);

}  // namespace dateline
