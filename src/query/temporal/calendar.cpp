#include "query/temporal/calendar.hpp"

#include <algorithm>

namespace dateline::cypher {

namespace {

constexpr std::int64_t kDaysOfEra = 146'097;    // 400 years
constexpr std::int64_t kEpochInEras = 719'468;  // days from 0000-03-01 to 1970-01-01

bool is_year(std::int64_t year) {
    return -kMostYear <= year && year <= kMostYear;
}

bool is_within(std::int64_t number, std::int64_t most) {
    return 1 <= number && number <= most;
}

std::int64_t first_day_of(std::int64_t year) {
    return days_of(CalendarDay{year, 1, 1});
}

/// Monday is 1.
std::int64_t day_of_week(std::int64_t days) {
    return floor_modulo(days + 3, 7) + 1;
}

/// The Monday of week 1: the week that has January 4 (ISO 8601).
std::int64_t first_monday_of(std::int64_t year) {
    const std::int64_t fourth = first_day_of(year) + 3;
    return fourth - (day_of_week(fourth) - 1);
}

}  // namespace

bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
    if (month == 2) return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t weeks_in_year(std::int64_t year) {
    return (first_monday_of(year + 1) - first_monday_of(year)) / 7;
}

// The two below: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil and civil_from_days.
// Years begin in March, so that the leap day is the last of one; an era is 400 of them.
std::int64_t days_of(const CalendarDay& day) {
    const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_march_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_march_year;
    return era * kDaysOfEra + day_of_era - kEpochInEras;
}

CalendarDay calendar_day(std::int64_t days) {
    const std::int64_t since_eras = days + kEpochInEras;
    const std::int64_t era = floor_divide(since_eras, kDaysOfEra);
    const std::int64_t day_of_era = since_eras - era * kDaysOfEra;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int64_t day_of_march_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t march_month = (5 * day_of_march_year + 2) / 153;
    const std::int64_t month = march_month < 10 ? march_month + 3 : march_month - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_march_year - (153 * march_month + 2) / 5 + 1};
}

std::int64_t days_of(const WeekDay& day) {
    return first_monday_of(day.year) + (day.week - 1) * 7 + day.day - 1;
}

WeekDay week_day(std::int64_t days) {
    const std::int64_t day = day_of_week(days);
    const std::int64_t year = calendar_day(days - day + 4).year;  // that of its Thursday
    return {year, (days - first_monday_of(year)) / 7 + 1, day};
}

std::int64_t day_of_year(std::int64_t days) {
    return days - first_day_of(calendar_day(days).year) + 1;
}

std::int64_t day_of_quarter(std::int64_t days) {
    const CalendarDay day = calendar_day(days);
    return days - days_of(CalendarDay{day.year, (day.month - 1) / 3 * 3 + 1, 1}) + 1;
}

std::optional<Date> find_day(const CalendarDay& day) {
    if (!is_year(day.year) || !is_within(day.month, 12) || !is_within(day.day, days_in_month(day.year, day.month)))
        return std::nullopt;
    return Date{days_of(day)};
}

std::optional<Date> find_day(const WeekDay& day) {
    if (!is_year(day.year) || !is_within(day.week, weeks_in_year(day.year)) || !is_within(day.day, 7))
        return std::nullopt;
    return Date{days_of(day)};
}

std::optional<Date> find_day_of_year(std::int64_t year, std::int64_t day) {
    if (!is_year(year) || !is_within(day, is_leap(year) ? 366 : 365)) return std::nullopt;
    return Date{first_day_of(year) + day - 1};
}

std::optional<Date> find_day_of_quarter(std::int64_t year, std::int64_t quarter, std::int64_t day) {
    if (!is_year(year) || !is_within(quarter, 4)) return std::nullopt;
    const std::int64_t first = days_of(CalendarDay{year, quarter * 3 - 2, 1});
    const std::int64_t last_month = quarter * 3;
    const std::int64_t last = days_of(CalendarDay{year, last_month, days_in_month(year, last_month)});
    if (!is_within(day, last - first + 1)) return std::nullopt;
    return Date{first + day - 1};
}

std::optional<Date> add_months(Date date, std::int64_t months) {
    constexpr std::int64_t kMostMonths = 2 * (kMostYear + 1) * 12;
    if (months > kMostMonths || months < -kMostMonths) return std::nullopt;
    const CalendarDay day = calendar_day(date.days);
    const std::int64_t month = day.year * 12 + day.month - 1 + months;
    CalendarDay moved = {floor_divide(month, 12), floor_modulo(month, 12) + 1, day.day};
    moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
    return find_day(moved);
}

std::optional<Date> add_days(Date date, std::int64_t days) {
    constexpr std::int64_t kMostDays = 2 * (kMostYear + 1) * 366;
    if (days > kMostDays || days < -kMostDays) return std::nullopt;
    const Date moved = {date.days + days};
    if (!is_year(calendar_day(moved.days).year)) return std::nullopt;
    return moved;
}

}  // namespace dateline::cypher
