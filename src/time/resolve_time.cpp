#include "time/resolve_time.hpp"

#include <algorithm>
#include <optional>

#include "time/calendar.hpp"
#include "time/explanations.hpp"

namespace dateline {

namespace {

template <class What>
const What* get(const TimeMeaning& meaning) {
    return std::get_if<What>(&meaning.what);
}

bool needs_anchor(const TimeMeaning& meaning) {
    if (const auto* date = get<CalendarDate>(meaning)) return !date->year;
    if (const auto* feast = get<Feast>(meaning)) return !feast->year;
    if (const auto* length = get<Length>(meaning)) return length->side != 0;
    return get<CountedUnit>(meaning) || get<NamedPeriod>(meaning) || get<ShortDecade>(meaning);
}

std::string open_weekday(int weekday) {
    return "XXXX-WXX-" + std::to_string(weekday);
}

/// The value of a date whose anchor is not known: what the words give, X for the rest.
std::string open_value(const CalendarDate& date) {
    if (!date.part.empty()) return "XXXX-" + std::string(date.part);
    if (date.month && date.day) return "XXXX-" + padded(*date.month, 2) + "-" + padded(*date.day, 2);
    if (date.month) return "XXXX-" + padded(*date.month, 2);
    if (date.weekday) return open_weekday(*date.weekday);
    if (date.day) return "XXXX-XX-" + padded(*date.day, 2);
    return open_value(TimeUnit::day);
}

std::string open_value(const TimeMeaning& meaning) {
    if (meaning.around) return open_value(*meaning.around);
    if (const auto* date = get<CalendarDate>(meaning)) return open_value(*date);
    if (const auto* counted = get<CountedUnit>(meaning)) return open_value(counted->unit);
    if (const auto* length = get<Length>(meaning)) return length_value(length->amount, length->unit);
    if (const auto* decade = get<ShortDecade>(meaning)) return "XX" + std::to_string(decade->tens) + "X";
    if (const auto* period = get<NamedPeriod>(meaning)) {
        CalendarDate date;
        date.weekday = period->weekday;
        date.month = period->month;
        date.part = period->part;
        return open_value(date);
    }
    return open_value(TimeUnit::day);
}

/// The side on which a day and month without a year fall on the weekday that stands beside them; nothing where they do
/// so on both or on none.
std::optional<Direction> direction_of_weekday(const TimeMeaning& meaning, Day from) {
    const auto* date = get<CalendarDate>(meaning);
    if (!date || !date->weekday || !date->month || !date->day) return std::nullopt;
    const auto fits = [&](Direction direction) {
        const Landing landing = land(meaning, from, direction);
        return landing.days.is_one_day() && weekday_of(*landing.days.earliest) == *date->weekday;
    };
    const bool fits_before = fits(Direction::before);
    if (fits_before == fits(Direction::after)) return std::nullopt;
    return fits_before ? Direction::before : Direction::after;
}

/// On which side of the anchor a date lies whose words do not tell it. A verb in the past tense looks back, but what is
/// written on 25 March of "29 March" is hardly about last year, whatever the tense, and of "21 March" not about the
/// next.
Direction direction_of(const TimeMeaning& meaning, Tense tense, Day from) {
    constexpr int kClose = 31;  // days
    if (meaning.side != 0 && !get<CountedUnit>(meaning)) return meaning.side < 0 ? Direction::before : Direction::after;
    if (const auto told = direction_of_weekday(meaning, from)) return *told;
    const auto near = nearness_of(meaning, from);
    const auto* date = get<CalendarDate>(meaning);
    const bool is_day = get<Feast>(meaning) || (date && date->day);
    if (near && is_day && near->ahead != near->back) {
        if (near->ahead <= kClose) return Direction::after;
        if (near->back <= kClose) return Direction::before;
    }
    if (tense == Tense::future || (is_day && tense == Tense::present)) return Direction::after;
    if (near && tense != Tense::past) return near->ahead < near->back ? Direction::after : Direction::before;
    if (date && date->weekday && tense == Tense::present) return Direction::after;
    return Direction::before;
}

/// How a meaning is counted from its anchor, for people: follows the words and is followed by the anchor.
std::string_view counting_of(const TimeMeaning& meaning, Direction direction) {
    const bool is_after = direction == Direction::after;
    if (lacks_year(meaning))
        return is_after ? "takes the first such date on or after" : "takes the last such date on or before";
    if (const auto* date = get<CalendarDate>(meaning)) {
        if (date->year_steps) return "takes its year from";
        if (date->weekday) return is_after ? "is the first such day on or after" : "is the last such day on or before";
        if (date->day) return "takes its month from";
        return "is a time of day, taken on";
    }
    if (const auto* length = get<Length>(meaning)) return length->side < 0 ? "ends at" : "begins at";
    int side = meaning.side;
    if (const auto* counted = get<CountedUnit>(meaning)) side = counted->steps.value_or(meaning.side);
    if (const auto* period = get<NamedPeriod>(meaning)) side = period->side;
    return side < 0 ? "counts back from" : side > 0 ? "counts forward from" : "is that of";
}

std::string days_for_people(const Interval& at) {
    return at.is_one_day() ? iso_of(*at.earliest) : edtf_of(at);
}

/// The year of a date without one, in a text that goes on from date to date: that of the date last spoken of, or the
/// next where the date would lie far back in it.
int year_after(const TimeMeaning& meaning, const Interval& spoken_of) {
    constexpr int kFarBack = 240;  // days
    const int year = year_of(*spoken_of.earliest);
    const Landing landing = land_in_year(meaning, year);
    if (!landing.days.latest) return year;
    const bool is_whole_year =
        year_of(*spoken_of.latest) != year || *spoken_of.latest - *spoken_of.earliest > std::chrono::days{360};
    if (is_whole_year) return year;
    return *spoken_of.earliest - *landing.days.latest > std::chrono::days{kFarBack} ? year + 1 : year;
}

/// Resolves one expression.
class Resolver {
public:
    Resolver(const TimeMeaning& meaning, const Wording& wording, const Anchors& anchors)
        : meaning_(meaning), wording_(wording), anchors_(anchors) {}

