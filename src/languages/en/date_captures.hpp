// What the named captures of English date patterns mean, for the builders: units, amounts, years, clocks, sides.
#pragma once

#include <optional>
#include <string_view>

#include "languages/en/date_builders.hpp"
#include "model/date_rule.hpp"

namespace dateline::english_dates {

/// A unit by its name in a cell of `time_units` or `frequencies`, and how many of it the word is: a fortnight is two
/// weeks.
struct UnitRow {
    std::string_view name;
    TimeUnit unit;
    int count = 1;
};
/// Null where there is none of that name.
[[nodiscard]] const UnitRow* find_unit(std::string_view name);
/// The unit that the capture `name` has.
[[nodiscard]] std::optional<TimeUnit> unit_of(const Captures& captures, std::string_view name = "unit");

/// The astronomers' year of `year` and `era`, or of `short_year`.
[[nodiscard]] std::optional<int> year_of(const Captures& captures);
/// False for 30 February and its like; the year may be missing.
[[nodiscard]] bool is_possible(const CalendarDate& date);

/// The amount that `amount`, `half_word`, `and_half`, `upper` and `lower` tell, in the units that the word stands for;
/// one where there are none. Nothing where they do not tell it ("a few").
[[nodiscard]] std::optional<double> amount_of(const Captures& captures);

/// The TIMEX3 modifier of `part`, a part of a period, else of `bound`, that of an amount.
[[nodiscard]] std::string_view modifier_of(const Captures& captures);
/// The modifier of an amount as one of the point that lies so far away: "more than a year ago" is before it. `side` is
/// that of the point.
[[nodiscard]] std::string_view modifier_of_point(const Captures& captures, int side);

/// The side of the present or of the date last spoken of that `relation` or `back` tells; for the latter `meaning`
/// counts from there.
[[nodiscard]] int side_of(const Captures& captures, TimeMeaning& meaning);

[[nodiscard]] bool has_clock(const Captures& captures);
/// `meaning` with its modifier, and the part of the day or the time of day; an impossible one where the clock is.
[[nodiscard]] Built with_day(TimeMeaning meaning, const Captures& captures);

[[nodiscard]] Built impossible_time();

}  // namespace dateline::english_dates
