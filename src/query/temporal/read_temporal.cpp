#include "query/temporal/read_temporal.hpp"

#include <array>
#include <string>

#include "query/temporal/calendar.hpp"
#include "query/temporal/refusals.hpp"
#include "query/temporal/text_cursor.hpp"

namespace dateline::cypher {

namespace {

/// Behind "W": two digits and maybe a day of the week.
std::optional<Date> read_week(TextCursor& cursor, std::int64_t year, bool is_extended) {
    const auto week = cursor.take_number(2);
    if (!week) return std::nullopt;
    if (cursor.is_at_end()) return find_day(WeekDay{year, *week, 1});
    if (is_extended && !cursor.take('-')) return std::nullopt;
    const auto day = cursor.take_number(1);
    return day ? find_day(WeekDay{year, *week, *day}) : std::nullopt;
}

/// Behind "Q": one digit and maybe a day of the quarter.
std::optional<Date> read_quarter(TextCursor& cursor, std::int64_t year, bool is_extended) {
    const auto quarter = cursor.take_number(1);
    if (!quarter) return std::nullopt;
    if (cursor.is_at_end()) return find_day_of_quarter(year, *quarter, 1);
    if (is_extended && !cursor.take('-')) return std::nullopt;
    const auto day = cursor.take_number(2);
    return day ? find_day_of_quarter(year, *quarter, *day) : std::nullopt;
}

/// Months and days by how many digits they have: MM, DDD or MMDD, in the extended form MM-DD.
std::optional<Date> read_month_or_day(TextCursor& cursor, std::int64_t year, bool is_extended) {
    if (cursor.rest().size() == 3) {
        const auto day = cursor.take_number(3);
        return day ? find_day_of_year(year, *day) : std::nullopt;
    }
    const auto month = cursor.take_number(2);
    if (!month) return std::nullopt;
    if (cursor.is_at_end()) return find_day(CalendarDay{year, *month, 1});
    if (is_extended && !cursor.take('-')) return std::nullopt;
    const auto day = cursor.take_number(2);
    return day ? find_day(CalendarDay{year, *month, *day}) : std::nullopt;
}

/// Four digits, or up to nine behind a sign.
std::optional<std::int64_t> read_year(TextCursor& cursor) {
    const bool is_negative = cursor.take('-');
    if (!is_negative && !cursor.take('+')) return cursor.take_number(4);
    TextCursor digits(cursor.take_digits());
    const std::size_t count = digits.rest().size();
    if (count == 0 || count > 9 || (!cursor.is_at_end() && cursor.next() != '-')) return std::nullopt;
    const std::int64_t year = *digits.take_number(count);
    return is_negative ? -year : year;
}

/// Minutes or seconds behind what is before them, with a colon in the extended form.
std::optional<std::int64_t> read_sixtieth(TextCursor& cursor, bool is_extended) {
    if (is_extended && !cursor.take(':')) return std::nullopt;
    const auto number = cursor.take_number(2);
    return number && *number < 60 ? number : std::nullopt;
}

[[noreturn]] void refuse_text(Kind kind, std::string_view text) {
    constexpr std::array<std::string_view, 5> kForms = {"2031-04-05", "12:30:01.25", "12:30:01.25+01:00",
                                                        "2031-04-05T12:30:01.25", "2031-04-05T12:30:01.25+01:00"};
    const std::string_view form = kForms[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::date)];
    const std::string function(function_of(kind));
    if (text.find('/') != text.npos)
        refuse_value(function + "() cannot read '" + std::string(text.substr(0, 100)) + "', which is an interval",
                     "Its first and last day are properties beside it: earliest and latest of what has edtf, "
                     "said_earliest and said_latest of what has said_edtf");
    refuse_value(function + "() cannot read '" + std::string(text.substr(0, 100)) + "'",
                 "Write a day or time that exists as ISO 8601 has it: " + std::string(form));
}

/// The bracketed name at the end of a text, which loses it.
std::optional<std::string_view> cut_zone_name(std::string_view& text) {
    const std::size_t begin = text.find('[');
    if (begin == std::string_view::npos || !text.ends_with(']')) return std::nullopt;
    const std::string_view name = text.substr(begin + 1, text.size() - begin - 2);
    text = text.substr(0, begin);
    return name;
}

/// The offset at the end of a time, which loses it; UTC where there is none. False where it is no offset.
bool cut_offset(std::string_view& time, std::optional<std::int32_t>& offset) {
    const std::size_t begin = time.find_first_of("Z+-");
    if (begin == std::string_view::npos) return true;
    offset = read_offset(time.substr(begin));
    time = time.substr(0, begin);
    return offset.has_value();
}

/// The zone of that name, which must have the offset given beside it at that time.
Zone agreed_zone(std::string_view name, std::optional<std::int32_t> offset, const LocalDateTime& local) {
    Zone zone = find_zone(name);
    if (offset) zone.offset = *offset;
    zone.offset = moment_of(local, zone).offset;
    if (offset && *offset != zone.offset)
        refuse_value("clocks in " + std::string(name) + " had another offset from UTC then",
                     "Leave the offset or the zone away");
    return zone;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    TextCursor cursor(text);
    const auto year = read_year(cursor);
    if (!year) return std::nullopt;
    if (cursor.is_at_end()) return find_day(CalendarDay{*year, 1, 1});
    const bool is_extended = cursor.take('-');
    std::optional<Date> date;
    if (cursor.take('W')) {
        date = read_week(cursor, *year, is_extended);
    } else if (cursor.take('Q')) {
        date = read_quarter(cursor, *year, is_extended);
    } else {
        date = read_month_or_day(cursor, *year, is_extended);
    }
    return cursor.is_at_end() ? date : std::nullopt;
}

std::optional<std::int64_t> read_clock(std::string_view text) {
    TextCursor cursor(text);
    const auto hour = cursor.take_number(2);
    if (!hour || *hour > 23) return std::nullopt;
    std::int64_t seconds = *hour * 3600;
    if (cursor.is_at_end()) return seconds * kNanosecondsOfSecond;
    const bool is_extended = cursor.next() == ':';
    const auto minute = read_sixtieth(cursor, is_extended);
    if (!minute) return std::nullopt;
    seconds += *minute * 60;
    if (cursor.is_at_end()) return seconds * kNanosecondsOfSecond;
    const auto second = read_sixtieth(cursor, is_extended);
    if (!second) return std::nullopt;
    seconds += *second;
    std::int64_t nanoseconds = 0;
    if (cursor.take('.') || cursor.take(',')) {
        const std::string_view digits = cursor.take_digits();
        if (digits.empty() || digits.size() > 9) return std::nullopt;
        nanoseconds = billionths(digits);
    }
    if (!cursor.is_at_end()) return std::nullopt;
    return seconds * kNanosecondsOfSecond + nanoseconds;
}

std::optional<std::int32_t> read_offset(std::string_view text) {
    if (text == "Z") return 0;
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto clock = read_clock(text.substr(1));
    if (!clock || *clock % kNanosecondsOfSecond != 0) return std::nullopt;
    const auto seconds = static_cast<std::int32_t>(*clock / kNanosecondsOfSecond);
    if (seconds > kLargestOffset) return std::nullopt;
    return text[0] == '-' ? -seconds : seconds;
}

Zone read_zone(std::string_view text) {
    if (const auto offset = read_offset(text)) return {{}, *offset};
    return find_zone(text);
}

TemporalParts read_temporal(Kind kind, std::string_view text) {
    std::string_view rest = text;
    const auto name = kind == Kind::zoned_date_time ? cut_zone_name(rest) : std::nullopt;
    const std::size_t border = has_date(kind) && has_time(kind) ? rest.find('T') : std::string_view::npos;
    const bool has_both = border != std::string_view::npos;
    TemporalParts parts;
    if (has_date(kind)) {
        parts.date = read_date(rest.substr(0, border));
        if (!parts.date) refuse_text(kind, text);
    }
    std::optional<std::int32_t> offset;
    if (!has_date(kind) || has_both) {
        std::string_view time = has_both ? rest.substr(border + 1) : rest;
        if (has_zone(kind) && !cut_offset(time, offset)) refuse_text(kind, text);
        parts.time = read_clock(time);
        if (!parts.time) refuse_text(kind, text);
    }
    if (name) {
        parts.zone = agreed_zone(*name, offset, local_of(*parts.date, parts.time.value_or(0)));
    } else if (offset) {
        parts.zone = Zone{{}, *offset};
    }
    return parts;
}

}  // namespace dateline::cypher
