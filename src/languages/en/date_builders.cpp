#include "languages/en/date_builders.hpp"

#include <array>
#include <chrono>
#include <string>
#include <utility>

namespace dateline::english_dates {

namespace {

constexpr auto kUnits = std::to_array<std::pair<std::string_view, TimeUnit>>({
    {"second", TimeUnit::second},
    {"minute", TimeUnit::minute},
    {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},
    {"week", TimeUnit::week},
    {"month", TimeUnit::month},
    {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},
    {"century", TimeUnit::century},
});

/// The unit that a cell of `time_units` or `frequencies` names.
std::optional<TimeUnit> unit_named(std::string_view name) {
    for (const auto& [word, unit] : kUnits) {
        if (word == name) return unit;
    }
    return std::nullopt;
}

/// The TIMEX3 modifier of a part of a period, else of an amount.
std::string_view modifier_of(const Captures& captures) {
    return captures.has("part") ? captures.cell("part", 0) : captures.cell("bound", 0);
}

/// False for 30 February and its like; the year may be missing.
bool is_possible(const CalendarDate& date) {
    if (!date.month || !date.day) return true;
    constexpr int kLeapYear = 2000;
    return std::chrono::year_month_day{std::chrono::year{date.year.value_or(kLeapYear)},
                                       std::chrono::month{static_cast<unsigned>(*date.month)},
                                       std::chrono::day{static_cast<unsigned>(*date.day)}}
        .ok();
}

/// The time of day that `hour`, `half` and `zone` tell; nothing for 13 p.m. and its like.
std::optional<ClockTime> clock_of(const Captures& captures) {
    constexpr int kNoon = 12;
    ClockTime clock;
    const int digits = captures.number("digits").value_or(0);
    clock.hour = captures.number("hour").value_or(digits / 100);
    clock.minute = captures.number("minute").value_or(digits % 100);
    clock.second = captures.number("second");
    clock.zone = captures.words("zone");
    if (captures.has("half")) {
        if (clock.hour < 1 || clock.hour > kNoon) return std::nullopt;
        clock.hour = clock.hour % kNoon + captures.number("half").value_or(0);
    }
    if (clock.hour == 2 * kNoon && (clock.minute != 0 || clock.second.value_or(0) != 0)) return std::nullopt;
    return clock;
}

bool is_amount_told(const Captures& captures) {
    return captures.has("amount") && captures.number("amount").has_value();
}

}  // namespace

Built calendar_date(const Captures& captures) {
    CalendarDate date{captures.number("year"), captures.number("month"), captures.number("day"),
                      captures.number("weekday")};
    if (!is_possible(date)) return std::nullopt;
    TimeMeaning meaning{date};
    meaning.modifier = captures.cell("part", 0);
    meaning.day_part = captures.cell("day_part", 0);
    if (captures.has("hour") || captures.has("digits")) {
        meaning.clock = clock_of(captures);
        if (!meaning.clock) return std::nullopt;
    }
    return meaning;
}

Built decade(const Captures& captures) {
    TimeMeaning meaning{Decade{captures.number("year").value_or(0)}};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built named_period(const Captures& captures) {
    TimeMeaning meaning{
        NamedPeriod{captures.number("weekday"), captures.number("month"), captures.number("relation").value_or(0)}};
    meaning.modifier = captures.cell("part", 0);
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built related_unit(const Captures& captures) {
    const auto unit = unit_named(captures.cell("unit", 0));
    if (!unit) return std::nullopt;
    TimeMeaning meaning{CountedUnit{*unit, captures.number("relation").value_or(0)}};
    meaning.modifier = captures.cell("part", 0);
    if (captures.cell("part", 1) == "comparative") meaning.side = meaning.modifier == "START" ? -1 : 1;
    return meaning;
}

Built related_day_part(const Captures& captures) {
    const int relation = captures.number("relation").value_or(0);
    if (relation > 0) return std::nullopt;
    TimeMeaning meaning{CountedUnit{TimeUnit::day, relation}};
    meaning.day_part = captures.cell("day_part", 0);
    return meaning;
}

Built day_word(const Captures& captures) {
    TimeMeaning meaning{CountedUnit{TimeUnit::day, captures.number("day").value_or(0)}};
    meaning.day_part = captures.has("day_part") ? captures.cell("day_part", 0) : captures.cell("day", 1);
    meaning.modifier = captures.cell("part", 0);
    return meaning;
}

Built ago(const Captures& captures) {
    const auto unit = unit_named(captures.cell("unit", 0));
    if (!unit) return std::nullopt;
    if (!is_amount_told(captures)) return TimeMeaning{TimeReference{"PAST_REF"}};
    TimeMeaning meaning{CountedUnit{*unit, -*captures.number("amount")}};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built length(const Captures& captures) {
    const auto unit = unit_named(captures.cell("unit", 0));
    if (!unit) return std::nullopt;
    // "The past week" is one of them, "the past weeks" do not tell how many.
    const bool is_one = !captures.has("amount") && captures.cell("unit", 1) == "singular";
    const std::optional<int> amount = is_one ? 1 : captures.number("amount");
    TimeMeaning meaning{Length{amount, *unit, captures.number("direction").value_or(0)}};
    meaning.modifier = modifier_of(captures);
    return meaning;
}

Built repetition(const Captures& captures) {
    if (captures.has("weekday")) return TimeMeaning{Repetition{1, TimeUnit::week, captures.number("weekday")}};
    const auto unit = unit_named(captures.cell("unit", 0));
    if (!unit) return std::nullopt;
    return TimeMeaning{Repetition{captures.number("amount").value_or(1), *unit, std::nullopt}};
}

Built frequency(const Captures& captures) {
    const auto unit = unit_named(captures.cell("often", 1));
    if (!unit) return std::nullopt;
    return TimeMeaning{Repetition{captures.number("often").value_or(1), *unit, std::nullopt}};
}

Built reference(const Captures& captures) {
    return TimeMeaning{TimeReference{captures.cell("reference", 0)}};
}

Built no_time(const Captures&) {
    return std::nullopt;
}

}  // namespace dateline::english_dates
