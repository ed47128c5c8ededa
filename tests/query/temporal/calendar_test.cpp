#include "query/temporal/calendar.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <limits>

using namespace dateline::cypher;

TEST_CASE("days of the calendar are those of the standard library, where it has them") {
    for (std::int64_t days = -800'000; days < 800'000; days += 97) {
        const std::chrono::year_month_day expected{std::chrono::sys_days{std::chrono::days{days}}};
        const CalendarDay day = calendar_day(days);
        INFO(days);
        REQUIRE(day.year == int{expected.year()});
        REQUIRE(day.month == static_cast<std::int64_t>(unsigned{expected.month()}));
        REQUIRE(day.day == static_cast<std::int64_t>(unsigned{expected.day()}));
        REQUIRE(days_of(day) == days);
        REQUIRE(days_of(week_day(days)) == days);
    }
}

TEST_CASE("weeks belong to the year of their Thursday") {
    struct Row {
        CalendarDay day;
        WeekDay week;
    };
    const Row rows[] = {
        {{2026, 1, 1}, {2026, 1, 4}}, {{2025, 12, 29}, {2026, 1, 1}}, {{2027, 1, 3}, {2026, 53, 7}},
        {{2027, 1, 4}, {2027, 1, 1}}, {{2024, 12, 30}, {2025, 1, 1}}, {{1, 1, 1}, {1, 1, 1}},
        {{-4, 2, 29}, {-4, 9, 4}},
    };
    for (const Row& row : rows) {
        const WeekDay week = week_day(days_of(row.day));
        INFO(row.day.year << "-" << row.day.month << "-" << row.day.day);
        CHECK(week.year == row.week.year);
        CHECK(week.week == row.week.week);
        CHECK(week.day == row.week.day);
    }
    CHECK(weeks_in_year(2026) == 53);
    CHECK(weeks_in_year(2027) == 52);
}

TEST_CASE("days that the calendar lacks are not found") {
    CHECK(find_day(CalendarDay{2028, 2, 29}));
    CHECK_FALSE(find_day(CalendarDay{2027, 2, 29}));
    CHECK_FALSE(find_day(CalendarDay{2027, 13, 1}));
    CHECK_FALSE(find_day(CalendarDay{2027, 1, 0}));
    CHECK_FALSE(find_day(CalendarDay{1'000'000'000, 1, 1}));
    CHECK(find_day(CalendarDay{-kMostYear, 1, 1}));
    CHECK_FALSE(find_day(WeekDay{2027, 53, 1}));
    CHECK_FALSE(find_day(WeekDay{2027, 1, 8}));
    CHECK(find_day_of_year(2028, 366));
    CHECK_FALSE(find_day_of_year(2027, 366));
    CHECK(find_day_of_quarter(2027, 1, 90));
    CHECK_FALSE(find_day_of_quarter(2027, 1, 91));
    CHECK_FALSE(find_day_of_quarter(2027, 5, 1));
}

TEST_CASE("months are added to the same day, or the last that there is") {
    const auto moved = [](CalendarDay day, std::int64_t months) {
        const auto date = add_months(Date{days_of(day)}, months);
        return date ? calendar_day(date->days) : CalendarDay{};
    };
    CHECK(moved({2027, 1, 31}, 1).day == 28);
    CHECK(moved({2027, 1, 31}, 2).day == 31);
    CHECK(moved({2027, 1, 31}, -11).month == 2);
    CHECK(moved({2027, 1, 31}, -1).year == 2026);
    CHECK_FALSE(add_months(Date{0}, 13'000'000'000));
    CHECK_FALSE(add_months(Date{0}, std::numeric_limits<std::int64_t>::max()));
    CHECK_FALSE(add_days(Date{0}, std::numeric_limits<std::int64_t>::min()));
    CHECK_FALSE(add_days(Date{0}, 400'000'000'000));
}
