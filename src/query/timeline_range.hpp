// What it means that a dated fact lies in a range of days, where both are intervals and either may be open.
#pragma once

#include "model/when.hpp"

namespace dateline {

/// Whether a fact may lie in a range, or surely does.
enum class RangeMatch { possible, certain };

/// `possible`: the fact and the range share a day; `certain`: every day that the fact allows is in the range. A side of
/// `fact` that is open may be any day; an open side of `range` asks for nothing. A range that is open on both sides
/// holds everything; a fact of which no date is known is in no other range, not even possibly.
[[nodiscard]] bool matches(const Interval& fact, const Interval& range, RangeMatch match);

}  // namespace dateline
