#include "export/fact_text.hpp"

#include "base/joined.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

namespace {

void append_known(std::string& all, const std::string& part, std::string_view separator) {
    if (!part.empty()) append_item(all, part, separator);
}

}  // namespace

std::string whose_word(const Teller& teller) {
    if (teller.asserted_by.empty()) return std::string(teller.outlet.empty() ? teller.path : teller.outlet);
    std::string words(teller.asserted_by);
    if (!teller.relayed_by.empty()) words.append(" (relayed by ").append(teller.relayed_by).append(")");
    return words;
}

std::string whose_word(const Fact& fact) {
    return whose_word(Teller{fact.asserted_by, fact.relayed_by, fact.origin.outlet, fact.origin.path});
}

std::string qualifiers_of(const Fact& fact) {
    std::string all;
    if (fact.status != word(EventStatus::actual)) append_known(all, fact.status, ", ");
    if (fact.polarity == word(Polarity::negative)) append_known(all, "told as not so", ", ");
    if (fact.stance != word(Stance::assert_)) append_known(all, fact.stance, ", ");
    return all.empty() ? all : "[" + all + "]";
}

std::string fact_title(const Fact& fact) {
    std::string title = whose_word(fact);
    append_known(title, qualifiers_of(fact), " ");
    if (fact.kind == word(TimelineKind::publication)) append_known(title, "published", " ");
    return title + ": " + fact.label;
}

std::string exact_words(const Fact& fact) {
    if (fact.kind == word(TimelineKind::publication)) return fact.origin.title;
    if (fact.kind == word(TimelineKind::statement)) return fact.origin.words;
    return fact.origin.sentence.empty() ? fact.origin.words : fact.origin.sentence;
}

std::string date_text(const When& when) {
    const Interval& days = when.days;
    if (!days.is_known()) return "undated";
    const auto bar = when.edtf.find('/');
    const std::string begin = when.edtf.substr(0, bar);
    const std::string end = bar == std::string::npos ? begin : when.edtf.substr(bar + 1);
    std::string text = begin;  // as precise as the file has it, and no more
    if (!days.earliest) {
        text = "by " + end;
    } else if (!days.latest) {
        text = begin + " or later";
    } else if (bar != std::string::npos) {
        text = begin + " to " + end;
    }
    append_known(text, when.time, " ");
    if (!when.time.empty()) append_known(text, when.zone, " ");
    return text;
}

std::string article_text(const FactOrigin& origin) {
    std::string text = origin.outlet;
    append_known(text, origin.title, ", ");
    if (text.empty()) text = origin.path;
    if (origin.published.days.is_known()) append_known(text, date_text(origin.published), ", ");
    return text;
}

}  // namespace dateline
