#include "app/read.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "extract/events/shared_days.hpp"
#include "extract/extract.hpp"
#include "extract/parsed_text.hpp"
#include "language/analyse.hpp"
#include "resolve/within_article/coreference.hpp"
#include "text/extra.hpp"
#include "text/language_of.hpp"
#include "text/outlet.hpp"
#include "text/passages.hpp"
#include "time/time_expressions.hpp"

namespace dateline {

namespace {

/// BCP 47: the language is what stands before the first hyphen, in letters of either case.
std::string language_part(std::string_view tag) {
    return to_lower(tag.substr(0, tag.find_first_of("-_")));
}

// Languages that a short text does not tell apart surely, a word for each group.
constexpr auto kCloseLanguages = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"bs", "hbs"},  {"hr", "hbs"},  {"sr", "hbs"},  {"sh", "hbs"}, {"cnr", "hbs"}, {"me", "hbs"}, {"no", "nor"},
     {"nb", "nor"},  {"nn", "nor"},  {"da", "nor"},  {"id", "msa"}, {"ms", "msa"},  {"fa", "fas"}, {"prs", "fas"},
     {"tl", "tgl"},  {"fil", "tgl"}, {"gl", "por"},  {"pt", "por"}, {"cs", "ces"},  {"sk", "ces"}, {"az", "aze"},
     {"azb", "aze"}, {"zh", "zho"},  {"cmn", "zho"}, {"yue", "zho"}});

std::string_view group_of(std::string_view language) {
    const auto* const row = std::find_if(kCloseLanguages.begin(), kCloseLanguages.end(),
                                         [&](const auto& each) { return each.first == language; });
    return row == kCloseLanguages.end() ? language : row->second;
}

/// Whether the words do not speak against the tag of the page.
bool is_same_language(std::string_view of_page, std::string_view detected) {
    const std::string a = language_part(of_page);
    const std::string b = language_part(detected);
    return group_of(a) == group_of(b);
}

/// Titles and bodies tell the language: what else stands on a page may be in that of its frame.
DocumentLanguage identify_language(const Document& document) {
    const std::optional<std::string>& given = document.article.language;
    if (given && !given->empty()) return {given, Basis::metadata};
    std::string words;
    for (const Passage& passage : document.passages) {
        if (!holds_facts(passage.kind)) continue;
        words += document.words(passage.span);
        words += '\n';
    }
    auto detected = detect_language(words);
    auto of_page = find_extra(document.article, kPageLanguage);
    if (of_page && (!detected || is_same_language(*of_page, *detected))) return {std::move(of_page), Basis::metadata};
    if (detected) return {std::move(detected), Basis::text};
    return {};
}

std::optional<std::string> find_title(const Document& document) {
    if (document.article.title) return document.article.title;
    const auto is_title = [](const Passage& passage) { return passage.kind == PassageKind::title; };
    const auto first = std::find_if(document.passages.begin(), document.passages.end(), is_title);
    if (first == document.passages.end()) return std::nullopt;
    return std::string(document.words(first->span));
}

}  // namespace

bool is_in(const Document& document, const Language& language) {
    return !document.language.tag || language_part(*document.language.tag) == language.code;
}

Document read_language(Article article, const Language& language) {
    Document document;
    document.article = std::move(article);
    document.passages = find_passages(document.article, language);
    document.title = find_title(document);
    document.outlet = identify_outlet(document.article, document.passages, language);
    document.language = identify_language(document);
    if (is_in(document, language)) document.analysis = analyse(document.text(), document.passages, language);
    return document;
}

ReadArticle read(Article article, const Language& language) {
    ReadArticle result;
    Document& document = result.document;
    Extraction& extraction = result.extraction;

    document = read_language(std::move(article), language);
    document.date = date_document(document, language);
    if (!is_in(document, language)) return result;

    extraction.time_expressions = read_time_expressions(document, language);
    extraction.mentions = link_within_article(document, read_mentions(document, extraction, language), language);
    const ParsedText text(document, extraction, language);
    extraction.statements = read_statements(text);
    extraction.event_mentions = read_events(text);
    share_days(text, extraction);
    extraction.figures = read_figures(text);
    extraction.relations = read_relations(text);
    return result;
}

}  // namespace dateline
