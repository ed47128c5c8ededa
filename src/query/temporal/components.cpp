#include "query/temporal/components.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/read_temporal.hpp"
#include "query/temporal/refusals.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// What stands in a map, each absent where it does not.
struct Components {
    std::optional<std::int64_t> year;
    std::optional<std::int64_t> month;
    std::optional<std::int64_t> day;
    std::optional<std::int64_t> week;
    std::optional<std::int64_t> day_of_week;
    std::optional<std::int64_t> quarter;
    std::optional<std::int64_t> day_of_quarter;
    std::optional<std::int64_t> ordinal_day;
    std::optional<std::int64_t> hour;
    std::optional<std::int64_t> minute;
    std::optional<std::int64_t> second;
    std::optional<std::int64_t> millisecond;
    std::optional<std::int64_t> microsecond;
    std::optional<std::int64_t> nanosecond;
    std::optional<Zone> zone;
    TemporalParts base;  // of the values that are named

    [[nodiscard]] bool has_date() const {
        return year || month || day || week || day_of_week || quarter || day_of_quarter || ordinal_day;
    }
    [[nodiscard]] bool has_time() const { return hour || minute || second || millisecond || microsecond || nanosecond; }
};

struct NumberRow {
    std::string_view name;
    std::optional<std::int64_t> Components::*component;
    bool (*belongs)(Kind);
};

constexpr NumberRow kNumbers[] = {
    {"year", &Components::year, has_date},
    {"month", &Components::month, has_date},
    {"day", &Components::day, has_date},
    {"week", &Components::week, has_date},
    {"dayOfWeek", &Components::day_of_week, has_date},
    {"quarter", &Components::quarter, has_date},
    {"dayOfQuarter", &Components::day_of_quarter, has_date},
    {"ordinalDay", &Components::ordinal_day, has_date},
    {"hour", &Components::hour, has_time},
    {"minute", &Components::minute, has_time},
    {"second", &Components::second, has_time},
    {"millisecond", &Components::millisecond, has_time},
    {"microsecond", &Components::microsecond, has_time},
    {"nanosecond", &Components::nanosecond, has_time},
};

void take_date(const TemporalParts& from, TemporalParts& to) {
    to.date = from.date;
}
void take_time(const TemporalParts& from, TemporalParts& to) {
    to.time = from.time;
    to.zone = from.zone;
}
void take_both(const TemporalParts& from, TemporalParts& to) {
    to = from;
}
bool has_both(Kind kind) {
    return has_date(kind) && has_time(kind);
}

/// A value that a map names to take parts from; it must have them.
struct BaseRow {
    std::string_view name;
    void (*take)(const TemporalParts& from, TemporalParts& to);
    bool (*belongs)(Kind);
};

constexpr BaseRow kBases[] = {
    {"date", take_date, has_date},
    {"time", take_time, has_time},
    {"datetime", take_both, has_both},
};

[[noreturn]] void refuse_component(std::string_view name, const Value& value, std::string_view wanted) {
    refuse_value("the component " + std::string(name) + " is " + std::string(kind_of(value)),
                 "Give " + std::string(wanted));
}

void read_number(const NumberRow& row, const Value& value, Components& components) {
    const auto* const number = value.as<std::int64_t>();
    constexpr std::int64_t kMost = 1'000'000'000;  // of any component
    if (number == nullptr) refuse_component(row.name, value, "an integer");
    if (*number > kMost || *number < -kMost)
        refuse_value("the component " + std::string(row.name) + " is " + std::to_string(*number),
                     "Give a number that it can have");
    components.*row.component = *number;
}

void read_base(const BaseRow& row, const Value& value, Components& components) {
    const bool fits = is_temporal(value) && kind(value) != Kind::duration && row.belongs(kind(value));
    if (!fits) refuse_component(row.name, value, "a value that has one");
    row.take(parts_of(value), components.base);
}

