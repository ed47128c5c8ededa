#include "export/fact_text.hpp"

#include "model/vocabulary.hpp"

namespace dateline {

namespace {

void join(std::string& all, const std::string& part, const char* separator) {
    if (part.empty()) return;
    if (!all.empty()) all += separator;
    all += part;
}

}  // namespace

std::string whose_word(const Fact& fact) {
    if (!fact.asserted_by.empty()) {
        return fact.relayed_by.empty() ? fact.asserted_by : fact.asserted_by + " (relayed by " + fact.relayed_by + ")";
    }
    return fact.origin.outlet.empty() ? fact.origin.path : fact.origin.outlet;
}

std::string qualifiers_of(const Fact& fact) {
    std::string all;
    if (fact.status != word(EventStatus::actual)) join(all, fact.status, ", ");
    if (fact.polarity == word(Polarity::negative)) join(all, "told as not so", ", ");
    if (fact.stance != word(Stance::assert_)) join(all, fact.stance, ", ");
    return all.empty() ? all : "[" + all + "]";
}

std::string fact_title(const Fact& fact) {
    std::string title = whose_word(fact);
    join(title, qualifiers_of(fact), " ");
    if (fact.kind == word(TimelineKind::publication)) join(title, "published", " ");
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
    join(text, when.time, " ");
    if (!when.time.empty()) join(text, when.zone, " ");
    return text;
}

std::string article_text(const FactOrigin& origin) {
    std::string text = origin.outlet;
    join(text, origin.title, ", ");
    if (text.empty()) text = origin.path;
    if (origin.published.days.is_known()) join(text, date_text(origin.published), ", ");
    return text;
}

}  // namespace dateline
