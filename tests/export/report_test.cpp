#include "export/report.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "export/report_page.hpp"

using namespace dateline;

namespace {

constexpr const char* kHostile = "</script><script>x()</script><img src=x onerror=x()> \"'& ]]>";

Interval between(const char* earliest, const char* latest) {
    return {day_of_iso(earliest), day_of_iso(latest)};
}

/// An article, a statement and an event of somebody's word in it, and a dispute about them; all its text is `text`.
Report report_of(const std::string& text) {
    Report report;
    ReportArticle& article = report.articles.emplace_back();
    for (std::string* each : {&article.key, &article.path, &article.title, &article.source, &article.author,
                              &article.language, &article.text})
        *each = text;
    article.url = "javascript:" + text;
    article.published.days = between("2031-05-04", "2031-05-04");
    article.passages = {{{0, 3}, PassageKind::furniture}};
    for (int i = 0; i < 2; ++i)
        report.entities.push_back({RowId<ReportEntity>{i + 1}, text + std::to_string(i), text, text});
    for (const ReportFactKind kind : {ReportFactKind::statement, ReportFactKind::event, ReportFactKind::relation,
                                      ReportFactKind::figure, ReportFactKind::time}) {
        ReportFact& fact = report.facts.emplace_back();
        fact.kind = kind;
        for (std::string* each :
             {&fact.key, &fact.rule, &fact.reading, &fact.place, &fact.event_type, &fact.cue, &fact.via, &fact.unit})
            *each = text;
        fact.span = {1, static_cast<std::uint32_t>(text.size()) - 1};
        fact.context = {0, static_cast<std::uint32_t>(text.size())};
        fact.asserted_by = text;
        fact.entities = {Index<ReportEntity>(0), Index<ReportEntity>(1)};
        fact.speakers = {{Index<ReportEntity>(0), text}, {std::nullopt, text}};
        fact.about = {Index<ReportEntity>(1)};
        fact.when.days = between("", "2031-05-04");
    }
    report.disputes.push_back({DisputeKind::polarity,
                               DisputeDegree::excludes,
                               text,
                               text,
                               text,
                               {{{Index<ReportFact>(0)}}, {{Index<ReportFact>(1)}}}});
    return report;
}

std::string page_of(const Report& report, const ReportOptions& options) {
    std::ostringstream out;
    write_report(out, report, options);
    return out.str();
}

std::size_t count(const std::string& page, const std::string& words) {
    std::size_t times = 0;
    for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) ++times;
    return times;
}

}  // namespace

TEST_CASE("no text of a report becomes markup, wherever it stands") {
    const std::string page = page_of(report_of(kHostile), {kHostile, kHostile});
    CHECK(count(page, "<script>") == 1);
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "javascript:") == count(page, "<bdi>javascript:"));
    CHECK(count(page, "href=\"") == count(page, "href=\"#") + count(page, "href=\"data:,\""));
    CHECK(count(page, "&lt;/script&gt;") > 20);
}

TEST_CASE("a denial never looks like a claim") {
    Report report = report_of("the gate was closed");
    report.facts[0].stance = Stance::deny;
    report.facts[1].polarity = Polarity::negative;
    report.facts[1].status = EventStatus::possible;
    const std::string page = page_of(report, {});
    CHECK(page.find("<span class=\"stance\">denied:</span>") != std::string::npos);
    CHECK(page.find("<span class=\"stance\">said:</span>") == std::string::npos);
    CHECK(page.find("possible, told as not so · by the word of") != std::string::npos);
    CHECK(page.find("class=\"sign statement not\"") != std::string::npos);
    CHECK(page.find("class=\"sign event told possible not\"") != std::string::npos);
}

TEST_CASE("lines of the timeline stand under the month that they are told to, or under a year") {
    struct Row {
        const char* earliest;
        const char* latest;
        TimelineGroup group;
    };
    const Row rows[] = {
        {"2031-05-04", "2031-05-04", {2031, 5}}, {"", "2031-05-04", {2031, 5}},
        {"2031-05-04", "", {2031, 5}},           {"2031-05-01", "2031-05-31", {2031, 5}},
        {"2031-05-31", "2031-06-01", {2031, 0}}, {"2031-01-01", "2031-12-31", {2031, 0}},
        {"2030-05-01", "2031-05-31", {2030, 0}}, {"-0043-03-15", "-0043-03-15", {-43, 3}},
    };
    for (const Row& row : rows) CHECK(group_of(between(row.earliest, row.latest)) == row.group);
}

TEST_CASE("the timeline is in order, also before our era, and what has no date stands apart") {
    Report report = report_of("the gate was closed");
    report.articles[0].published = {};
    const char* const days[] = {"2031-05-04", "", "-0043-03-15", "-0044-03-15", "2030-01-01"};
    for (std::size_t i = 0; i < std::size(days); ++i) {
        report.facts[i].kind = ReportFactKind::event;
        report.facts[i].when.days = between(days[i], days[i]);
    }
    const ReportPage page = make_page(report);
    std::vector<std::size_t> order;
    for (const TimelineEntry& entry : page.timeline) order.push_back(entry.fact->position());
    CHECK(order == std::vector<std::size_t>{3, 2, 4, 0});
    REQUIRE(page.undated.size() == 1);
    CHECK(page.undated[0].position() == 1);
}

TEST_CASE("where thousands of signs would not fit, the drawing has columns instead, and the list has them all") {
    Report report = report_of("the gate was closed");
    const ReportFact event = report.facts[1];
    for (int i = 0; i < 3000; ++i) report.facts.push_back(event);
    const std::string page = page_of(report, {});
    CHECK(count(page, "<rect class=\"pile events\"") >= 1);
    CHECK(count(page, "class=\"sign event") < 20);  // those of the legend
    CHECK(count(page, "<li id=\"t") == 3002);
}
