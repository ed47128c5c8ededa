#include "query/temporal/truncation.hpp"

#include <algorithm>
#include <string>

#include "query/syntax/is_name.hpp"
#include "query/temporal/calendar.hpp"
#include "query/temporal/components.hpp"
#include "query/temporal/refusals.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// The first day of the year that begins `years` years.
template <std::int64_t years>
std::int64_t begin_years(std::int64_t days) {
    return days_of(CalendarDay{floor_divide(calendar_day(days).year, years) * years, 1, 1});
}

std::int64_t begin_week_year(std::int64_t days) {
    return days_of(WeekDay{week_day(days).year, 1, 1});
}

std::int64_t begin_quarter(std::int64_t days) {
    const CalendarDay day = calendar_day(days);
    return days_of(CalendarDay{day.year, (day.month - 1) / 3 * 3 + 1, 1});
}

std::int64_t begin_month(std::int64_t days) {
    const CalendarDay day = calendar_day(days);
    return days_of(CalendarDay{day.year, day.month, 1});
}

std::int64_t begin_week(std::int64_t days) {
    return days - (week_day(days).day - 1);
}

std::int64_t begin_day(std::int64_t days) {
    return days;
}

/// A unit of days has where it begins; a unit of time has its length in nanoseconds.
struct Unit {
    std::string_view name;
    std::int64_t (*begin)(std::int64_t days);
    std::int64_t nanoseconds = kNanosecondsOfDay;
    FinestUnit finest = FinestUnit::nanosecond;
};

constexpr Unit kUnits[] = {
    {"millennium", begin_years<1000>},
    {"century", begin_years<100>},
    {"decade", begin_years<10>},
    {"year", begin_years<1>},
    {"weekYear", begin_week_year},
    {"quarter", begin_quarter},
    {"month", begin_month},
    {"week", begin_week},
    {"day", begin_day},
    {"hour", nullptr, 3600 * kNanosecondsOfSecond},
    {"minute", nullptr, 60 * kNanosecondsOfSecond},
    {"second", nullptr, kNanosecondsOfSecond},
    {"millisecond", nullptr, 1'000'000, FinestUnit::millisecond},
    {"microsecond", nullptr, 1000, FinestUnit::microsecond},
};

const Unit& demand_unit(Kind kind, std::string_view name) {
    const std::string function = std::string(function_of(kind)) + ".truncate()";
    const auto* const unit =
        std::find_if(std::begin(kUnits), std::end(kUnits), [&](const Unit& each) { return is_name(each.name, name); });
    if (unit == std::end(kUnits))
        refuse_value(function + " knows no unit '" + std::string(name) + "'",
                     "Use one of millennium to microsecond, such as year, week, day or hour");
    const bool is_too_large = !has_date(kind) && unit->begin != nullptr && unit->begin != begin_day;
    if (is_too_large || (!has_time(kind) && unit->begin == nullptr))
        refuse_value(function + " makes values without a " + std::string(unit->name), "Use another unit");
    return *unit;
}

}  // namespace

Value truncated(Kind kind, std::string_view unit_name, const Value& value, const Map& map, ValueContext& context) {
    const Unit& unit = demand_unit(kind, unit_name);
    TemporalParts parts = parts_of(value);
    const bool has_parts = has_date(kind) ? parts.date.has_value() : parts.time.has_value();
    if (!has_parts)
        refuse_value(std::string(function_of(kind)) + ".truncate() cannot be given " + std::string(kind_of(value)),
                     "Give it a date or time that has what it truncates");
    if (!has_date(kind)) parts.date.reset();
    if (unit.begin != nullptr) {
        if (parts.date) parts.date->days = unit.begin(parts.date->days);
        parts.time = 0;
    } else {
        parts.time = parts.time.value_or(0) / unit.nanoseconds * unit.nanoseconds;
    }
    return make_temporal(kind, with_components(kind, parts, unit.finest, map, context), context);
}

}  // namespace dateline::cypher
