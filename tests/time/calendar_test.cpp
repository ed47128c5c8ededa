#include "time/calendar.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Day day(const char* iso) {
    return *day_of_iso(iso);
}

}  // namespace

TEST_CASE("a unit of the calendar holds its day and has a value") {
    struct Row {
        const char* day;
        TimeUnit unit;
        const char* earliest;
        const char* latest;
        const char* value;
    };
    const Row rows[] = {
        {"2019-02-25", TimeUnit::day, "2019-02-25", "2019-02-25", "2019-02-25"},
        {"2019-02-25", TimeUnit::week, "2019-02-25", "2019-03-03", "2019-W09"},
        {"2019-02-24", TimeUnit::weekend, "2019-02-23", "2019-02-24", "2019-W08-WE"},
        {"2021-01-02", TimeUnit::week, "2020-12-28", "2021-01-03", "2020-W53"},
        {"2020-02-10", TimeUnit::month, "2020-02-01", "2020-02-29", "2020-02"},
        {"2019-12-31", TimeUnit::quarter, "2019-10-01", "2019-12-31", "2019-Q4"},
        {"2019-02-25", TimeUnit::year, "2019-01-01", "2019-12-31", "2019"},
        {"2019-02-25", TimeUnit::decade, "2010-01-01", "2019-12-31", "201X"},
        {"2019-02-25", TimeUnit::century, "2000-01-01", "2099-12-31", "20XX"},
        {"2019-02-25", TimeUnit::millennium, "2000-01-01", "2999-12-31", "2XXX"},
        {"-0479-08-03", TimeUnit::month, "-0479-08-01", "-0479-08-31", "BC0480-08"},
        {"-0054-06-01", TimeUnit::decade, "-0058-01-01", "-0049-12-31", "BC005X"},
        {"0000-06-01", TimeUnit::year, "0000-01-01", "0000-12-31", "BC0001"},
    };
    for (const Row& row : rows) {
        INFO(row.value);
        const Interval around = unit_around(day(row.day), row.unit);
        CHECK(around.earliest == day(row.earliest));
        CHECK(around.latest == day(row.latest));
        CHECK(value_of(day(row.day), row.unit) == row.value);
    }
}

TEST_CASE("steps in the calendar end where it ends") {
    CHECK_FALSE(move(day("2019-01-01"), TimeUnit::millennium, -65).has_value());
    CHECK_FALSE(move(day("2019-01-01"), TimeUnit::century, 700).has_value());
    CHECK(move(day("2019-01-31"), TimeUnit::month, 1) == day("2019-02-28"));
    CHECK(move(day("2019-01-01"), TimeUnit::century, -20) == day("0019-01-01"));
    CHECK(unit_around(day("9999-12-31"), TimeUnit::week).latest == day("9999-12-31"));
    CHECK(unit_around(day("-9999-01-01"), TimeUnit::decade).earliest == day("-9999-01-01"));
}

TEST_CASE("Easter and the weekdays of a month fall where almanacs have them") {
    for (const char* easter : {"1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18", "1999-04-04", "2000-04-23",
                               "2008-03-23", "2019-04-21", "2038-04-25", "2049-04-18"}) {
        CHECK(easter_sunday(year_of(day(easter))) == day(easter));
    }
    CHECK_FALSE(easter_sunday(1500).has_value());
    CHECK(nth_weekday(1999, 11, 4, 4) == day("1999-11-25"));
    CHECK(nth_weekday(2019, 9, 1, 1) == day("2019-09-02"));
    CHECK(nth_weekday(2019, 5, -1, 1) == day("2019-05-27"));
    CHECK(nth_weekday(2020, 2, -1, 6) == day("2020-02-29"));
}

TEST_CASE("parts of a year have their days and their form in EDTF") {
    struct Row {
        const char* code;
        const char* edtf;
        const char* earliest;
        const char* latest;
    };
    for (const Row& row :
         {Row{"Q2", "2019-34", "2019-04-01", "2019-06-30"}, Row{"H2", "2019-41", "2019-07-01", "2019-12-31"},
          Row{"SU", "2019-22", "2019-06-01", "2019-09-23"}}) {
        const auto part = year_part(2019, row.code);
        REQUIRE(part);
        CHECK(part->edtf == row.edtf);
        CHECK(part->days.earliest == day(row.earliest));
        CHECK(part->days.latest == day(row.latest));
    }
    CHECK_FALSE(year_part(2019, "XX").has_value());
}

TEST_CASE("a length has the value of TIMEX3") {
    struct Row {
        std::optional<double> amount;
        TimeUnit unit;
        const char* value;
    };
    const Row rows[] = {
        {3, TimeUnit::day, "P3D"},
        {24, TimeUnit::hour, "PT24H"},
        {2.5, TimeUnit::year, "P2.5Y"},
        {5.5, TimeUnit::hour, "PT5H30M"},
        {0.5, TimeUnit::hour, "PT30M"},
        {0.5, TimeUnit::century, "P50Y"},
        {0.5, TimeUnit::year, "P6M"},
        {0.5, TimeUnit::day, "PT12H"},
        {1.5, TimeUnit::month, "P1.5M"},
        {2, TimeUnit::decade, "P20Y"},
        {1, TimeUnit::weekend, "P2D"},
        {2, TimeUnit::quarter, "P6M"},
        {std::nullopt, TimeUnit::week, "PXW"},
        {std::nullopt, TimeUnit::minute, "PTXM"},
        {1.999, TimeUnit::hour, "PT2H"},
        {1.96, TimeUnit::year, "P1.96Y"},
        {1e20, TimeUnit::year, "PXY"},
        {2.25, TimeUnit::month, "P2.25M"},
    };
    for (const Row& row : rows) CHECK(length_value(row.amount, row.unit) == row.value);
}
