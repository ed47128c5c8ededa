#include "time/calendar.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "time/edtf.hpp"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kFarthestYear = 9999;

/// What there is to know of a unit; rows are in the order of TimeUnit.
struct UnitForm {
    int days;               // in it, where it is made of days
    int months;             // in it, where it is made of months
    std::string_view open;  // its value where it is not known
    std::string_view part;  // of a length: "P", or "PT" for units of the clock
    int factor;             // of a length: how many of the letter's unit it is
    char letter;            // of a length
    int of_smaller;         // how many of the unit before on the clock it has, 0 where there is none
};
constexpr auto kUnits = std::to_array<UnitForm>({
    {0, 0, "XXXX-XX-XX", "PT", 1, 'S', 0},
    {0, 0, "XXXX-XX-XX", "PT", 1, 'M', 60},
    {0, 0, "XXXX-XX-XX", "PT", 1, 'H', 60},
    {1, 0, "XXXX-XX-XX", "P", 1, 'D', 0},
    {7, 0, "XXXX-WXX-WE", "P", 2, 'D', 0},
    {7, 0, "XXXX-WXX", "P", 1, 'W', 0},
    {0, 1, "XXXX-XX", "P", 1, 'M', 0},
    {0, 3, "XXXX-QX", "P", 3, 'M', 0},
    {0, 12, "XXXX", "P", 1, 'Y', 0},
    {0, 120, "XXXX", "P", 10, 'Y', 0},
    {0, 1'200, "XXXX", "P", 100, 'Y', 0},
    {0, 12'000, "XXXX", "P", 1'000, 'Y', 0},
});

const UnitForm& form_of(TimeUnit unit) {
    return kUnits[static_cast<std::size_t>(unit)];
}

Day first_of_year(int year) {
    return Day{std::chrono::year{year} / std::chrono::January / 1};
}

/// The years first..last, as far as they are within reach.
Interval years_between(int first, int last) {
    return {first_of_year(std::max(first, -kFarthestYear)), first_of_year(std::min(last, kFarthestYear) + 1) - days{1}};
}

/// Before our era runs are counted in years BC: 59 to 50 BC.
Interval years_around(int year, int run) {
    if (year > 0) return years_between(std::max(1, year - year % run), year - year % run + run - 1);
    const int before = 1 - year;
    const int least = before - before % run;
    return years_between(1 - (least + run - 1), std::min(0, 1 - least));
}

/// Days a few beyond what the calendar here reaches are cut off.
Interval within_reach(Day earliest, Day latest) {
    const Day first = first_of_year(-kFarthestYear);
    const Day last = first_of_year(kFarthestYear + 1) - days{1};
    return {std::max(earliest, first), std::min(latest, last)};
}

/// The parts of a year: TIMEX3's code, EDTF's, the month in which it begins.
struct YearPart {
    std::string_view code;
    int edtf;
    int first_month;
};
constexpr auto kYearParts = std::to_array<YearPart>({
    {"SP", 21, 3},
    {"SU", 22, 6},
    {"FA", 23, 9},
    {"WI", 24, 12},
    {"Q1", 33, 1},
    {"Q2", 34, 4},
    {"Q3", 35, 7},
    {"Q4", 36, 10},
    {"H1", 40, 1},
    {"H2", 41, 7},
});

const YearPart* find_part(std::string_view code) {
    for (const YearPart& part : kYearParts) {
        if (part.code == code) return &part;
    }
    return nullptr;
}

std::string week_value(Day day) {
    // The week belongs to the year that holds its Thursday (ISO 8601, 3.1.1.23).
    const Day thursday = day + days{4 - weekday_of(day)};
    const int year = year_of(thursday);
    return year_value(year) + "-W" + padded(static_cast<int>((thursday - first_of_year(year)).count()) / 7 + 1, 2);
}

}  // namespace

int year_of(Day day) {
    return static_cast<int>(year_month_day{day}.year());
}

int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

Interval unit_around(Day day, TimeUnit unit) {
    const year_month_day date{day};
    switch (unit) {
        case TimeUnit::second:
        case TimeUnit::minute:
        case TimeUnit::hour:
        case TimeUnit::day:
            return {day, day};
        case TimeUnit::weekend:
        case TimeUnit::week: {
            const Day monday = day - days{weekday_of(day) - 1};
            return within_reach(unit == TimeUnit::week ? monday : monday + days{5}, monday + days{6});
        }
        case TimeUnit::month:
            return {Day{date.year() / date.month() / 1}, Day{date.year() / date.month() / std::chrono::last}};
        case TimeUnit::quarter: {
            const int first = (month_of(day) - 1) / 3 * 3 + 1;
            const auto begin = date.year() / std::chrono::month{static_cast<unsigned>(first)};
            return {Day{begin / 1}, Day{(begin + std::chrono::months{2}) / std::chrono::last}};
        }
        case TimeUnit::year:
        case TimeUnit::decade:
        case TimeUnit::century:
        case TimeUnit::millennium:
            return years_around(year_of(day), form_of(unit).factor);
    }
    return {};
}

