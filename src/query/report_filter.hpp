// What of a report meets a question: by who takes part and by a range of days. The rest goes, but for what is needed to
// read what stays.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/report.hpp"
#include "query/timeline_range.hpp"

namespace dateline {

struct ReportFilter {
    std::optional<std::vector<std::int64_t>>
        entities;  // row ids; one of them takes part, says it, relays it or is its place
    Interval range;
    RangeMatch match = RangeMatch::possible;
};

/// Marks what meets the filter as chosen. A figure, a tie or a time of which no date is known counts as of the day on
/// which its article was published. Disputes stay where a fact of theirs is chosen, articles where something of theirs
/// is or where a dispute that stays needs their words; all facts of an article that stays stay with it.
[[nodiscard]] Report filter_report(Report report, const ReportFilter& filter);

}  // namespace dateline
