#include "extract/terms_of_office.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kMostDependents = 16;

std::span<const std::uint32_t> first_dependents(const Tree& tree, std::size_t i) {
    const auto all = tree.dependents(i);
    return all.first(std::min(all.size(), kMostDependents));
}

}  // namespace

TermReader::TermReader(const Document& document, const Extraction& so_far, const Tree& tree, const DocumentWords& words,
                       const MentionHeads& heads, const Language& language)
    : document_(document),
      so_far_(so_far),
      tree_(tree),
      words_(words),
      heads_(heads),
      periods_(language.list("period_words")),
      states_(language.list("office_states")),
      nationalities_(language.list("nationality_words")) {}

std::optional<std::size_t> TermReader::time_at(std::size_t token) const {
    const Span span = tree_.token(token).span;
    const auto& times = so_far_.time_expressions;
    const auto after = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& each) { return each.span.end <= span.begin; });
    if (after == times.end() || !after->span.overlaps(span)) return std::nullopt;
    return static_cast<std::size_t>(after - times.begin());
}

/// Takes in what the date at a token says of the term; the preposition before it says which end it is.
void TermReader::narrow(std::string_view preposition, std::size_t token, When& term) const {
    const auto time = time_at(token);
    const auto* cells = periods_.find(preposition);
    if (!time || cells == nullptr || cells->empty()) return;
    const TimeExpression& expression = so_far_.time_expressions[*time];
    if (expression.type != TimexType::date || !expression.when.days.is_known()) return;
    if (cells->front() == "begin") term.days.earliest = expression.when.days.earliest;
    if (cells->front() == "end") term.days.latest = expression.when.days.latest;
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
    // The parse may hang the date on the name that the office is told of.
    for (const std::size_t top : {role.noun, heads_.head(role.who)}) {
        for (const std::size_t each : first_dependents(tree_, top)) {
            if (each < role.noun || !(tree_.is(each, "nmod") || tree_.is(each, "obl"))) continue;
            if (const auto preposition = tree_.dependent(each, "case")) narrow(words_.at(*preposition), each, term);
        }
        if (term.days.is_known()) break;
    }
    if (!term.days.is_known()) {  // or on the verb: what stands directly behind the office is said of it
        const std::size_t after = with_complement(role, tree_, words_).last;
        if (after + 1 < tree_.size()) narrow(words_.at(after), after + 1, term);
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
