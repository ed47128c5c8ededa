#include "query/temporal/between.hpp"

#include "query/temporal/calendar.hpp"
#include "query/temporal/parts.hpp"

namespace dateline::cypher {

namespace {

/// An end of a distance, by the clocks of one zone.
struct End {
    Date date;
    std::int64_t time = 0;     // nanoseconds of the day
    std::int64_t instant = 0;  // seconds
};

struct Ends {
    End from;
    End to;
    std::optional<Zone> zone;
    bool have_dates = false;
};

/// Without a zone, instants are those of UTC.
ZonedDateTime moment_of(const TemporalParts& parts) {
    return moment_of(local_of(*parts.date, *parts.time), parts.zone.value_or(Zone{}));
}

End end_of(const ZonedDateTime& moment) {
    const TemporalParts parts = parts_of(moment);
    return {*parts.date, *parts.time, instant_of(moment)};
}

template <class Part>
void fill(std::optional<Part>& a, std::optional<Part>& b) {
    if (!a) a = b;
    if (!b) b = a;
}

Ends ends_of(TemporalParts from, TemporalParts to) {
    Ends ends;
    ends.have_dates = from.date && to.date;
    fill(from.date, to.date);
    fill(from.zone, to.zone);
    from.date = from.date.value_or(Date{});
    to.date = to.date.value_or(Date{});
    from.time = from.time.value_or(0);
    to.time = to.time.value_or(0);
    ends.zone = from.zone;
    ends.from = end_of(moment_of(from));
    const ZonedDateTime moment = moment_of(to);
    ends.to = end_of(moment_at(instant_of(moment), moment.local.nanoseconds, from.zone.value_or(Zone{})));
    return ends;
}

/// The day that `to` has reached counted from `from`: a day is over only at the time of day at which it began.
std::int64_t day_reached(const End& from, const End& to) {
    if (to.date.days > from.date.days && to.time < from.time) return to.date.days - 1;
    if (to.date.days < from.date.days && to.time > from.time) return to.date.days + 1;
    return to.date.days;
}

std::int64_t months_between(const End& from, const End& to) {
    const CalendarDay begin = calendar_day(from.date.days);
    const CalendarDay end = calendar_day(day_reached(from, to));
    // A month has at most 31 days, so that 32 for each keeps months and days apart in one number.
    return (((end.year - begin.year) * 12 + end.month - begin.month) * 32 + end.day - begin.day) / 32;
}

Duration seconds_between(const End& from, const End& to) {
    const std::int64_t nanoseconds = to.time % kNanosecondsOfSecond - from.time % kNanosecondsOfSecond;
    return {0, 0, to.instant - from.instant + floor_divide(nanoseconds, kNanosecondsOfSecond),
            static_cast<std::int32_t>(floor_modulo(nanoseconds, kNanosecondsOfSecond))};
}

}  // namespace

Duration distance(const Value& from, const Value& to, DistanceUnit unit) {
    const Ends ends = ends_of(parts_of(from), parts_of(to));
    if (unit == DistanceUnit::seconds) return seconds_between(ends.from, ends.to);
    if (!ends.have_dates) return unit == DistanceUnit::mixed ? seconds_between(ends.from, ends.to) : Duration{};
    if (unit == DistanceUnit::days) return {0, day_reached(ends.from, ends.to) - ends.from.date.days, 0, 0};
    const std::int64_t months = months_between(ends.from, ends.to);
    if (unit == DistanceUnit::months) return {months, 0, 0, 0};
    // What is left after the months, and then after the days.
    End begin = ends.from;
    begin.date = add_months(begin.date, months).value_or(begin.date);
    const std::int64_t days = day_reached(begin, ends.to) - begin.date.days;
    begin.date.days += days;
    begin = end_of(moment_of(local_of(begin.date, begin.time), ends.zone.value_or(Zone{})));
    Duration rest = seconds_between(begin, ends.to);
    rest.months = months;
    rest.days = days;
    return rest;
}

}  // namespace dateline::cypher
