// Queries that are asked one after another for the same row.
#pragma once

#include <memory>
#include <vector>

#include "query/execution/step.hpp"

namespace dateline::cypher {

/// The rows of all branches, one branch after another.
[[nodiscard]] std::unique_ptr<Step> union_step(std::vector<Pipeline> branches);

}  // namespace dateline::cypher
