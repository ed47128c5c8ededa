// The builders of times that are counted: units before and after an anchor, lengths, repetitions.
#include <array>
#include <string>
#include <utility>

#include "languages/en/date_builders.hpp"
#include "languages/en/date_captures.hpp"

namespace dateline::english_dates {

Built related_unit(const Captures& captures) {
    const auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    TimeMeaning meaning;
    const int side = side_of(captures, meaning);
    meaning.what = CountedUnit{*unit, side};
    meaning.modifier = captures.cell("part", 0);
    if (captures.cell("part", 1) == "comparative") meaning.side = meaning.modifier == "START" ? -1 : 1;
    return meaning;
}

Built part_of_unit(const Captures& captures) {
    Built built = related_unit(captures);
    if (built) built->counts_from = CountsFrom::context;
    return built;
}

Built the_weekend(const Captures& captures) {
    constexpr int kSaturday = 6;
    CalendarDate date;
    date.weekday = kSaturday;
    TimeMeaning meaning{date};
    meaning.around = unit_of(captures, "around");
    return meaning;
}

Built no_day(const Captures& captures) {
    TimeMeaning meaning{TimeReference{"XXXX-XX-XX"}};
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built related_day_part(const Captures& captures) {
    TimeMeaning meaning;
    int side = side_of(captures, meaning);
    if (captures.has("relation") && side > 0) {  // "next morning" counts from the day spoken of
        meaning.counts_from = CountsFrom::narrative;
    } else if (!captures.has("relation") && !captures.has("back")) {
        meaning.counts_from = CountsFrom::narrative;
    }
    meaning.what = CountedUnit{TimeUnit::day, side};
    return with_day(std::move(meaning), captures);
}

Built day_word(const Captures& captures) {
    TimeMeaning meaning{CountedUnit{TimeUnit::day, captures.number("day").value_or(0)}};
    meaning.modifier = captures.cell("part", 0);
    if (!captures.has("day_part") && !has_clock(captures)) meaning.day_part = captures.cell("day", 1);
    const std::string_view own_part = meaning.day_part;
    Built built = with_day(std::move(meaning), captures);
    if (built && !own_part.empty()) built->day_part = own_part;
    return built;
}

namespace {

/// A point so many units away on `side`. Decades and centuries away are told to the year and to the decade.
Built point_away(const Captures& captures, int side, CountsFrom counts_from) {
    auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    constexpr double kMostSteps = 100'000;
    auto amount = amount_of(captures);
    TimeMeaning meaning;
    meaning.counts_from = counts_from;
    meaning.side = side;
    if (!amount || *amount > kMostSteps) {
        meaning.what = CountedUnit{*unit, std::nullopt};
        return meaning;
    }
    // What lies hours after a time of the day that is not told is told by its length alone.
    if (*unit < TimeUnit::day && counts_from == CountsFrom::narrative) {
        TimeMeaning length{Length{amount, *unit}};
        length.modifier = captures.cell("bound", 0);
        return length;
    }
    const auto finer = [&](TimeUnit smaller, int factor) {
        unit = smaller;
        amount = *amount * factor;
    };
    if (*unit == TimeUnit::decade) finer(TimeUnit::year, 10);
    if (*unit == TimeUnit::century) finer(*amount < 1 ? TimeUnit::year : TimeUnit::decade, *amount < 1 ? 100 : 10);
    const bool is_broken = *amount != static_cast<int>(*amount);
    if (*unit == TimeUnit::week && is_broken) finer(TimeUnit::day, 7);
    if (*unit == TimeUnit::month && is_broken) finer(TimeUnit::day, 30);
    if (*unit == TimeUnit::year && *amount != static_cast<int>(*amount)) finer(TimeUnit::month, 12);
    meaning.what = CountedUnit{*unit, side * static_cast<int>(*amount)};
    meaning.modifier = modifier_of_point(captures, side);
    meaning.side = 0;
    return meaning;
}

}  // namespace

Built ago(const Captures& captures) {
    Built built = point_away(captures, -1, CountsFrom::publication);
    if (built && built->side != 0) return TimeMeaning{TimeReference{"PAST_REF"}};
    return built;
}

Built from_now(const Captures& captures) {
    return point_away(captures, 1, CountsFrom::publication);
}

Built later(const Captures& captures) {
    return point_away(captures, captures.number("later").value_or(1), CountsFrom::narrative);
}

Built length(const Captures& captures) {
    const auto unit = unit_of(captures);
    if (!unit) return std::nullopt;
    TimeMeaning meaning;
    if (captures.cell("direction", 1) == "narrative") meaning.counts_from = CountsFrom::narrative;
    meaning.what = Length{amount_of(captures), *unit, captures.number("direction").value_or(0)};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built repetition(const Captures& captures) {
    Repetition repetition;
    repetition.weekday = captures.number("weekday");
    repetition.month = captures.number("month");
    repetition.part = captures.cell("year_part", 0);
    const bool is_named = repetition.weekday || repetition.month || !repetition.part.empty();
    if (const auto unit = unit_of(captures)) {
        repetition.unit = *unit;
        repetition.amount = captures.has("other") ? 2 : captures.number("amount").value_or(1);
    } else if (!is_named && !captures.has("day_part")) {
        return std::nullopt;
    }
    TimeMeaning meaning{repetition};
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built frequency(const Captures& captures) {
    const UnitRow* unit = find_unit(captures.cell("often", 1));
    if (!unit) return std::nullopt;
    return TimeMeaning{Repetition{captures.number("often").value_or(1), unit->unit}};
}

Built reference(const Captures& captures) {
    return TimeMeaning{TimeReference{captures.cell("reference", 0)}};
}

Built no_time(const Captures&) {
    return std::nullopt;
}

Built impossible(const Captures&) {
    return impossible_time();
}

}  // namespace dateline::english_dates