    ResolvedTime resolve() {
        resolved_.type = get<Length>(meaning_)       ? TimexType::duration
                         : get<Repetition>(meaning_) ? TimexType::set
                                                     : TimexType::date;
        if (get<ImpossibleTime>(meaning_)) {
            explain("has the form of a date or a time that does not exist");
            return std::move(resolved_);
        }
        if (const auto* date = get<NumericDate>(meaning_)) {
            resolve_numbers(*date);
        } else if (!needs_anchor(meaning_)) {
            take(land(meaning_, Day{}, Direction::before));
            if (resolved_.when.days.is_known()) explain("names its date itself");
        } else if (!take_year_spoken_of()) {
            resolve_from(anchor());
        }
        if (resolved_.when.edtf.empty()) resolved_.when.edtf = edtf_of(resolved_.when.days);
        explain_weekday();
        add_time_of_day();
        return std::move(resolved_);
    }

private:
    void explain(const std::string& explanation) {
        resolved_.reasons.push_back(
            {std::string(wording_.rule), wording_.span, quoted(wording_.words) + " " + explanation});
    }

    void take(Landing landing) {
        resolved_.value = std::move(landing.value);
        resolved_.when.days = landing.days;
        resolved_.when.edtf = std::move(landing.edtf);
    }

    [[nodiscard]] const Anchor& anchor() const {
        const bool is_spoken_of = meaning_.counts_from == CountsFrom::narrative ||
                                  (meaning_.counts_from == CountsFrom::context && anchors_.takes_year);
        return is_spoken_of ? anchors_.spoken_of : anchors_.publication;
    }

    void resolve_from(const Anchor& anchor) {
        if (!anchor.days.earliest || !anchor.days.latest) {
            resolved_.value = open_value(meaning_);
            return explain("stays open: the date that it counts from is not known");
        }
        const Direction direction = direction_of(meaning_, wording_.tense, *anchor.days.latest);
        const Direction early_direction = direction_of(meaning_, wording_.tense, *anchor.days.earliest);
        Landing early = land(meaning_, *anchor.days.earliest, early_direction);
        Landing late = land(meaning_, *anchor.days.latest, direction);
        const bool is_one = early.value == late.value && !early.value.empty();
        late.days = hull(early.days, late.days);
        if (!is_one) late = {late.days, open_value(meaning_), {}};
        take(std::move(late));
        resolved_.is_anchored = resolved_.when.days.is_known();
        if (!resolved_.is_anchored) return;
        explain(std::string(counting_of(meaning_, direction)) + " " + days_for_people(anchor.days) + ", " +
                anchor.description);
        rest_on(anchor);
    }

    /// A step for the words that gave the anchor, so that a reader can go on to why they are dated as they are.
    void rest_on(const Anchor& anchor) {
        if (!anchor.words) return;
        resolved_.reasons.push_back(
            {std::string(wording_.rule), *anchor.words, "these are the words that it counts from"});
    }

