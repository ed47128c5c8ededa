// The calendar as time expressions count in it: whole units that hold a day, steps between them, and their TIMEX3
// values.
#pragma once

#include <string>

#include "model/date_rule.hpp"
#include "model/when.hpp"

namespace dateline {

/// The unit that holds `day`: the day itself, the week from Monday to Sunday (ISO 8601), the month, the year, ten years
/// from one that ends in 0, a hundred from one that ends in 00. For units shorter than a day, the day.
[[nodiscard]] Interval unit_around(Day day, TimeUnit unit);

/// The day `steps` units after `day`, of units of a day and more; where a month is too short, its last day. Nothing
/// outside the years -9999 to 9999.
[[nodiscard]] std::optional<Day> move(Day day, TimeUnit unit, int steps);

/// The day of a date; nothing where there is none.
[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);

/// 1 (Monday) to 7.
[[nodiscard]] int weekday_of(Day day);

/// The TIMEX3 value of the unit that holds `day`: 2019-02-18, 2019-W07, 2019-02, 2019, 201, 20.
[[nodiscard]] std::string value_of(Day day, TimeUnit unit);

/// The TIMEX3 value of such a unit that is not known.
[[nodiscard]] std::string open_value(TimeUnit unit);

/// The TIMEX3 value of a length: P3D, PT24H, PXW where the amount is not told.
[[nodiscard]] std::string length_value(std::optional<int> amount, TimeUnit unit);

/// `number` with at least `digits` digits.
[[nodiscard]] std::string padded(int number, int digits);

}  // namespace dateline