Components read_components(Kind kind, const Map& map) {
    Components components;
    for (const MapEntry& entry : map) {
        const auto* const number = std::find_if(std::begin(kNumbers), std::end(kNumbers),
                                                [&](const NumberRow& row) { return row.name == entry.key; });
        const auto* const base = std::find_if(std::begin(kBases), std::end(kBases),
                                              [&](const BaseRow& row) { return row.name == entry.key; });
        if (number != std::end(kNumbers) && number->belongs(kind)) {
            read_number(*number, entry.value, components);
        } else if (base != std::end(kBases) && base->belongs(kind)) {
            read_base(*base, entry.value, components);
        } else if (entry.key == "timezone") {
            const auto* const name = entry.value.as<std::string_view>();
            if (name == nullptr) refuse_component("timezone", entry.value, "a text such as '+01:00' or 'Europe/Oslo'");
            components.zone = read_zone(*name);
        } else {
            refuse_value(std::string(function_of(kind)) + "() has no component " + std::string(entry.key),
                         "Leave it away, or look for a slip: names are compared with case");
        }
    }
    return components;
}

std::int64_t demand(const std::optional<std::int64_t>& component, std::string_view name) {
    if (!component)
        refuse_value("the component " + std::string(name) + " is not given, and smaller ones need it", "Give it too");
    return *component;
}

std::optional<Date> by_week(const Components& components, const std::optional<Date>& base) {
    WeekDay day;
    if (base) {
        day = week_day(base->days);
    } else {
        day = {demand(components.year, "year"), demand(components.week, "week"), 1};
    }
    return find_day(WeekDay{components.year.value_or(day.year), components.week.value_or(day.week),
                            components.day_of_week.value_or(day.day)});
}

/// Without a day of the quarter, a date stays in its month of the quarter.
std::optional<Date> by_quarter(const Components& components, const std::optional<Date>& base) {
    CalendarDay day;
    if (base) {
        day = calendar_day(base->days);
    } else {
        day = {demand(components.year, "year"), demand(components.quarter, "quarter") * 3 - 2, 1};
    }
    const std::int64_t year = components.year.value_or(day.year);
    const std::int64_t quarter = components.quarter.value_or((day.month - 1) / 3 + 1);
    if (components.day_of_quarter) return find_day_of_quarter(year, quarter, *components.day_of_quarter);
    if (quarter < 1 || quarter > 4) return std::nullopt;
    const std::int64_t month = quarter * 3 - 2 + (day.month - 1) % 3;
    return find_day(CalendarDay{year, month, std::min(day.day, days_in_month(year, month))});
}

std::optional<Date> by_calendar(const Components& components, const std::optional<Date>& base) {
    CalendarDay day;
    if (base) {
        day = calendar_day(base->days);
    } else {
        day = {demand(components.year, "year"), components.day ? demand(components.month, "month") : 1, 1};
    }
    day.year = components.year.value_or(day.year);
    day.month = components.month.value_or(day.month);
    if (day.month < 1 || day.month > 12) return std::nullopt;
    day.day = components.day.value_or(std::min(day.day, days_in_month(day.year, day.month)));
    return find_day(day);
}

std::optional<Date> by_year(const Components& components, const std::optional<Date>& base) {
    const std::int64_t year =
        base ? components.year.value_or(calendar_day(base->days).year) : demand(components.year, "year");
    return find_day_of_year(year, *components.ordinal_day);
}

Date date_of(const Components& components, const std::optional<Date>& base) {
    const bool has_week = components.week || components.day_of_week;
    const bool has_quarter = components.quarter || components.day_of_quarter;
    const bool has_calendar = components.month || components.day;
    const bool has_year_day = components.ordinal_day.has_value();
    if (int{has_week} + int{has_quarter} + int{has_calendar} + int{has_year_day} > 1)
        refuse_value("a date is given by its month, its week, its quarter or its day of the year, not by two of them",
                     "Leave all but one away");
    std::optional<Date> date;
    if (has_week) {
        date = by_week(components, base);
    } else if (has_quarter) {
        date = by_quarter(components, base);
    } else if (has_year_day) {
        date = by_year(components, base);
    } else {
        date = by_calendar(components, base);
    }
    if (!date) refuse_value("there is no day with these components", "Give one that the calendar has");
    return *date;
}

