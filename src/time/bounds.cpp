#include "time/bounds.hpp"

#include <string>

#include "time/calendar.hpp"

namespace dateline {

namespace {

using std::chrono::days;

/// The widest unit that fits the days of a date.
TimeUnit unit_of(const Interval& date) {
    for (const TimeUnit unit : {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::quarter, TimeUnit::year}) {
        const Interval around = unit_around(*date.earliest, unit);
        if (*around.latest >= *date.latest) return unit;
    }
    return TimeUnit::decade;
}

/// EDTF with every date said to be approximate.
std::string approximate(const Interval& range) {
    const std::string edtf = edtf_of(range);
    const std::size_t slash = edtf.find('/');
    if (slash == std::string::npos) return edtf + "~";
    return edtf.substr(0, slash) + "~" + edtf.substr(slash) + "~";
}

}  // namespace

std::optional<When> days_beside(std::string_view kind, const When& date) {
    const Interval& at = date.days;
    When when;
    if (kind == "before" && at.earliest) when.days.latest = *at.earliest - days{1};
    if (kind == "until") when.days.latest = at.latest;
    if (kind == "after" && at.latest) when.days.earliest = *at.latest + days{1};
    if (kind == "near" && at.earliest && at.latest) {
        const TimeUnit unit = unit_of(at);
        const auto first = move(*at.earliest, unit, -1);
        const auto last = move(*at.latest, unit, 1);
        if (!first || !last) return std::nullopt;
        when.days = {unit_around(*first, unit).earliest, unit_around(*last, unit).latest};
        when.edtf = approximate(when.days);
        return when;
    }
    if (!when.days.is_known()) return std::nullopt;
    when.edtf = edtf_of(when.days);
    return when;
}

}  // namespace dateline
