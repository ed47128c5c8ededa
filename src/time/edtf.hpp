// Extended Date/Time Format in: what people and metadata write as a date, as an interval as wide as what it says.
#pragma once

#include <optional>
#include <string_view>

#include "model/when.hpp"

namespace dateline {

/// A text that was read as EDTF: what it says, or, where `when` is absent, what is wrong with it, as words that go on
/// after the text ("'2019-02-30' names a day that does not exist").
struct EdtfReading {
    std::optional<When> when;
    std::string_view problem;
};

/// Reads ISO 8601-2:2019 (the Library of Congress's EDTF), levels 0 and 1 whole and level 2 but for sets in intervals:
/// - `2019`, `2019-02`, `2019-02-18`, years before 0 (`-0044`), `2019-02-18T06:35:00+03:00` (the time goes to `time`
///   and `zone`, where the date stands alone).
/// - `a/b` from the first day of a to the last of b; an end that is open (`..`) or unknown (empty) is absent.
/// - Qualifiers `?` `~` `%` behind a date or at a part of it say how far the date is to be trusted and not how wide it
///   is: they stay in `edtf` and do not widen `days`.
/// - X for a digit that is not specified, anywhere: from the first to the last day that it can be (`201X`, `2019-XX`,
///   `2019-XX-18`, `1XXX-12`, `19XX-02-29`).
/// - Seasons 21 to 41: 21 to 28 of the north, 29 to 32 of the south, from their earliest beginning to their latest end,
///   and the one that holds the new year at either end of its year; quarters 33 to 36, thirds 37 to 39, halves 40, 41.
/// - `[..a,b..c,d..]` one of them, `{a,b}` all of them: from the first day to the last of all.
/// - `1950S2`: all years that agree in so many digits. Years of more than four digits (`Y170000002`, `Y-17E7`) lie
///   outside the days of the program: they are the last day it has or later, or the first or earlier.
/// `days` has neither end where the form is right and nothing is known of the year (`XXXX-03-26`). `edtf` is the text
/// as written, without the time of day. A date that is impossible in all years, an end before its beginning, what says
/// nothing of when (`../..`) and what is longer than any date are refused, as all other forms.
[[nodiscard]] EdtfReading read_edtf(std::string_view text);

/// The same, where it does not matter what is wrong.
[[nodiscard]] std::optional<When> parse_edtf(std::string_view text);

/// A date as the input of the program has it: EDTF, or a date and a time with a space in the place of the T.
[[nodiscard]] EdtfReading read_input_date(std::string_view text);

}  // namespace dateline
