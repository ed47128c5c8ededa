#include "text/html_date_parts.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr int kFirstYear = 1500;
constexpr int kLastYear = 2200;

// RFC 5322, section 3.3, and the longer forms that are in use.
constexpr auto kMonths = std::to_array<std::pair<std::string_view, int>>(
    {{"jan", 1},  {"january", 1},  {"feb", 2},    {"february", 2},  {"mar", 3},  {"march", 3},
     {"apr", 4},  {"april", 4},    {"may", 5},    {"jun", 6},       {"june", 6}, {"jul", 7},
     {"july", 7}, {"aug", 8},      {"august", 8}, {"sep", 9},       {"sept", 9}, {"september", 9},
     {"oct", 10}, {"october", 10}, {"nov", 11},   {"november", 11}, {"dec", 12}, {"december", 12}});

// Words around a date that say nothing of when it is.
constexpr auto kFillerWords = std::to_array<std::string_view>(
    {"mon",    "monday",   "tue",     "tues",     "tuesday", "wed",      "wednesday", "thu",    "thur",
     "thurs",  "thursday", "fri",     "friday",   "sat",     "saturday", "sun",       "sunday", "at",
     "on",     "of",       "the",     "from",     "date",    "dated",    "published", "posted", "created",
     "issued", "released", "updated", "modified", "revised", "edited",   "first",     "last"});

constexpr auto kFillerMarks = std::to_array<std::string_view>({" ", ",", ".", ":", "|", "-", "–", "—", "·", "•"});

// Names of zones in news. Only Greenwich's are of one place: "CST" is said in Chicago and in Shanghai.
constexpr auto kZones = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"z", "Z"},  {"utc", "Z"}, {"gmt", "Z"}, {"ut", "Z"},  {"est", ""},  {"edt", ""},  {"et", ""},  {"cst", ""},
     {"cdt", ""}, {"ct", ""},   {"mst", ""},  {"mdt", ""},  {"mt", ""},   {"pst", ""},  {"pdt", ""}, {"pt", ""},
     {"bst", ""}, {"ist", ""},  {"wet", ""},  {"west", ""}, {"cet", ""},  {"cest", ""}, {"eet", ""}, {"eest", ""},
     {"msk", ""}, {"trt", ""},  {"cat", ""},  {"eat", ""},  {"wat", ""},  {"sast", ""}, {"pkt", ""}, {"hkt", ""},
     {"sgt", ""}, {"jst", ""},  {"kst", ""},  {"aest", ""}, {"aedt", ""}, {"nzst", ""}, {"nzdt", ""}});

bool is_number(char c) {
    return c >= '0' && c <= '9';
}

bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

void skip_spaces(const DatePieces& pieces, std::size_t& at) {
    while (is_date_mark(pieces, at, " ")) ++at;
}

/// "hh:mm[:ss[.fff]]", or "hh.mm".
bool read_clock(const DatePieces& pieces, std::size_t& at, PageDate& date) {
    if (!is_date_number(pieces, at, 2) || !is_date_number(pieces, at + 2, 2)) return false;
    const bool has_dot = is_date_mark(pieces, at + 1, ".") && pieces[at + 2].text.size() == 2;
    if (!is_date_mark(pieces, at + 1, ":") && !has_dot) return false;
    if (has_dot && is_date_mark(pieces, at + 3, ".") && is_date_number(pieces, at + 4, 4)) return false;  // a day
    date.hour = static_cast<int>(pieces[at].value);
    date.minute = static_cast<int>(pieces[at + 2].value);
    at += 3;
    if (has_dot || !is_date_mark(pieces, at, ":") || !is_date_number(pieces, at + 1, 2)) return true;
    date.second = static_cast<int>(pieces[at + 1].value);
    at += 2;
    const bool has_fraction = is_date_mark(pieces, at, ".") || is_date_mark(pieces, at, ",");
    if (has_fraction && is_date_number(pieces, at + 1, 12)) at += 2;
    return true;
}

/// "am", "pm", "a.m.", "p.m.": 'a' or 'p', which `half` is set to.
bool read_half(const DatePieces& pieces, std::size_t& at, char& half) {
    std::size_t next = at;
    skip_spaces(pieces, next);
    const std::string word = date_word(pieces, next);
    if (word == "am" || word == "pm") {
        half = word.front();
        at = next + 1;
        return true;
    }
    const bool is_dotted =
        (word == "a" || word == "p") && is_date_mark(pieces, next + 1, ".") && date_word(pieces, next + 2) == "m";
    if (!is_dotted) return false;
    half = word.front();
    at = next + (is_date_mark(pieces, next + 3, ".") ? 4 : 3);
    return true;
}

