#include "query/values/plain_order.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "query/syntax/query_error.hpp"
#include "query/values/kinds.hpp"

namespace dateline::cypher {

namespace {

constexpr double kBeyondIntegers = 9223372036854775808.0;  // 2^63
constexpr std::int64_t kNanosecondsOfSecond = 1'000'000'000;
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kSecondsOfMonth = 2'629'746;  // 400 years have 146,097 days and 4,800 months

std::strong_ordering order_paths(const Path& a, const Path& b) {
    if (a.first != b.first) return a.first <=> b.first;
    const std::uint32_t both = std::min(a.length, b.length);
    for (std::uint32_t i = 0; i < both; ++i) {
        if (const auto way = a.steps[i].relationship <=> b.steps[i].relationship; way != 0) return way;
        if (const auto way = a.steps[i].to <=> b.steps[i].to; way != 0) return way;
    }
    return a.length <=> b.length;
}

std::strong_ordering order_moments(const ZonedDateTime& a, const ZonedDateTime& b) {
    return std::tuple(a.local.seconds - a.offset, a.local.nanoseconds, a.offset, a.zone) <=>
           std::tuple(b.local.seconds - b.offset, b.local.nanoseconds, b.offset, b.zone);
}

std::strong_ordering order_times(const ZonedTime& a, const ZonedTime& b) {
    return std::tuple(a.nanoseconds - a.offset * kNanosecondsOfSecond, a.offset) <=>
           std::tuple(b.nanoseconds - b.offset * kNanosecondsOfSecond, b.offset);
}

/// Whole seconds on average; temporal/durations.hpp keeps durations within what this holds.
std::int64_t whole_seconds(const Duration& duration) {
    return duration.months * kSecondsOfMonth + duration.days * kSecondsOfDay + duration.seconds;
}

std::strong_ordering order_durations(const Duration& a, const Duration& b) {
    return std::tuple(whole_seconds(a), a.nanoseconds, a.months, a.days) <=>
           std::tuple(whole_seconds(b), b.nanoseconds, b.months, b.days);
}

}  // namespace

std::partial_ordering compare_numbers(std::int64_t a, double b) {
    if (std::isnan(b)) return std::partial_ordering::unordered;
    if (b >= kBeyondIntegers) return std::partial_ordering::less;
    if (b < -kBeyondIntegers) return std::partial_ordering::greater;
    const auto whole = static_cast<std::int64_t>(b);
    if (a != whole) return a <=> whole;
    return 0.0 <=> b - static_cast<double>(whole);
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
    if (const auto* const integer = a.as<std::int64_t>()) {
        if (const auto* const other = b.as<std::int64_t>()) return *integer <=> *other;
        return compare_numbers(*integer, held<Kind::floating>(b));
    }
    const double number = held<Kind::floating>(a);
    if (const auto* const other = b.as<double>()) return number <=> *other;
    return 0 <=> compare_numbers(held<Kind::integer>(b), number);
}

std::strong_ordering order_alike(const Value& a, const Value& b) {
    switch (kind(a)) {
        case Kind::boolean:
            return held<Kind::boolean>(a) <=> held<Kind::boolean>(b);
        case Kind::text:
            return held<Kind::text>(a).compare(held<Kind::text>(b)) <=> 0;
        case Kind::node:
            return held<Kind::node>(a) <=> held<Kind::node>(b);
        case Kind::relationship:
            return held<Kind::relationship>(a) <=> held<Kind::relationship>(b);
        case Kind::path:
            return order_paths(held<Kind::path>(a), held<Kind::path>(b));
        case Kind::date:
            return held<Kind::date>(a).days <=> held<Kind::date>(b).days;
        case Kind::local_time:
            return held<Kind::local_time>(a).nanoseconds <=> held<Kind::local_time>(b).nanoseconds;
        case Kind::zoned_time:
            return order_times(held<Kind::zoned_time>(a), held<Kind::zoned_time>(b));
        case Kind::local_date_time: {
            const LocalDateTime& one = held<Kind::local_date_time>(a);
            const LocalDateTime& other = held<Kind::local_date_time>(b);
            return std::tuple(one.seconds, one.nanoseconds) <=> std::tuple(other.seconds, other.nanoseconds);
        }
        case Kind::zoned_date_time:
            return order_moments(*held<Kind::zoned_date_time>(a), *held<Kind::zoned_date_time>(b));
        case Kind::duration:
            return order_durations(*held<Kind::duration>(a), *held<Kind::duration>(b));
        case Kind::null:
        case Kind::integer:
        case Kind::floating:
        case Kind::list:
        case Kind::map:
            break;
    }
    return std::strong_ordering::equal;
}

void WalkBudget::refuse() {
    throw ValueError{QueryErrorKind::argument, "NumberOutOfRange", "these lists hold too much to be compared",
                     "Compare parts of them, or keep lists from holding themselves many times over"};
}

}  // namespace dateline::cypher
