// Where a meaning lands when it is counted from one day: its days and its TIMEX3 value, before anything is said of how
// sure that is. Pure arithmetic of the calendar.
#pragma once

#include <string>

#include "model/date_rule.hpp"
#include "model/when.hpp"

namespace dateline {

/// On which side of the day that it is counted from a date lies whose words do not tell it.
enum class Direction { before, after };

/// Without days it cannot be told. `edtf` is empty where the days say the same.
struct Landing {
    Interval days;
    std::string value;
    std::string edtf;
};

/// Counts `meaning` from `from`; the anchor's day counts as before and as after it. A modifier widens the days: "more
/// than two years ago" is open to the past, "about" allows a unit either way.
[[nodiscard]] Landing land(const TimeMeaning& meaning, Day from, Direction direction);

/// The same for a date without a year, in that year.
[[nodiscard]] Landing land_in_year(const TimeMeaning& meaning, int year);

/// The days of a date without a year (a month, a day of it, a part of the year, a feast) before and after `from`, in
/// days from it; nothing for other meanings.
struct Nearness {
    int back = 0;
    int ahead = 0;
};
[[nodiscard]] std::optional<Nearness> nearness_of(const TimeMeaning& meaning, Day from);

/// Whether the words name a date of the calendar and leave out its year.
[[nodiscard]] bool lacks_year(const TimeMeaning& meaning);

}  // namespace dateline
