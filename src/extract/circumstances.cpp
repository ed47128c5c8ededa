#include "extract/circumstances.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kFirstPersonWindow = 10;
constexpr std::size_t kNegationWindow = 12;

}  // namespace

Stance Circumstances::stance_of(const Cue& cue, const std::vector<TokenRange>& contents, StatementMode mode) const {
    const DocumentWords& words = around_.words();
    if (const auto negated = from_word<Stance>(cue.match.cell(2)); negated && !contents.empty()) {
        const TokenRange first = contents.front();
        for (std::size_t i = first.first; i < std::min(first.last, first.first + kNegationWindow); ++i) {
            if (words.is(i, WordClass::negation)) return *negated;
        }
    }
    if (mode == StatementMode::direct && cue.stance == Stance::assert_) {
        for (const TokenRange& content : contents) {
            if (const auto own = stance_in_first_person(content)) return *own;
        }
    }
    return cue.stance;
}

/// "We urge ...", within a quotation: what the speaker does with these words.
std::optional<Stance> Circumstances::stance_in_first_person(TokenRange content) const {
    const DocumentWords& words = around_.words();
    const WordList& pronouns = language_.list("pronouns");
    // of several sentences, one that urges does not make the others urge
    for (std::size_t i = content.first; i + 1 < content.last; ++i) {
        if (words.at(i) == "." || words.at(i) == "!" || words.at(i) == "?") return std::nullopt;
    }
    for (std::size_t i = content.first; i < content.last; ++i) {
        const auto* cells = pronouns.find(words.at(i));
        if (!cells || cells->size() < 2 || (*cells)[1] != "first") continue;
        for (std::size_t k = i + 1; k < std::min(content.last, i + kFirstPersonWindow); ++k) {
            const Match match = words.match_verb(language_.list("reporting_verbs"), k, content.last);
            if (!match || around_.mention_at(k)) continue;
            const auto stance = from_word<Stance>(match.cell(0));
            if (stance && *stance != Stance::assert_ && *stance != Stance::believe) return stance;
            break;
        }
    }
    return std::nullopt;
}

std::optional<Index<Mention>> Circumstances::place_in(TokenRange beside) const {
    for (std::size_t i = beside.first; i < beside.last; ++i) {
        if (!around_.words().is(i, WordClass::place) || around_.quotation_at(i)) continue;
        for (std::size_t k = i + 1; k < std::min(beside.last, i + 3); ++k) {
            const auto found = around_.mention_at(k);
            if (found && (around_.mention(*found).kind == "place" || around_.mention(*found).kind == "state"))
                return found;
        }
    }
    return std::nullopt;
}

const TimeExpression* Circumstances::time_in(TokenRange range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
        const auto time = around_.time_at(i);
        if (!time || around_.quotation_at(i)) continue;
        const TimeExpression& expression = time_expressions_[*time];
        if (expression.type == TimexType::date || expression.type == TimexType::time) return &expression;
    }
    return nullptr;
}

void Circumstances::date(Statement& made, const Cue& cue, TokenRange beside, TokenRange fronted,
                         const Statement* before) const {
    const TimeExpression* time = time_in(beside);
    if (!time) time = time_in(fronted);
    if (time) {
        made.said = time->extent();
        made.said_basis = time->extent().days.is_known() ? FactDateBasis::text : FactDateBasis::none;
        return;
    }
    const bool goes_on = cue.kind == CueKind::verb && language_.list("additive_cues").has(cue.match.lemma);
    if ((goes_on || cue.is_coordinated) && before && before->said_basis == FactDateBasis::text) {
        made.said = before->said;
        made.said_basis = FactDateBasis::text;
        return;
    }
    if (!cue.is_future) date_by_publication(made);
}

void Circumstances::date_by_publication(Statement& made) const {
    if (!document_.date.when.days.latest) return;
    made.said.days = {std::nullopt, document_.date.when.days.latest};
    made.said.edtf = edtf_of(made.said.days);
    made.said_basis = FactDateBasis::publication;
}

}  // namespace dateline