std::int64_t within(const std::optional<std::int64_t>& component, std::int64_t otherwise, std::int64_t most) {
    const std::int64_t number = component.value_or(otherwise);
    if (number < 0 || number > most)
        refuse_value(std::to_string(number) + " is no hour, minute, second or part of one",
                     "Give a number from 0 to " + std::to_string(most));
    return number;
}

/// Nanoseconds of the second. A component beside a larger one is what that leaves: {millisecond: 5, microsecond: 20}.
/// Those smaller than what is given become 0.
std::int64_t fraction_of(const Components& components, std::int64_t base, FinestUnit finest) {
    const bool has_milliseconds = components.millisecond || finest != FinestUnit::nanosecond;
    const bool has_microseconds = components.microsecond || finest == FinestUnit::microsecond;
    if (!components.millisecond && !components.microsecond && !components.nanosecond) return base;
    std::int64_t fraction = 0;
    if (has_milliseconds) fraction += within(components.millisecond, base / 1'000'000, 999) * 1'000'000;
    if (has_microseconds) {
        const bool is_kept = finest == FinestUnit::microsecond && !components.millisecond;
        const std::int64_t most = has_milliseconds ? 999 : 999'999;
        fraction += within(components.microsecond, is_kept ? base / 1000 % 1000 : 0, most) * 1000;
    }
    const std::int64_t most = has_microseconds ? 999 : has_milliseconds ? 999'999 : 999'999'999;
    return fraction + within(components.nanosecond, 0, most);
}

void demand_larger(const Components& components) {
    if (components.millisecond || components.microsecond || components.nanosecond) demand(components.second, "second");
    if (components.second) demand(components.minute, "minute");
    demand(components.hour, "hour");
}

std::int64_t time_of(const Components& components, const std::optional<std::int64_t>& base, FinestUnit finest) {
    if (!base) demand_larger(components);
    const std::int64_t time = base.value_or(0);
    const std::int64_t seconds = time / kNanosecondsOfSecond;
    const std::int64_t second_of_day = within(components.hour, seconds / 3600, 23) * 3600 +
                                       within(components.minute, seconds / 60 % 60, 59) * 60 +
                                       within(components.second, seconds % 60, 59);
    return second_of_day * kNanosecondsOfSecond + fraction_of(components, time % kNanosecondsOfSecond, finest);
}

TemporalParts changed(const Components& components, TemporalParts parts, FinestUnit finest) {
    if (components.has_date()) parts.date = date_of(components, parts.date);
    if (components.has_time()) parts.time = time_of(components, parts.time, finest);
    return parts;
}

}  // namespace

Value temporal_of_map(Kind kind, const Map& map, ValueContext& context) {
    const Components components = read_components(kind, map);
    const bool has_zone_alone = components.zone && map.size == 1;
    const TemporalParts base = has_zone_alone ? parts_of(context.now) : components.base;
    TemporalParts parts = changed(components, base, FinestUnit::nanosecond);
    if (!components.zone) return make_temporal(kind, parts, context);
    if (!has_date(kind)) parts.date.reset();
    return make_temporal(kind, move_to_zone(parts, *components.zone, context.now), context);
}

TemporalParts with_components(Kind kind, const TemporalParts& parts, FinestUnit finest, const Map& map,
                              ValueContext& context) {
    const Components components = read_components(kind, map);
    const TemporalParts with = changed(components, parts, finest);
    return components.zone ? with_zone(with, *components.zone, context.now) : with;
}

}  // namespace dateline::cypher