    /// Takes the year of the date last spoken of, as in a history; not where there is no such day in it, or where it
    /// does not have the weekday beside it.
    bool take_year_spoken_of() {
        if (!anchors_.takes_year || !lacks_year(meaning_) || !anchors_.spoken_of.days.earliest) return false;
        const int year = year_after(meaning_, anchors_.spoken_of.days);
        Landing landing = land_in_year(meaning_, year);
        const auto* date = get<CalendarDate>(meaning_);
        const bool has_witness = date && date->weekday && landing.days.is_one_day();
        if (!landing.days.is_known() || (has_witness && weekday_of(*landing.days.earliest) != *date->weekday))
            return false;
        take(std::move(landing));
        resolved_.is_anchored = true;
        explain("takes the year " + padded(year, 4) + " after " + days_for_people(anchors_.spoken_of.days) + ", " +
                anchors_.spoken_of.description);
        rest_on(anchors_.spoken_of);
        return true;
    }

    void resolve_numbers(const NumericDate& date) {
        const auto day_first = make_day(date.year.value_or(0), date.second, date.first);
        const auto month_first = make_day(date.year.value_or(0), date.first, date.second);
        if (!day_first && !month_first) return explain("has the form of a date that does not exist");
        const bool is_told = !day_first || !month_first || day_first == month_first;
        if (is_told || anchors_.order != DayOrder::unknown) {
            const bool takes_day_first = !month_first || (day_first && anchors_.order == DayOrder::day_first);
            const Day day = takes_day_first ? *day_first : *month_first;
            take({{day, day}, value_of(day, TimeUnit::day), {}});
            resolved_.is_anchored = !is_told;
            if (is_told) return explain("names its date itself");
            return explain(std::string("has the ") + (takes_day_first ? "day" : "month") +
                           " first, as other dates of the article or the country of its outlet");
        }
        const Day low = std::min(*day_first, *month_first);
        const Day high = std::max(*day_first, *month_first);
        resolved_.is_anchored = true;
        take({{low, high}, year_value(*date.year) + "-XX-XX", "[" + iso_of(low) + "," + iso_of(high) + "]"});
        explain("is " + iso_of(low) + " or " + iso_of(high) +
                ": whether the day or the month stands first is not told");
    }

    void add_time_of_day() {
        if (!meaning_.clock && meaning_.day_part.empty()) return;
        if (resolved_.type == TimexType::set) {
            // "Sunday mornings": the part of the day is what comes again.
            if (resolved_.value.starts_with("P")) resolved_.value = open_value(TimeUnit::day);
            resolved_.value += "T" + std::string(meaning_.day_part);
            return;
        }
        resolved_.type = TimexType::time;
        if (!meaning_.clock) {
            resolved_.value += "T" + std::string(meaning_.day_part);
            return;
        }
        resolved_.when.time = padded(meaning_.clock->hour, 2) + ":" + padded(meaning_.clock->minute, 2);
        if (meaning_.clock->second) resolved_.when.time += ":" + padded(*meaning_.clock->second, 2);
        resolved_.when.zone = meaning_.clock->zone;
        resolved_.value += "T" + resolved_.when.time;
    }

    /// A weekday beside a date is its witness: where it disagrees that is told, and where the year is not known it
    /// tells which years can be.
    void explain_weekday() {
        const auto* given = get<CalendarDate>(meaning_);
        if (!given || !given->weekday || !given->day || !given->month) return;
        const Interval& at = resolved_.when.days;
        if (at.is_one_day() && weekday_of(*at.earliest) != *given->weekday)
            return explain("names a weekday that " + iso_of(*at.earliest) + " is not");
        if (at.is_known()) return;
        constexpr int kFirst = 1990;
        constexpr int kLast = 2035;
        std::string years;
        for (int year = kFirst; year <= kLast; ++year) {
            const auto day = make_day(year, *given->month, *given->day);
            if (day && weekday_of(*day) == *given->weekday) years += (years.empty() ? "" : ", ") + std::to_string(year);
        }
        explain("has that weekday, of the years " + std::to_string(kFirst) + " to " + std::to_string(kLast) + ", in " +
                years);
    }

    const TimeMeaning& meaning_;
    const Wording& wording_;
    const Anchors& anchors_;
    ResolvedTime resolved_;
};

}  // namespace

ResolvedTime resolve_time(const TimeMeaning& meaning, const Wording& wording, const Anchors& anchors) {
    return Resolver(meaning, wording, anchors).resolve();
}

Anchor anchor_of(const DocumentDate& date) {
    return {date.when.days, std::string(kDateOfArticle) + " (" + std::string(word(date.basis)) + ")"};
}

}  // namespace dateline
