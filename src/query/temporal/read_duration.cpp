#include <algorithm>
#include <charconv>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/durations.hpp"
#include "query/temporal/refusals.hpp"
#include "query/temporal/text_cursor.hpp"

namespace dateline::cypher {

namespace {

/// A unit in the order in which units are written; those of time stand behind the T.
struct LetterRow {
    char letter;
    bool is_of_time;
    void (*add)(DurationSum& sum, Decimal count);
};

constexpr LetterRow kLetters[] = {
    {'Y', false, [](DurationSum& sum, Decimal count) { sum.add_months(count, 12); }},
    {'M', false, [](DurationSum& sum, Decimal count) { sum.add_months(count); }},
    {'W', false, [](DurationSum& sum, Decimal count) { sum.add_days(count, 7); }},
    {'D', false, [](DurationSum& sum, Decimal count) { sum.add_days(count); }},
    {'H', true, [](DurationSum& sum, Decimal count) { sum.add_time(count, 3600 * kNanosecondsOfSecond); }},
    {'M', true, [](DurationSum& sum, Decimal count) { sum.add_time(count, 60 * kNanosecondsOfSecond); }},
    {'S', true, [](DurationSum& sum, Decimal count) { sum.add_time(count, kNanosecondsOfSecond); }},
};

/// A number with or without sign and decimals; nothing where there is none.
std::optional<Decimal> take_decimal(TextCursor& cursor) {
    const bool is_negative = cursor.take('-');
    if (!is_negative) cursor.take('+');
    const std::string_view digits = cursor.take_digits();
    if (digits.empty()) return std::nullopt;
    std::int64_t whole = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), whole).ec != std::errc())
        refuse_too_far("a duration");
    std::int64_t fraction = 0;
    if (cursor.take('.') || cursor.take(',')) {
        const std::string_view decimals = cursor.take_digits();
        if (decimals.empty()) return std::nullopt;
        fraction = billionths(decimals);
    }
    return is_negative ? Decimal{-whole, -fraction} : Decimal{whole, fraction};
}

std::optional<Duration> read_units(TextCursor cursor) {
    DurationSum sum;
    bool is_of_time = false;
    const auto* next = std::begin(kLetters);
    bool has_any = false;
    while (!cursor.is_at_end()) {
        if (!is_of_time && cursor.take('T')) is_of_time = true;
        const std::optional<Decimal> count = take_decimal(cursor);
        if (!count) return std::nullopt;
        const auto* const unit = std::find_if(next, std::end(kLetters), [&](const LetterRow& each) {
            return each.letter == cursor.next() && each.is_of_time == is_of_time;
        });
        if (unit == std::end(kLetters)) return std::nullopt;
        cursor.take(unit->letter);
        unit->add(sum, *count);
        next = unit + 1;
        has_any = true;
    }
    return has_any ? std::optional(sum.finish()) : std::nullopt;
}

/// 0001-02-03T04:05:06.7
std::optional<Duration> read_as_date(TextCursor cursor) {
    const auto taken = [&](char before, std::size_t digits) -> std::optional<std::int64_t> {
        if (before != '\0' && !cursor.take(before)) return std::nullopt;
        return cursor.take_number(digits);
    };
    const auto years = taken('\0', 4);
    const auto months = taken('-', 2);
    const auto days = taken('-', 2);
    if (!years || !months || !days) return std::nullopt;
    DurationSum sum;
    sum.add_months({*years * 12 + *months, 0});
    sum.add_days({*days, 0});
    if (cursor.is_at_end()) return sum.finish();
    const auto hours = taken('T', 2);
    const auto minutes = taken(':', 2);
    if (!hours || !minutes || !cursor.take(':')) return std::nullopt;
    const auto seconds = take_decimal(cursor);
    if (!seconds || !cursor.is_at_end()) return std::nullopt;
    sum.add_time({*hours * 3600 + *minutes * 60, 0}, kNanosecondsOfSecond);
    sum.add_time(*seconds, kNanosecondsOfSecond);
    return sum.finish();
}

}  // namespace

std::optional<Duration> read_duration(std::string_view text) {
    TextCursor cursor(text);
    const bool is_negative = cursor.take('-');
    if (!cursor.take('P')) return std::nullopt;
    const bool is_as_date = cursor.rest().size() > 4 && cursor.rest()[4] == '-';
    std::optional<Duration> duration = is_as_date ? read_as_date(cursor) : std::nullopt;
    if (!duration) duration = read_units(cursor);
    if (duration && is_negative) duration = negated(*duration);
    return duration;
}

}  // namespace dateline::cypher
