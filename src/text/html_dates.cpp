#include "text/html_dates.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "base/utf8.hpp"
#include "text/html_tree.hpp"

namespace dateline {

namespace {

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2200;
constexpr std::size_t kLongestDate = 80;  // bytes

// RFC 5322, section 3.3; longer names begin with the same three letters.
constexpr auto kMonths = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"});

struct PageDate {
    int year = 0;
    int month = 0;  // 0 where not given
    int day = 0;
    int hour = -1;  // -1 where not given
    int minute = 0;
    int second = 0;
    std::string zone;  // "Z", "+02:00" or empty
};

enum class Kind { number, word, mark };

/// Digits, letters, or one other character.
struct Piece {
    Kind kind = Kind::mark;
    std::string_view text;
    long value = 0;
};

bool is_number(char c) {
    return c >= '0' && c <= '9';
}

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<Piece> cut(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        Piece piece;
        if (is_number(text[at])) {
            while (end < text.size() && is_number(text[end])) ++end;
            piece.kind = Kind::number;
            for (char c : text.substr(at, std::min<std::size_t>(end - at, 17)))
                piece.value = piece.value * 10 + (c - '0');
        } else if (is_latin(text[at])) {
            while (end < text.size() && is_latin(text[end])) ++end;
            piece.kind = Kind::word;
        }
        piece.text = text.substr(at, end - at);
        pieces.push_back(piece);
        at = end;
    }
    return pieces;
}

std::optional<std::string> write(const PageDate& date) {
    if (date.year < kFirstYear || date.year > kLastYear) return std::nullopt;
    std::array<char, 40> written{};
    if (date.month == 0) {
        std::snprintf(written.data(), written.size(), "%04d", date.year);
        return std::string(written.data());
    }
    if (date.month < 0 || date.month > 12) return std::nullopt;
    if (date.day == 0) {
        std::snprintf(written.data(), written.size(), "%04d-%02d", date.year, date.month);
        return std::string(written.data());
    }
    const std::chrono::year_month_day day{std::chrono::year{date.year},
                                          std::chrono::month{static_cast<unsigned>(date.month)},
                                          std::chrono::day{static_cast<unsigned>(date.day)}};
    if (date.day < 0 || !day.ok()) return std::nullopt;
    const bool is_midnight = date.hour <= 0 && date.minute == 0 && date.second == 0;
    if (date.year == 1970 && date.month == 1 && date.day == 1 && is_midnight) return std::nullopt;
    std::snprintf(written.data(), written.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    std::string text(written.data());
    const bool has_time = date.hour >= 0 && date.hour < 24 && date.minute < 60 && date.second < 60;
    if (!has_time) return text;
    std::snprintf(written.data(), written.size(), "T%02d:%02d:%02d", date.hour, date.minute, date.second);
    return text + written.data() + date.zone;
}

/// Reads "hh:mm[:ss[.fff]] [am|pm] [zone]" at `at`, and leaves `at` behind it; what is no time is left alone.
void read_time(const std::vector<Piece>& pieces, std::size_t& at, PageDate& date) {
    const auto is_mark = [&](std::size_t i, std::string_view mark) {
        return i < pieces.size() && pieces[i].text == mark;
    };
    const auto is_count = [&](std::size_t i) { return i < pieces.size() && pieces[i].kind == Kind::number; };
    if (!is_count(at) || !is_mark(at + 1, ":") || !is_count(at + 2)) return;
    date.hour = static_cast<int>(std::min(pieces[at].value, 99L));
    date.minute = static_cast<int>(std::min(pieces[at + 2].value, 99L));
    at += 3;
    if (is_mark(at, ":") && is_count(at + 1)) {
        date.second = static_cast<int>(std::min(pieces[at + 1].value, 99L));
        at += 2;
        if ((is_mark(at, ".") || is_mark(at, ",")) && is_count(at + 1)) at += 2;
    }
    while (is_mark(at, " ")) ++at;
    if (at < pieces.size() && pieces[at].kind == Kind::word) {
        const std::string word = to_lower(pieces[at].text);
        if (word == "pm" && date.hour < 12) date.hour += 12;
        if (word == "am" && date.hour == 12) date.hour = 0;
        if (word == "am" || word == "pm") ++at;
    }
    while (is_mark(at, " ")) ++at;
    if (at < pieces.size() && pieces[at].kind == Kind::word) {
        const std::string word = to_lower(pieces[at].text);
        if (word == "z" || word == "utc" || word == "gmt") {
            date.zone = "Z";
            ++at;
        }
    }
    if ((is_mark(at, "+") || is_mark(at, "-")) && is_count(at + 1)) {
        std::string digits(pieces[at + 1].text);
        if (digits.size() <= 2 && is_mark(at + 2, ":") && is_count(at + 3)) digits += pieces[at + 3].text;
        if (digits.size() == 2) digits += "00";
        // No place is more than 14 hours from Greenwich.
        if (digits.size() == 4 && digits.substr(0, 2) <= "14" && digits[2] < '6')
            date.zone = std::string(pieces[at].text) + digits.substr(0, 2) + ":" + digits.substr(2);
    }
}

std::optional<std::string> read_digits(std::string_view text, long value) {
    const auto part = [&](std::size_t at, std::size_t length) {
        int number = 0;
        for (char c : text.substr(at, length)) number = number * 10 + (c - '0');
        return number;
    };
    if (text.size() == 4) return write({part(0, 4), 0, 0, -1, 0, 0, {}});
    if (text.size() == 8) return write({part(0, 4), part(4, 2), part(6, 2), -1, 0, 0, {}});
    if (text.size() == 14) return write({part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2), part(12, 2), {}});
    if (text.size() != 10 && text.size() != 13) return std::nullopt;
    const std::chrono::sys_seconds at{std::chrono::seconds{text.size() == 13 ? value / 1000 : value}};
    const auto midnight = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day day{midnight};
    const std::chrono::hh_mm_ss time{at - midnight};
    return write({static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day())), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()), "Z"});
}

