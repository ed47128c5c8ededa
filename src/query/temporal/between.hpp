// How long it is from one date or time to another.
#pragma once

#include <cstdint>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// In which units a distance is told; `mixed` in the largest that fit: months, then days, then seconds.
enum class DistanceUnit : std::uint8_t { mixed, months, days, seconds };

/// The distance from `from` to `to`, which must be dates or times. One without a date is on the day of the other, and
/// has no distance in months or days; one without a time is at midnight; one without a zone is in that of the other.
[[nodiscard]] Duration distance(const Value& from, const Value& to, DistanceUnit unit);

}  // namespace dateline::cypher
