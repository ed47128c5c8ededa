#include "query/report_filter.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace dateline {

namespace {

void choose(Report& report, const ReportFilter& filter) {
    const std::unordered_set<std::int64_t> asked =
        filter.entities ? std::unordered_set<std::int64_t>(filter.entities->begin(), filter.entities->end())
                        : std::unordered_set<std::int64_t>();
    for (ReportArticle& article : report.articles)
        article.is_chosen = !filter.entities && matches(article.published.days, filter.range, filter.match);
    for (ReportFact& fact : report.facts) {
        const bool is_told_of_a_time = fact.kind == ReportFactKind::event || fact.kind == ReportFactKind::statement;
        const Interval& days = is_told_of_a_time || fact.when.days.is_known()
                                   ? fact.when.days
                                   : report.articles[fact.article.position()].published.days;
        fact.is_chosen =
            matches(days, filter.range, filter.match) &&
            (!filter.entities || std::any_of(fact.entities.begin(), fact.entities.end(), [&](Index<ReportEntity> each) {
                return asked.contains(report.entities[each.position()].id.value);
            }));
    }
}

bool has_chosen(const Report& report, const ReportDispute& dispute) {
    for (const ReportSide& side : dispute.sides) {
        for (const Index<ReportFact> fact : side.facts) {
            if (report.facts[fact.position()].is_chosen) return true;
        }
    }
    return false;
}

/// Leaves out the articles that are not in `stays`, with their facts; what is left keeps its order.
void keep_articles(Report& report, const std::vector<bool>& stays) {
    std::vector<Index<ReportArticle>> articles_to(report.articles.size());
    std::vector<ReportArticle> articles;
    for (std::size_t i = 0; i < stays.size(); ++i) {
        articles_to[i] = Index<ReportArticle>(articles.size());
        if (stays[i]) articles.push_back(std::move(report.articles[i]));
    }
    std::vector<Index<ReportFact>> facts_to(report.facts.size());
    std::vector<ReportFact> facts;
    for (std::size_t i = 0; i < report.facts.size(); ++i) {
        facts_to[i] = Index<ReportFact>(facts.size());
        if (!stays[report.facts[i].article.position()]) continue;
        facts.push_back(std::move(report.facts[i]));
        facts.back().article = articles_to[facts.back().article.position()];
    }
    report.articles = std::move(articles);
    report.facts = std::move(facts);
    for (ReportDispute& dispute : report.disputes) {
        for (ReportSide& side : dispute.sides) {
            for (Index<ReportFact>& fact : side.facts) fact = facts_to[fact.position()];
        }
    }
}

}  // namespace

Report filter_report(Report report, const ReportFilter& filter) {
    if (!filter.entities && !filter.range.is_known()) return report;
    choose(report, filter);
    std::erase_if(report.disputes, [&](const ReportDispute& each) { return !has_chosen(report, each); });
    std::vector<bool> stays(report.articles.size());
    for (std::size_t i = 0; i < stays.size(); ++i) stays[i] = report.articles[i].is_chosen;
    for (const ReportFact& fact : report.facts) {
        if (fact.is_chosen) stays[fact.article.position()] = true;
    }
    for (const ReportDispute& dispute : report.disputes) {
        for (const ReportSide& side : dispute.sides) {
            for (const Index<ReportFact> fact : side.facts)
                stays[report.facts[fact.position()].article.position()] = true;
        }
    }
    keep_articles(report, stays);
    return report;
}

}  // namespace dateline
