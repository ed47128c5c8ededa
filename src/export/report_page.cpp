#include "export/report_page.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

#include "base/joined.hpp"
#include "export/report_html.hpp"
#include "export/report_words.hpp"
#include "model/timeline.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostContent = 400;  // code points of what somebody said, in one line

/// Notes after a line, parted by middle dots; empty ones are left out.
std::string notes(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) {
        if (!part.empty()) append_item(out, part, " · ");
    }
    return out.empty() ? out : " <span class=\"notes\">" + out + "</span>";
}

std::string event_line(const ReportPage& page, const ReportFact& fact, std::size_t number) {
    const std::string_view before = page.words(fact, {fact.context.begin, fact.span.begin});
    const std::string_view after = page.words(fact, {fact.span.end, std::max(fact.span.end, fact.context.end)});
    return "<a" + link_to('w', number) + "><bdi>" + escape_html(before) + "<b>" +
           escape_html(page.words(fact, fact.span)) + "</b>" + escape_html(after) + "</bdi></a>" +
           notes({form_words(fact),
                  fact.asserted_by ? "by the word of " + isolated(*fact.asserted_by) : "the article’s own word",
                  fact.place.empty() ? "" : "at " + isolated(fact.place),
                  isolated(outlet_of(page.article(fact.article)))});
}

std::string statement_line(const ReportPage& page, const ReportFact& fact, std::size_t number) {
    return "<b class=\"who\">" + isolated(fact.asserted_by.value_or("unnamed")) + "</b> <span class=\"stance\">" +
           std::string(stance_words(fact.stance)) + ":</span> <a" + link_to('w', number) + ">" +
           isolated(shortened(fact.reading, kMostContent)) + "</a>" +
           notes({fact.mode == StatementMode::indirect ? "reported" : "quoted",
                  fact.via.empty() ? "" : "relayed by " + isolated(fact.via),
                  fact.place.empty() ? "" : "at " + isolated(fact.place),
                  isolated(outlet_of(page.article(fact.article)))});
}

/// A figure, a tie or a time at its words.
std::string other_line(const ReportPage& page, const ReportFact& fact, std::size_t number) {
    return "<a" + link_to('w', number) + "><bdi>" + escape_html(page.words(fact, fact.context)) + "</bdi></a>" +
           notes({fact.kind == ReportFactKind::figure ? escape_html(figure_words(fact)) : isolated(fact.reading),
                  fact.asserted_by ? "by the word of " + isolated(*fact.asserted_by) : "the article’s own word",
                  isolated(outlet_of(page.article(fact.article)))});
}

}  // namespace

ReportPage make_page(const Report& report) {
    ReportPage page{.report = report, .timeline = {}, .undated = {}, .disputes_of = {}};
    page.disputes_of.resize(report.facts.size());
    for (std::size_t i = 0; i < report.articles.size(); ++i) {
        const ReportArticle& article = report.articles[i];
        if (article.is_chosen && article.published.days.is_known())
            page.timeline.push_back({.fact = std::nullopt, .article = Index<ReportArticle>(i)});
    }
    for (std::size_t i = 0; i < report.facts.size(); ++i) {
        const ReportFact& fact = report.facts[i];
        const bool is_told_of_a_time = fact.kind == ReportFactKind::event || fact.kind == ReportFactKind::statement;
        if (!fact.is_chosen || !is_told_of_a_time) continue;
        if (fact.when.days.is_known()) {
            page.timeline.push_back({.fact = Index<ReportFact>(i), .article = fact.article});
        } else {
            page.undated.emplace_back(i);
        }
    }
    std::stable_sort(page.timeline.begin(), page.timeline.end(), [&](const TimelineEntry& a, const TimelineEntry& b) {
        const Interval& x = days_of(page, a);
        const Interval& y = days_of(page, b);
        return std::tuple(group_of(x), place_in_timeline(x)) < std::tuple(group_of(y), place_in_timeline(y));
    });
    for (std::size_t i = 0; i < report.disputes.size(); ++i) {
        for (const ReportSide& side : report.disputes[i].sides) {
            for (const Index<ReportFact> fact : side.facts) page.disputes_of[fact.position()].push_back(i);
        }
    }
    return page;
}

TimelineGroup group_of(const Interval& days) {
    const std::chrono::year_month_day first{days.earliest.value_or(days.latest.value_or(Day{}))};
    const std::chrono::year_month_day last{days.latest.value_or(days.earliest.value_or(Day{}))};
    const bool is_of_a_month = first.year() == last.year() && first.month() == last.month();
    return {static_cast<int>(first.year()), is_of_a_month ? static_cast<unsigned>(first.month()) : 0};
}

const Interval& days_of(const ReportPage& page, const TimelineEntry& entry) {
    return entry.fact ? page.fact(*entry.fact).when.days : page.article(entry.article).published.days;
}

const std::string& outlet_of(const ReportArticle& article) {
    return article.source.empty() ? article.path : article.source;
}

std::string link_to(char place, std::size_t number) {
    return std::string(" href=\"#") + place + std::to_string(number) + '"';
}

std::string fact_line(const ReportPage& page, Index<ReportFact> index) {
    const ReportFact& fact = page.fact(index);
    if (fact.kind == ReportFactKind::event) return event_line(page, fact, index.position());
    if (fact.kind == ReportFactKind::statement) return statement_line(page, fact, index.position());
    return other_line(page, fact, index.position());
}

}  // namespace dateline
