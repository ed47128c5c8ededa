// The parts of a date as pages write it: pieces of text, the clock, the half of the day, the zone. Each reader takes
// what it knows at a place and leaves the rest alone, so that who puts them together can see what is left over.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class DatePieceKind { number, word, mark };

/// Digits, Latin letters, or one other character.
struct DatePiece {
    DatePieceKind kind = DatePieceKind::mark;
    std::string_view text;
    long value = 0;
};
using DatePieces = std::vector<DatePiece>;

struct PageDate {
    int year = 0;  // 0 where not given, as month and day
    int month = 0;
    int day = 0;
    int hour = -1;  // -1 where not given
    int minute = 0;
    int second = 0;
    std::string zone;  // "Z", "+02:00" or empty
};

/// `text`, valid UTF-8, cut into pieces, which are views of it.
[[nodiscard]] DatePieces cut_date(std::string_view text);

[[nodiscard]] bool is_date_mark(const DatePieces& pieces, std::size_t at, std::string_view mark);
[[nodiscard]] bool is_date_number(const DatePieces& pieces, std::size_t at, std::size_t longest);
/// The word there in small letters; empty where there is none.
[[nodiscard]] std::string date_word(const DatePieces& pieces, std::size_t at);

/// The month that an English name or its usual abbreviation means, 1 to 12; 0 for any other word.
[[nodiscard]] int month_of_name(std::string_view word);

/// Moves `at` over what says nothing of the time: space, marks between parts, weekdays, "published", "at".
void skip_fillers(const DatePieces& pieces, std::size_t& at);

/// Reads "hh:mm[:ss[.fff]] [am|pm] [zone]", or an hour with am or pm alone, which is passed over as it has no minutes.
/// False, and `at` where it was, for what is no time.
bool read_time_of_day(const DatePieces& pieces, std::size_t& at, PageDate& date);

/// Reads "Z", "GMT", "+02:00", "GMT+0200 (a remark)". Zones by name alone but Greenwich's are passed over: several
/// places share them. False, and `at` where it was, for what is no zone.
bool read_zone(const DatePieces& pieces, std::size_t& at, PageDate& date);

/// `date` as EDTF, as narrow as it is given; nothing where it is impossible, or what systems give for none.
[[nodiscard]] std::optional<std::string> edtf_of(const PageDate& date);

}  // namespace dateline
