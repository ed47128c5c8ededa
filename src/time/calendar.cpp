#include "time/calendar.hpp"

#include <cassert>
#include <cstdlib>

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kFarthestYear = 9999;

int year_of(Day day) {
    return static_cast<int>(year_month_day{day}.year());
}

Day first_of_year(int year) {
    return Day{std::chrono::year{year} / std::chrono::January / 1};
}

Interval years_around(int year, int run) {
    const int first = year - ((year % run) + run) % run;
    return {first_of_year(first), first_of_year(first + run) - days{1}};
}

}  // namespace

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
        case TimeUnit::week: {
            const Day monday = day - days{weekday_of(day) - 1};
            return {monday, monday + days{6}};
        }
        case TimeUnit::month:
            return {Day{date.year() / date.month() / 1}, Day{date.year() / date.month() / std::chrono::last}};
        case TimeUnit::year:
            return years_around(year_of(day), 1);
        case TimeUnit::decade:
            return years_around(year_of(day), 10);
        case TimeUnit::century:
            return years_around(year_of(day), 100);
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
    if (unit <= TimeUnit::week) {
        if (std::abs(steps) > kFarthestYear * kDaysInYear / 7) return std::nullopt;
        const Day moved = day + days{unit == TimeUnit::week ? 7 * steps : steps};
        if (std::abs(year_of(moved)) > kFarthestYear) return std::nullopt;
        return moved;
    }
    constexpr int kMonths[] = {1, 12, 120, 1200};
    const int months = kMonths[static_cast<int>(unit) - static_cast<int>(TimeUnit::month)];
    if (std::abs(steps) > kFarthestYear) return std::nullopt;
    const year_month_day date{day};
    const year_month_day moved = date + std::chrono::months{steps * months};
    if (std::abs(static_cast<int>(moved.year())) > kFarthestYear) return std::nullopt;
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

std::string padded(int number, int digits) {
    std::string text = std::to_string(std::abs(number));
    if (text.size() < static_cast<std::size_t>(digits))
        text.insert(0, static_cast<std::size_t>(digits) - text.size(), '0');
    return number < 0 ? "-" + text : text;
}

std::string value_of(Day day, TimeUnit unit) {
    const std::string iso = iso_of(day);
    const std::size_t sign = iso.front() == '-' ? 1 : 0;
    switch (unit) {
        case TimeUnit::second:
        case TimeUnit::minute:
        case TimeUnit::hour:
        case TimeUnit::day:
            return iso;
        case TimeUnit::week: {
            // The week belongs to the year that holds its Thursday (ISO 8601, 3.1.1.23).
            const Day thursday = day + days{4 - weekday_of(day)};
            const int year = year_of(thursday);
            return padded(year, 4) + "-W" +
                   padded(static_cast<int>((thursday - first_of_year(year)).count()) / 7 + 1, 2);
        }
        case TimeUnit::month:
            return iso.substr(0, sign + 7);
        case TimeUnit::year:
            return iso.substr(0, sign + 4);
        case TimeUnit::decade:
            return iso.substr(0, sign + 3);
        case TimeUnit::century:
            return iso.substr(0, sign + 2);
    }
    return {};
}

std::string open_value(TimeUnit unit) {
    constexpr const char* kValues[] = {"XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-XX-XX", "XXXX-WXX",
                                       "XXXX-XX",    "XXXX",       "XXX",        "XX"};
    return kValues[static_cast<int>(unit)];
}

std::string length_value(std::optional<int> amount, TimeUnit unit) {
    struct Form {
        const char* prefix;
        int factor;
        const char* letter;
    };
    constexpr Form kForms[] = {{"PT", 1, "S"}, {"PT", 1, "M"}, {"PT", 1, "H"}, {"P", 1, "D"},  {"P", 1, "W"},
                               {"P", 1, "M"},  {"P", 1, "Y"},  {"P", 10, "Y"}, {"P", 100, "Y"}};
    const Form& form = kForms[static_cast<int>(unit)];
    return form.prefix + (amount ? std::to_string(*amount * form.factor) : std::string("X")) + form.letter;
}

}  // namespace dateline
