#include "app/date_range.hpp"

#include "base/error.hpp"
#include "time/edtf.hpp"

namespace dateline {

AskedRange parse_range(const DateRange& range) {
    AskedRange asked;
    asked.match = range.is_certain ? RangeMatch::certain : RangeMatch::possible;
    Interval& days = asked.days;
    if (range.from) days.earliest = parse_date("--from", *range.from).days.earliest;
    if (range.to) days.latest = parse_date("--to", *range.to).days.latest;
    if (days.earliest && days.latest && *days.earliest > *days.latest) {
        throw UsageError("--from", "'" + *range.from + "' is after '" + *range.to + "'",
                         "Give the earlier date with --from");
    }
    if (range.is_certain && !days.is_known())
        throw UsageError("--certain", "there is no range to be in", "Give --from or --to with it");
    return asked;
}

When parse_date(const char* option, const std::string& text) {
    if (const auto when = parse_edtf(text)) return *when;
    throw UsageError(option, "'" + text + "' is not a date",
                     "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22");
}

}  // namespace dateline
