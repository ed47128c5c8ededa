// What the captures of English date rules mean. The names of captures are those of the patterns in date_rules.cpp; what
// one means is told in date_builders.cpp, where it is read. Each builder gives nothing where the words only sound like
// a time, and an impossible time where they have the form of one that does not exist.
#pragma once

#include <optional>

#include "model/date_rule.hpp"

namespace dateline::english_dates {

using Built = std::optional<TimeMeaning>;

/// A date of the calendar out of year, month, day, weekday, part of the year, as far as they are there, with a modifier
/// and a time of day; `around` makes it the unit that holds it.
[[nodiscard]] Built calendar_date(const Captures& captures);
/// A date in numbers: first, second, year.
[[nodiscard]] Built numeric_date(const Captures& captures);
/// Two years as one run: 2018-19.
[[nodiscard]] Built year_run(const Captures& captures);
/// A fiscal year, which may begin and end in the years beside it.
[[nodiscard]] Built fiscal_year(const Captures& captures);
/// A decade of four digits or in words.
[[nodiscard]] Built decade(const Captures& captures);
/// A century or a millennium.
[[nodiscard]] Built century(const Captures& captures);
/// A feast, by its date or by its rule.
[[nodiscard]] Built holiday(const Captures& captures);
/// The first, second or last such weekday of a month.
[[nodiscard]] Built nth_weekday(const Captures& captures);
/// A date that has become a name.
[[nodiscard]] Built dated_name(const Captures& captures);
/// A weekday, month or part of the year after `relation`.
[[nodiscard]] Built named_period(const Captures& captures);
/// A month and a day, the last or the next one.
[[nodiscard]] Built related_date(const Captures& captures);
/// A unit after `relation`; the part of it up to or from the present where `part` is a comparative.
[[nodiscard]] Built related_unit(const Captures& captures);
/// A part of the unit that holds the date of the article, or in a history the one last spoken of.
[[nodiscard]] Built part_of_unit(const Captures& captures);
/// The weekend nearest to the present.
[[nodiscard]] Built the_weekend(const Captures& captures);
/// A part of no one day: "at night".
[[nodiscard]] Built no_day(const Captures& captures);
/// A part of a day, of the day that `relation` names or else of the one last spoken of.
[[nodiscard]] Built related_day_part(const Captures& captures);
/// yesterday, today, tomorrow.
[[nodiscard]] Built day_word(const Captures& captures);
/// So many units ago.
[[nodiscard]] Built ago(const Captures& captures);
/// So many units ahead of the present.
[[nodiscard]] Built from_now(const Captures& captures);
/// So many units after or before the date last spoken of.
[[nodiscard]] Built later(const Captures& captures);
/// So many units; tied to the present, or to the date last spoken of, by `direction`.
[[nodiscard]] Built length(const Captures& captures);
/// Every so many units, every such weekday, month or season.
[[nodiscard]] Built repetition(const Captures& captures);
/// daily, weekly.
[[nodiscard]] Built frequency(const Captures& captures);
/// now, recently, soon.
[[nodiscard]] Built reference(const Captures& captures);
/// Names that only sound like a time.
[[nodiscard]] Built no_time(const Captures& captures);
/// Dates and times that do not exist.
[[nodiscard]] Built impossible(const Captures& captures);

}  // namespace dateline::english_dates
