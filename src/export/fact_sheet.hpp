// The fact sheet: facts as rows of named columns, what several formats share.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/fact.hpp"
#include "model/result.hpp"

namespace dateline {

/// A row a fact, in their order, with all that stands behind each. NULL where nothing is known.
[[nodiscard]] Result fact_sheet(const std::vector<Fact>& facts);

/// `1 fact is`, `12 facts are`: how a note about a part of them begins.
[[nodiscard]] std::string facts_are(std::size_t count);

}  // namespace dateline
