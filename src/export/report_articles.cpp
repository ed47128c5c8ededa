#include <ostream>

#include "base/url.hpp"
#include "export/number_text.hpp"
#include "export/report_html.hpp"
#include "export/report_marks.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostOpen = 4;  // articles that are shown before they are closed

/// The facts of an article: positions first..last, half open.
struct Facts {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The text with its facts marked. A segment links to the card of the innermost fact over it.
void write_text(std::ostream& out, const ReportPage& page, const ReportArticle& article, Facts facts) {
    std::vector<MarkedSpan> spans;
    for (std::size_t i = facts.first; i < facts.last; ++i)
        spans.push_back({page.report.facts[i].span, page.report.facts[i].kind});
    for (const MarkedSegment& segment : cut_segments(article.text.size(), spans, article.passages)) {
        const bool is_body = segment.passage == PassageKind::body;
        if (!is_body) out << "<span class=\"" << word(segment.passage) << "\">";
        // The last that begins here is named by the mark itself, the others by empty places before it.
        for (std::size_t i = 0; i < segment.begin_here.size(); ++i) {
            const bool is_mark = i + 1 == segment.begin_here.size() && !segment.over.empty();
            if (!is_mark) out << "<span id=\"w" << facts.first + segment.begin_here[i] << "\"></span>";
        }
        const std::string text = escape_html(words_of(article.text, segment.span));
        if (segment.over.empty()) {
            out << text;
        } else {
            out << "<a class=\"mark";
            for (std::size_t kind = 0; kind < std::size(segment.has_kind); ++kind) {
                if (segment.has_kind[kind]) out << ' ' << kind_words(static_cast<ReportFactKind>(kind));
            }
            out << '"';
            if (!segment.begin_here.empty()) out << " id=\"w" << facts.first + segment.begin_here.back() << '"';
            out << link_to('f', facts.first + segment.over.front());
            if (segment.over.size() > 1) {
                out << " data-over=\"";
                for (const std::size_t at : segment.over)
                    out << (at == segment.over.front() ? "" : " ") << facts.first + at;
                out << '"';
            }
            out << '>' << text << "</a>";
        }
        if (!is_body) out << "</span>";
    }
}

std::string reading_of(const ReportFact& fact) {
    if (fact.kind == ReportFactKind::figure) return escape_html(figure_words(fact));
    if (fact.kind == ReportFactKind::relation) return isolated(fact.reading);
    if (fact.kind == ReportFactKind::statement)
        return isolated(fact.asserted_by.value_or("unnamed")) + " " + std::string(stance_words(fact.stance));
    return form_words(fact);
}

/// What was read at some words: the words, the reading, whose word, its date and what read it.
void write_card(std::ostream& out, const ReportPage& page, std::size_t number) {
    const ReportFact& fact = page.report.facts[number];
    out << "<li id=\"f" << number << "\" class=\"" << form_classes(fact) << "\"><a class=\"quote\""
        << link_to('w', number) << "><bdi>" << escape_html(shortened(page.words(fact, fact.span), 90))
        << "</bdi></a> <span class=\"notes\">" << kind_words(fact.kind);
    const auto note = [&](const std::string& text) {
        if (!text.empty()) out << " · " << text;
    };
    note(reading_of(fact));
    if (fact.kind != ReportFactKind::statement && fact.kind != ReportFactKind::time)
        note(fact.asserted_by ? "by the word of " + isolated(*fact.asserted_by) : "");
    if (fact.when.days.is_known())
        note(date_words(fact.when.days) +
             (fact.date_basis == FactDateBasis::publication ? " (from the article’s date)" : ""));
    if (fact.kind == ReportFactKind::time && !fact.when.days.is_known()) note(isolated(fact.reading));
    note(fact.place.empty() ? "" : "at " + isolated(fact.place));
    out << "</span> <span class=\"rule\" title=\"rule and confidence of the reading; key " << escape_html(fact.key)
        << "\">" << escape_html(fact.rule) << ' '
        << number_text(static_cast<double>(static_cast<int>(fact.confidence * 100 + 0.5)) / 100) << "</span>";
    const bool is_told_of_a_time = fact.kind == ReportFactKind::event || fact.kind == ReportFactKind::statement;
    if (fact.is_chosen && is_told_of_a_time) out << " <a class=\"aside\"" << link_to('t', number) << ">timeline</a>";
    if (fact.is_chosen && fact.kind == ReportFactKind::statement)
        out << " <a class=\"aside\"" << link_to('s', number) << ">speaker</a>";
    for (const std::size_t dispute : page.disputes_of[number])
        out << " <a class=\"aside\"" << link_to('d', dispute) << ">dispute " << dispute + 1 << "</a>";
    out << "</li>\n";
}

void write_about(std::ostream& out, const ReportArticle& article) {
    out << "<p class=\"notes about\">";
    if (!article.author.empty()) out << "by " << isolated(article.author) << " · ";
    if (const std::string link = web_link(article.url); !link.empty()) {
        out << "<a rel=\"noopener noreferrer\" href=\"" << escape_html(link) << "\">"
            << escape_html(host_of(article.url)) << "</a> · ";
    } else if (!article.url.empty()) {
        out << isolated(article.url) << " · ";
    }
    out << isolated(article.path) << " · key <code>" << escape_html(article.key) << "</code></p>\n";
}

void write_article(std::ostream& out, const ReportPage& page, std::size_t number, Facts facts, bool is_open) {
    const ReportArticle& article = page.report.articles[number];
    out << "<details class=\"article\" id=\"a" << number << '"' << (is_open ? " open" : "") << "><summary><h3>"
        << isolated(article.title) << "</h3> <span class=\"notes\">"
        << isolated(article.source.empty() ? "outlet unknown" : article.source) << " · "
        << date_words(article.published.days);
    if (article.published.days.is_known() && !basis_words(article.published_basis).empty())
        out << " (" << basis_words(article.published_basis) << ")";
    out << " · " << counted(facts.last - facts.first, "fact") << "</span></summary>\n";
    write_about(out, article);
    out << "<div class=\"spread\"><div class=\"text\" dir=\"auto\"";
    if (!article.language.empty()) out << " lang=\"" << escape_html(article.language) << '"';
    out << '>';
    write_text(out, page, article, facts);
    out << "</div>\n<ol class=\"cards\" aria-label=\"Facts read here\">\n";
    for (std::size_t i = facts.first; i < facts.last; ++i) write_card(out, page, i);
    out << "</ol></div></details>\n";
}

}  // namespace

void write_articles(std::ostream& out, const ReportPage& page) {
    const Report& report = page.report;
    const bool is_open = report.articles.size() <= kMostOpen;
    Facts facts;
    for (std::size_t i = 0; i < report.articles.size(); ++i) {
        facts.first = facts.last;
        while (facts.last < report.facts.size() && report.facts[facts.last].article.position() == i) ++facts.last;
        write_article(out, page, i, facts, is_open);
    }
    if (report.articles.empty()) out << "<p>No article meets what was asked.</p>\n";
}

}  // namespace dateline
