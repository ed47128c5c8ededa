// Durations: months, days and seconds side by side, since months and days have no fixed length. All are kept so small
// that their average length is a number of seconds that an integer holds.
#pragma once

#include <optional>
#include <string_view>

#include "query/values/value_context.hpp"

namespace dateline::cypher {

/// A decimal number in whole ones and billionths, both with its sign.
struct Decimal {
    std::int64_t whole = 0;
    std::int64_t billionths = 0;
};

/// ValueError beyond what an integer holds.
[[nodiscard]] Decimal decimal_of(double number);

/// Adds lengths in any units. What is left of a month is days of its average length (30.436875), what is left of a day
/// is seconds. ValueError where a duration would be too long.
class DurationSum {
public:
    void add_months(Decimal months, std::int64_t times = 1);
    void add_days(Decimal days, std::int64_t times = 1);
    /// `unit` in nanoseconds, a divisor or a multiple of a second.
    void add_time(Decimal count, std::int64_t unit);
    void add(const Duration& duration);

    [[nodiscard]] Duration finish() const;

private:
    void add_nanoseconds(std::int64_t nanoseconds);

    std::int64_t months_ = 0;
    std::int64_t days_ = 0;
    std::int64_t seconds_ = 0;
    std::int64_t nanoseconds_ = 0;  // less than a second, of any sign
};

[[nodiscard]] Duration negated(const Duration& duration);
[[nodiscard]] Duration multiplied(const Duration& duration, double by);
[[nodiscard]] Duration divided(const Duration& duration, double by);
[[nodiscard]] Duration multiplied(const Duration& duration, std::int64_t by);

/// {years: 1, months: 2.5, ...}. ValueError for other keys and for what is no number.
[[nodiscard]] Duration duration_of_map(const Map& map);

/// P1Y2M3W4DT5H6M7.8S, any part with a sign or a decimal point, or P0001-02-03T04:05:06.7. Nothing where it is neither.
[[nodiscard]] std::optional<Duration> read_duration(std::string_view text);

/// In the arena of `context`.
[[nodiscard]] Value keep_duration(const Duration& duration, ValueContext& context);

/// Whole days of a duration's seconds, towards zero.
[[nodiscard]] std::int64_t days_of_time(const Duration& duration);

}  // namespace dateline::cypher
