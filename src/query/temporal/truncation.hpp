// Dates and times cut off below a unit: the beginning of its century, its week, its hour.
#pragma once

#include <string_view>

#include "query/temporal/parts.hpp"

namespace dateline::cypher {

/// A value of `kind`: `value`, a date or time, at the beginning of its `unit` (millennium, century, decade, year,
/// weekYear, quarter, month, week, day, hour, minute, second, millisecond, microsecond), then with the components of
/// `map`. A zone in it is set without moving to it. ValueError for units that `kind` or `value` does not have.
[[nodiscard]] Value truncated(Kind kind, std::string_view unit, const Value& value, const Map& map,
                              ValueContext& context);

}  // namespace dateline::cypher
