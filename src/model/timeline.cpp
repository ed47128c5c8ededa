#include "model/timeline.hpp"

namespace dateline {

TimelinePlace place_in_timeline(const Interval& days) {
    const Day last = days.latest.value_or(Day::max());
    return {days.earliest.value_or(last), days.earliest.has_value(), last};
}

}  // namespace dateline
