#include <chrono>
#include <ostream>
#include <set>

#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostOpen = 400;  // lines that a list shows before its parts are closed

Day place_of(const Interval& days) {
    return days.earliest.value_or(days.latest.value_or(Day{}));
}

void write_day(std::ostream& out, std::string_view name, const std::optional<Day>& day) {
    if (day) out << ' ' << name << "=\"" << day->time_since_epoch().count() << '"';
}

void write_entry(std::ostream& out, const ReportPage& page, const TimelineEntry& entry) {
    const Interval& days = days_of(page, entry);
    if (entry.fact) {
        out << "<li id=\"t" << entry.fact->position() << "\" class=\"" << form_classes(page.fact(*entry.fact)) << '"';
    } else {
        out << "<li id=\"p" << entry.article.position() << "\" class=\"publication\"";
    }
    write_day(out, "data-a", days.earliest);
    write_day(out, "data-b", days.latest);
    out << "><span class=\"when\">" << date_words(days) << "</span> <span class=\"what\">";
    if (entry.fact) {
        out << fact_line(page, *entry.fact) << " <a class=\"aside\"" << link_to('f', entry.fact->position())
            << ">reading</a>";
    } else {
        const ReportArticle& article = page.article(entry.article);
        out << "<b class=\"who\">" << isolated(outlet_of(article)) << "</b> <span class=\"stance\">published:</span> <a"
            << link_to('a', entry.article.position()) << ">" << isolated(article.title) << "</a>";
    }
    out << "</span></li>\n";
}

}  // namespace

void write_summary(std::ostream& out, const ReportPage& page) {
    const Report& report = page.report;
    std::size_t counts[std::size_t{5}] = {};
    for (const ReportFact& fact : report.facts) counts[static_cast<std::size_t>(fact.kind)] += fact.is_chosen ? 1 : 0;
    std::set<std::string_view> outlets;
    Interval published;
    bool is_first = true;
    for (const ReportArticle& article : report.articles) {
        if (!article.source.empty()) outlets.insert(article.source);
        if (!article.published.days.is_known()) continue;
        published = is_first ? article.published.days : hull(published, article.published.days);
        is_first = false;
    }
    out << "<p class=\"lead\">" << counted(report.articles.size(), "article") << " of "
        << counted(outlets.size(), "outlet");
    if (published.is_known()) out << ", published " << date_words(published);
    out << ".</p>\n<ul class=\"counts\">";
    const auto count = [&](std::string_view href, std::size_t number, std::string_view noun) {
        out << "<li><a href=\"#" << href << "\">" << counted(number, noun) << "</a></li>";
    };
    count("timeline", counts[static_cast<std::size_t>(ReportFactKind::event)], "event");
    count("statements", counts[static_cast<std::size_t>(ReportFactKind::statement)], "statement");
    count("disputes", report.disputes.size(), "dispute");
    count("articles", counts[static_cast<std::size_t>(ReportFactKind::figure)], "figure");
    count("undated", page.undated.size(), "undated fact");
    out << "</ul>\n";
}

void write_timeline(std::ostream& out, const ReportPage& page) {
    const char* const open = page.timeline.size() <= kMostOpen ? " open" : "";
    for (std::size_t from = 0; from < page.timeline.size();) {
        const Interval& first = days_of(page, page.timeline[from]);
        const TimelineGroup group = group_of(first);
        std::size_t to = from + 1;
        while (to < page.timeline.size() && group_of(days_of(page, page.timeline[to])) == group) ++to;
        const Day day = place_of(first);
        out << "<details class=\"month\"" << open << "><summary><h3>"
            << (group.month == 0 ? year_words(day) : month_words(day)) << "</h3> <span class=\"notes\">"
            << counted(to - from, "line") << "</span></summary>\n<ol class=\"lines\">\n";
        for (; from < to; ++from) write_entry(out, page, page.timeline[from]);
        out << "</ol></details>\n";
    }
    if (page.timeline.empty()) out << "<p>Nothing here has a date.</p>\n";
}

void write_undated(std::ostream& out, const ReportPage& page) {
    if (page.undated.empty()) {
        out << "<p>Every event and statement has a date.</p>\n";
        return;
    }
    out << "<details" << (page.undated.size() <= kMostOpen / 4 ? " open" : "") << "><summary>"
        << counted(page.undated.size(), "event") << " and statements that nothing in their articles dates</summary>\n"
        << "<ol class=\"lines undated\">\n";
    for (const Index<ReportFact> index : page.undated) {
        out << "<li id=\"t" << index.position() << "\" class=\"" << form_classes(page.fact(index))
            << "\"><span class=\"when\">no date</span> <span class=\"what\">" << fact_line(page, index)
            << " <a class=\"aside\"" << link_to('f', index.position()) << ">how it was read</a></span></li>\n";
    }
    out << "</ol></details>\n";
}

}  // namespace dateline
