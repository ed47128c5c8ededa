// Dates and ranges of dates as people give them on a command line.
#pragma once

#include <optional>
#include <string>

#include "model/when.hpp"
#include "query/timeline_range.hpp"

namespace dateline {

/// From one date to another, each open where it is not given.
struct DateRange {
    std::optional<std::string> from;  // EDTF: from its first day on
    std::optional<std::string> to;    // EDTF: until its last day
    bool is_certain = false;          // surely in the range, where otherwise possibly is enough
};

struct AskedRange {
    Interval days;
    RangeMatch match = RangeMatch::possible;

    [[nodiscard]] bool holds(const Interval& fact) const { return matches(fact, days, match); }
};

/// UsageError where a date is none, has no day on its side of the range (`--from ../2019`), the first comes after the
/// last, or what lies in the range must be certain and there is no range.
[[nodiscard]] AskedRange parse_range(const DateRange& range);

/// The date that was given with `option`, as EDTF; UsageError where it is none.
[[nodiscard]] When parse_date(const char* option, const std::string& text);

/// `text`, valid UTF-8, in quotation marks for a message; the beginning of a long one.
[[nodiscard]] std::string quoted_date(const std::string& text);

}  // namespace dateline
