#include "text/html_dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "text/html_date_parts.hpp"
#include "text/html_tree.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestDate = 80;  // bytes

constexpr auto kOrdinalEndings = std::to_array<std::string_view>({"st", "nd", "rd", "th"});
constexpr auto kRangeWords = std::to_array<std::string_view>({"to", "until", "till", "through"});
constexpr auto kRangeMarks = std::to_array<std::string_view>({"-", "–", "—", "/"});

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// A number of digits alone: a year, a day, a day with its time, or seconds or milliseconds since 1970.
std::optional<std::string> read_digits(std::string_view text, long value) {
    const auto part = [&](std::size_t at, std::size_t length) {
        int number = 0;
        for (char c : text.substr(at, length)) number = number * 10 + (c - '0');
        return number;
    };
    if (text.size() == 4) return edtf_of({part(0, 4), 0, 0, -1, 0, 0, {}});
    if (text.size() == 8) return edtf_of({part(0, 4), part(4, 2), part(6, 2), -1, 0, 0, {}});
    if (text.size() == 14)
        return edtf_of({part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2), part(12, 2), {}});
    if (text.size() != 10 && text.size() != 13) return std::nullopt;
    const std::chrono::sys_seconds at{std::chrono::seconds{text.size() == 13 ? value / 1000 : value}};
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{at - midnight};
    return edtf_of({static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                    static_cast<int>(static_cast<unsigned>(day.day())), static_cast<int>(time.hours().count()),
                    static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()), "Z"});
}

/// "20190218T063500Z" (ISO 8601, basic format): its day.
std::optional<std::string> read_basic(const DatePieces& pieces) {
    const bool is_basic = pieces.size() >= 3 && pieces[0].kind == DatePieceKind::number && pieces[0].text.size() == 8 &&
                          date_word(pieces, 1) == "t" && is_date_number(pieces, 2, 6);
    if (!is_basic) return std::nullopt;
    PageDate passed_over;
    std::size_t at = 3;
    read_zone(pieces, at, passed_over);
    return at == pieces.size() ? read_digits(pieces[0].text, pieces[0].value) : std::nullopt;
}

/// A year, a month and a day in numbers with one and the same mark between them; the day may be missing where the year
/// comes first.
bool read_day_in_numbers(const DatePieces& pieces, std::size_t& at, PageDate& date) {
    const bool has_mark =
        is_date_number(pieces, at, 4) && is_date_number(pieces, at + 2, 2) &&
        (is_date_mark(pieces, at + 1, "-") || is_date_mark(pieces, at + 1, "/") || is_date_mark(pieces, at + 1, "."));
    if (!has_mark) return false;
    const std::string_view mark = pieces[at + 1].text;
    const auto number = [&](std::size_t i) { return static_cast<int>(pieces[at + i].value); };
    const bool has_third = is_date_mark(pieces, at + 3, mark) && is_date_number(pieces, at + 4, 4);
    if (pieces[at].text.size() == 4) {
        const bool has_day = has_third && pieces[at + 4].text.size() <= 2;
        if (number(2) == 0 || (has_third && (!has_day || number(4) == 0))) return false;
        date = {number(0), number(2), has_day ? number(4) : 0, -1, 0, 0, {}};
    } else {
        const bool is_full = has_third && pieces[at + 4].text.size() == 4 && pieces[at].text.size() <= 2;
        if (!is_full || number(0) == 0 || number(2) == 0) return false;
        const bool is_day_first = mark == "." || number(0) > 12;
        const bool is_month_first = mark == "/" && number(2) > 12;
        if (!is_day_first && !is_month_first && number(0) != number(2)) return false;
        date = {number(4), number(is_month_first ? 0 : 2), number(is_month_first ? 2 : 0), -1, 0, 0, {}};
    }
    at += has_third ? 5 : 3;
    return true;
}

