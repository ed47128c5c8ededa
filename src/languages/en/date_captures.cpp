#include "languages/en/date_captures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>

namespace dateline::english_dates {

namespace {

constexpr auto kUnits = std::to_array<UnitRow>({
    {"second", TimeUnit::second},
    {"minute", TimeUnit::minute},
    {"hour", TimeUnit::hour},
    {"day", TimeUnit::day},
    {"weekend", TimeUnit::weekend},
    {"week", TimeUnit::week},
    {"fortnight", TimeUnit::week, 2},
    {"month", TimeUnit::month},
    {"quarter", TimeUnit::quarter},
    {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},
    {"century", TimeUnit::century},
    {"millennium", TimeUnit::millennium},
});

/// A year of two digits is one of 1931 to 2030: texts speak of the past more than of what is to come.
std::optional<int> year_of_short(const Captures& captures) {
    constexpr int kFirstOfLastCentury = 31;
    const auto digits = captures.number("short_year");
    if (!digits) return std::nullopt;
    return *digits + (*digits < kFirstOfLastCentury ? 2000 : 1900);
}

/// The zone after a clock time: its name, that of a place whose clocks are meant, or an offset.
std::string zone_of(const Captures& captures) {
    std::string zone(captures.words("zone"));
    if (captures.has("place")) zone = std::string(captures.words("place")) + " " + std::string(captures.words("of"));
    if (!captures.has("sign")) return zone;
    const int minutes = captures.number("ahead_minute").value_or(0);
    const std::string ahead = std::to_string(captures.number("ahead_hour").value_or(0));
    return zone + (captures.words("sign") == "+" ? "+" : "-") + (ahead.size() < 2 ? "0" : "") + ahead +
           (minutes < 10 ? ":0" : ":") + std::to_string(minutes);
}

/// The time of day; nothing for 25:10 and 13 p.m.
std::optional<ClockTime> clock_of(const Captures& captures) {
    constexpr int kNoon = 12;
    ClockTime clock;
    const int digits = captures.number("digits").value_or(0);
    clock.hour =
        captures.has("clock") ? captures.number("clock").value_or(0) : captures.number("hour").value_or(digits / 100);
    clock.minute = captures.number("minute").value_or(digits % 100);
    clock.second = captures.number("second");
    clock.zone = zone_of(captures);
    if (captures.has("dotted")) {  // 6.15pm
        const std::string_view dotted = captures.words("dotted");
        const std::size_t point = dotted.find('.');
        if (point == std::string_view::npos || dotted.size() != point + 3) return std::nullopt;
        std::from_chars(dotted.data(), dotted.data() + point, clock.hour);
        std::from_chars(dotted.data() + point + 1, dotted.data() + dotted.size(), clock.minute);
    }
    if (captures.has("hour_of_part")) clock.hour = captures.number("hour_of_part").value_or(0);
    if (captures.has("fraction")) {
        constexpr int kInHour = 60;
        const int minutes = captures.number("fraction").value_or(0);
        clock.minute = (minutes + kInHour) % kInHour;
        if (minutes < 0) clock.hour = clock.hour > 1 ? clock.hour - 1 : kNoon;
    }
    if (captures.has("half")) {
        if (clock.hour > kNoon) return std::nullopt;
        clock.hour = clock.hour % kNoon + captures.number("half").value_or(0);
    } else if (captures.has("hour_of_part")) {
        clock.hour %= kNoon;
        if (captures.cell("day_part", 2) == "12") clock.hour += kNoon;
    }
    const bool is_past_midnight = clock.hour == 2 * kNoon && (clock.minute != 0 || clock.second.value_or(0) != 0);
    if (clock.hour > 2 * kNoon || clock.minute > 59 || clock.second.value_or(0) > 60 || is_past_midnight)
        return std::nullopt;
    return clock;
}

}  // namespace

const UnitRow* find_unit(std::string_view name) {
    const auto* it = std::find_if(kUnits.begin(), kUnits.end(), [&](const UnitRow& row) { return row.name == name; });
    return it == kUnits.end() ? nullptr : it;
}

std::optional<TimeUnit> unit_of(const Captures& captures, std::string_view name) {
    const UnitRow* row = find_unit(captures.cell(name, 0));
    return row ? std::optional(row->unit) : std::nullopt;
}

std::string_view modifier_of(const Captures& captures) {
    return captures.has("part") ? captures.cell("part", 0) : captures.cell("bound", 0);
}

std::string_view modifier_of_point(const Captures& captures, int side) {
    struct Row {
        std::string_view amount;
        std::string_view past;
        std::string_view ahead;
    };
    constexpr auto kRows = std::to_array<Row>({
        {"MORE_THAN", "BEFORE", "AFTER"},
        {"LESS_THAN", "AFTER", "BEFORE"},
        {"EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER"},
        {"EQUAL_OR_LESS", "ON_OR_AFTER", "ON_OR_BEFORE"},
    });
    const std::string_view bound = captures.cell("bound", 0);
    for (const Row& row : kRows) {
        if (row.amount == bound) return side < 0 ? row.past : row.ahead;
    }
    return bound;
}

bool is_possible(const CalendarDate& date) {
    if (!date.month || !date.day) return true;
    constexpr int kLeapYear = 2000;
    return std::chrono::year_month_day{std::chrono::year{date.year.value_or(kLeapYear)},
                                       std::chrono::month{static_cast<unsigned>(*date.month)},
                                       std::chrono::day{static_cast<unsigned>(*date.day)}}
        .ok();
}

std::optional<int> year_of(const Captures& captures) {
    if (captures.has("short_year")) return year_of_short(captures);
    const auto year = captures.number("year");
    if (!year || captures.cell("era", 0) != "before") return year;
    return 1 - *year;
}

bool has_clock(const Captures& captures) {
    return captures.has("hour") || captures.has("digits") || captures.has("clock") || captures.has("hour_of_part") ||
           captures.has("dotted");
}

std::optional<double> amount_of(const Captures& captures) {
    const UnitRow* unit = find_unit(captures.cell("unit", 0));
    const int count = unit ? unit->count : 1;
    if (captures.has("half_word")) return 0.5 * count;
    // "The past week" is one of them, "the past weeks" do not tell how many.
    const bool is_told = captures.has("amount") || captures.has("upper");
    if (!is_told && captures.cell("unit", 1) == "singular") return count;
    std::optional<double> amount;
    if (const auto number = captures.number("amount")) {
        amount = *number;
    } else if (const std::string_view words = captures.words("amount"); words.find('.') != std::string_view::npos) {
        double value = 0;
        const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (error == std::errc()) amount = value;
    }
    if (captures.has("and_half")) amount = amount.value_or(0) + 0.5;
    const auto upper = captures.number("upper");
    const auto lower = captures.number("lower");
    if (upper && lower && *lower > 0) amount = amount.value_or(0) + static_cast<double>(*upper) / *lower;
    if (amount) *amount *= count;
    return amount;
}

Built with_day(TimeMeaning meaning, const Captures& captures) {
    if (has_clock(captures)) {
        meaning.clock = clock_of(captures);
        if (!meaning.clock) return impossible_time();
    } else {
        meaning.day_part = captures.cell("day_part", 0);
    }
    if (meaning.modifier.empty()) meaning.modifier = captures.cell("part", 0);
    return meaning;
}

int side_of(const Captures& captures, TimeMeaning& meaning) {
    if (!captures.has("back")) return captures.number("relation").value_or(0);
    meaning.counts_from = CountsFrom::narrative;
    return captures.number("back").value_or(0);
}

Built impossible_time() {
    return TimeMeaning{ImpossibleTime{}};
}

}  // namespace dateline::english_dates
