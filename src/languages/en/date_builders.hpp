// What the captures of English date rules mean. The names of captures are those of the patterns in date_rules.cpp:
// year, month, day, weekday, part, relation, unit, amount, bound, direction, hour, minute, second, half, zone. Each
// gives nothing where the words have the form of a time and name none.
#pragma once

#include <optional>

#include "model/date_rule.hpp"

namespace dateline::english_dates {

using Built = std::optional<TimeMeaning>;

/// A date of the calendar out of year, month, day, weekday, as far as they are there, with the modifier of `part` and
/// the time of day of `hour`.
[[nodiscard]] Built calendar_date(const Captures& captures);
/// A decade, with the modifier of `part`.
[[nodiscard]] Built decade(const Captures& captures);
/// A weekday or month after `relation`.
[[nodiscard]] Built named_period(const Captures& captures);
/// A unit after `relation`; the part of it up to or from the present where `part` is a comparative.
[[nodiscard]] Built related_unit(const Captures& captures);
/// A part of a day that `relation` names: this morning, last night.
[[nodiscard]] Built related_day_part(const Captures& captures);
/// yesterday, today, tomorrow.
[[nodiscard]] Built day_word(const Captures& captures);
/// So many units ago.
[[nodiscard]] Built ago(const Captures& captures);
/// So many units; tied to the present by `direction`.
[[nodiscard]] Built length(const Captures& captures);
/// Every so many units, every such weekday.
[[nodiscard]] Built repetition(const Captures& captures);
/// daily, weekly.
[[nodiscard]] Built frequency(const Captures& captures);
/// now, recently, soon.
[[nodiscard]] Built reference(const Captures& captures);
/// Names that only sound like a time.
[[nodiscard]] Built no_time(const Captures& captures);

}  // namespace dateline::english_dates