/// "+02:00", "-0500", "+2". One that no place has is passed over.
bool read_offset(const DatePieces& pieces, std::size_t& at, PageDate& date) {
    if ((!is_date_mark(pieces, at, "+") && !is_date_mark(pieces, at, "-")) || !is_date_number(pieces, at + 1, 4))
        return false;
    const std::string sign(pieces[at].text);
    std::string digits(pieces[at + 1].text);
    if (digits.size() == 3) return false;
    at += 2;
    if (digits.size() == 1) digits.insert(0, "0");
    if (digits.size() == 2 && is_date_mark(pieces, at, ":") && is_date_number(pieces, at + 1, 2)) {
        digits += pieces[at + 1].text;
        at += 2;
    }
    if (digits.size() == 2) digits += "00";
    // No place is more than 14 hours from Greenwich.
    const bool is_possible = digits.size() == 4 && digits.substr(0, 2) <= "14" && digits[2] < '6';
    date.zone = is_possible ? sign + digits.substr(0, 2) + ":" + digits.substr(2) : std::string();
    return true;
}

/// A remark in brackets (RFC 5322, section 3.2.2) without numbers, as programs write the name of a zone.
void skip_remark(const DatePieces& pieces, std::size_t& at) {
    std::size_t next = at;
    skip_spaces(pieces, next);
    const bool is_square = is_date_mark(pieces, next, "[");
    if (!is_square && !is_date_mark(pieces, next, "(")) return;
    while (next < pieces.size() && pieces[next].kind != DatePieceKind::number) {
        if (is_date_mark(pieces, next++, is_square ? "]" : ")")) {
            at = next;
            return;
        }
    }
}

}  // namespace

DatePieces cut_date(std::string_view text) {
    DatePieces pieces;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + code_point_at(text, at).length;
        DatePiece piece;
        if (is_number(text[at])) {
            while (end < text.size() && is_number(text[end])) ++end;
            piece.kind = DatePieceKind::number;
            for (char c : text.substr(at, std::min<std::size_t>(end - at, 17)))
                piece.value = piece.value * 10 + (c - '0');
        } else if (is_latin(text[at])) {
            while (end < text.size() && is_latin(text[end])) ++end;
            piece.kind = DatePieceKind::word;
        }
        piece.text = text.substr(at, end - at);
        pieces.push_back(piece);
        at = end;
    }
    return pieces;
}

bool is_date_mark(const DatePieces& pieces, std::size_t at, std::string_view mark) {
    return at < pieces.size() && pieces[at].text == mark;
}

bool is_date_number(const DatePieces& pieces, std::size_t at, std::size_t longest) {
    return at < pieces.size() && pieces[at].kind == DatePieceKind::number && pieces[at].text.size() <= longest;
}

std::string date_word(const DatePieces& pieces, std::size_t at) {
    return at < pieces.size() && pieces[at].kind == DatePieceKind::word ? to_lower(pieces[at].text) : std::string();
}

int month_of_name(std::string_view word) {
    const auto* const row =
        std::find_if(kMonths.begin(), kMonths.end(), [&](const auto& each) { return each.first == word; });
    return row == kMonths.end() ? 0 : row->second;
}

void skip_fillers(const DatePieces& pieces, std::size_t& at) {
    while (at < pieces.size()) {
        const bool is_word = pieces[at].kind == DatePieceKind::word;
        if (is_word ? !is_among(date_word(pieces, at), kFillerWords) : !is_among(pieces[at].text, kFillerMarks)) return;
        ++at;
    }
}

bool read_zone(const DatePieces& pieces, std::size_t& at, PageDate& date) {
    std::size_t next = at;
    skip_spaces(pieces, next);
    const std::string name = date_word(pieces, next);
    const auto* const zone =
        std::find_if(kZones.begin(), kZones.end(), [&](const auto& each) { return each.first == name; });
    const bool has_name = zone != kZones.end();
    if (has_name) {
        date.zone = zone->second;
        ++next;
    }
    if (!read_offset(pieces, next, date) && !has_name) return false;
    at = next;
    skip_remark(pieces, at);
    return true;
}

bool read_time_of_day(const DatePieces& pieces, std::size_t& at, PageDate& date) {
    char half = 0;
    if (!read_clock(pieces, at, date)) {
        std::size_t next = at + 1;
        if (!is_date_number(pieces, at, 2) || !read_half(pieces, next, half)) return false;
        at = next;
        PageDate passed_over;
        read_zone(pieces, at, passed_over);
        return true;
    }
    if (read_half(pieces, at, half)) {
        if (half == 'p' && date.hour < 12) date.hour += 12;
        if (half == 'a' && date.hour == 12) date.hour = 0;
    }
    read_zone(pieces, at, date);
    return true;
}

std::optional<std::string> edtf_of(const PageDate& date) {
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

}  // namespace dateline
