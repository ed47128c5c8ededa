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

/// Takes in what a date that depends on the noun says of the term; its preposition says which end it is.
void TermReader::narrow(std::size_t token, When& term) const {
    const auto time = time_at(token);
    if (!time || so_far_.time_expressions[*time].type != TimexType::date) return;
    const Interval& days = so_far_.time_expressions[*time].when.days;
    const auto preposition = tree_.dependent(token, "case");
    const std::string_view word = preposition ? words_.at(*preposition) : std::string_view{};
    const auto* cells = periods_.find(word);
    if (cells == nullptr || cells->empty() || !days.is_known()) return;
    if (cells->front() == "begin") term.days.earliest = days.earliest;
    if (cells->front() == "end") term.days.latest = days.latest;
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
            if (each > role.noun && (tree_.is(each, "nmod") || tree_.is(each, "obl"))) narrow(each, term);
        }
        if (term.days.is_known()) break;
    }
    if (!term.days.latest && is_over(role)) term.days.latest = document_.date.when.days.latest;
    if (term.days.earliest && term.days.latest && *term.days.latest < *term.days.earliest) term.days = {};
    term.edtf = edtf_of(term.days);
    return term;
}

Span TermReader::office_of(const Role& role) const {
    std::size_t first = role.words.first;
    const auto is_no_part = [&](std::size_t i) {
        return states_.has(words_.at(i)) || nationalities_.has(words_.at(i)) || heads_.name_at(i) ||
               words_.is_mark(i);
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
