// The date rules of English (model/date_rule.hpp says what a rule is).
#pragma once

#include <span>

#include "model/date_rule.hpp"

namespace dateline {

/// In the order in which they are preferred where two read the same words. They live as long as the program.
[[nodiscard]] std::span<const DateRule> english_date_rules();
/// What their patterns share.
[[nodiscard]] std::span<const DatePatternPart> english_date_pattern_parts();

}  // namespace dateline
