#include "query/temporal/parts.hpp"

#include <array>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/refusals.hpp"

namespace dateline::cypher {

namespace {

struct KindRow {
    Kind kind;
    std::string_view function;
    bool has_date;
    bool has_time;
    bool has_zone;
};

constexpr std::array<KindRow, 5> kKinds = {{
    {Kind::date, "date", true, false, false},
    {Kind::local_time, "localtime", false, true, false},
    {Kind::zoned_time, "time", false, true, true},
    {Kind::local_date_time, "localdatetime", true, true, false},
    {Kind::zoned_date_time, "datetime", true, true, true},
}};

const KindRow& row_of(Kind kind) {
    return kKinds[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::date)];
}

TemporalParts parts_of(const LocalDateTime& local) {
    const std::int64_t second_of_day = floor_modulo(local.seconds, kSecondsOfDay);
    return {Date{floor_divide(local.seconds, kSecondsOfDay)}, second_of_day * kNanosecondsOfSecond + local.nanoseconds,
            std::nullopt};
}

void demand_parts(Kind kind, const TemporalParts& parts) {
    const std::string function(function_of(kind));
    if (has_date(kind) && !parts.date)
        refuse_value(function + "() was given no date", "Give it a year, or a value that has a date");
    if (!has_date(kind) && !parts.time)
        refuse_value(function + "() was given no time", "Give it an hour, or a value that has a time");
}

void demand_year(Date date) {
    if (!add_days(date, 0)) refuse_too_far("a date");
}

}  // namespace

bool has_date(Kind kind) {
    return row_of(kind).has_date;
}

bool has_time(Kind kind) {
    return row_of(kind).has_time;
}

bool has_zone(Kind kind) {
    return row_of(kind).has_zone;
}

std::string_view function_of(Kind kind) {
    return row_of(kind).function;
}

TemporalParts parts_of(const ZonedDateTime& moment) {
    TemporalParts parts = parts_of(moment.local);
    parts.zone = Zone{moment.zone, moment.offset};
    return parts;
}

TemporalParts parts_of(const Value& value) {
    switch (kind(value)) {
        case Kind::date:
            return {held<Kind::date>(value), std::nullopt, std::nullopt};
        case Kind::local_time:
            return {std::nullopt, held<Kind::local_time>(value).nanoseconds, std::nullopt};
        case Kind::zoned_time: {
            const ZonedTime& time = held<Kind::zoned_time>(value);
            return {std::nullopt, time.nanoseconds, Zone{{}, time.offset}};
        }
        case Kind::local_date_time:
            return parts_of(held<Kind::local_date_time>(value));
        case Kind::zoned_date_time:
            return parts_of(*held<Kind::zoned_date_time>(value));
        default:
            return {};
    }
}

LocalDateTime local_of(Date date, std::int64_t time) {
    return {date.days * kSecondsOfDay + time / kNanosecondsOfSecond,
            static_cast<std::int32_t>(time % kNanosecondsOfSecond)};
}

Value make_temporal(Kind kind, const TemporalParts& parts, ValueContext& context) {
    demand_parts(kind, parts);
    if (parts.date) demand_year(*parts.date);
    const std::int64_t time = parts.time.value_or(0);
    const Zone zone = parts.zone.value_or(Zone{});
    switch (kind) {
        case Kind::date:
            return *parts.date;
        case Kind::local_time:
            return LocalTime{time};
        case Kind::zoned_time:
            return ZonedTime{time, zone.offset};
        case Kind::local_date_time:
            return local_of(*parts.date, time);
        default:
            return keep_moment(moment_of(local_of(*parts.date, time), zone), context);
    }
}

Value keep_moment(const ZonedDateTime& moment, ValueContext& context) {
    demand_year(Date{floor_divide(moment.local.seconds, kSecondsOfDay)});
    ZonedDateTime& kept = context.arena.make<ZonedDateTime>(1)[0];
    kept = moment;
    return &kept;
}

std::int64_t shift_time(std::int64_t time, std::int32_t from, std::int32_t to) {
    return floor_modulo(time + (to - from) * kNanosecondsOfSecond, kNanosecondsOfDay);
}

TemporalParts with_zone(TemporalParts parts, const Zone& zone, const ZonedDateTime& now) {
    parts.zone = zone;
    if (!parts.date && !zone.name.empty()) parts.zone->offset = moment_at(instant_of(now), 0, zone).offset;
    return parts;
}

TemporalParts move_to_zone(const TemporalParts& parts, const Zone& zone, const ZonedDateTime& now) {
    TemporalParts moved = with_zone(parts, zone, now);
    if (!parts.zone || !parts.time) return moved;
    if (!parts.date) {
        moved.time = shift_time(*parts.time, parts.zone->offset, moved.zone->offset);
        return moved;
    }
    const ZonedDateTime moment = moment_of(local_of(*parts.date, *parts.time), *parts.zone);
    return parts_of(moment_at(instant_of(moment), moment.local.nanoseconds, zone));
}

}  // namespace dateline::cypher