std::optional<Day> make_day(int year, int month, int day) {
    if (std::abs(year) > kFarthestYear || month < 1 || day < 1) return std::nullopt;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                              std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Day{date};
}

std::optional<Day> move(Day day, TimeUnit unit, int steps) {
    constexpr int kDaysInYear = 366;
    assert(unit >= TimeUnit::day);
    const UnitForm& form = form_of(unit);
    if (form.days > 0) {
        if (std::abs(steps) > kFarthestYear * kDaysInYear / 7) return std::nullopt;
        const Day moved = day + days{form.days * steps};
        if (std::abs(year_of(moved)) > kFarthestYear) return std::nullopt;
        return moved;
    }
    constexpr int kMonthsWithinReach = 2 * 12 * kFarthestYear;
    if (std::abs(steps) > kMonthsWithinReach / form.months) return std::nullopt;
    const year_month_day date{day};
    const year_month_day moved = date + std::chrono::months{steps * form.months};
    if (std::abs(static_cast<int>(moved.year())) > kFarthestYear) return std::nullopt;
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

std::optional<When> year_part(int year, std::string_view code) {
    const YearPart* part = find_part(code);
    if (!part) return std::nullopt;
    return parse_edtf(padded(year, 4) + "-" + std::to_string(part->edtf));
}

std::optional<Day> easter_sunday(int year) {
    constexpr int kGregorian = 1583;
    if (year < kGregorian || year > kFarthestYear) return std::nullopt;
    const int golden = year % 19;
    const int century = year / 100;
    const int rest = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    const int late = (golden + 11 * epact + 22 * to_sunday) / 451;
    const int sum = epact + to_sunday - 7 * late + 114;
    return make_day(year, sum / 31, sum % 31 + 1);
}

std::optional<Day> nth_weekday(int year, int month, int nth, int weekday) {
    const auto first = make_day(year, month, 1);
    if (!first) return std::nullopt;
    if (nth > 0) return *first + days{(weekday - weekday_of(*first) + 7) % 7 + 7 * (nth - 1)};
    const Day last = *unit_around(*first, TimeUnit::month).latest;
    return last - days{(weekday_of(last) - weekday + 7) % 7};
}

std::string padded(int number, int digits) {
    std::string text = std::to_string(std::abs(number));
    if (text.size() < static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) - text.size(), '0');
    return number < 0 ? "-" + text : text;
}

std::string year_value(int year) {
    return year > 0 ? padded(year, 4) : "BC" + padded(1 - year, 4);
}

std::string value_of(Day day, TimeUnit unit) {
    const std::string year = year_value(year_of(day));
    const std::size_t era = year.front() == 'B' ? 2 : 0;
    switch (unit) {
        case TimeUnit::second:
        case TimeUnit::minute:
        case TimeUnit::hour:
        case TimeUnit::day: {
            const std::string iso = iso_of(day);
            return year + iso.substr(iso.size() - 6);
        }
        case TimeUnit::weekend:
            return week_value(day) + "-WE";
        case TimeUnit::week:
            return week_value(day);
        case TimeUnit::month:
            return year + "-" + padded(month_of(day), 2);
        case TimeUnit::quarter:
            return year + "-Q" + std::to_string((month_of(day) - 1) / 3 + 1);
        case TimeUnit::year:
            return year;
        case TimeUnit::decade:
            return year.substr(0, era + 3) + "X";
        case TimeUnit::century:
            return year.substr(0, era + 2) + "XX";
        case TimeUnit::millennium:
            return year.substr(0, era + 1) + "XXX";
    }
    return {};
}

std::string open_value(TimeUnit unit) {
    return std::string(form_of(unit).open);
}

std::string length_value(std::optional<double> amount, TimeUnit unit) {
    const UnitForm& form = form_of(unit);
    const std::string start(form.part);
    if (!amount) return start + "X" + form.letter;
    constexpr double kMost = 1e9;
    const double total = *amount * form.factor;
    if (total > kMost) return start + "X" + form.letter;
    const auto as_text = [](long long number) { return std::to_string(number); };
    const auto whole = static_cast<long long>(total);
    if (static_cast<double>(whole) == total) return start + as_text(whole) + form.letter;
    if (form.of_smaller > 0) {
        const long long smaller = std::llround(total * form.of_smaller);
        const char letter = kUnits[static_cast<std::size_t>(unit) - 1].letter;
        const long long rest = smaller % form.of_smaller;
        const std::string more = rest > 0 ? as_text(rest) + letter : "";
        return start + (smaller >= form.of_smaller ? as_text(smaller / form.of_smaller) + form.letter : "") + more;
    }
    if (unit == TimeUnit::year && total == 0.5) return "P6M";
    if (unit == TimeUnit::day && total == 0.5) return "PT12H";
    std::string hundredths = as_text(std::llround(total * 100) % 100);
    if (hundredths.size() < 2) hundredths.insert(0, 1, '0');
    if (hundredths.back() == '0') hundredths.pop_back();
    const long long carried = std::llround(total * 100) / 100;
    return start + as_text(carried) + (hundredths == "0" ? "" : "." + hundredths) + form.letter;
}

}  // namespace dateline
