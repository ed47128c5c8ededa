// How dates, times and durations are written: ISO 8601, with no more digits than they have.
#pragma once

#include <string>

#include "model/graph_value.hpp"

namespace dateline::cypher {

[[nodiscard]] std::string written(const Date& date);            // 2031-04-05
[[nodiscard]] std::string written(const LocalTime& time);       // 12:30, 12:30:01, 12:30:01.25
[[nodiscard]] std::string written(const ZonedTime& time);       // 12:30Z, 12:30+01:00
[[nodiscard]] std::string written(const LocalDateTime& time);   // 2031-04-05T12:30
[[nodiscard]] std::string written(const ZonedDateTime& time);   // 2031-04-05T12:30+02:00[Europe/Oslo]
[[nodiscard]] std::string written(const Duration& duration);    // P1Y2M3DT4H5M6.5S
[[nodiscard]] std::string written_offset(std::int32_t offset);  // Z, +01:00, -00:44:30

/// Any temporal value; the value must be one.
[[nodiscard]] std::string written_temporal(const Value& value);

}  // namespace dateline::cypher