/// A year, a month and a day with one and the same mark between them, a time behind them.
std::optional<std::string> read_numbers(const std::vector<Piece>& pieces) {
    const bool has_mark = pieces.size() >= 3 && pieces[1].kind == Kind::mark && pieces[2].kind == Kind::number &&
                          (pieces[1].text == "-" || pieces[1].text == "/" || pieces[1].text == ".");
    if (!has_mark) return std::nullopt;
    const auto number = [&](std::size_t at) { return static_cast<int>(std::min(pieces[at].value, 9999L)); };
    const bool has_third = pieces.size() >= 5 && pieces[3].text == pieces[1].text && pieces[4].kind == Kind::number;
    PageDate date;
    if (pieces[0].text.size() == 4) {
        date.year = number(0);
        date.month = number(2);
        date.day = has_third ? number(4) : 0;
        if (date.month == 0 || (has_third && date.day == 0)) return std::nullopt;
    } else {
        if (!has_third || pieces[4].text.size() != 4 || number(0) == 0 || number(2) == 0) return std::nullopt;
        const bool is_day_first = pieces[1].text == "." || number(0) > 12;
        const bool is_month_first = pieces[1].text == "/" && number(2) > 12;
        if (!is_day_first && !is_month_first && number(0) != number(2)) return std::nullopt;
        date.year = number(4);
        date.month = number(is_month_first ? 0 : 2);
        date.day = number(is_month_first ? 2 : 0);
    }
    std::size_t at = has_third ? 5 : 3;
    while (at < pieces.size() &&
           (pieces[at].text == " " || pieces[at].text == "T" || pieces[at].text == "t" || pieces[at].text == ","))
        ++at;
    if (has_third) read_time(pieces, at, date);
    return write(date);
}

/// One day, the name of one month, one year, and a time, in whatever order.
std::optional<std::string> read_words(const std::vector<Piece>& pieces) {
    PageDate date;
    for (std::size_t i = 0; i < pieces.size();) {
        const Piece& piece = pieces[i];
        if (piece.kind == Kind::number && i + 1 < pieces.size() && pieces[i + 1].text == ":" && date.hour < 0) {
            const std::size_t before = i;
            read_time(pieces, i, date);
            if (i == before) ++i;
            continue;
        }
        if (piece.kind == Kind::number && piece.text.size() == 4 && date.year == 0) {
            date.year = static_cast<int>(piece.value);
        } else if (piece.kind == Kind::number && piece.text.size() <= 2 && date.day == 0) {
            date.day = static_cast<int>(piece.value);
        } else if (piece.kind == Kind::word && piece.text.size() >= 3) {
            const std::string word = to_lower(piece.text.substr(0, 3));
            const auto* const month = std::find(kMonths.begin(), kMonths.end(), word);
            if (month != kMonths.end()) {
                if (date.month != 0) return std::nullopt;
                date.month = static_cast<int>(month - kMonths.begin()) + 1;
            }
        }
        ++i;
    }
    if (date.year == 0 || date.month == 0 || date.day == 0) return std::nullopt;
    return write(date);
}

}  // namespace

std::optional<std::string> edtf_of_page_date(std::string_view text) {
    if (text.size() > 4 * kLongestDate) return std::nullopt;
    const std::string trimmed = collapse_space(text);
    if (trimmed.empty() || trimmed.size() > kLongestDate) return std::nullopt;
    const std::vector<Piece> pieces = cut(trimmed);
    if (pieces.size() == 1 && pieces[0].kind == Kind::number) return read_digits(pieces[0].text, pieces[0].value);
    const bool is_compact = pieces.size() >= 3 && pieces[0].text.size() == 8 && pieces[1].text == "T" &&
                            pieces[0].kind == Kind::number && pieces[2].kind == Kind::number;
    if (is_compact) return read_digits(pieces[0].text, pieces[0].value);
    if (pieces[0].kind == Kind::number) {
        if (auto date = read_numbers(pieces)) return date;
    }
    return read_words(pieces);
}

std::string_view day_of_page_date(std::string_view edtf) {
    return edtf.substr(0, edtf.find('T'));
}

}  // namespace dateline
