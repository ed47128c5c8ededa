#include <ostream>

#include "export/report_html.hpp"
#include "export/report_page.hpp"
#include "export/report_words.hpp"

namespace dateline {

namespace {

std::string account(const ReportPage& page, Index<ReportFact> index) {
    const ReportFact& fact = page.fact(index);
    const ReportArticle& article = page.article(fact.article);
    const bool is_statement = fact.kind == ReportFactKind::statement;
    const Span words = is_statement ? fact.span : fact.context;
    const bool is_inside = words.contains(fact.span);
    std::string out = "<li><blockquote dir=\"auto\"><a" + link_to('w', index.position()) + ">";
    if (is_inside) {
        out += escape_html(page.words(fact, {words.begin, fact.span.begin})) + "<b>" +
               escape_html(page.words(fact, fact.span)) + "</b>" +
               escape_html(page.words(fact, {fact.span.end, words.end}));
    } else {
        out += escape_html(page.words(fact, fact.span));
    }
    out += "</a></blockquote><p class=\"by\"><b class=\"who\">" +
           (fact.asserted_by ? isolated(*fact.asserted_by) : std::string("the article’s own word")) + "</b>";
    if (is_statement) out += " <span class=\"stance\">" + std::string(stance_words(fact.stance)) + "</span>";
    if (const std::string form = form_words(fact); !form.empty()) out += " <span class=\"stance\">" + form + "</span>";
    out += "<br>" + isolated(outlet_of(article)) + ", " + date_words(article.published.days) + " · <a class=\"aside\"" +
           link_to('f', index.position()) + ">reading</a></p></li>\n";
    return out;
}

}  // namespace

void write_disputes(std::ostream& out, const ReportPage& page) {
    const std::vector<ReportDispute>& disputes = page.report.disputes;
    if (disputes.empty()) out << "<p>No two accounts here were found to differ on a point.</p>\n";
    for (std::size_t i = 0; i < disputes.size(); ++i) {
        const ReportDispute& dispute = disputes[i];
        out << "<section class=\"dispute\" id=\"d" << i << "\"><h3>" << isolated(dispute.question)
            << "</h3>\n<p class=\"notes\"><span class=\"stance\">"
            << (dispute.degree == DisputeDegree::excludes ? "They cannot both be so." : "It is told differently.")
            << "</span> " << isolated(dispute.explanation) << "</p>\n<div class=\"sides\">\n";
        for (std::size_t side = 0; side < dispute.sides.size(); ++side) {
            out << "<section class=\"side\"><h4>Side " << side + 1 << "</h4><ul>\n";
            for (const Index<ReportFact> fact : dispute.sides[side].facts) out << account(page, fact);
            out << "</ul></section>\n";
        }
        out << "</div></section>\n";
    }
}

}  // namespace dateline
