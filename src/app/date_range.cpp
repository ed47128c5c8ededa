#include "app/date_range.hpp"

#include <utility>

#include "base/error.hpp"
#include "time/edtf.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestShown = 60;  // bytes of what is no date

/// The beginning or the end of a date that is a side of the range. An end that is open there asks for nothing, which
/// the option does not: what has none is refused.
std::optional<Day> parse_side(const char* option, const std::string& text, std::optional<Day> Interval::*side,
                              const char* which) {
    const std::optional<Day> day = parse_date(option, text).days.*side;
    if (day) return day;
    throw UsageError(option, quoted_date(text) + " has no known " + which + " day",
                     std::string("Give a date that has one, such as 2019-02, or leave ") + option + " out");
}

}  // namespace

AskedRange parse_range(const DateRange& range) {
    AskedRange asked;
    asked.match = range.is_certain ? RangeMatch::certain : RangeMatch::possible;
    Interval& days = asked.days;
    if (range.from) days.earliest = parse_side("--from", *range.from, &Interval::earliest, "first");
    if (range.to) days.latest = parse_side("--to", *range.to, &Interval::latest, "last");
    if (days.earliest && days.latest && *days.earliest > *days.latest) {
        throw UsageError("--from", quoted_date(*range.from) + " is after " + quoted_date(*range.to),
                         "Give the earlier date with --from");
    }
    if (range.is_certain && !days.is_known())
        throw UsageError("--certain", "there is no range to be in", "Give --from or --to with it");
    return asked;
}

When parse_date(const char* option, const std::string& text) {
    EdtfReading reading = read_edtf(text);
    if (reading.when) return *std::move(reading.when);
    throw UsageError(option, quoted_date(text) + " " + std::string(reading.problem),
                     "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22");
}

std::string quoted_date(const std::string& text) {
    if (text.size() <= kLongestShown) return "'" + text + "'";
    std::size_t end = kLongestShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return "'" + text.substr(0, end) + "…'";
}

}  // namespace dateline
