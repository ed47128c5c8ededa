// One date of the Extended Date/Time Format, as it stands alone, at an end of an interval or in a set: a year, month,
// day or season with its qualifiers and unspecified digits, as the days that it can be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/when.hpp"

namespace dateline {

/// What is wrong with a text that is no EDTF: words that go on after the text itself ("'2019-13' has a month ...").
namespace edtf_problem {
inline constexpr std::string_view kForm = "is not a date";
inline constexpr std::string_view kMonth = "has a month, season or part of a year that does not exist";
inline constexpr std::string_view kDay = "names a day that does not exist";
inline constexpr std::string_view kClock = "has a time of day or a zone that does not exist";
inline constexpr std::string_view kOrder = "ends before it begins";
inline constexpr std::string_view kEmpty = "does not say when";
inline constexpr std::string_view kLength = "is longer than any date";
}  // namespace edtf_problem

/// A date that was read: its days, or, where `days` is absent, what is wrong with it.
struct EdtfDate {
    std::optional<Interval> days;
    std::string_view problem = edtf_problem::kForm;
};

/// Reads one date without a time of day (ISO 8601-2:2019, clauses 4 and 5; what parse_edtf says of each form). Work is
/// bounded by the number of years that four digits can write.
[[nodiscard]] EdtfDate read_edtf_date(std::string_view text);

/// A time of day, and the zone behind it, both as they were written.
struct EdtfClock {
    std::string time;
    std::string zone;
};

/// Reads `hh`, `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f` (or `,f`) with no zone, `Z`, `±hh`, `±hh:mm` or `±hhmm` (ISO
/// 8601-1:2019, 5.3). Nothing where there is no such time or zone: of zones there are those from -14 to +14 hours.
[[nodiscard]] std::optional<EdtfClock> read_edtf_clock(std::string_view text);

}  // namespace dateline
