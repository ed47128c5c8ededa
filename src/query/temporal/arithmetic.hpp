// Sums of dates, times and durations.
#pragma once

#include "query/values/value_context.hpp"

namespace dateline::cypher {

/// A date or time so much later: months first, where a day that a month lacks becomes its last; then days, then
/// seconds. A date takes whole days of the seconds alone, a time of day no months and no days. `value` must be a date
/// or a time; ValueError beyond the years that there are.
[[nodiscard]] Value moved(const Value& value, const Duration& by, ValueContext& context);

/// The parts of a date, a time or a duration by their names (year, week, hour, offset, minutesOfHour, ...); null for
/// other names.
[[nodiscard]] Value component_of(const Value& value, std::string_view name, ValueContext& context);

}  // namespace dateline::cypher
