#include "text/envelope.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.hpp"
#include "text/html_date_parts.hpp"

namespace dateline {

namespace {

constexpr std::string_view kBegin = "From ";
constexpr std::size_t kLongestDate = 48;  // bytes, behind the address

constexpr auto kWeekdays = std::to_array<std::string_view>({"mon", "tue", "wed", "thu", "fri", "sat", "sun"});

bool is_weekday(const std::string& word) {
    return std::find(kWeekdays.begin(), kWeekdays.end(), word) != kWeekdays.end();
}

void skip_spaces(const DatePieces& pieces, std::size_t& at) {
    while (is_date_mark(pieces, at, " ")) ++at;
}

/// "May  6 07:08:09 2024", a zone before or behind the year.
std::optional<PageDate> read_date(const DatePieces& pieces, std::size_t at) {
    PageDate date;
    skip_spaces(pieces, at);
    date.month = month_of_name(date_word(pieces, at++));
    skip_spaces(pieces, at);
    if (date.month == 0 || !is_date_number(pieces, at, 2)) return std::nullopt;
    date.day = static_cast<int>(pieces[at++].value);
    skip_spaces(pieces, at);
    const bool has_clock = is_date_mark(pieces, at + 1, ":") && read_time_of_day(pieces, at, date);
    skip_spaces(pieces, at);
    if (!has_clock || !is_date_number(pieces, at, 4) || pieces[at].text.size() != 4) return std::nullopt;
    date.year = static_cast<int>(pieces[at++].value);
    read_zone(pieces, at, date);
    skip_spaces(pieces, at);
    return at == pieces.size() ? std::optional(date) : std::nullopt;
}

}  // namespace

std::optional<std::string> read_envelope(std::string_view line) {
    if (!line.starts_with(kBegin)) return std::nullopt;
    if (line.ends_with('\r')) line.remove_suffix(1);
    // The address may have spaces, so the date is read from its end: it begins with the last weekday.
    const std::string_view rest = line.substr(kBegin.size());
    const std::string text = to_valid_utf8(rest.substr(rest.size() - std::min(rest.size(), kLongestDate)));
    const DatePieces pieces = cut_date(text);
    for (std::size_t at = pieces.size(); at-- > 0;) {
        if (!is_weekday(date_word(pieces, at)) || (at > 0 && !is_date_mark(pieces, at - 1, " "))) continue;
        const auto date = read_date(pieces, at + 1);
        if (!date) return std::nullopt;
        auto written = edtf_of(*date);
        return written && written->find('T') != std::string::npos ? written : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace dateline
