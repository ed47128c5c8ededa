#include "export/fact_text.hpp"

#include "base/joined.hpp"
#include "base/table.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

namespace {

void append_known(std::string& all, const std::string& part, std::string_view separator) {
    if (!part.empty()) append_item(all, part, separator);
}

/// A member of an EDTF set: "2019", or "2017 to 2019" where it is `2017..2019`.
std::string member_words(std::string_view member) {
    const std::size_t dots = member.find("..");
    if (dots == std::string_view::npos) return std::string(member);
    const std::string from(member.substr(0, dots));
    const std::string to(member.substr(dots + 2));
    if (from.empty()) return to + " or earlier";
    return to.empty() ? from + " or later" : from + " to " + to;
}

/// An EDTF date that is no interval: as it stands, or a set in words.
std::string moment_words(std::string_view edtf) {
    if (edtf.size() < 2 || (edtf.front() != '[' && edtf.front() != '{')) return std::string(edtf);
    const auto members = split(edtf.substr(1, edtf.size() - 2), ',');
    const std::string words = joined(members, ", ", member_words);
    if (members.size() == 1) return words;
    return (edtf.front() == '[' ? "one of " : "all of ") + words;
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
    if (!days.is_known()) return when.edtf.empty() ? "undated" : when.edtf;
    const auto bar = when.edtf.find('/');
    const std::string begin = when.edtf.substr(0, bar);
    const std::string end = bar == std::string::npos ? begin : when.edtf.substr(bar + 1);
    std::string text;  // as precise as the file has it, and no more
    if (bar == std::string::npos) {
        text = moment_words(begin);
    } else if (!days.earliest) {
        text = "by " + end;
    } else if (!days.latest) {
        text = begin + " or later";
    } else {
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
