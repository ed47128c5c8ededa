#include "query/temporal/arithmetic.hpp"

#include "query/temporal/calendar.hpp"
#include "query/temporal/durations.hpp"
#include "query/temporal/parts.hpp"
#include "query/temporal/refusals.hpp"

namespace dateline::cypher {

namespace {

Date moved_date(Date date, std::int64_t months, std::int64_t days) {
    const std::optional<Date> by_months = add_months(date, months);
    const std::optional<Date> by_days = by_months ? add_days(*by_months, days) : std::nullopt;
    if (!by_days) refuse_too_far("a date");
    return *by_days;
}

std::int64_t moved_time(std::int64_t time, const Duration& by) {
    const std::int64_t seconds = floor_modulo(by.seconds, kSecondsOfDay);
    return floor_modulo(time + seconds * kNanosecondsOfSecond + by.nanoseconds, kNanosecondsOfDay);
}

/// `seconds` and `nanoseconds` after `time`. The sum cannot overflow: both are far from it.
LocalDateTime after(const LocalDateTime& time, const Duration& by) {
    const std::int64_t nanoseconds = std::int64_t{time.nanoseconds} + by.nanoseconds;
    const LocalDateTime later = {time.seconds + by.seconds + nanoseconds / kNanosecondsOfSecond,
                                 static_cast<std::int32_t>(nanoseconds % kNanosecondsOfSecond)};
    moved_date(Date{}, 0, floor_divide(later.seconds, kSecondsOfDay));
    return later;
}

LocalDateTime with_date_moved(const LocalDateTime& time, const Duration& by) {
    const Date date = moved_date(Date{floor_divide(time.seconds, kSecondsOfDay)}, by.months, by.days);
    return {date.days * kSecondsOfDay + floor_modulo(time.seconds, kSecondsOfDay), time.nanoseconds};
}

Value moved_moment(const ZonedDateTime& moment, const Duration& by, ValueContext& context) {
    const Zone zone = {moment.zone, moment.offset};
    const ZonedDateTime begin = moment_of(with_date_moved(moment.local, by), zone);
    const LocalDateTime instant = after({instant_of(begin), begin.local.nanoseconds}, by);
    return keep_moment(moment_at(instant.seconds, instant.nanoseconds, zone), context);
}

}  // namespace

Value moved(const Value& value, const Duration& by, ValueContext& context) {
    switch (kind(value)) {
        case Kind::date:
            return moved_date(moved_date(held<Kind::date>(value), by.months, by.days), 0, days_of_time(by));
        case Kind::local_time:
            return LocalTime{moved_time(held<Kind::local_time>(value).nanoseconds, by)};
        case Kind::zoned_time: {
            const ZonedTime& time = held<Kind::zoned_time>(value);
            return ZonedTime{moved_time(time.nanoseconds, by), time.offset};
        }
        case Kind::local_date_time:
            return after(with_date_moved(held<Kind::local_date_time>(value), by), by);
        default:
            return moved_moment(*held<Kind::zoned_date_time>(value), by, context);
    }
}

}  // namespace dateline::cypher
