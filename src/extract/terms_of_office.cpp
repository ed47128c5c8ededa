#include "extract/terms_of_office.hpp"

#include <algorithm>

namespace dateline {

TermReader::TermReader(const Document& document, const Extraction& so_far, const Tree& tree, const DocumentWords& words,
                       const MentionHeads& heads, const Language& language)
    : document_(document),
      so_far_(so_far),
      tree_(tree),
      words_(words),
      heads_(heads),
      periods_(language.list("period_words")),
      states_(language.list("office_states")),
      verbs_(language.list("office_verbs")),
      nationalities_(language.list("nationality_words")) {}

std::optional<std::size_t> TermReader::time_at(std::size_t token) const {
    const Span span = tree_.token(token).span;
    const auto& times = so_far_.time_expressions;
    const auto after = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& each) { return each.span.end <= span.begin; });
    if (after == times.end() || !after->span.overlaps(span)) return std::nullopt;
    return static_cast<std::size_t>(after - times.begin());
}

std::optional<std::size_t> TermReader::date_at(std::size_t token) const {
    const auto time = token < tree_.size() ? time_at(token) : std::nullopt;
    if (!time) return std::nullopt;
    const TimeExpression& expression = so_far_.time_expressions[*time];
    return expression.type == TimexType::date && expression.when.days.is_known() ? time : std::nullopt;
}

/// Takes in what the date at a token says of the term; the words before it say which end it is. "from 2001 to 2006"
/// and "between 2001 and 2006" tell both: the parse may hang the second date anywhere.
void TermReader::narrow(std::size_t preposition, std::size_t token, Within within, When& term) const {
    const Match opening = words_.match(periods_, preposition, token);
    const auto time = date_at(token);
    if (!time || !opening) return;
    const TimeExpression& expression = so_far_.time_expressions[*time];
    const std::string_view what = opening.cell(0);
    const bool is_within = what == "within" || (what == "day" && within == Within::tells_begin);
    if (is_within && within == Within::tells_term) term.days = expression.when.days;
    if (what == "begin" || (is_within && within == Within::tells_begin))
        term.days.earliest = expression.when.days.earliest;
    if (what == "end") term.days.latest = expression.when.days.latest;
    if (what != "begin") return;
    const std::size_t behind = tree_.tokens_of(expression.span).last;
    const auto last = date_at(behind + 1);
    if (!last) return;
    const bool is_pair = !opening.cell(1).empty() && words_.at(behind) == opening.cell(1);
    if (is_pair || words_.match(periods_, behind, behind + 1).cell(0) == "end")
        term.days.latest = so_far_.time_expressions[*last].when.days.latest;
}

/// What a date within the term tells at a verb that gives the office.
TermReader::Within TermReader::told_by(std::size_t verb) const {
    const auto* cells = verbs_.find(tree_.token(verb).lemma);
    const bool tells_begin = cells != nullptr && cells->size() > 2 && (*cells)[2] == "begin";
    return tells_begin ? Within::tells_begin : Within::tells_term;
}

bool TermReader::is_over(const Role& role) const {
    for (std::size_t i = role.words.first; i < role.words.last; ++i) {
        const auto* cells = states_.find(words_.at(i));
        if (cells != nullptr && !cells->empty() && cells->front() == "over") return true;
    }
    return false;
}

When TermReader::read(const Role& role) const {
    When term;
    const std::size_t behind = with_complement(role, tree_, words_).last;
    // The parse may hang the date on the name that the office is told of.
    const Within behind_office = role.verb ? told_by(*role.verb) : Within::tells_term;
    for (const std::size_t top : {role.noun, heads_.head(role.who), role.verb.value_or(role.noun)}) {
        for (const std::size_t each : tree_.first_dependents(top)) {
            if (each < role.noun || !(tree_.is(each, "nmod") || tree_.is(each, "obl"))) continue;
            const auto preposition = tree_.dependent(each, "case");
            if (!preposition || *preposition > each) continue;
            const bool is_said_of_office = *preposition == behind || top == role.verb;
            narrow(*preposition, each, is_said_of_office ? behind_office : Within::tells_nothing, term);
        }
        if (term.days.is_known()) break;
    }
    if (!term.days.is_known()) {  // or on the verb: what stands directly behind the office is said of it
        if (const Match words = words_.match(periods_, behind, tree_.size()))
            narrow(behind, behind + words.length, behind_office, term);
    }
    if (!term.days.latest && is_over(role)) term.days.latest = document_.date.when.days.latest;
    if (term.days.earliest && term.days.latest && *term.days.latest < *term.days.earliest) term.days = {};
    term.edtf = edtf_of(term.days);
    return term;
}

Span TermReader::office_of(const Role& role) const {
    std::size_t first = role.words.first;
    const auto is_no_part = [&](std::size_t i) {
        return states_.has(words_.at(i)) || nationalities_.has(words_.at(i)) || heads_.name_at(i) || words_.is_mark(i);
    };
    for (std::size_t i = first; i < role.noun; ++i) {
        if (is_no_part(i)) first = i + 1;
        // "then-Foreign Minister", but "54-year-old chairman", "Selm-based president"
        if (words_.is_hyphen(i)) first = i > 0 && states_.has(words_.at(i - 1)) ? i + 1 : std::min(i + 2, role.noun);
    }
    std::size_t last = std::max(role.noun + 1, role.words.last);
    // "secretary of state": what follows is part of the office where it is no name
    const TokenRange whole = with_complement(role, tree_, words_);
    if (whole.last == last + 2 && words_.is(last, WordClass::of) && !heads_.name_at(whole.last - 1)) last = whole.last;
    return {words_.span(first).begin, words_.span(last - 1).end};
}

}  // namespace dateline
