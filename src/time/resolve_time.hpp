// From what the words mean to when that is: what they leave out is taken from an anchor, and said to be. Without an
// anchor it stays open; nothing is invented.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date_rule.hpp"
#include "model/document.hpp"
#include "model/extraction.hpp"
#include "time/landing.hpp"
#include "time/tense.hpp"

namespace dateline {

/// What a relative time counts from; `days` is empty where that is not known. `description` tells people what it is,
/// `words` are those that gave it, where the text did.
struct Anchor {
    Interval days;
    std::string description;
    std::optional<Span> words = std::nullopt;
};

/// In what order an article writes the day and the month in numbers.
enum class DayOrder { unknown, day_first, month_first };

/// The words of an expression, the rule that read them and the tense of the verb that they belong to.
struct Wording {
    Span span;
    std::string_view words;
    std::string_view rule;
    Tense tense = Tense::unknown;
};

/// All that an expression may count from. `takes_year` is set where a date without a year takes it from the date last
/// spoken of, as in a history.
struct Anchors {
    Anchor publication;
    Anchor spoken_of;
    bool takes_year = false;
    DayOrder order = DayOrder::unknown;
};

/// A resolved time. `is_anchored`: a part of it comes from the anchor and not from the words.
struct ResolvedTime {
    TimexType type = TimexType::date;
    std::string value;
    When when;
    bool is_anchored = false;
    std::vector<ReasonStep> reasons;
};

/// Resolves against each end of an anchor that is wider than a day and gives what holds both.
[[nodiscard]] ResolvedTime resolve_time(const TimeMeaning& meaning, const Wording& wording, const Anchors& anchors);

/// The anchor that a document's date makes.
[[nodiscard]] Anchor anchor_of(const DocumentDate& date);

}  // namespace dateline
