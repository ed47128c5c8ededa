// Who only passes on what somebody else said: agencies and outlets that report, cite or quote him.
#pragma once

#include <vector>

#include "extract/statements/attribution.hpp"

namespace dateline {

/// Joins the attributions of one stretch that tell of one statement: "NAME said ..., OUTLET reported", "OUTLET said
/// ..., citing NAME", "OUTLET quoted NAME as saying ..." are each NAME's word, relayed by OUTLET. `found` stays in the
/// order of the text.
void read_relays(const StatementContext& context, std::vector<Attribution>& found);

}  // namespace dateline
