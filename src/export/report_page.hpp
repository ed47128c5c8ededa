// What the sections of a report's page share: what is in the timeline, and the names of the places that they link to.
// A fact at position n of the report has its words at #wN, its card at #fN, and, where it has one, its line in the
// timeline at #tN and among the statements at #sN.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.hpp"

namespace dateline {

/// A line of the timeline: a fact, or the publication of an article.
struct TimelineEntry {
    std::optional<Index<ReportFact>> fact;
    Index<ReportArticle> article;
};

struct ReportPage {
    const Report& report;
    std::vector<TimelineEntry> timeline;                // all that is dated, by group, then in order
    std::vector<Index<ReportFact>> undated;             // events and statements
    std::vector<std::vector<std::size_t>> disputes_of;  // by fact: the disputes in which it stands on a side

    [[nodiscard]] const ReportFact& fact(Index<ReportFact> index) const { return report.facts[index.position()]; }
    [[nodiscard]] const ReportArticle& article(Index<ReportArticle> index) const {
        return report.articles[index.position()];
    }
    [[nodiscard]] std::string_view words(const ReportFact& fact, Span span) const {
        return words_of(article(fact.article).text, span);
    }
};

/// Puts in order what the sections need. `report` must outlive it.
[[nodiscard]] ReportPage make_page(const Report& report);

/// What a line of the timeline is listed under: a month, or a year (month 0) where it is not told to the month.
struct TimelineGroup {
    int year = 0;
    unsigned month = 0;
    friend auto operator<=>(const TimelineGroup&, const TimelineGroup&) = default;
};
[[nodiscard]] TimelineGroup group_of(const Interval& days);

/// The interval of a line of the timeline.
[[nodiscard]] const Interval& days_of(const ReportPage& page, const TimelineEntry& entry);

/// The name of an article's outlet, or its path where none is known.
[[nodiscard]] const std::string& outlet_of(const ReportArticle& article);

/// ` href="#w12"` and the like.
[[nodiscard]] std::string link_to(char place, std::size_t number);

/// A fact for people in one line of HTML, with a link to its words: whose word, what, its form, where it stands.
[[nodiscard]] std::string fact_line(const ReportPage& page, Index<ReportFact> index);

/// Sections, each a part of the page. Lists with more lines than people read at once are closed where they can be.
void write_summary(std::ostream& out, const ReportPage& page);
void write_chart(std::ostream& out, const ReportPage& page);
void write_timeline(std::ostream& out, const ReportPage& page);
void write_undated(std::ostream& out, const ReportPage& page);
void write_disputes(std::ostream& out, const ReportPage& page);
void write_statements(std::ostream& out, const ReportPage& page);
void write_graph(std::ostream& out, const ReportPage& page);
void write_articles(std::ostream& out, const ReportPage& page);

}  // namespace dateline
