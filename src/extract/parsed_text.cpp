#include "extract/parsed_text.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr int kMostClimbs = 12;

// Relations of a predicate to what is above it: a clause of its own begins there.
constexpr auto kClauseRelations =
    std::to_array<std::string_view>({"root", "acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp"});
constexpr auto kNominals = std::to_array({Upos::noun, Upos::propn, Upos::pron, Upos::num, Upos::sym, Upos::x});

}  // namespace

ParsedText::ParsedText(const Document& document, const Extraction& so_far, const Language& language)
    : document_(document),
      so_far_(so_far),
      language_(language),
      tree_(document),
      words_(document, language),
      heads_(tree_, so_far.mentions),
      clauses_(tree_, words_, language),
      in_time_(tree_.size(), 0) {
    for (const TimeExpression& time : so_far.time_expressions) {
        const TokenRange tokens = tree_.tokens_of(time.span);
        for (std::size_t i = tokens.first; i < tokens.last; ++i) in_time_[i] = 1;
    }
}

bool ParsedText::is_nominal(std::size_t i) const {
    return std::find(kNominals.begin(), kNominals.end(), words_.upos(i)) != kNominals.end();
}

std::string_view ParsedText::preposition_of(std::size_t i) const {
    const auto mark = tree_.dependent(i, "case");
    return mark ? words_.at(*mark) : std::string_view{};
}

WordClass ParsedText::preposition_class_of(std::size_t i) const {
    const auto mark = tree_.dependent(i, "case");
    return mark ? words_.class_of(*mark) : WordClass::none;
}

bool ParsedText::is_event_noun(std::size_t i) const {
    if (words_.upos(i) != Upos::noun) return false;
    const auto* cells = language_.list("event_words").find(tree_.token(i).lemma);
    return cells != nullptr && cells->size() > 1 && !(*cells)[1].empty();
}

std::size_t ParsedText::predicate_over(std::size_t i) const {
    std::size_t at = i;
    for (int climb = 0; climb < kMostClimbs; ++climb) {
        const auto above = tree_.head(at);
        if (!above) return at;
        const bool begins = std::any_of(kClauseRelations.begin(), kClauseRelations.end(),
                                        [&](std::string_view each) { return tree_.is(at, each); });
        if (begins || (tree_.is(at, "conj") && !is_nominal(at) && !is_nominal(*above))) return at;
        at = *above;
    }
    return at;
}

}  // namespace dateline
