#include "export/timelinejs_slide.hpp"

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

SlideDate date_of(Day day, Precision precision) {
    const year_month_day date(day);
    const int year = int{date.year()};
    SlideDate parts{year > 0 ? year : year - 1, {}, {}};
    if (precision != Precision::year) parts.month = unsigned{date.month()};
    if (precision == Precision::day) parts.day = unsigned{date.day()};
    return parts;
}

void set_dates(Slide& slide, const When& when) {
    const Interval& days = when.days;
    if (!days.is_known()) return;
    const Precision precision = precision_of(days);
    slide.start = date_of(days.earliest ? *days.earliest : *days.latest, precision);
    if (days.earliest && days.latest) slide.end = date_of(*days.latest, precision);
    if (slide.end == slide.start) slide.end.reset();
    const bool is_plain = days.earliest && days.latest && !slide.end && when.time.empty() &&
                          when.edtf.find_first_of("?~%X") == std::string::npos;
    if (!is_plain) slide.display_date = escape_html(date_text(when));
}

}  // namespace

Slide make_slide(const Fact& fact) {
    Slide slide;
    set_dates(slide, fact.when);
    slide.headline = escape_html(fact_title(fact));
    if (const std::string words = exact_words(fact); !words.empty()) {
        slide.text = "<p>“" + escape_html(words) + "”</p>";
    }
    const std::string article = escape_html(article_text(fact.origin));
    const std::string link = escape_html(web_link(fact.origin.url));
    slide.text += "<p>" + (link.empty() ? article : "<a href=\"" + link + "\">" + article + "</a>") + "</p>";
    slide.group = fact.kind;
    slide.key = fact.key;
    return slide;
}

}  // namespace dateline
