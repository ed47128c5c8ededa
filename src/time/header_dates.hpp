// What the head of an article, its headers and bylines, says of when it was published and changed.
#pragma once

#include <optional>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"
#include "time/resolve_time.hpp"

namespace dateline {

/// A date of the head and the words that give it.
struct HeaderDate {
    When when;
    Span span;
    std::vector<ReasonStep> reasons;
};

/// `published` is the one date that is said to be, or can only be, that of publication. `updated` is the first on which
/// the article is said to have been changed: it was published by then. `others` are dates of which it is not told of
/// what they are. Days of retrieval and the clocks of pages are in none of them: `notes` tell why, of those and of
/// stamps that date nothing.
struct HeaderDates {
    std::optional<HeaderDate> published;
    std::optional<HeaderDate> updated;
    std::vector<HeaderDate> others;
    std::vector<ReasonStep> notes;
};

/// The rule that reads them.
inline constexpr std::string_view kRuleHeader = "header_date";

[[nodiscard]] HeaderDates read_header_dates(const Document& document, const Language& language, DayOrder order);

/// The day on which the article was fetched; nothing where it is not told.
[[nodiscard]] std::optional<Day> day_of_retrieval(const Document& document, const Language& language);

}  // namespace dateline
