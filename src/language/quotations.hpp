// Quotation marks paired within passages: which words are quoted.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace dateline {

/// The quotations of `analysis`, whose sentences and tokens are those of `text`, in order; none lies in another. One
/// that is not closed ends with its paragraph. Double marks alone: single ones are apostrophes more often than not.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text, const Analysis& analysis);

}  // namespace dateline
