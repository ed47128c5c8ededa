#include "query/temporal/durations.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/refusals.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

constexpr std::int64_t kBillion = 1'000'000'000;
constexpr std::int64_t kSecondsOfMonth = 2'629'746;  // 400 years have 146,097 days and 4,800 months
constexpr std::int64_t kMostSeconds = std::int64_t{1} << 61U;

std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) refuse_too_far("a duration");
    return sum;
}

std::int64_t checked_product(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product)) refuse_too_far("a duration");
    return product;
}

void demand_length(std::int64_t count, std::int64_t seconds_each) {
    const std::int64_t seconds = checked_product(count, seconds_each);
    if (seconds > kMostSeconds / 4 || seconds < -kMostSeconds / 4) refuse_too_far("a duration");
}

/// A unit of a duration by its name in a map, and what adds so many of it.
struct UnitRow {
    std::string_view name;
    void (*add)(DurationSum& sum, Decimal count);
};

template <std::int64_t months>
void add_months_of(DurationSum& sum, Decimal count) {
    sum.add_months(count, months);
}
template <std::int64_t days>
void add_days_of(DurationSum& sum, Decimal count) {
    sum.add_days(count, days);
}
template <std::int64_t nanoseconds>
void add_time_of(DurationSum& sum, Decimal count) {
    sum.add_time(count, nanoseconds);
}

constexpr UnitRow kUnits[] = {
    {"years", add_months_of<12>},
    {"quarters", add_months_of<3>},
    {"months", add_months_of<1>},
    {"weeks", add_days_of<7>},
    {"days", add_days_of<1>},
    {"hours", add_time_of<3600 * kNanosecondsOfSecond>},
    {"minutes", add_time_of<60 * kNanosecondsOfSecond>},
    {"seconds", add_time_of<kNanosecondsOfSecond>},
    {"milliseconds", add_time_of<1'000'000>},
    {"microseconds", add_time_of<1000>},
    {"nanoseconds", add_time_of<1>},
};

template <class Scale>
Duration scaled(const Duration& duration, const Scale& scale) {
    DurationSum sum;
    sum.add_months(decimal_of(scale(duration.months)));
    sum.add_days(decimal_of(scale(duration.days)));
    sum.add_time(decimal_of(scale(duration.seconds)), kNanosecondsOfSecond);
    sum.add_time({decimal_of(scale(duration.nanoseconds)).whole, 0}, 1);
    return sum.finish();
}

}  // namespace

Decimal decimal_of(double number) {
    constexpr double kBeyondIntegers = 9223372036854775808.0;  // 2^63
    if (!(number > -kBeyondIntegers && number < kBeyondIntegers)) refuse_too_far("a duration");
    const double whole = std::trunc(number);
    return {static_cast<std::int64_t>(whole), std::llround((number - whole) * static_cast<double>(kBillion))};
}

void DurationSum::add_months(Decimal months, std::int64_t times) {
    const std::int64_t billionths = months.billionths * times;
    months_ = checked_sum(months_, checked_sum(checked_product(months.whole, times), billionths / kBillion));
    const std::int64_t rest = billionths % kBillion * kSecondsOfMonth;  // billionths of seconds
    days_ = checked_sum(days_, rest / kNanosecondsOfDay);
    add_nanoseconds(rest % kNanosecondsOfDay);
}

void DurationSum::add_days(Decimal days, std::int64_t times) {
    const std::int64_t billionths = days.billionths * times;
    days_ = checked_sum(days_, checked_sum(checked_product(days.whole, times), billionths / kBillion));
    add_nanoseconds(billionths % kBillion * kSecondsOfDay);
}

void DurationSum::add_time(Decimal count, std::int64_t unit) {
    if (unit >= kNanosecondsOfSecond) {
        const std::int64_t seconds = unit / kNanosecondsOfSecond;
        seconds_ = checked_sum(seconds_, checked_product(count.whole, seconds));
        add_nanoseconds(count.billionths * seconds);
        return;
    }
    const std::int64_t of_second = kNanosecondsOfSecond / unit;
    seconds_ = checked_sum(seconds_, count.whole / of_second);
    add_nanoseconds(count.whole % of_second * unit + count.billionths * unit / kBillion);
}

void DurationSum::add(const Duration& duration) {
    months_ = checked_sum(months_, duration.months);
    days_ = checked_sum(days_, duration.days);
    seconds_ = checked_sum(seconds_, duration.seconds);
    add_nanoseconds(duration.nanoseconds);
}

void DurationSum::add_nanoseconds(std::int64_t nanoseconds) {
    nanoseconds_ += nanoseconds;
    seconds_ = checked_sum(seconds_, nanoseconds_ / kNanosecondsOfSecond);
    nanoseconds_ %= kNanosecondsOfSecond;
}

Duration DurationSum::finish() const {
    demand_length(months_, kSecondsOfMonth);
    demand_length(days_, kSecondsOfDay);
    demand_length(seconds_, 1);
    return {months_, days_, seconds_ + floor_divide(nanoseconds_, kNanosecondsOfSecond),
            static_cast<std::int32_t>(floor_modulo(nanoseconds_, kNanosecondsOfSecond))};
}

Duration negated(const Duration& duration) {
    const bool borrows = duration.nanoseconds > 0;
    return {-duration.months, -duration.days, -duration.seconds - (borrows ? 1 : 0),
            borrows ? static_cast<std::int32_t>(kNanosecondsOfSecond) - duration.nanoseconds : 0};
}

Duration multiplied(const Duration& duration, double by) {
    return scaled(duration, [by](std::int64_t part) { return static_cast<double>(part) * by; });
}

Duration divided(const Duration& duration, double by) {
    return scaled(duration, [by](std::int64_t part) { return static_cast<double>(part) / by; });
}

Duration multiplied(const Duration& duration, std::int64_t by) {
    DurationSum sum;
    sum.add_months({duration.months, 0}, by);
    sum.add_days({duration.days, 0}, by);
    sum.add_time({checked_product(duration.seconds, by), 0}, kNanosecondsOfSecond);
    sum.add_time({checked_product(duration.nanoseconds, by), 0}, 1);
    return sum.finish();
}

Duration duration_of_map(const Map& map) {
    DurationSum sum;
    for (const MapEntry& entry : map) {
        const auto* const unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                              [&](const UnitRow& each) { return each.name == entry.key; });
        if (unit == std::end(kUnits))
            refuse_value("duration() has no component " + std::string(entry.key),
                         "Use years, quarters, months, weeks, days, hours, minutes, seconds, milliseconds, "
                         "microseconds or nanoseconds");
        if (!is_number(entry.value))
            refuse_value("the component " + std::string(entry.key) + " is " + std::string(kind_of(entry.value)),
                         "Give a number");
        const auto* const whole = entry.value.as<std::int64_t>();
        unit->add(sum, whole != nullptr ? Decimal{*whole, 0} : decimal_of(held<Kind::floating>(entry.value)));
    }
    return sum.finish();
}

Value keep_duration(const Duration& duration, ValueContext& context) {
    Duration& kept = context.arena.make<Duration>(1)[0];
    kept = duration;
    return &kept;
}

std::int64_t days_of_time(const Duration& duration) {
    const bool borrows = duration.seconds < 0 && duration.nanoseconds > 0;
    return (duration.seconds + (borrows ? 1 : 0)) / kSecondsOfDay;
}

}  // namespace dateline::cypher
