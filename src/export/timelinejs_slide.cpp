#include "export/timelinejs_slide.hpp"

#include <charconv>

#include "base/table.hpp"
#include "export/escape.hpp"
#include "export/fact_text.hpp"

namespace dateline {

namespace {

using std::chrono::year_month_day;

/// How much of a date its first and last day leave open.
enum class Precision { year, month, day };

bool ends_month(const year_month_day& date) {
    return date == year_month_day(date.year() / date.month() / std::chrono::last);
}

Precision precision_of(const Interval& days) {
    if (!days.earliest || !days.latest) return Precision::day;
    const year_month_day first(*days.earliest);
    const year_month_day last(*days.latest);
    if (unsigned{first.day()} != 1 || !ends_month(last)) return Precision::day;
    return first.month() == std::chrono::January && last.month() == std::chrono::December ? Precision::year
                                                                                          : Precision::month;
}

/// The year as TimelineJS counts, of a year as ISO 8601 does, which has a year 0.
int slide_year(int year) {
    return year > 0 ? year : year - 1;
}

SlideDate date_of(Day day, Precision precision) {
    const year_month_day date(day);
    SlideDate parts{slide_year(int{date.year()}), {}, {}};
    if (precision != Precision::year) parts.month = unsigned{date.month()};
    if (precision == Precision::day) parts.day = unsigned{date.day()};
    return parts;
}

/// The parts of an EDTF date that is a year, a month or a day, with or without qualifiers; nothing for other forms.
std::optional<SlideDate> date_of(std::string_view edtf) {
    std::string plain(edtf.substr(0, edtf.find('T')));
    std::erase_if(plain, [](char c) { return c == '?' || c == '~' || c == '%'; });
    const bool is_negative = plain.starts_with('-');
    if (is_negative) plain.erase(0, 1);
    unsigned numbers[3] = {};
    std::size_t count = 0;
    for (const std::string_view part : split(plain, '-')) {
        if (count == std::size(numbers)) return {};
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), numbers[count++]);
        if (error != std::errc() || end != part.data() + part.size()) return {};
    }
    if (numbers[0] > 9999 || (count > 1 && numbers[1] > 12)) return {};  // a longer year, a season
    const int year = static_cast<int>(numbers[0]);
    SlideDate parts{slide_year(is_negative ? -year : year), {}, {}};
    if (count > 1) parts.month = numbers[1];
    if (count > 2) parts.day = numbers[2];
    return parts;
}

void set_dates(Slide& slide, const When& when) {
    const Interval& days = when.days;
    if (!days.is_known()) return;
    const auto sides = split(when.edtf, '/');
    const auto date_at = [&](std::string_view side, Day day) {
        const auto parts = date_of(side);
        return parts ? *parts : date_of(day, precision_of(days));
    };
    slide.start = days.earliest ? date_at(sides.front(), *days.earliest) : date_at(sides.back(), *days.latest);
    if (days.earliest && days.latest) slide.end = date_at(sides.back(), *days.latest);
    if (slide.end == slide.start) slide.end.reset();
    const bool is_plain = days.earliest && days.latest && sides.size() == 1 && when.time.empty() &&
                          when.edtf.find_first_of("?~%X[{S") == std::string::npos && !slide.end;
    if (!is_plain) slide.display_date = escape_html_line(date_text(when));
}

}  // namespace

Slide make_slide(const Fact& fact) {
    Slide slide;
    set_dates(slide, fact.when);
    slide.headline = escape_html_line(fact_title(fact));
    if (const std::string words = exact_words(fact); !words.empty()) {
        slide.text = "<p>“" + escape_html_line(words) + "”</p>";
    }
    const std::string article = escape_html_line(article_text(fact.origin));
    const std::string link = escape_html_line(web_link(fact.origin.url));
    slide.text += "<p>" + (link.empty() ? article : "<a href=\"" + link + "\">" + article + "</a>") + "</p>";
    slide.group = fact.kind;
    slide.key = fact.key;
    return slide;
}

}  // namespace dateline
