// The calendar as time expressions count in it: whole units that hold a day, steps between them, parts of years, feasts
// that move, and their TIMEX3 values. Years are those of astronomers: 0 is 1 BC.
#pragma once

#include <string>

#include "model/date_rule.hpp"
#include "model/when.hpp"

namespace dateline {

/// The unit that holds `day`: the day itself, the weekend of its week (Saturday and Sunday), the week from Monday to
/// Sunday (ISO 8601), the month, the quarter, the year, ten years from one that ends in 0, a hundred from one that ends
/// in 00, a thousand; before our era as people count years there (59 to 50 BC). For units shorter than a day, the day.
/// Never outside the years -9999 to 9999.
[[nodiscard]] Interval unit_around(Day day, TimeUnit unit);

/// The day `steps` units after `day`, of units of a day and more; where a month is too short, its last day. Nothing
/// outside the years -9999 to 9999.
[[nodiscard]] std::optional<Day> move(Day day, TimeUnit unit, int steps);

/// The day of a date; nothing where there is none.
[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);

/// 1 (Monday) to 7.
[[nodiscard]] int weekday_of(Day day);
[[nodiscard]] int year_of(Day day);
/// 1 to 12.
[[nodiscard]] int month_of(Day day);

/// A part of a year by its TIMEX3 code (SP, SU, FA, WI, Q1 to Q4, H1, H2) as EDTF has it (`2019-21`); nothing for
/// another code or a year out of reach.
[[nodiscard]] std::optional<When> year_part(int year, std::string_view code);

/// Easter Sunday of the western churches in a year from 1583 on. Method: the anonymous Gregorian computus (Meeus,
/// Astronomical Algorithms, 1991, chapter 8).
[[nodiscard]] std::optional<Day> easter_sunday(int year);
/// The `nth` such weekday of a month, the last one for -1.
[[nodiscard]] std::optional<Day> nth_weekday(int year, int month, int nth, int weekday);

/// The TIMEX3 value of the unit that holds `day`: 2019-02-18, 2019-W07, 2019-W07-WE, 2019-02, 2019-Q1, 2019, 201X,
/// 20XX, 2XXX; BC0480 for a year before 1 AD.
[[nodiscard]] std::string value_of(Day day, TimeUnit unit);

/// The TIMEX3 value of a year: 2019, BC0480.
[[nodiscard]] std::string year_value(int year);

/// The TIMEX3 value of such a unit that is not known.
[[nodiscard]] std::string open_value(TimeUnit unit);

/// The TIMEX3 value of a length: P3D, PT24H, P2.5Y, PT5H30M, PXW where the amount is not told or has no bound that
/// anybody means.
[[nodiscard]] std::string length_value(std::optional<double> amount, TimeUnit unit);

/// `number` with at least `digits` digits.
[[nodiscard]] std::string padded(int number, int digits);

}  // namespace dateline
