#include "query/report_filter.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Interval day(const char* iso) {
    return {day_of_iso(iso), day_of_iso(iso)};
}

ReportFact fact_of(ReportFactKind kind, std::size_t article, const char* iso, std::vector<std::size_t> entities = {}) {
    ReportFact fact;
    fact.kind = kind;
    fact.article = Index<ReportArticle>(article);
    if (*iso != 0) fact.when.days = day(iso);
    for (const std::size_t each : entities) fact.entities.emplace_back(each);
    return fact;
}

/// Three articles of three days; the first two tell of an event each, the third has a figure that a dispute sets
/// against one of the first.
Report sample() {
    Report report;
    for (const char* iso : {"2031-05-01", "2031-06-01", "2031-07-01"}) {
        ReportArticle& article = report.articles.emplace_back();
        article.path = iso;
        article.published.days = day(iso);
    }
    for (std::int64_t id : {71, 72}) report.entities.push_back({{id}, "", "", ""});
    report.facts = {fact_of(ReportFactKind::event, 0, "2031-04-30", {0}), fact_of(ReportFactKind::figure, 0, ""),
                    fact_of(ReportFactKind::event, 1, "2031-05-31", {1}), fact_of(ReportFactKind::event, 1, ""),
                    fact_of(ReportFactKind::figure, 2, "")};
    report.disputes.push_back({DisputeKind::figure,
                               DisputeDegree::differs,
                               "d",
                               "",
                               "",
                               {{{Index<ReportFact>(1)}}, {{Index<ReportFact>(4)}}}});
    return report;
}

std::string paths(const Report& report) {
    std::string all;
    for (const ReportArticle& article : report.articles) all += article.path.substr(5, 2);
    return all;
}

}  // namespace

TEST_CASE("a report of everything stays as it is") {
    const Report report = filter_report(sample(), {});
    CHECK(paths(report) == "050607");
    CHECK(report.facts.size() == 5);
    CHECK(report.facts[3].is_chosen);
}

TEST_CASE("a range keeps the articles of what lies in it, and a dispute the words of both its sides") {
    const Report report = filter_report(
        sample(), {std::nullopt, {day_of_iso("2031-04-01"), day_of_iso("2031-05-15")}, RangeMatch::possible});
    CHECK(paths(report) == "0507");
    REQUIRE(report.facts.size() == 3);
    CHECK(report.facts[0].is_chosen);
    CHECK(report.facts[1].is_chosen);        // a figure counts as of its article's day
    CHECK_FALSE(report.facts[2].is_chosen);  // here for the dispute alone
    REQUIRE(report.disputes.size() == 1);
    CHECK(report.disputes[0].sides[1].facts[0].position() == 2);
    CHECK(report.facts[2].article.position() == 1);
}

TEST_CASE("an event without a date is in no range") {
    const Report report = filter_report(
        sample(), {std::nullopt, {day_of_iso("2031-05-20"), day_of_iso("2031-06-10")}, RangeMatch::possible});
    CHECK(paths(report) == "06");
    CHECK(report.facts[0].is_chosen);
    CHECK_FALSE(report.facts[1].is_chosen);
    CHECK(report.disputes.empty());
}

TEST_CASE("an entity keeps what it takes part in, and no publication") {
    const Report report = filter_report(sample(), {std::vector<std::int64_t>{72}, {}, RangeMatch::possible});
    CHECK(paths(report) == "06");
    CHECK_FALSE(report.articles[0].is_chosen);
    CHECK(report.facts[0].is_chosen);
    CHECK_FALSE(report.facts[1].is_chosen);
    CHECK(paths(filter_report(sample(), {std::vector<std::int64_t>{}, {}, RangeMatch::possible})).empty());
}
