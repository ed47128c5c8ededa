// Days by the proleptic Gregorian calendar and by the weeks of ISO 8601, for years of up to nine digits, which is more
// than the calendar of the standard library knows.
#pragma once

#include <cstdint>
#include <optional>

#include "model/graph_value.hpp"

namespace dateline::cypher {

inline constexpr std::int64_t kMostYear = 999'999'999;  // and as many before year 0
inline constexpr std::int64_t kSecondsOfDay = 86'400;
inline constexpr std::int64_t kNanosecondsOfSecond = 1'000'000'000;
inline constexpr std::int64_t kNanosecondsOfDay = kSecondsOfDay * kNanosecondsOfSecond;

/// Division that rounds down, and what it leaves, which has the sign of `b`.
[[nodiscard]] constexpr std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0) ? 1 : 0);
}
[[nodiscard]] constexpr std::int64_t floor_modulo(std::int64_t a, std::int64_t b) {
    const std::int64_t rest = a % b;
    return rest + (rest != 0 && (rest < 0) != (b < 0) ? b : 0);
}

struct CalendarDay {
    std::int64_t year = 0;
    std::int64_t month = 1;
    std::int64_t day = 1;
};
/// A day of a week, in the year that the week belongs to; Monday is 1.
struct WeekDay {
    std::int64_t year = 0;
    std::int64_t week = 1;
    std::int64_t day = 1;
};

[[nodiscard]] bool is_leap(std::int64_t year);
[[nodiscard]] std::int64_t days_in_month(std::int64_t year, std::int64_t month);
[[nodiscard]] std::int64_t weeks_in_year(std::int64_t year);

/// Between days since 1970-01-01 and days of the calendar. The days must exist, which find_... tell.
[[nodiscard]] std::int64_t days_of(const CalendarDay& day);
[[nodiscard]] std::int64_t days_of(const WeekDay& day);
[[nodiscard]] CalendarDay calendar_day(std::int64_t days);
[[nodiscard]] WeekDay week_day(std::int64_t days);
/// From 1.
[[nodiscard]] std::int64_t day_of_year(std::int64_t days);
[[nodiscard]] std::int64_t day_of_quarter(std::int64_t days);

/// Nothing where there is no such day, or its year has more than nine digits.
[[nodiscard]] std::optional<Date> find_day(const CalendarDay& day);
[[nodiscard]] std::optional<Date> find_day(const WeekDay& day);
[[nodiscard]] std::optional<Date> find_day_of_year(std::int64_t year, std::int64_t day);
[[nodiscard]] std::optional<Date> find_day_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day);

/// The same day `months` later, or the last day of that month where it is shorter. Nothing beyond the years above.
[[nodiscard]] std::optional<Date> add_months(Date date, std::int64_t months);
/// Nothing beyond the years above.
[[nodiscard]] std::optional<Date> add_days(Date date, std::int64_t days);

}  // namespace dateline::cypher
