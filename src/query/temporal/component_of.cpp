#include <algorithm>

#include "query/temporal/arithmetic.hpp"
#include "query/temporal/calendar.hpp"
#include "query/temporal/parts.hpp"
#include "query/temporal/refusals.hpp"
#include "query/temporal/written_temporal.hpp"

namespace dateline::cypher {

namespace {

struct DateRow {
    std::string_view name;
    std::int64_t (*of)(std::int64_t days);
};

constexpr DateRow kOfDates[] = {
    {"year", [](std::int64_t days) { return calendar_day(days).year; }},
    {"quarter", [](std::int64_t days) { return (calendar_day(days).month + 2) / 3; }},
    {"month", [](std::int64_t days) { return calendar_day(days).month; }},
    {"week", [](std::int64_t days) { return week_day(days).week; }},
    {"weekYear", [](std::int64_t days) { return week_day(days).year; }},
    {"day", [](std::int64_t days) { return calendar_day(days).day; }},
    {"dayOfQuarter", day_of_quarter},
    {"quarterDay", day_of_quarter},
    {"ordinalDay", day_of_year},
    {"weekDay", [](std::int64_t days) { return week_day(days).day; }},
    {"dayOfWeek", [](std::int64_t days) { return week_day(days).day; }},
};

/// What so many nanoseconds are a unit of, counted within the next larger one.
struct TimeRow {
    std::string_view name;
    std::int64_t unit;
    std::int64_t within;
};

constexpr TimeRow kOfTimes[] = {
    {"hour", 3600 * kNanosecondsOfSecond, 24}, {"minute", 60 * kNanosecondsOfSecond, 60},
    {"second", kNanosecondsOfSecond, 60},      {"millisecond", 1'000'000, 1000},
    {"microsecond", 1000, 1'000'000},          {"nanosecond", 1, kNanosecondsOfSecond},
};

struct ZoneRow {
    std::string_view name;
    Value (*of)(const Zone& zone, ValueContext& context);
};

Value offset_text(const Zone& zone, ValueContext& context) {
    return context.arena.keep(written_offset(zone.offset));
}

constexpr ZoneRow kOfZones[] = {
    {"timezone",
     [](const Zone& zone, ValueContext& context) {
         return zone.name.empty() ? offset_text(zone, context) : Value(zone.name);
     }},
    {"offset", offset_text},
    {"offsetMinutes", [](const Zone& zone, ValueContext&) { return Value(std::int64_t{zone.offset / 60}); }},
    {"offsetSeconds", [](const Zone& zone, ValueContext&) { return Value(std::int64_t{zone.offset}); }},
};

std::int64_t checked(std::int64_t seconds, std::int64_t unit, std::int64_t nanoseconds) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(seconds, kNanosecondsOfSecond / unit, &product)) refuse_too_far("the count");
    if (__builtin_add_overflow(product, nanoseconds / unit, &product)) refuse_too_far("the count");
    return product;
}

struct DurationRow {
    std::string_view name;
    std::int64_t (*of)(const Duration& duration);
};

constexpr DurationRow kOfDurations[] = {
    {"years", [](const Duration& of) { return of.months / 12; }},
    {"quarters", [](const Duration& of) { return of.months / 3; }},
    {"months", [](const Duration& of) { return of.months; }},
    {"weeks", [](const Duration& of) { return of.days / 7; }},
    {"days", [](const Duration& of) { return of.days; }},
    {"hours", [](const Duration& of) { return of.seconds / 3600; }},
    {"minutes", [](const Duration& of) { return of.seconds / 60; }},
    {"seconds", [](const Duration& of) { return of.seconds; }},
    {"milliseconds", [](const Duration& of) { return checked(of.seconds, 1'000'000, of.nanoseconds); }},
    {"microseconds", [](const Duration& of) { return checked(of.seconds, 1000, of.nanoseconds); }},
    {"nanoseconds", [](const Duration& of) { return checked(of.seconds, 1, of.nanoseconds); }},
    {"quartersOfYear", [](const Duration& of) { return of.months / 3 % 4; }},
    {"monthsOfQuarter", [](const Duration& of) { return of.months % 3; }},
    {"monthsOfYear", [](const Duration& of) { return of.months % 12; }},
    {"daysOfWeek", [](const Duration& of) { return of.days % 7; }},
    {"minutesOfHour", [](const Duration& of) { return of.seconds / 60 % 60; }},
    {"secondsOfMinute", [](const Duration& of) { return of.seconds % 60; }},
    {"millisecondsOfSecond", [](const Duration& of) { return std::int64_t{of.nanoseconds / 1'000'000}; }},
    {"microsecondsOfSecond", [](const Duration& of) { return std::int64_t{of.nanoseconds / 1000}; }},
    {"nanosecondsOfSecond", [](const Duration& of) { return std::int64_t{of.nanoseconds}; }},
};

template <class Row, std::size_t count>
const Row* find_row(const Row (&rows)[count], std::string_view name) {
    const Row* const found =
        std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.name == name; });
    return found == std::end(rows) ? nullptr : found;
}

/// Seconds or milliseconds since 1970-01-01T00:00Z.
std::optional<Value> epoch_of(const ZonedDateTime& moment, std::string_view name) {
    if (name == "epochSeconds") return instant_of(moment);
    if (name == "epochMillis") return checked(instant_of(moment), 1'000'000, moment.local.nanoseconds);
    return std::nullopt;
}

}  // namespace

Value component_of(const Value& value, std::string_view name, ValueContext& context) {
    if (kind(value) == Kind::duration) {
        const DurationRow* const row = find_row(kOfDurations, name);
        return row == nullptr ? Value() : Value(row->of(*held<Kind::duration>(value)));
    }
    const TemporalParts parts = parts_of(value);
    if (const DateRow* const row = find_row(kOfDates, name); row != nullptr && parts.date)
        return row->of(parts.date->days);
    if (const TimeRow* const row = find_row(kOfTimes, name); row != nullptr && parts.time)
        return *parts.time / row->unit % row->within;
    if (const ZoneRow* const row = find_row(kOfZones, name); row != nullptr && parts.zone)
        return row->of(*parts.zone, context);
    if (kind(value) == Kind::zoned_date_time)
        return epoch_of(*held<Kind::zoned_date_time>(value), name).value_or(Value());
    return Null{};
}

}  // namespace dateline::cypher
