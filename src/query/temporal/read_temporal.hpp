// Dates, times and durations from texts: the forms of ISO 8601, basic and extended.
#pragma once

#include <optional>
#include <string_view>

#include "query/temporal/parts.hpp"

namespace dateline::cypher {

/// A year, month or day; a week or its day; a day of a year or of a quarter: 2031, 2031-04, 20310405, 2031-W14-6,
/// 2031-095, 2031-Q2-05. Years of other than four digits begin with a sign. Nothing where it is none of these.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// Nanoseconds of the day: 12, 1230, 12:30, 123001, 12:30:01.25.
[[nodiscard]] std::optional<std::int64_t> read_clock(std::string_view text);

/// Seconds: Z, +01, +0100, +01:00, -00:44:30; at most 18 hours.
[[nodiscard]] std::optional<std::int32_t> read_offset(std::string_view text);

/// An offset or the name of a zone. ValueError where it is neither.
[[nodiscard]] Zone read_zone(std::string_view text);

/// The parts that a value of `kind` is made of. ValueError where the text is in none of its forms, where a day or a
/// zone does not exist, or where the zone does not have the offset beside it then.
[[nodiscard]] TemporalParts read_temporal(Kind kind, std::string_view text);

}  // namespace dateline::cypher
