#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/fnv.hpp"
#include "languages/en/english.hpp"
#include "tests/fuzz/entries.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/time/plain_document.hpp"
#include "time/edtf.hpp"
#include "time/time_expressions.hpp"

namespace dateline {

namespace {

constexpr std::size_t kHead = 3;  // bytes before the text: what is known of the article, and its day

/// How a word may look to the time stage. No engine is asked: what is read must hold whatever it says.
struct Tags {
    Upos upos = Upos::noun;
    std::string_view xpos;
    std::string_view deprel;
};
constexpr auto kTags = std::to_array<Tags>({
    {Upos::noun, "NN", "obl"},
    {Upos::verb, "VBD", "ccomp"},
    {Upos::verb, "VB", "xcomp"},
    {Upos::verb, "VBG", "advcl"},
    {Upos::verb, "VBN", "acl"},
    {Upos::aux, "MD", "aux"},
    {Upos::aux, "VBZ", "aux:pass"},
    {Upos::adp, "IN", "case"},
    {Upos::num, "CD", "nummod"},
    {Upos::propn, "NNP", "obl:tmod"},
    {Upos::det, "DT", "det"},
    {Upos::punct, ",", "punct"},
});

bool is_of_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/// The words of a sentence, each with tags that its bytes give, governed by one before it; the first is the root.
void add_tokens(Document& document, Sentence& sentence) {
    const std::string_view text = document.text();
    std::vector<Token>& tokens = document.analysis.tokens;
    sentence.first = Index<Token>(tokens.size());
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
        std::uint32_t end = at + 1;
        while (is_of_word(text[at]) && end < sentence.span.end && is_of_word(text[end])) ++end;
        if (const auto c = static_cast<unsigned char>(text[at]); c > ' ') {
            Token token;
            token.span = {at, end};
            token.lemma = to_lower(document.words(token.span));
            const auto hash = fnv_hash<std::uint32_t>(token.lemma);
            const Tags& tags = kTags[hash % kTags.size()];
            const std::size_t before = tokens.size() - sentence.first.position();
            token.upos = tags.upos;
            token.xpos = tags.xpos;
            token.deprel = before == 0 ? "root" : tags.deprel;
            if (before > 0) token.head = Index<Token>(sentence.first.position() + hash / kTags.size() % before);
            tokens.push_back(std::move(token));
        }
        at = end;
    }
    sentence.last = Index<Token>(tokens.size());
}

/// The date of an article: none, a day, a month's length from that day on, or a day at either end of the calendar.
DocumentDate date_from(unsigned char kind, unsigned char low, unsigned char high) {
    using std::chrono::days;
    DocumentDate date;
    const Day day = Day{} + days{low + 256 * high};
    switch (kind % 4) {
        case 0:
            return date;
        case 1:
            date.when.days = {day, day};
            break;
        case 2:
            date.when.days = {day, day + days{30}};
            break;
        default: {
            const int year = high % 2 == 0 ? 9999 : -9999;
            const Day edge{std::chrono::year{year} / (low % 12 + 1) / 15};
            date.when.days = {edge, edge};
        }
    }
    date.when.edtf = edtf_of(date.when.days);
    date.basis = Basis::header;
    return date;
}

/// The first line says something of the article: it is its header, its dateline, its address or its metadata.
Document document_from(std::string_view bytes) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    const std::string text = to_valid_utf8(bytes.substr(kHead));
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string first = text.substr(0, end);
    Document document;
    switch (byte(0) / 4 % 4) {
        case 0:
            testing::add_passage(document, first, PassageKind::header);
            break;
        case 1:
            testing::add_passage(document, first, PassageKind::dateline);
            break;
        case 2:
            document.article.url = first;
            break;
        default:
            document.article.published = first;
    }
    testing::add_passage(document, text.substr(end), PassageKind::body);
    document.date = date_from(byte(0), byte(1), byte(2));
    std::erase_if(document.analysis.sentences, [](const Sentence& each) { return each.span.empty(); });
    for (Sentence& sentence : document.analysis.sentences) add_tokens(document, sentence);
    return document;
}

void require_when(const When& when) {
    require(is_clean(when.edtf) && is_clean(when.time) && is_clean(when.zone), "a date is clean text");
    require(!when.days.is_known() || !when.edtf.empty(), "what is known of a date is in its EDTF");
    if (!when.days.earliest || !when.days.latest) return;
    require(*when.days.earliest <= *when.days.latest, "an interval ends after it began");
    const auto read = parse_edtf(when.edtf);
    require(read.has_value(), "what is written as EDTF can be read");
    require(read->days == when.days, "EDTF says the days that it was made of");
}

void require_reasons(std::string_view text, const std::vector<ReasonStep>& reasons) {
    for (const ReasonStep& step : reasons) {
        require(is_within(text, step.span), "a reason rests on whole characters of the text");
        require(!step.rule.empty() && !step.explanation.empty() && is_clean(step.explanation), "a reason is told");
    }
}

void require_expressions(const Document& document, const std::vector<TimeExpression>& expressions) {
    std::uint32_t before = 0;
    for (const TimeExpression& each : expressions) {
        require(!each.span.empty() && is_within(document.text(), each.span), "a time holds whole characters");
        require(each.span.begin >= before, "times follow each other");
        before = each.span.end;
        require(!each.rule.empty() && each.confidence > 0 && each.confidence <= 1,
                "a rule has read it, and how surely");
        require(is_clean(each.value) && is_clean(each.modifier), "a value is clean text");
        require_when(each.when);
        require_reasons(document.text(), each.reasons);
    }
}

bool have_same_reasons(const std::vector<ReasonStep>& a, const std::vector<ReasonStep>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ReasonStep& left, const ReasonStep& right) {
        return left.rule == right.rule && left.span == right.span && left.explanation == right.explanation;
    });
}

bool are_same(const TimeExpression& a, const TimeExpression& b) {
    return a.span == b.span && a.rule == b.rule && a.confidence == b.confidence && a.type == b.type &&
           a.value == b.value && a.modifier == b.modifier && a.when == b.when &&
           have_same_reasons(a.reasons, b.reasons);
}

}  // namespace

void read_dates(std::string_view bytes) {
    if (bytes.size() < kHead) return;
    const Document document = document_from(bytes);

    const std::vector<TimeExpression> once = read_time_expressions(document, english());
    const std::vector<TimeExpression> again = read_time_expressions(document, english());
    require_expressions(document, once);
    require(std::equal(once.begin(), once.end(), again.begin(), again.end(), are_same), "a text has the same times");

    const DocumentDate date = date_document(document, english());
    const DocumentDate same = date_document(document, english());
    require_when(date.when);
    require_reasons(document.text(), date.reasons);
    require(!date.span || is_within(document.text(), *date.span), "the date of an article stands in whole characters");
    require(!date.when.edtf.empty() == (date.basis != Basis::none), "something tells the date of an article");
    require(date.when == same.when && date.basis == same.basis && date.span == same.span &&
                have_same_reasons(date.reasons, same.reasons),
            "an article has the same date");
}

}  // namespace dateline
