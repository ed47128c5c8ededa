#include "time/discourse.hpp"

#include <algorithm>
#include <chrono>

#include "time/calendar.hpp"
#include "time/explanations.hpp"

namespace dateline {

namespace {

/// The year that the words themselves give.
std::optional<int> year_given(const TimeMeaning& meaning) {
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what)) return date->year;
    if (const auto* run = std::get_if<YearRun>(&meaning.what)) return run->first;
    if (const auto* feast = std::get_if<Feast>(&meaning.what)) return feast->year;
    if (const auto* date = std::get_if<NumericDate>(&meaning.what)) return date->year;
    return std::nullopt;
}

/// Whether it counts from the day on which the article appeared: "yesterday", "last week", a bare weekday.
bool counts_from_today(const TimeMeaning& meaning) {
    if (meaning.counts_from != CountsFrom::publication) return false;
    if (const auto* date = std::get_if<CalendarDate>(&meaning.what)) return date->weekday && !date->day;
    return std::holds_alternative<CountedUnit>(meaning.what) || std::holds_alternative<NamedPeriod>(meaning.what);
}

/// How far a day without a year lies from `today`, in days; nothing for other dates.
std::optional<int> distance_of(const TimeMeaning& meaning, Day today) {
    const auto* date = std::get_if<CalendarDate>(&meaning.what);
    const auto near = date && date->day ? nearness_of(meaning, today) : std::nullopt;
    return near ? std::optional(std::min(near->back, near->ahead)) : std::nullopt;
}

bool is_in(const Interval& inner, const Interval& outer) {
    return *outer.earliest <= *inner.earliest && *inner.latest <= *outer.latest;
}

/// The top-level domain of a URL's host.
std::string_view country_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    const std::string_view host = url.substr(0, url.find_first_of(":/?#"));
    const std::size_t dot = host.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : host.substr(dot + 1);
}

/// The order that a row of a list tells.
DayOrder order_in(const std::vector<std::string_view>* cells) {
    if (!cells || cells->empty()) return DayOrder::unknown;
    return cells->front() == "day_first" ? DayOrder::day_first : DayOrder::month_first;
}

}  // namespace

bool is_history(std::span<const TimeMeaning* const> meanings, const DocumentDate& date, std::size_t fewest) {
    constexpr int kNear = 31;  // days
    std::size_t past = 0;
    std::size_t present = 0;
    std::size_t near = 0;
    std::size_t far = 0;
    if (!date.when.days.earliest) return false;
    const Day today = *date.when.days.earliest;
    for (const TimeMeaning* meaning : meanings) {
        const auto year = year_given(*meaning);
        past += year && *year < year_of(today);
        present += counts_from_today(*meaning);
        const auto distance = distance_of(*meaning, today);
        near += distance && *distance <= kNear;
        far += distance && *distance > kNear;
    }
    // The days of a history lie near the article's own by chance alone.
    if (near > far) return false;
    return past >= fewest && past > 2 * present;
}

DayOrder day_order_of(std::span<const TimeMeaning* const> meanings, std::span<const std::string_view> rules,
                      const Document& document, const Language& language) {
    constexpr int kMonths = 12;
    int in_numbers = 0;  // more of the day first, less of the month first
    int in_words = 0;
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        if (const auto* date = std::get_if<NumericDate>(&meanings[i]->what)) {
            in_numbers +=
                (date->first > kMonths && date->second <= kMonths) - (date->second > kMonths && date->first <= kMonths);
        }
        const DayOrder order = order_in(language.list("day_orders").find(rules[i]));
        in_words += (order == DayOrder::day_first) - (order == DayOrder::month_first);
    }
    const int shown = in_numbers != 0 ? in_numbers : in_words;
    if (shown != 0) return shown > 0 ? DayOrder::day_first : DayOrder::month_first;
    if (!document.article.url) return DayOrder::unknown;
    const std::string_view country = country_of(*document.article.url);
    return order_in(language.list("day_orders_of_countries").find(country));
}

void SpokenOf::note(const ResolvedTime& resolved, const Wording& wording, Index<Passage> passage, bool names_year) {
    const Interval& days = resolved.when.days;
    const bool is_point = resolved.type == TimexType::date || resolved.type == TimexType::time;
    if (!is_point || !days.earliest || !days.latest) return;
    constexpr std::chrono::days kYear{366};
    if (*days.latest - *days.earliest > kYear) return;
    const Noted noted{days, wording.span, wording.words};
    last_ = noted;
    const auto widen = [&](std::optional<Noted>& wider, TimeUnit unit) {
        const Interval around = unit_around(*days.earliest, unit);
        if (is_in(days, around)) wider = Noted{around, noted.span, noted.words};
    };
    if (days.is_one_day()) {
        day_ = noted;
    } else if (day_ && !is_in(day_->days, days)) {
        day_.reset();
    }
    const bool is_in_month = is_in(days, unit_around(*days.earliest, TimeUnit::month));
    if (is_in_month) {
        widen(month_, TimeUnit::month);
    } else if (month_ && !is_in(month_->days, days)) {
        month_.reset();
    }
    widen(year_, TimeUnit::year);
    passage_ = passage;
    names_year_ = names_year && is_in_month;
}

Anchor SpokenOf::anchor(const Noted& noted) {
    return {noted.days, "the date last spoken of (" + quoted(noted.words) + ")", noted.span};
}

Anchor SpokenOf::anchor_for(TimeUnit unit) const {
    constexpr std::chrono::days kMonth{31};
    const bool is_fine = last_ && *last_->days.latest - *last_->days.earliest <= kMonth;
    if (unit <= TimeUnit::week && day_) return anchor(*day_);
    if (unit <= TimeUnit::week && is_fine) return anchor(*last_);
    if (unit <= TimeUnit::quarter && month_) return anchor(*month_);
    if (unit <= TimeUnit::quarter && is_fine) return anchor(*last_);
    if (year_) return anchor(*year_);
    return {};
}

Anchor SpokenOf::anchor_for_named() const {
    constexpr std::chrono::days kLongestSeason{200};
    if (!last_) return {};
    Anchor from = anchor(*last_);
    if (*from.days.latest - *from.days.earliest <= kLongestSeason) from.days.latest = from.days.earliest;
    return from;
}

bool SpokenOf::tells_year_in(Index<Passage> passage) const {
    return names_year_ && passage_ == passage;
}

bool SpokenOf::has_day_in(Index<Passage> passage) const {
    return day_ && passage_ == passage;
}

}  // namespace dateline
