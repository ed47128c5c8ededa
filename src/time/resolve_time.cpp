#include "time/resolve_time.hpp"

#include <algorithm>
#include <optional>

#include "time/calendar.hpp"
#include "time/explanations.hpp"

namespace dateline {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

/// Where a meaning lands when it is counted from one day. Without days it cannot be told.
struct Landing {
    Interval days;
    std::string value;
};

Landing whole_unit(std::optional<Day> day, TimeUnit unit) {
    if (!day) return {};
    return {unit_around(*day, unit), value_of(*day, unit)};
}

int year_of(Day day) {
    return static_cast<int>(year_month_day{day}.year());
}

int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month()));
}

std::string open_weekday(int weekday) {
    return "XXXX-WXX-" + std::to_string(weekday);
}

/// The day of that weekday on or before `from`, or on or after it.
Day nearest_weekday(Day from, int weekday, bool is_future) {
    const int ahead = (weekday - weekday_of(from) + 7) % 7;
    return from + days{is_future || ahead == 0 ? ahead : ahead - 7};
}

/// The day of that month and number nearest before or after `from`, which it may be. 29 February can be eight years
/// away.
std::optional<Day> nearest_month_day(Day from, int month, int number, bool is_future) {
    constexpr int kFarthestLeapYear = 8;
    for (int step = 0; step <= kFarthestLeapYear; ++step) {
        const auto day = make_day(year_of(from) + (is_future ? step : -step), month, number);
        if (day && (is_future ? *day >= from : *day <= from)) return day;
    }
    return std::nullopt;
}

Landing land(const CalendarDate& date, Day from, bool is_future) {
    if (date.year) {
        const TimeUnit unit = date.day ? TimeUnit::day : date.month ? TimeUnit::month : TimeUnit::year;
        return whole_unit(make_day(*date.year, date.month.value_or(1), date.day.value_or(1)), unit);
    }
    if (date.month && date.day)
        return whole_unit(nearest_month_day(from, *date.month, *date.day, is_future), TimeUnit::day);
    if (date.month) {
        const bool is_other_year = is_future ? *date.month < month_of(from) : *date.month > month_of(from);
        const int step = !is_other_year ? 0 : is_future ? 1 : -1;
        return whole_unit(make_day(year_of(from) + step, *date.month, 1), TimeUnit::month);
    }
    if (date.weekday) return whole_unit(nearest_weekday(from, *date.weekday, is_future), TimeUnit::day);
    return whole_unit(from, TimeUnit::day);
}

Landing land(const NamedPeriod& period, Day from, bool) {
    if (period.weekday) {
        if (period.side == 0)
            return whole_unit(*unit_around(from, TimeUnit::week).earliest + days{*period.weekday - 1}, TimeUnit::day);
        return whole_unit(nearest_weekday(from + days{period.side}, *period.weekday, period.side > 0), TimeUnit::day);
    }
    const int month = period.month.value_or(1);
    int year = year_of(from);
    if (period.side < 0 && month >= month_of(from)) --year;
    if (period.side > 0 && month <= month_of(from)) ++year;
    return whole_unit(make_day(year, month, 1), TimeUnit::month);
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
Landing land(const CountedUnit& counted, Day from, bool) {
    if (counted.unit >= TimeUnit::day) return whole_unit(move(from, counted.unit, counted.steps), counted.unit);
    const Interval at = days_of_moment(from, counted.unit, counted.steps);
    return {at, at.is_one_day() ? iso_of(*at.earliest) : std::string()};
}

/// The stretch that ends or begins at `from`. Hours and less are counted in the days that they may reach into.
Landing land(const Length& length, Day from, bool) {
    Landing landing{{}, length_value(length.amount, length.unit)};
    if (length.side == 0) return landing;
    std::optional<Day> far;
    if (length.amount && length.unit < TimeUnit::day) {
        const int in_day = count_in_day(length.unit);
        far = move(from, TimeUnit::day, length.side * (*length.amount / in_day + (*length.amount % in_day != 0)));
    } else if (length.amount) {
        far = move(from, length.unit, length.side * *length.amount);
    }
    landing.days = length.side < 0 ? Interval{far, from} : Interval{from, far};
    return landing;
}

Landing land(const Decade& decade, Day, bool) {
    return whole_unit(make_day(decade.first, 1, 1), TimeUnit::decade);
}

Landing land(const Repetition& repetition, Day, bool) {
    if (repetition.weekday) return {{}, open_weekday(*repetition.weekday)};
    return {{}, length_value(repetition.amount, repetition.unit)};
}

Landing land(const TimeReference& reference, Day, bool) {
    return {{}, std::string(reference.value)};
}

/// Whether the days depend on the anchor, and the value where the anchor is not known.
struct Openness {
    bool needs_anchor = false;
    std::string value;
};

Openness openness_of(const TimeMeaning& meaning) {
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what)) {
        if (date->year) return {};
        if (date->month && date->day) return {true, "XXXX-" + padded(*date->month, 2) + "-" + padded(*date->day, 2)};
        if (date->month) return {true, "XXXX-" + padded(*date->month, 2)};
        return {true, date->weekday ? open_weekday(*date->weekday) : open_value(TimeUnit::day)};
    }
    if (const auto* counted = std::get_if<CountedUnit>(&meaning.what)) return {true, open_value(counted->unit)};
    if (const auto* period = std::get_if<NamedPeriod>(&meaning.what)) {
        return {true,
                period->weekday ? open_weekday(*period->weekday) : "XXXX-" + padded(period->month.value_or(1), 2)};
    }
    if (const auto* length = std::get_if<Length>(&meaning.what))
        return {length->side != 0, length_value(length->amount, length->unit)};
    return {};
}

