#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/temporal/between.hpp"
#include "query/temporal/calendar.hpp"
#include "query/temporal/components.hpp"
#include "query/temporal/durations.hpp"
#include "query/temporal/parts.hpp"
#include "query/temporal/read_temporal.hpp"
#include "query/temporal/refusals.hpp"
#include "query/temporal/truncation.hpp"

namespace dateline::cypher {

namespace {

bool is_date_or_time(const Value& value) {
    return is_temporal(value) && kind(value) != Kind::duration;
}

/// date(), localtime(), time(), localdatetime(), datetime(): now, or from a text, a map or another value.
template <Kind kind>
Value call_make(Arguments arguments, FunctionContext& context) {
    if (arguments.empty()) return make_temporal(kind, parts_of(context.now), context);
    const Value& value = arguments[0];
    if (const auto* const text = value.as<std::string_view>())
        return make_temporal(kind, read_temporal(kind, *text), context);
    if (const Map* const map = value.as<Map>()) return temporal_of_map(kind, *map, context);
    if (is_date_or_time(value)) return make_temporal(kind, parts_of(value), context);
    refuse_argument(function_of(kind), "a text, a map or a date or time", value);
}

/// date.statement() and its like: when the query began, in the zone that is given.
template <Kind kind>
Value call_now(Arguments arguments, FunctionContext& context) {
    if (arguments.empty()) return make_temporal(kind, parts_of(context.now), context);
    const Zone zone = read_zone(demand_text(function_of(kind), arguments[0]));
    const ZonedDateTime now = moment_at(instant_of(context.now), context.now.local.nanoseconds, zone);
    return make_temporal(kind, parts_of(now), context);
}

template <Kind kind>
Value call_truncate(Arguments arguments, FunctionContext& context) {
    const std::string_view unit = demand_text("truncate", arguments[0]);
    const Value value = arguments.size() > 1 ? arguments[1] : Value(&context.now);
    if (!is_date_or_time(value)) refuse_argument("truncate", "a date or time", value);
    if (arguments.size() < 3) return truncated(kind, unit, value, Map{}, context);
    const Map* const map = arguments[2].as<Map>();
    if (map == nullptr) refuse_argument("truncate", "a map of components", arguments[2]);
    return truncated(kind, unit, value, *map, context);
}

Value call_from_epoch(Arguments arguments, FunctionContext& context) {
    DurationSum since;
    since.add_time({demand_integer("datetime.fromepoch", arguments[0]), 0}, kNanosecondsOfSecond);
    if (arguments.size() > 1) since.add_time({demand_integer("datetime.fromepoch", arguments[1]), 0}, 1);
    const Duration length = since.finish();
    return keep_moment(moment_at(length.seconds, length.nanoseconds, Zone{}), context);
}

Value call_from_epoch_millis(Arguments arguments, FunctionContext& context) {
    const std::int64_t millis = demand_integer("datetime.fromepochmillis", arguments[0]);
    const std::int64_t seconds = floor_divide(millis, 1000);
    return keep_moment(moment_at(seconds, static_cast<std::int32_t>(floor_modulo(millis, 1000) * 1'000'000), Zone{}),
                       context);
}

/// Milliseconds since 1970-01-01T00:00Z when the query began.
Value call_timestamp(Arguments, FunctionContext& context) {
    return instant_of(context.now) * 1000 + context.now.local.nanoseconds / 1'000'000;
}

Value call_duration(Arguments arguments, FunctionContext& context) {
    const Value& value = arguments[0];
    if (kind(value) == Kind::duration) return value;
    if (const Map* const map = value.as<Map>()) return keep_duration(duration_of_map(*map), context);
    const auto* const text = value.as<std::string_view>();
    if (text == nullptr) refuse_argument("duration", "a text, a map or a duration", value);
    const std::optional<Duration> duration = read_duration(*text);
    if (!duration)
        refuse_value("duration() cannot read '" + std::string(text->substr(0, 100)) + "'",
                     "Write it as ISO 8601 has it: P1Y2M3DT4H5M6.5S");
    return keep_duration(*duration, context);
}

template <DistanceUnit unit>
Value call_between(Arguments arguments, FunctionContext& context) {
    for (const Value& argument : arguments) {
        if (!is_date_or_time(argument)) refuse_argument("duration.between", "dates or times", argument);
    }
    return keep_duration(distance(arguments[0], arguments[1], unit), context);
}

constexpr std::uint32_t kMakes = kText | kMap | kTemporal;

constexpr Function kFunctions[] = {
    {"date", 0, 1, kMakes, kTemporal, true, call_make<Kind::date>},
    {"date.transaction", 0, 1, kText, kTemporal, true, call_now<Kind::date>},
    {"date.statement", 0, 1, kText, kTemporal, true, call_now<Kind::date>},
    {"date.realtime", 0, 1, kText, kTemporal, true, call_now<Kind::date>},
    {"date.truncate", 1, 3, kText, kTemporal, true, call_truncate<Kind::date>},
    {"localtime", 0, 1, kMakes, kTemporal, true, call_make<Kind::local_time>},
    {"localtime.transaction", 0, 1, kText, kTemporal, true, call_now<Kind::local_time>},
    {"localtime.statement", 0, 1, kText, kTemporal, true, call_now<Kind::local_time>},
    {"localtime.realtime", 0, 1, kText, kTemporal, true, call_now<Kind::local_time>},
    {"localtime.truncate", 1, 3, kText, kTemporal, true, call_truncate<Kind::local_time>},
    {"time", 0, 1, kMakes, kTemporal, true, call_make<Kind::zoned_time>},
    {"time.transaction", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_time>},
    {"time.statement", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_time>},
    {"time.realtime", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_time>},
    {"time.truncate", 1, 3, kText, kTemporal, true, call_truncate<Kind::zoned_time>},
    {"localdatetime", 0, 1, kMakes, kTemporal, true, call_make<Kind::local_date_time>},
    {"localdatetime.transaction", 0, 1, kText, kTemporal, true, call_now<Kind::local_date_time>},
    {"localdatetime.statement", 0, 1, kText, kTemporal, true, call_now<Kind::local_date_time>},
    {"localdatetime.realtime", 0, 1, kText, kTemporal, true, call_now<Kind::local_date_time>},
    {"localdatetime.truncate", 1, 3, kText, kTemporal, true, call_truncate<Kind::local_date_time>},
    {"datetime", 0, 1, kMakes, kTemporal, true, call_make<Kind::zoned_date_time>},
    {"datetime.transaction", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_date_time>},
    {"datetime.statement", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_date_time>},
    {"datetime.realtime", 0, 1, kText, kTemporal, true, call_now<Kind::zoned_date_time>},
    {"datetime.truncate", 1, 3, kText, kTemporal, true, call_truncate<Kind::zoned_date_time>},
    {"datetime.fromepoch", 1, 2, kInteger, kTemporal, true, call_from_epoch},
    {"datetime.fromepochmillis", 1, 1, kInteger, kTemporal, true, call_from_epoch_millis},
    {"timestamp", 0, 0, kAnything, kInteger, true, call_timestamp},
    {"duration", 1, 1, kMakes, kTemporal, true, call_duration},
    {"duration.between", 2, 2, kTemporal, kTemporal, true, call_between<DistanceUnit::mixed>},
    {"duration.inMonths", 2, 2, kTemporal, kTemporal, true, call_between<DistanceUnit::months>},
    {"duration.inDays", 2, 2, kTemporal, kTemporal, true, call_between<DistanceUnit::days>},
    {"duration.inSeconds", 2, 2, kTemporal, kTemporal, true, call_between<DistanceUnit::seconds>},
};

}  // namespace

std::span<const Function> temporal_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
