#include "time/landing.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "time/calendar.hpp"

namespace dateline {

namespace {

using std::chrono::days;

Landing whole_unit(std::optional<Day> day, TimeUnit unit) {
    if (!day) return {};
    return {unit_around(*day, unit), value_of(*day, unit), {}};
}

/// The day of that weekday on or before `from`, or on or after it.
Day nearest_weekday(Day from, int weekday, Direction direction) {
    const int ahead = (weekday - weekday_of(from) + 7) % 7;
    return from + days{direction == Direction::after || ahead == 0 ? ahead : ahead - 7};
}

/// The nearest day with that number in its month; a month or two away where this one has none.
std::optional<Day> nearest_day_of_month(Day from, int number, Direction direction) {
    constexpr int kMonths = 3;
    const Day month = *unit_around(from, TimeUnit::month).earliest;
    for (int step = 0; step <= kMonths; ++step) {
        const auto first = move(month, TimeUnit::month, direction == Direction::after ? step : -step);
        const auto day = first ? make_day(year_of(*first), month_of(*first), number) : std::nullopt;
        if (day && (direction == Direction::after ? *day >= from : *day <= from)) return day;
    }
    return std::nullopt;
}

/// The nearest day with that weekday and that number in its month, "Tuesday the 19th"; each pair comes within a year.
std::optional<Day> nearest_weekday_of_number(Day from, int weekday, int number, Direction direction) {
    constexpr int kMonths = 14;
    const Day month = *unit_around(from, TimeUnit::month).earliest;
    for (int step = 0; step <= kMonths; ++step) {
        const auto first = move(month, TimeUnit::month, direction == Direction::after ? step : -step);
        if (!first) return std::nullopt;
        const auto day = make_day(year_of(*first), month_of(*first), number);
        if (!day || weekday_of(*day) != weekday) continue;
        if (direction == Direction::after ? *day >= from : *day <= from) return day;
    }
    return std::nullopt;
}

std::optional<Day> day_of_feast(const Feast& feast, int year) {
    const auto day =
        feast.is_from_easter ? easter_sunday(year) : nth_weekday(year, feast.month, feast.nth, feast.weekday);
    if (!day) return std::nullopt;
    return *day + days{feast.shift};
}

/// A date of the calendar in a year: a day, a month, a part of the year, the year itself.
Landing land_in(const CalendarDate& date, int year) {
    if (!date.part.empty()) {
        const auto part = year_part(year, date.part);
        if (!part) return {};
        return {part->days, year_value(year) + "-" + std::string(date.part), part->edtf};
    }
    const TimeUnit unit = date.day ? TimeUnit::day : date.month ? TimeUnit::month : TimeUnit::year;
    return whole_unit(make_day(year, date.month.value_or(1), date.day.value_or(1)), unit);
}

Landing land_in(const Feast& feast, int year) {
    return whole_unit(day_of_feast(feast, year), TimeUnit::day);
}

/// Whether a date begins no later than `from`, or ends no earlier: it may lie on that side.
bool lies(const Landing& landing, Day from, Direction direction) {
    if (!landing.days.earliest || !landing.days.latest) return false;
    return direction == Direction::before ? *landing.days.earliest <= from : *landing.days.latest >= from;
}

/// The year, `from` the anchor's on, in which the date lies on that side. 29 February can be eight years away.
template <class Dated>
Landing land_nearest(const Dated& date, Day from, Direction direction) {
    constexpr int kFarthestLeapYear = 8;
    for (int step = -1; step <= kFarthestLeapYear; ++step) {
        const int year = year_of(from) + (direction == Direction::after ? step : -step);
        const Landing landing = land_in(date, year);
        if (lies(landing, from, direction)) return landing;
    }
    return {};
}

Landing land_on(const CalendarDate& date, Day from, Direction direction, int) {
    if (date.year) return land_in(date, *date.year);
    if (date.year_steps) return land_in(date, year_of(from) + *date.year_steps);
    if (date.month || !date.part.empty()) return land_nearest(date, from, direction);
    if (date.weekday && date.day)
        return whole_unit(nearest_weekday_of_number(from, *date.weekday, *date.day, direction), TimeUnit::day);
    if (date.weekday) return whole_unit(nearest_weekday(from, *date.weekday, direction), TimeUnit::day);
    if (!date.day) return whole_unit(from, TimeUnit::day);
    return whole_unit(nearest_day_of_month(from, *date.day, direction), TimeUnit::day);
}

Landing land_on(const Feast& feast, Day from, Direction direction, int side) {
    if (feast.year) return land_in(feast, *feast.year);
    if (feast.year_steps) return land_in(feast, year_of(from) + *feast.year_steps);
    return land_nearest(feast, from + days{side}, direction);
}

/// A day that may be written in two ways is both, until the order is told.
Landing land_on(const NumericDate&, Day, Direction, int) {
    return {};
}

Landing land_on(const NamedPeriod& period, Day from, Direction, int) {
    if (period.weekday) {
        if (period.weeks) {
            const auto there = move(from, TimeUnit::week, *period.weeks);
            if (!there) return {};
            return whole_unit(*there + days{*period.weekday - weekday_of(*there)}, TimeUnit::day);
        }
        if (period.side == 0)
            return whole_unit(*unit_around(from, TimeUnit::week).earliest + days{*period.weekday - 1}, TimeUnit::day);
        return whole_unit(nearest_weekday(from + days{period.side}, *period.weekday,
                                          period.side > 0 ? Direction::after : Direction::before),
                          TimeUnit::day);
    }
    CalendarDate date;
    date.month = period.month;
    date.part = period.part;
    if (period.side == 0) return land_in(date, year_of(from));
    // "Last March" has ended, "next March" is still to begin.
    constexpr int kYearsAround = 2;
    for (int step = -kYearsAround; step <= kYearsAround; ++step) {
        const Landing landing = land_in(date, year_of(from) + period.side * step);
        if (!landing.days.earliest || !landing.days.latest) continue;
        if (period.side > 0 ? *landing.days.earliest > from : *landing.days.latest < from) return landing;
    }
    return {};
}

/// How many of a unit shorter than a day a day has.
int count_in_day(TimeUnit unit) {
    constexpr int kInDay[] = {86'400, 1'440, 24};
    return kInDay[static_cast<int>(unit)];
}

/// The days on which a moment may lie that is `steps` units away from some time of the day `from`: 20 hours before may
/// be that day or the one before, 48 hours before is always the second day before.
Interval days_of_moment(Day from, TimeUnit unit, int steps) {
    const int in_day = count_in_day(unit);
    const int whole_days = steps / in_day;
    const bool has_rest = steps % in_day != 0;
    const auto earliest = move(from, TimeUnit::day, whole_days - (has_rest && steps < 0 ? 1 : 0));
    const auto latest = move(from, TimeUnit::day, whole_days + (has_rest && steps > 0 ? 1 : 0));
    if (!earliest || !latest) return {};
    return {earliest, latest};
}

/// Hours and less have no value where it is not told on which day they lie.
Landing land_on(const CountedUnit& counted, Day from, Direction, int side) {
    if (!counted.steps)
        return {side < 0 ? Interval{std::nullopt, from} : Interval{from, std::nullopt}, open_value(counted.unit), {}};
    if (counted.unit >= TimeUnit::day) return whole_unit(move(from, counted.unit, *counted.steps), counted.unit);
    const Interval at = days_of_moment(from, counted.unit, *counted.steps);
    return {at, at.is_one_day() ? value_of(*at.earliest, TimeUnit::day) : std::string(), {}};
}

/// The stretch that ends or begins at `from`. Hours and less are counted in the days that they may reach into.
Landing land_on(const Length& length, Day from, Direction, int) {
    Landing landing{{}, length_value(length.amount, length.unit), {}};
    if (length.side == 0) return landing;
    constexpr double kMostUnits = 1'000'000;
    std::optional<Day> far;
    if (length.amount && *length.amount < kMostUnits) {
        const int amount = static_cast<int>(*length.amount) + (*length.amount > static_cast<int>(*length.amount));
        if (length.unit < TimeUnit::day) {
            const int in_day = count_in_day(length.unit);
            far = move(from, TimeUnit::day, length.side * (amount / in_day + (amount % in_day != 0)));
        } else {
            far = move(from, length.unit, length.side * amount);
        }
    }
    landing.days = length.side < 0 ? Interval{far, from} : Interval{from, far};
    return landing;
}

Landing land_on(const YearRun& run, Day, Direction, int) {
    const auto first = make_day(run.first, 1, 1);
    const auto last = make_day(run.first + run.length - 1, 12, 31);
    if (!first || !last) return {{}, run.value, {}};
    return {{first, last}, run.value, {}};
}

/// The last such decade that has begun.
Landing land_on(const ShortDecade& decade, Day from, Direction, int) {
    int first = year_of(from) / 100 * 100 + decade.tens * 10;
    if (first > year_of(from)) first -= 100;
    return whole_unit(make_day(first, 1, 1), TimeUnit::decade);
}

Landing land_on(const Repetition& repetition, Day, Direction, int) {
    if (repetition.weekday) return {{}, "XXXX-WXX-" + std::to_string(*repetition.weekday), {}};
    if (repetition.month) return {{}, "XXXX-" + padded(*repetition.month, 2), {}};
    if (!repetition.part.empty()) return {{}, "XXXX-" + std::string(repetition.part), {}};
    return {{}, length_value(repetition.amount, repetition.unit), {}};
}

Landing land_on(const TimeReference& reference, Day, Direction, int) {
    return {{}, std::string(reference.value), {}};
}

Landing land_on(const ImpossibleTime&, Day, Direction, int) {
    return {};
}

Landing widen_to_unit(Landing landing, const TimeMeaning& meaning) {
    if (!meaning.around || !landing.days.is_one_day()) return landing;
    return whole_unit(landing.days.earliest, *meaning.around);
}

/// A date that a modifier says no more than roughly, of units counted from an anchor: "more than two years ago" is open
/// to the past, "about" allows a unit either way.
Interval loosen(const CountedUnit& counted, const TimeMeaning& meaning, Interval at, Day from) {
    if (!counted.steps || !at.is_known()) return at;
    // "Later last year" is no part of a unit that holds the anchor, so nothing is cut off it.
    const bool holds_anchor = *at.earliest <= from && from <= *at.latest;
    if (holds_anchor && meaning.side < 0) at.latest = from;
    if (holds_anchor && meaning.side > 0) at.earliest = from;
    if (meaning.modifier == "APPROX") {
        const auto beside = [&](int step) {
            return land_on(CountedUnit{counted.unit, *counted.steps + step}, from, Direction::before, 0).days;
        };
        return hull(beside(-1), beside(1));
    }
    const bool is_past = *counted.steps < 0;
    if (meaning.modifier == "BEFORE" || meaning.modifier == "ON_OR_BEFORE")
        at.earliest = is_past ? std::nullopt : std::optional<Day>(from);
    if (meaning.modifier == "AFTER" || meaning.modifier == "ON_OR_AFTER")
        at.latest = is_past ? std::optional<Day>(from) : std::nullopt;
    return at;
}

/// The same of a date of the calendar: "post-1959" is open on its far side, and includes the year itself.
Interval loosen(const CalendarDate&, const TimeMeaning& meaning, Interval at, Day) {
    if (meaning.modifier == "BEFORE") at.earliest.reset();
    if (meaning.modifier == "AFTER") at.latest.reset();
    return at;
}

template <class What>
Interval loosen(const What&, const TimeMeaning&, Interval at, Day) {
    return at;
}

}  // namespace

Landing land(const TimeMeaning& meaning, Day from, Direction direction) {
    return std::visit(
        [&](const auto& what) {
            Landing landing = widen_to_unit(land_on(what, from, direction, meaning.side), meaning);
            landing.days = loosen(what, meaning, landing.days, from);
            return landing;
        },
        meaning.what);
}

Landing land_in_year(const TimeMeaning& meaning, int year) {
    Landing landing;
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what)) landing = land_in(*date, year);
    if (const auto* feast = std::get_if<Feast>(&meaning.what)) landing = land_in(*feast, year);
    return widen_to_unit(std::move(landing), meaning);
}

bool lacks_year(const TimeMeaning& meaning) {
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what))
        return !date->year && !date->year_steps && (date->month || !date->part.empty());
    const auto* feast = std::get_if<Feast>(&meaning.what);
    return feast && !feast->year && !feast->year_steps;
}

std::optional<Nearness> nearness_of(const TimeMeaning& meaning, Day from) {
    if (!lacks_year(meaning)) return std::nullopt;
    const Landing back = land(meaning, from, Direction::before);
    const Landing ahead = land(meaning, from, Direction::after);
    if (!back.days.latest || !ahead.days.earliest) return std::nullopt;
    const auto distance = [&](Day a, Day b) { return std::max<int>(0, static_cast<int>((a - b).count())); };
    return Nearness{distance(from, *back.days.latest), distance(*ahead.days.earliest, from)};
}

}  // namespace dateline