/// A day in numbers, a time behind it; nothing where anything is left over.
std::optional<PageDate> read_numbers(const DatePieces& pieces) {
    PageDate date;
    std::size_t at = 0;
    skip_fillers(pieces, at);
    if (!read_day_in_numbers(pieces, at, date)) return std::nullopt;
    if (at == pieces.size()) return date;
    if (date.day == 0) return std::nullopt;
    PageDate passed_over;  // a day may have a zone (XML Schema, part 2, section 3.3.9)
    std::size_t behind_zone = at;
    const bool is_offset_only_with_colon =
        date_word(pieces, at) == "z" || (is_date_mark(pieces, at + 2, ":") && !is_date_mark(pieces, at, " "));
    if (is_offset_only_with_colon && read_zone(pieces, behind_zone, passed_over) && behind_zone == pieces.size())
        return date;
    if (date_word(pieces, at) == "t") ++at;
    skip_fillers(pieces, at);
    if (at == pieces.size()) return date;
    if (!read_time_of_day(pieces, at, date)) return std::nullopt;
    skip_fillers(pieces, at);
    return at == pieces.size() ? std::optional(date) : std::nullopt;
}

/// One day, the name of one month, one year, and a time, in whatever order, what is missing as 0; nothing where one is
/// there twice or anything is left over.
std::optional<PageDate> read_words(const DatePieces& pieces) {
    PageDate date;
    bool has_time = false;
    for (std::size_t at = 0; at < pieces.size();) {
        const std::size_t before = at;
        skip_fillers(pieces, at);
        if (at != before) continue;
        if (!has_time && read_time_of_day(pieces, at, date)) {
            has_time = true;
            continue;
        }
        const DatePiece& piece = pieces[at];
        const bool is_number = piece.kind == DatePieceKind::number;
        if (is_number && piece.text.size() == 4 && date.year == 0 && piece.value > 0) {
            date.year = static_cast<int>(piece.value);
        } else if (is_number && piece.text.size() <= 2 && date.day == 0 && piece.value > 0) {
            date.day = static_cast<int>(piece.value);
            if (is_among(date_word(pieces, at + 1), kOrdinalEndings)) ++at;
        } else {
            const int month = month_of_name(date_word(pieces, at));
            if (month == 0 || date.month != 0) return std::nullopt;
            date.month = month;
        }
        ++at;
    }
    return date;
}

std::optional<PageDate> read_part(const DatePieces& pieces) {
    if (auto date = read_numbers(pieces)) return date;
    return read_words(pieces);
}

bool is_whole(const PageDate& date) {
    return date.year != 0 && date.month != 0 && date.day != 0;
}

/// Two days with `mark` between them ("4 - 6 March 2019") as an interval. The first may leave its month and year to the
/// second, the second its month to the first.
std::optional<std::string> read_range_at(const DatePieces& pieces, std::size_t mark) {
    const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(mark);
    auto first = read_part({pieces.begin(), middle});
    auto last = read_part({middle + 1, pieces.end()});
    if (!first || !last || first->day == 0 || last->day == 0 || last->year == 0) return std::nullopt;
    if (first->year == 0) first->year = last->year;
    if (first->month == 0) first->month = last->month;
    if (last->month == 0) last->month = first->month;
    if (!is_whole(*first) || !is_whole(*last)) return std::nullopt;
    first->hour = last->hour = -1;
    const auto from = edtf_of(*first);
    const auto to = edtf_of(*last);
    if (!from || !to || *to < *from) return std::nullopt;
    return *from == *to ? *from : *from + "/" + *to;
}

std::optional<std::string> read_range(const DatePieces& pieces) {
    for (std::size_t at = 1; at + 1 < pieces.size(); ++at) {
        if (!is_among(pieces[at].text, kRangeMarks) && !is_among(date_word(pieces, at), kRangeWords)) continue;
        if (auto range = read_range_at(pieces, at)) return range;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> edtf_of_page_date(std::string_view text) {
    if (text.size() > 4 * kLongestDate) return std::nullopt;
    const std::string trimmed = collapse_space(text);
    if (trimmed.empty() || trimmed.size() > kLongestDate) return std::nullopt;
    const DatePieces pieces = cut_date(trimmed);
    if (pieces.size() == 1 && pieces[0].kind == DatePieceKind::number)
        return read_digits(pieces[0].text, pieces[0].value);
    if (auto day = read_basic(pieces)) return day;
    if (const auto date = read_numbers(pieces)) return edtf_of(*date);
    const auto date = read_words(pieces);
    if (date && is_whole(*date)) return edtf_of(*date);
    return read_range(pieces);
}

std::string_view day_of_page_date(std::string_view edtf) {
    return edtf.substr(0, edtf.find('T'));
}

}  // namespace dateline