/// A date a modifier says no more than roughly: "more than two years ago" is open to the past, "about" allows a unit
/// either way.
Interval loosen(const TimeMeaning& meaning, Interval at, Day from) {
    const auto* counted = std::get_if<CountedUnit>(&meaning.what);
    if (!counted || !at.is_known()) return at;
    // "Later last year" is no part of a unit that holds the anchor, so nothing is cut off it.
    const bool holds_anchor = *at.earliest <= from && from <= *at.latest;
    if (holds_anchor && meaning.side < 0) at.latest = from;
    if (holds_anchor && meaning.side > 0) at.earliest = from;
    if (meaning.modifier == "APPROX") {
        return hull(land(CountedUnit{counted->unit, counted->steps - 1}, from, false).days,
                    land(CountedUnit{counted->unit, counted->steps + 1}, from, false).days);
    }
    const bool is_past = counted->steps < 0;
    if (meaning.modifier == "MORE_THAN" || meaning.modifier == "EQUAL_OR_MORE")
        (is_past ? at.earliest : at.latest).reset();
    if (meaning.modifier == "LESS_THAN" || meaning.modifier == "EQUAL_OR_LESS")
        (is_past ? at.latest : at.earliest) = from;
    return at;
}

Landing land_from(const TimeMeaning& meaning, Day from, bool is_future) {
    Landing landing = std::visit([&](const auto& what) { return land(what, from, is_future); }, meaning.what);
    landing.days = loosen(meaning, landing.days, from);
    return landing;
}

/// Whether a day without a year lies so close ahead that it is that one, though no word points ahead: what is written
/// on 25 March of "29 March" is hardly about last year.
bool is_close_ahead(const TimeMeaning& meaning, Day from) {
    constexpr days kClose{31};
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    if (date == nullptr || date->year || !date->month || !date->day) return false;
    const auto ahead = nearest_month_day(from, *date->month, *date->day, true);
    return ahead && *ahead - from <= kClose;
}

/// How a meaning is counted from its anchor, for people: follows the words and is followed by the anchor.
std::string_view counting_of(const TimeMeaning& meaning, bool is_future) {
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what)) {
        if (date->month)
            return is_future ? "takes the first such date on or after" : "takes the last such date on or before";
        if (date->weekday) return is_future ? "is the first such day on or after" : "is the last such day on or before";
        return "is a time of day, taken on";
    }
    if (const auto* length = std::get_if<Length>(&meaning.what)) return length->side < 0 ? "ends at" : "begins at";
    int side = 0;
    if (const auto* counted = std::get_if<CountedUnit>(&meaning.what)) side = counted->steps;
    if (const auto* period = std::get_if<NamedPeriod>(&meaning.what)) side = period->side;
    return side < 0 ? "counts back from" : side > 0 ? "counts forward from" : "is that of";
}

