// Quotation marks paired within passages: which words are quoted.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace dateline {

/// The quotations of `analysis`, whose sentences and tokens are those of `text`, in order; none lies in another. One
/// that is not closed ends with its paragraph. Single marks count where they stand apart from words as quotation marks
/// do and find each other in one paragraph; within double ones, or as apostrophes, they are none.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text, const Analysis& analysis);

}  // namespace dateline
