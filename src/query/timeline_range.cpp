#include "query/timeline_range.hpp"

namespace dateline {

bool matches(const Interval& fact, const Interval& range, RangeMatch match) {
    if (!range.is_known()) return true;
    if (!fact.is_known()) return false;
    if (match == RangeMatch::possible) return intersect(fact, range).has_value();
    const bool begins_inside = !range.earliest || (fact.earliest && *fact.earliest >= *range.earliest);
    const bool ends_inside = !range.latest || (fact.latest && *fact.latest <= *range.latest);
    return begins_inside && ends_inside;
}

}  // namespace dateline
