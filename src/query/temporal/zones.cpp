#include "query/temporal/zones.hpp"

#include <date/tz.h>

#include <stdexcept>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/refusals.hpp"

namespace dateline::cypher {

namespace {

const date::time_zone& located(std::string_view name) {
    try {
        return *date::locate_zone(name);
    } catch (const std::runtime_error&) {
        refuse_value("there is no zone '" + std::string(name) + "'",
                     "Name it as in Europe/Oslo, or give an offset as in +01:00; zones come from the package tzdata");
    }
}

/// The database ends with 2037. What is after it is asked of a year with the same days before: rules name weekdays of
/// months, and 28 years in a row have all the calendars that there are.
std::int64_t within_database(std::int64_t seconds) {
    constexpr std::int64_t kLastYear = 2037;
    const std::int64_t days = floor_divide(seconds, kSecondsOfDay);
    const CalendarDay day = calendar_day(days);
    if (day.year <= kLastYear) return seconds;
    const std::int64_t first = days_of(CalendarDay{day.year, 1, 1});
    for (std::int64_t year = kLastYear; year > kLastYear - 28; --year) {
        const std::int64_t other = days_of(CalendarDay{year, 1, 1});
        if (is_leap(year) == is_leap(day.year) && (first - other) % 7 == 0)
            return seconds - (first - other) * kSecondsOfDay;
    }
    return seconds;
}

std::int32_t offset_at(const date::time_zone& zone, std::int64_t instant) {
    const date::sys_seconds asked{std::chrono::seconds{within_database(instant)}};
    return static_cast<std::int32_t>(zone.get_info(asked).offset.count());
}

}  // namespace

Zone find_zone(std::string_view name) {
    return {located(name).name(), kUnknownOffset};
}

ZonedDateTime moment_of(const LocalDateTime& local, const Zone& zone) {
    if (zone.name.empty()) return {local, zone.offset, {}};
    const date::local_seconds asked{std::chrono::seconds{within_database(local.seconds)}};
    const date::local_info info = located(zone.name).get_info(asked);
    const auto before = static_cast<std::int32_t>(info.first.offset.count());
    const auto after = static_cast<std::int32_t>(info.second.offset.count());
    if (info.result == date::local_info::unique) return {local, before, zone.name};
    if (info.result == date::local_info::ambiguous) return {local, zone.offset == after ? after : before, zone.name};
    return {{local.seconds + after - before, local.nanoseconds}, after, zone.name};
}

ZonedDateTime moment_at(std::int64_t seconds, std::int32_t nanoseconds, const Zone& zone) {
    const std::int32_t offset = zone.name.empty() ? zone.offset : offset_at(located(zone.name), seconds);
    return {{seconds + offset, nanoseconds}, offset, zone.name};
}

}  // namespace dateline::cypher
