#include "query/temporal/written_temporal.hpp"

#include <cstdlib>

#include "query/temporal/calendar.hpp"
#include "query/values/kinds.hpp"

namespace dateline::cypher {

namespace {

/// `number`, which is not negative, in at least `width` digits.
std::string digits(std::int64_t number, std::size_t width) {
    const std::string all = std::to_string(number);
    return all.size() < width ? std::string(width - all.size(), '0') + all : all;
}

/// ".25" for a quarter of a second; nothing where there is none.
std::string fraction(std::int64_t nanoseconds) {
    if (nanoseconds == 0) return {};
    std::string all = "." + digits(nanoseconds, 9);
    all.erase(all.find_last_not_of('0') + 1);
    return all;
}

std::string written_year(std::int64_t year) {
    if (year < 0) return "-" + digits(-year, 4);
    return (year > 9999 ? "+" : "") + digits(year, 4);
}

std::string written_clock(std::int64_t second_of_day, std::int64_t nanoseconds) {
    std::string clock = digits(second_of_day / 3600, 2) + ":" + digits(second_of_day / 60 % 60, 2);
    if (second_of_day % 60 != 0 || nanoseconds != 0)
        clock += ":" + digits(second_of_day % 60, 2) + fraction(nanoseconds);
    return clock;
}

/// "-4H" for -4 and "H"; nothing for 0.
std::string part(std::int64_t number, const char* unit) {
    return number == 0 ? std::string() : std::to_string(number) + unit;
}

}  // namespace

std::string written(const Date& date) {
    const CalendarDay day = calendar_day(date.days);
    return written_year(day.year) + "-" + digits(day.month, 2) + "-" + digits(day.day, 2);
}

std::string written(const LocalTime& time) {
    return written_clock(time.nanoseconds / kNanosecondsOfSecond, time.nanoseconds % kNanosecondsOfSecond);
}

std::string written(const ZonedTime& time) {
    return written(LocalTime{time.nanoseconds}) + written_offset(time.offset);
}

std::string written(const LocalDateTime& time) {
    return written(Date{floor_divide(time.seconds, kSecondsOfDay)}) + "T" +
           written_clock(floor_modulo(time.seconds, kSecondsOfDay), time.nanoseconds);
}

std::string written(const ZonedDateTime& time) {
    const std::string zone = time.zone.empty() ? std::string() : "[" + std::string(time.zone) + "]";
    return written(time.local) + written_offset(time.offset) + zone;
}

std::string written(const Duration& duration) {
    // Seconds and their fraction are written with one sign: what is stored as -2 s and 0.9 s is -1.1 s.
    const bool borrows = duration.seconds < 0 && duration.nanoseconds > 0;
    const std::int64_t seconds = duration.seconds + (borrows ? 1 : 0);
    const std::int64_t nanoseconds = borrows ? kNanosecondsOfSecond - duration.nanoseconds : duration.nanoseconds;
    std::string time = part(seconds / 3600, "H") + part(seconds / 60 % 60, "M");
    if (seconds % 60 != 0 || nanoseconds != 0) {
        time += duration.seconds < 0 ? "-" : "";
        time += std::to_string(std::abs(seconds % 60)) + fraction(nanoseconds) + "S";
    }
    const std::string date =
        part(duration.months / 12, "Y") + part(duration.months % 12, "M") + part(duration.days, "D");
    if (date.empty() && time.empty()) return "PT0S";
    return "P" + date + (time.empty() ? "" : "T" + time);
}

std::string written_offset(std::int32_t offset) {
    if (offset == 0) return "Z";
    const std::int64_t size = std::abs(offset);
    std::string all = (offset < 0 ? "-" : "+") + digits(size / 3600, 2) + ":" + digits(size / 60 % 60, 2);
    if (size % 60 != 0) all += ":" + digits(size % 60, 2);
    return all;
}

std::string written_temporal(const Value& value) {
    switch (kind(value)) {
        case Kind::date:
            return written(held<Kind::date>(value));
        case Kind::local_time:
            return written(held<Kind::local_time>(value));
        case Kind::zoned_time:
            return written(held<Kind::zoned_time>(value));
        case Kind::local_date_time:
            return written(held<Kind::local_date_time>(value));
        case Kind::zoned_date_time:
            return written(*held<Kind::zoned_date_time>(value));
        case Kind::duration:
            return written(*held<Kind::duration>(value));
        default:
            return {};
    }
}

}  // namespace dateline::cypher
