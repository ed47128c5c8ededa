#include "extract/statements/circumstances.hpp"

#include <algorithm>

#include "extract/statements/occasions.hpp"
#include "extract/untruths.hpp"

namespace dateline {

namespace {

constexpr std::size_t kFirstPersonWindow = 10;
constexpr std::size_t kNegationWindow = 12;

}  // namespace

Stance Circumstances::stance_of(const Attribution& found, StatementMode mode) const {
    const DocumentWords& words = context_.words;
    if (const auto negated = from_word<Stance>(found.match.cell(2)); negated && !found.contents.empty()) {
        const TokenRange first = found.contents.front();
        for (std::size_t i = first.first; i < std::min(first.last, first.first + kNegationWindow); ++i) {
            if (words.is(i, WordClass::negation)) return *negated;
        }
    }
    if (found.stance == Stance::assert_ && denies_clause(found)) return Stance::deny;
    if (mode == StatementMode::direct && found.stance == Stance::assert_) {
        for (const TokenRange& content : found.contents) {
            if (const auto own = stance_in_first_person(content)) return *own;
        }
    }
    return found.stance;
}

/// "said that it was not true that ...": the first sentence of what is said.
bool Circumstances::denies_clause(const Attribution& found) const {
    if (found.contents.empty() || found.contents.front().empty()) return false;
    const std::size_t head = context_.tree.head_of(found.contents.front());
    return denied_clause(context_.clauses, context_.words, context_.language, head).has_value();
}

/// "We urge ...", within a quotation: what the speaker does with these words.
std::optional<Stance> Circumstances::stance_in_first_person(TokenRange content) const {
    const DocumentWords& words = context_.words;
    const WordList& pronouns = context_.language.list("pronouns");
    // of several sentences, one that urges does not make the others urge
    for (std::size_t i = content.first; i + 1 < content.last; ++i) {
        if (words.at(i) == "." || words.at(i) == "!" || words.at(i) == "?") return std::nullopt;
    }
    for (std::size_t i = content.first; i < content.last; ++i) {
        const auto* cells = pronouns.find(words.at(i));
        if (!cells || cells->size() < 2 || (*cells)[1] != "first" || words.is(i, WordClass::possessive)) continue;
        for (std::size_t k = i + 1; k < std::min(content.last, i + kFirstPersonWindow); ++k) {
            const Match match = words.match_verb(context_.language.list("reporting_verbs"), k, content.last);
            if (!match || context_.around.mention_at(k)) continue;
            const auto stance = from_word<Stance>(match.cell(0));
            if (stance && *stance != Stance::assert_ && *stance != Stance::believe) return stance;
            break;
        }
    }
    return std::nullopt;
}

/// The cue's clause, and what hangs on the cue behind it, without what was said.
std::vector<TokenRange> Circumstances::own_words(const Attribution& found) const {
    std::vector<TokenRange> parts = {found.clause};
    if (found.kind == CueKind::verb) {
        for (const std::size_t each : context_.tree.first_dependents(found.head)) {
            const bool is_participle = context_.tree.is(each, "advcl") && context_.tree.token(each).xpos == "VBG";
            const bool is_adjunct = context_.tree.is(each, "obl") || context_.tree.is(each, "advmod") || is_participle;
            if (is_adjunct && !found.clause.holds(each)) parts.push_back(context_.tree.extent(each));
        }
    }
    std::erase_if(parts, [&](TokenRange part) {
        return std::any_of(found.contents.begin(), found.contents.end(), [&](TokenRange content) {
            return part.first >= content.first && part.last <= content.last;
        });
    });
    for (TokenRange& part : parts) {
        for (const TokenRange& content : found.contents) {
            if (part.holds(content.first)) part.last = content.first;
        }
    }
    return parts;
}

std::optional<Index<Mention>> Circumstances::place_of(const Attribution& found) const {
    for (const TokenRange part : own_words(found)) {
        for (std::size_t i = part.first; i < part.last; ++i) {
            if (!context_.words.is(i, WordClass::place) || context_.around.quotation_at(i)) continue;
            for (std::size_t k = i + 1; k < std::min(part.last, i + 3); ++k) {
                const auto named = context_.around.mention_at(k);
                if (!named || found.source.holds(k)) continue;
                const std::string_view kind = context_.around.mention(*named).kind;
                if (kind == "place" || kind == "state") return named;
            }
        }
    }
    return std::nullopt;
}

const TimeExpression* Circumstances::time_in(TokenRange range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
        const auto time = context_.around.time_at(i);
        if (!time || context_.around.quotation_at(i)) continue;
        const TimeExpression& expression = time_expressions_[*time];
        if (expression.type == TimexType::date || expression.type == TimexType::time) return &expression;
    }
    return nullptr;
}

bool Circumstances::has_auxiliary(const Attribution& found, WordClass which) const {
    for (std::size_t i = found.cue.first; i < found.head; ++i) {
        if (context_.words.is(i, which)) return true;
    }
    return false;
}

bool Circumstances::is_past(const Attribution& found) const {
    return found.kind == CueKind::verb && found.match.form == Inflection::past &&
           !has_auxiliary(found, WordClass::have);
}

/// Whether the speaker of the statement before is this one's too, or may be: a pronoun for a name.
bool Circumstances::may_go_on(const Statement& made, const Statement& before) const {
    if (made.speakers.empty() || before.speakers.empty()) return made.speakers.empty() && before.speakers.empty();
    const auto& mentions = context_.around.mentions();
    const Index<Mention> own = first_mention(made.speakers.front().mention, mentions);
    const Index<Mention> other = first_mention(before.speakers.front().mention, mentions);
    return own == other || context_.document.words(context_.around.mention(own).span) ==
                               context_.document.words(context_.around.mention(other).span);
}

void Circumstances::date(Statement& made, const Attribution& found, const Statement* before) const {
    const TimeExpression* time = nullptr;
    for (const TokenRange part : own_words(found)) {
        // "NAME, elected in 2020, said": a time within the source is not that of the words
        const TokenRange in_front{part.first, std::clamp(found.source.first, part.first, part.last)};
        const TokenRange behind{std::clamp(found.source.last, part.first, part.last), part.last};
        if (!time) time = time_in(found.source.empty() ? part : in_front);
        if (!time && !found.source.empty()) time = time_in(behind);
    }
    if (time) {
        made.said = time->extent();
        made.said_basis = time->extent().days.is_known() ? FactDateBasis::text : FactDateBasis::none;
        return;
    }
    const bool goes_on =
        found.kind == CueKind::verb &&
        (context_.language.list("additive_cues").has(found.match.lemma) || context_.clauses.shares_subject(found.head));
    if (goes_on && before && before->said_basis == FactDateBasis::text && may_go_on(made, *before)) {
        take_occasion(made, *before);
        return;
    }
    if (!has_auxiliary(found, WordClass::future)) date_by_publication(made);
}

void Circumstances::date_by_publication(Statement& made) const {
    if (!context_.document.date.when.days.latest) return;
    made.said.days = {std::nullopt, context_.document.date.when.days.latest};
    made.said.edtf = edtf_of(made.said.days);
    made.said_basis = FactDateBasis::publication;
}

}  // namespace dateline
