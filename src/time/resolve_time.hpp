// From what the words mean to when that is: what they leave out is taken from an anchor, and said to be. Without an
// anchor it stays open; nothing is invented.
#pragma once

#include <string>
#include <vector>

#include "model/date_rule.hpp"
#include "model/document.hpp"
#include "model/extraction.hpp"

namespace dateline {

/// What a relative time counts from; `days` is empty where that is not known. `description` tells people what it is.
struct Anchor {
    Interval days;
    std::string description;
};

/// The words of an expression, the rule that read them and whether they speak of what lies ahead.
struct Wording {
    Span span;
    std::string_view words;
    std::string_view rule;
    bool is_future = false;
};

/// A resolved time. `implied` has the parts of its date that the words do not give; they come from the anchor.
struct ResolvedTime {
    TimexType type = TimexType::date;
    std::string value;
    When when;
    CalendarDate implied;
    bool is_anchored = false;
    std::vector<ReasonStep> reasons;
};

/// Resolves against each end of an anchor that is wider than a day and gives what holds both.
[[nodiscard]] ResolvedTime resolve_time(const TimeMeaning& meaning, const Wording& wording, const Anchor& anchor);

/// The anchor that a document's date makes.
[[nodiscard]] Anchor anchor_of(const DocumentDate& date);

}  // namespace dateline
