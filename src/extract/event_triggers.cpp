#include "extract/event_triggers.hpp"

#include <algorithm>
#include <array>

#include "extract/statements/attribution.hpp"

namespace dateline {

namespace {

constexpr std::size_t kStatusWindow = 8;
constexpr std::size_t kHeadWindow = 24;  // words between the beginning of a content and the verb of its head clause

struct StatusRow {
    WordClass word;
    EventStatus status;
};
// What the companions of a verb say of it.
constexpr auto kStatuses = std::to_array<StatusRow>({
    {WordClass::future, EventStatus::planned},
    {WordClass::conditional, EventStatus::planned},
    {WordClass::modal, EventStatus::possible},
    {WordClass::possible, EventStatus::possible},
});

struct StanceRow {
    Stance stance;
    EventStatus status;
    bool is_any_tense;  // whether heads in past tense follow it too
};
// What a stance makes of what is said. A promise or a warning may also tell of what has happened ("warned that the
// troops had crossed the river"); a demand or a hope does not.
constexpr auto kStances = std::to_array<StanceRow>({
    {Stance::demand, EventStatus::planned, true},
    {Stance::promise, EventStatus::planned, false},
    {Stance::threaten, EventStatus::planned, false},
    {Stance::refuse, EventStatus::planned, false},
    {Stance::hope, EventStatus::possible, true},
    {Stance::ask, EventStatus::possible, true},
});

bool is_clause(std::string_view rule) {
    return rule == kThatClauseRule.name || rule == kBareClauseRule.name || rule == kClauseBeforeRule.name;
}

}  // namespace

TriggerFinder::TriggerFinder(const Surroundings& around, const ContentIndex& contents,
                             const std::vector<Statement>& statements, const Language& language)
    : around_(around),
      contents_(contents),
      statements_(statements),
      language_(language),
      is_cue_(around.words().size(), false) {
    for (const Statement& statement : statements) {
        for (const StatementPart& part : statement.parts) {
            if (part.kind != StatementPartKind::cue) continue;
            const TokenRange range = around_.tokens_of(part.span);
            for (std::size_t i = range.first; i < range.last; ++i) is_cue_[i] = true;
        }
    }
}

std::optional<Trigger> TriggerFinder::trigger_at(std::size_t i, TokenRange sentence, bool is_headline) const {
    if (!words().is(i, WordClass::none) || words().at(i).empty()) return std::nullopt;
    if (i > sentence.first && !is_headline && words().is_capitalised(i)) return std::nullopt;  // part of a name
    const auto mention = around_.mention_at(i);
    if (mention && around_.mention(*mention).form == MentionForm::name) return std::nullopt;
    Trigger trigger;
    trigger.token = trigger.begin = i;
    trigger.match = words().match_verb(language_.list("event_words"), i, words().end_of_word(i));
    if (!trigger.match || around_.time_at(i) || is_cue_[i]) return std::nullopt;
    look_left(trigger, sentence);
    if (trigger.match.length != words().end_of_word(i) - i) return std::nullopt;  // "talks-about-talks"
    const bool follows_determiner = trigger.begin == i && i > sentence.first && is_in_noun_phrase(i, sentence);
    const bool is_plain = trigger.match.form == Inflection::base || trigger.match.form == Inflection::third;
    const bool can_be_noun = !trigger.match.cell(1).empty() && is_plain;
    const bool can_be_verb = !trigger.match.cell(0).empty() && words().upos(i) != Upos::noun;
    const bool has_companions = trigger.begin != i || trigger.is_infinitive;
    trigger.is_verb = can_be_verb && (has_companions || !is_plain || !can_be_noun ||
                                      (!follows_determiner && has_actor_before(i, sentence)));
    // "the destroyed bridge" says what a thing is like; "the flood destroyed it" does not
    const bool is_before_noun = !language_.list("pronouns").has(words().at(i + 1)) &&
                                words().is(i + 1, WordClass::none) && !words().is_mark(i + 1) &&
                                !around_.time_at(i + 1);
    if (trigger.is_verb && follows_determiner && (is_before_noun || follows_closely(i))) return std::nullopt;
    if (!trigger.is_verb && !can_be_noun) return std::nullopt;
    // "six shells": a plain form is a verb only behind somebody who acts, or behind its companions
    const bool is_sure = words().upos(i) == Upos::verb;
    if (trigger.is_verb && is_plain && !is_sure && !has_companions && i > sentence.first &&
        !has_actor_before(i, sentence))
        return std::nullopt;
    if (mention && trigger.is_verb) return std::nullopt;
    if (is_modifier(trigger, sentence)) return std::nullopt;
    find_status(trigger, sentence);
    return trigger;
}

bool TriggerFinder::is_in_noun_phrase(std::size_t i, TokenRange sentence) const {
    for (std::size_t k = i; k > sentence.first && k + 3 > i; --k) {
        switch (words().class_of(k - 1)) {
            case WordClass::determiner:
            case WordClass::possessive:
            case WordClass::quantifier:
            case WordClass::clitic:
                return true;
            case WordClass::none:
                break;
            default:
                return k == i && words().is_preposition(k - 1) && !words().is(k - 1, WordClass::to);
        }
        if (words().is_mark(k - 1) || around_.mention_at(k - 1)) return false;
    }
    return false;
}

bool TriggerFinder::follows_closely(std::size_t i) const {
    return words().is(i - 1, WordClass::determiner) || words().is(i - 1, WordClass::possessive) ||
           words().is(i - 1, WordClass::quantifier);
}

bool TriggerFinder::has_actor_before(std::size_t i, TokenRange sentence) const {
    if (i == sentence.first) return false;
    const auto mention = around_.mention_at(i - 1);
    return mention || words().is(i - 1, WordClass::relative) || words().is(i - 1, WordClass::coordinator);
}

/// A noun before another noun ("election campaign", "peace talks venue") or a part of a name only describes it.
bool TriggerFinder::is_modifier(const Trigger& trigger, TokenRange sentence) const {
    if (trigger.is_verb || trigger.token + 1 >= sentence.last) return false;
    const auto next = around_.mention_at(trigger.token + 1);
    const auto own = around_.mention_at(trigger.token);
    return next && own && *next == *own;
}

void TriggerFinder::look_left(Trigger& trigger, TokenRange sentence) const {
    std::size_t& begin = trigger.begin;
    // The May of "on 9 May killed six" helps no verb.
    const auto is_companion = [&](std::size_t i) {
        return (words().is_verb_companion(i) || words().is(i, WordClass::to)) && !around_.time_at(i);
    };
    while (begin > sentence.first && is_companion(begin - 1)) {
        --begin;
        const WordClass which = words().class_of(begin);
        trigger.is_passive = trigger.is_passive || (which == WordClass::be && trigger.match.form != Inflection::gerund);
        trigger.is_negated = trigger.is_negated || which == WordClass::negation;
        trigger.is_infinitive = trigger.is_infinitive || which == WordClass::to;
        trigger.is_habit = trigger.is_habit || which == WordClass::past;
        for (const StatusRow& row : kStatuses) {
            if (row.word == which) trigger.status = row.status;
        }
    }
    const bool is_participle = trigger.match.form == Inflection::participle || trigger.match.form == Inflection::past;
    trigger.is_passive = is_participle && (trigger.is_passive ||
                                           (begin == trigger.token && words().is(trigger.token + 1, WordClass::agent)));
}

void TriggerFinder::find_status(Trigger& trigger, TokenRange sentence) const {
    const std::size_t farthest =
        trigger.begin > sentence.first + kStatusWindow ? trigger.begin - kStatusWindow : sentence.first;
    bool is_conditional = false;
    for (std::size_t k = trigger.begin; k-- > farthest;) {
        if (words().is(k, WordClass::condition)) is_conditional = true;
        if (words().is(k, WordClass::past)) trigger.is_habit = true;
        if (words().at(k) == ";" || words().at(k) == ".") break;
    }
    if (trigger.status == EventStatus::planned && trigger.is_habit) trigger.status = EventStatus::actual;
    if (is_conditional) trigger.status = EventStatus::possible;
    if (trigger.status != EventStatus::actual) return;
    const std::size_t window = trigger.is_infinitive ? 2 * kStatusWindow : trigger.is_verb ? 0 : kStatusWindow;
    const std::size_t first = trigger.begin > sentence.first + window ? trigger.begin - window : sentence.first;
    for (std::size_t k = trigger.begin; k-- > first;) {
        if (words().at(k) == "." || words().at(k) == ";") break;
        const Match plan = words().match_verb(language_.list("plan_words"), k, k + 1);
        const bool governs =
            plan && (trigger.is_infinitive || !trigger.is_verb) && (trigger.is_infinitive || reaches(k, trigger));
        if (governs) {
            trigger.status = from_word<EventStatus>(plan.cell(0)).value_or(EventStatus::planned);
            return;
        }
    }
    status_of_statement(trigger, sentence);
}

/// A word of planning governs a noun in its own phrase ("the planned visit") or through an infinitive ("agreed to
/// hold talks").
bool TriggerFinder::reaches(std::size_t plan, const Trigger& trigger) const {
    for (std::size_t k = plan + 1; k < trigger.token; ++k) {
        if (words().is(k, WordClass::to)) return true;
        if (!words().is(k, WordClass::none) || around_.mention_at(k)) return false;
    }
    return true;
}

bool TriggerFinder::is_governed(const Trigger& trigger, TokenRange sentence) const {
    if (trigger.is_infinitive) return true;
    if (trigger.is_verb) return false;
    for (std::size_t k = trigger.token; k > sentence.first && k + kStatusWindow > trigger.token; --k) {
        if (words().is_mark(k - 1) || words().is(k - 1, WordClass::that)) return false;
        if (words().is(k - 1, WordClass::to) && words().is(k, WordClass::none)) return true;
    }
    return false;
}

/// Whether the trigger is the verb of the head clause of what `statement` says: no word before it in the content begins
/// another clause or sentence. In quotations the speaker's own sentences stand side by side, so that none is the head.
bool TriggerFinder::is_head(const Trigger& trigger, const Statement& statement) const {
    if (!trigger.is_verb || trigger.is_infinitive || statement.mode == StatementMode::direct ||
        !is_clause(statement.rule))
        return false;
    const Span own = words().span(trigger.token);
    const auto part = std::find_if(statement.parts.begin(), statement.parts.end(), [&](const StatementPart& each) {
        return each.kind == StatementPartKind::content && each.span.contains(own);
    });
    if (part == statement.parts.end()) return false;
    std::size_t k = trigger.begin;
    for (; words().span(k).begin > part->span.begin; --k) {
        if (k == 0 || k + kHeadWindow < trigger.begin) return false;
        const std::string_view word = words().at(k - 1);
        const WordClass which = words().class_of(k - 1);
        const bool begins_clause = which == WordClass::relative || which == WordClass::subordinator ||
                                   (which == WordClass::that && words().span(k - 1).begin > part->span.begin);
        if (begins_clause || word == "." || word == ";" || word == "?" || word == "!") return false;
    }
    return !is_reduced(trigger);
}

/// "the hostages taken in May be released": a participle that the verb of its clause follows only describes.
bool TriggerFinder::is_reduced(const Trigger& trigger) const {
    const bool is_bare = trigger.begin == trigger.token && trigger.match.form != Inflection::base &&
                         trigger.match.form != Inflection::third && trigger.match.form != Inflection::past;
    for (std::size_t k = trigger.token + 1; is_bare && k <= trigger.token + kStatusWindow; ++k) {
        if (words().is_mark(k) || words().is(k, WordClass::relative) || words().is(k, WordClass::that) ||
            words().is(k, WordClass::subordinator) || words().is(k, WordClass::coordinator))
            return false;
        if (words().is_verb_companion(k) && !words().is(k, WordClass::adverb) && !words().is(k, WordClass::past))
            return true;
    }
    return false;
}

/// What is demanded, promised or threatened is not yet so; what is hoped or asked may be.
void TriggerFinder::status_of_statement(Trigger& trigger, TokenRange sentence) const {
    const auto statement = contents_.innermost(words().span(trigger.token));
    if (!statement) return;
    const Statement& said = statements_[statement->position()];
    const auto row = std::find_if(kStances.begin(), kStances.end(),
                                  [&](const StanceRow& each) { return each.stance == said.stance; });
    if (row == kStances.end()) return;
    const bool is_present = trigger.begin == trigger.token &&
                            (trigger.match.form == Inflection::base || trigger.match.form == Inflection::third);
    if (is_governed(trigger, sentence) || ((row->is_any_tense || is_present) && is_head(trigger, said)))
        trigger.status = row->status;
}

}  // namespace dateline