std::string days_for_people(const Interval& at) {
    return at.is_one_day() ? iso_of(*at.earliest) : edtf_of(at);
}

void add_time_of_day(const TimeMeaning& meaning, ResolvedTime& resolved) {
    if (!meaning.clock && meaning.day_part.empty()) return;
    resolved.type = TimexType::time;
    if (!meaning.clock) {
        resolved.value += "T" + std::string(meaning.day_part);
        return;
    }
    resolved.when.time = padded(meaning.clock->hour, 2) + ":" + padded(meaning.clock->minute, 2);
    if (meaning.clock->second) resolved.when.time += ":" + padded(*meaning.clock->second, 2);
    resolved.when.zone = meaning.clock->zone;
    resolved.value += "T" + resolved.when.time;
}

/// The parts of a date that its words leave out and that the anchor gave.
CalendarDate implied_parts(const TimeMeaning& meaning, const Interval& at) {
    const auto* given = std::get_if<CalendarDate>(&meaning.what);
    CalendarDate implied;
    if (!at.earliest || (given && given->year)) return implied;
    implied.year = year_of(*at.earliest);
    if (!given || given->month) return implied;
    implied.month = month_of(*at.earliest);
    implied.day = static_cast<int>(static_cast<unsigned>(year_month_day{*at.earliest}.day()));
    return implied;
}

void explain_weekday(const TimeMeaning& meaning, const Wording& wording, ResolvedTime& resolved) {
    const auto* given = std::get_if<CalendarDate>(&meaning.what);
    const Interval& at = resolved.when.days;
    if (!given || !given->weekday || !given->day || !at.is_one_day() || weekday_of(*at.earliest) == *given->weekday)
        return;
    resolved.reasons.push_back({std::string(wording.rule), wording.span,
                                quoted(wording.words) + " names a weekday that " + iso_of(*at.earliest) + " is not"});
}

}  // namespace

ResolvedTime resolve_time(const TimeMeaning& meaning, const Wording& wording, const Anchor& anchor) {
    ResolvedTime resolved;
    if (std::holds_alternative<Length>(meaning.what)) resolved.type = TimexType::duration;
    if (std::holds_alternative<Repetition>(meaning.what)) resolved.type = TimexType::set;
    const Openness open = openness_of(meaning);
    const auto explain = [&](const std::string& explanation) {
        resolved.reasons.push_back(
            {std::string(wording.rule), wording.span, quoted(wording.words) + " " + explanation});
    };

    const bool has_anchor = anchor.days.earliest && anchor.days.latest;
    if (open.needs_anchor && !has_anchor) {
        resolved.value = open.value;
        explain("stays open: the date that it counts from is not known");
    } else {
        const bool is_future = wording.is_future || (has_anchor && is_close_ahead(meaning, *anchor.days.latest));
        const Landing early = land_from(meaning, has_anchor ? *anchor.days.earliest : Day{}, is_future);
        const Landing late = land_from(meaning, has_anchor ? *anchor.days.latest : Day{}, is_future);
        resolved.when.days = open.needs_anchor ? hull(early.days, late.days) : early.days;
        resolved.value = early.value == late.value || !open.needs_anchor ? early.value : open.value;
        resolved.is_anchored = open.needs_anchor && resolved.when.days.is_known();
        if (resolved.is_anchored) {
            explain(std::string(counting_of(meaning, is_future)) + " " + days_for_people(anchor.days) + ", " +
                    anchor.description);
        } else if (resolved.when.days.is_known()) {
            explain("names its date itself");
        }
        if (open.needs_anchor && resolved.value.empty()) resolved.value = open.value;
    }
    resolved.when.edtf = edtf_of(resolved.when.days);
    resolved.implied = implied_parts(meaning, resolved.when.days);
    explain_weekday(meaning, wording, resolved);
    add_time_of_day(meaning, resolved);
    return resolved;
}

Anchor anchor_of(const DocumentDate& date) {
    return {date.when.days, "the date of the article (" + std::string(word(date.basis)) + ")"};
}

}  // namespace dateline
