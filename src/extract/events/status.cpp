#include "extract/events/status.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/untruths.hpp"

namespace dateline {

namespace {

constexpr int kMostClimbs = 6;
constexpr std::size_t kHabitWindow = 8;  // words between "previously" and its verb
constexpr std::size_t kUse = 2;          // cell of plan_words.tsv
constexpr std::string_view kInfinitiveOnly = "infinitive";
constexpr std::string_view kLedIn = "led in";
// Uses of event_links.tsv.
constexpr std::string_view kAbsent = "absent";
constexpr std::string_view kKept = "kept";
constexpr std::string_view kReached = "reached";

struct CompanionRow {
    WordClass word;
    EventStatus status;
};
// What the auxiliaries and adverbs of a verb say of it.
constexpr auto kCompanions = std::to_array<CompanionRow>({
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

class StatusReader {
public:
    StatusReader(const EventView& view, const Triggers& triggers)
        : view_(view), tree_(view.tree), triggers_(triggers), plan_words_(view.language.list("plan_words")) {}

    [[nodiscard]] EventStatus of_noun(std::size_t noun) const {
        for (const std::size_t each : tree_.first_dependents(noun)) {
            if (each > noun || !(tree_.is(each, "amod") || tree_.is(each, "compound"))) continue;
            if (const auto status = planned_by(each, true)) return *status;
        }
        if (tree_.dependent(noun, "cop")) return of_verb(noun);  // "it would be a disaster"
        std::size_t at = noun;
        for (int climb = 0; climb < kMostClimbs; ++climb) {  // the first of joint nouns, the head of the phrase
            const auto above = tree_.head(at);
            if (!above) break;
            if (tree_.is(at, "conj")) {
                at = *above;
                continue;
            }
            if (const auto status = governed(at, *above)) return *status;
            break;
        }
        return EventStatus::actual;
    }

    [[nodiscard]] EventStatus of_verb(std::size_t verb) const {
        std::size_t at = verb;
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            if (view_.is_supposed[at] || is_conditional(at)) return EventStatus::possible;
            if (const auto own = companions(at)) return *own;
            const auto above = tree_.head(at);
            if (!above) return view_.is_infinitive(at) && !has_auxiliary(at) ? EventStatus::planned : said(at);
            const auto [status, next] = step(at, *above);
            if (status) return *status;
            if (!next) return said(at);
            at = *next;
        }
        return EventStatus::actual;
    }

    [[nodiscard]] bool is_negative_verb(std::size_t verb) const {
        std::size_t at = verb;
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            if (view_.clauses.is_negated(at) || view_.clauses.has_negative_subject(at) ||
                view_.clauses.has_negative_object(at))
                return true;
            const auto above = tree_.head(at);
            if (!above) return false;
            if (is_called_untrue(at, *above)) return true;
            if (view_.links_as(view_.clause_mark(at), kAbsent)) return true;
            if (tree_.is(at, "xcomp") && view_.language.list("failing_verbs").has(view_.lemma(*above))) return true;
            const bool shares = tree_.is(at, "conj") && view_.clauses.shares_subject(at) && !has_auxiliary(at) &&
                                tree_.token(at).xpos == tree_.token(*above).xpos && tree_.token(at).xpos == "VB";
            if (!shares) return false;
            at = *above;
        }
        return false;
    }

    [[nodiscard]] bool is_negative_noun(std::size_t noun) const {
        for (const std::size_t each : tree_.first_dependents(noun)) {
            if (each < noun && view_.words.is(each, WordClass::negation)) return true;
        }
        const auto verb = tree_.head(noun);
        return verb && triggers_.carriage(*verb, noun) != Carriage::none && view_.is_verb(*verb) &&
               !tree_.is(noun, "obl") && is_negative_verb(*verb);
    }

private:
    /// "It is not true that they met."
    [[nodiscard]] bool is_called_untrue(std::size_t at, std::size_t above) const {
        const auto governor = tree_.is(at, "acl") ? tree_.head(above) : std::optional(above);
        return governor && denied_clause(view_.clauses, view_.words, view_.language, *governor) == at;
    }

    struct Step {
        std::optional<EventStatus> status;
        std::optional<std::size_t> next;  // the verb whose status this one shares
    };

    /// What a word of planning says of what depends on it; `is_noun`: of a noun.
    [[nodiscard]] std::optional<EventStatus> planned_by(std::size_t i, bool is_noun) const {
        const auto* cells = plan_words_.find(view_.words.at(i));
        if (!cells) cells = plan_words_.find(view_.lemma(i));
        if (!cells || cells->empty()) return std::nullopt;
        if (is_noun && cells->size() > kUse && (*cells)[kUse] == kInfinitiveOnly) return std::nullopt;
        return from_word<EventStatus>(cells->front());
    }

    [[nodiscard]] bool has_auxiliary(std::size_t verb) const {
        const auto dependents = tree_.first_dependents(verb);
        return std::any_of(dependents.begin(), dependents.end(),
                           [&](std::size_t each) { return tree_.is(each, "aux") || tree_.is(each, "cop"); });
    }

    /// "would" after "previously" tells of a habit.
    [[nodiscard]] std::optional<EventStatus> companions(std::size_t verb) const {
        std::optional<EventStatus> status;
        for (const std::size_t each : tree_.first_dependents(verb)) {
            if (each > verb) break;
            const WordClass which = view_.words.class_of(each);
            if (!tree_.is(each, "aux") && !tree_.is(each, "advmod")) continue;
            for (const CompanionRow& row : kCompanions) {
                if (row.word == which) status = row.status;
            }
        }
        if (status != EventStatus::planned) return status;
        return is_habit(verb) ? EventStatus::actual : is_conditioned(verb) ? EventStatus::possible : status;
    }

    /// What would be, or will be, on a condition: "if they come, the talks will go on"; "would have gone on".
    [[nodiscard]] bool is_conditioned(std::size_t verb) const {
        bool is_supposition = false;
        for (const std::size_t each : tree_.first_dependents(verb)) {
            const bool is_clause = tree_.is(each, "advcl") || tree_.is(each, "conj") || tree_.is(each, "parataxis");
            if (is_clause && (view_.is_supposed[each] || (tree_.is(each, "advcl") && is_conditional(each))))
                return true;
            is_supposition = is_supposition || (each < verb && view_.words.is(each, WordClass::conditional));
        }
        return is_supposition && is_perfect(verb);
    }

    [[nodiscard]] bool is_habit(std::size_t verb) const {
        const std::size_t begin = std::max(tree_.extent(verb).first, verb > kHabitWindow ? verb - kHabitWindow : 0);
        for (std::size_t i = begin; i < verb; ++i) {
            if (view_.words.is(i, WordClass::past)) return true;
        }
        return false;
    }

    /// With "have": what has been done by then.
    [[nodiscard]] bool is_perfect(std::size_t verb) const {
        const auto dependents = tree_.first_dependents(verb);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            return each < verb && tree_.is(each, "aux") && view_.words.is(each, WordClass::have);
        });
    }

    [[nodiscard]] bool is_conditional(std::size_t verb) const {
        const auto dependents = tree_.first_dependents(verb);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            return each < verb && tree_.is(each, "mark") && view_.words.is(each, WordClass::condition);
        });
    }

    /// From a verb to what governs it.
    [[nodiscard]] Step step(std::size_t at, std::size_t above) const {
        const bool is_infinitive = view_.is_infinitive(at);
        if (is_infinitive && is_perfect(at)) return {EventStatus::actual, {}};
        if (tree_.is(at, "conj")) return {{}, shares_form(at, above) ? std::optional(above) : std::nullopt};
        const bool is_complement = tree_.is(at, "xcomp") || tree_.is(at, "ccomp") || tree_.is(at, "csubj");
        const bool is_loose = tree_.is(at, "advcl") || tree_.is(at, "acl");
        if (is_infinitive || (view_.is_gerund(at) && !has_auxiliary(at)) || tree_.is(at, "xcomp")) {
            if (!is_complement && !is_loose) return {};
            const auto plan = planned_by(above, false);
            const bool is_governed = is_infinitive || is_complement || view_.links_as(view_.clause_mark(at), kKept);
            if (plan && is_governed) return {plan, {}};
            if (is_infinitive && is_loose) return {EventStatus::planned, {}};
            if (tree_.is(at, "acl")) return {};
            return {{},
                    view_.is_verb(above) || view_.words.upos(above) == Upos::aux ? std::optional(above) : std::nullopt};
        }
        if (tree_.is(at, "ccomp")) return {is_left_open(above) ? EventStatus::possible : clause_status(above), {}};
        return {};
    }

    /// "did not deny that they had met", "nobody said that they had met": whose words nobody gave says nothing of them.
    [[nodiscard]] bool is_left_open(std::size_t governor) const {
        return !view_.is_cue[governor] && view_.is_verb(governor) &&
               (view_.clauses.is_negated(governor) || view_.clauses.has_negative_subject(governor)) &&
               view_.words.match_verb(view_.language.list("reporting_verbs"), governor, governor + 1);
    }

    /// What a clause with "that" tells after a word of hoping or wanting; nothing after others.
    [[nodiscard]] std::optional<EventStatus> clause_status(std::size_t governor) const {
        const auto* cells = plan_words_.find(view_.lemma(governor));
        return cells && cells->size() > 1 ? from_word<EventStatus>((*cells)[1]) : std::nullopt;
    }

    /// The second of two verbs that one auxiliary, one "to" or one condition governs.
    [[nodiscard]] bool shares_form(std::size_t at, std::size_t above) const {
        if (has_auxiliary(at) || view_.is_infinitive(at)) return view_.is_infinitive(at) && view_.is_infinitive(above);
        const std::string_view own = tree_.token(at).xpos;
        const std::string_view other = tree_.token(above).xpos;
        return own == other || (own == "VB" && other == "VBP") || (own == "VBP" && other == "VB");
    }

    /// What the word above a noun says of it.
    [[nodiscard]] std::optional<EventStatus> governed(std::size_t noun, std::size_t above) const {
        const std::string_view preposition = view_.preposition(noun);
        const bool is_reached = preposition.empty() || view_.links_as(preposition, kReached);
        const bool is_core = tree_.is(noun, "obj") || tree_.token(noun).deprel == "nsubj:pass";
        const bool is_below = tree_.is(noun, "obl") || tree_.is(noun, "nmod");
        const auto* cells = plan_words_.find(view_.lemma(above));
        const bool needs_preposition = cells && cells->size() > kUse && (*cells)[kUse] == kLedIn;
        if ((is_core && !needs_preposition) || (is_below && is_reached)) {
            if (const auto plan = planned_by(above, true)) return plan;
        }
        const auto around = triggers_.verb_around(noun);
        if (around) return is_definite(noun) ? std::nullopt : std::optional(of_verb(*around));
        const bool is_new = tree_.is(noun, "obj") && !is_definite(noun);
        const bool is_carried = view_.is_verb(above) && !is_below && triggers_.carriage(above, noun) != Carriage::none;
        return is_carried || is_new ? std::optional(of_verb(above)) : std::nullopt;
    }

    /// With "the", a possessor or a name before it: what is known already, whatever the verb says of it.
    [[nodiscard]] bool is_definite(std::size_t noun) const {
        const auto dependents = tree_.first_dependents(noun);
        return view_.has_definite_article(noun) ||
               std::any_of(dependents.begin(), dependents.end(),
                           [&](std::size_t each) { return tree_.token(each).deprel == "nmod:poss"; });
    }

    /// What the statement whose head clause `at` is makes of it.
    [[nodiscard]] EventStatus said(std::size_t at) const {
        const auto statement = view_.statement_at(at);
        if (!statement) return EventStatus::actual;
        const Statement& one = view_.so_far.statements[statement->position()];
        if (one.mode == StatementMode::direct || !is_head(at, one)) return EventStatus::actual;
        const auto row = std::find_if(kStances.begin(), kStances.end(),
                                      [&](const StanceRow& each) { return each.stance == one.stance; });
        if (row == kStances.end()) return EventStatus::actual;
        const std::string_view tag = tree_.token(at).xpos;
        const bool is_present = !has_auxiliary(at) && (tag == "VB" || tag == "VBP" || tag == "VBZ");
        return row->is_any_tense || is_present ? row->status : EventStatus::actual;
    }

    /// Whether what governs `at` stands outside of what is said.
    [[nodiscard]] bool is_head(std::size_t at, const Statement& statement) const {
        const Span own = view_.words.span(at);
        const auto part = std::find_if(statement.parts.begin(), statement.parts.end(), [&](const StatementPart& each) {
            return each.kind == StatementPartKind::content && each.span.contains(own);
        });
        const auto above = tree_.head(at);
        if (part == statement.parts.end()) return false;
        const bool is_clause = !tree_.is(at, "acl") && !tree_.is(at, "advcl") && !tree_.is(at, "parataxis");
        return is_clause && (!above || !part->span.contains(view_.words.span(*above)));
    }

    const EventView& view_;
    const Tree& tree_;
    const Triggers& triggers_;
    const WordList& plan_words_;
};

}  // namespace

EventStatus status_of(const EventView& view, const Triggers& triggers, const Trigger& trigger) {
    const StatusReader reader(view, triggers);
    return trigger.is_verb ? reader.of_verb(trigger.token) : reader.of_noun(trigger.token);
}

Polarity polarity_of(const EventView& view, const Triggers& triggers, const Trigger& trigger) {
    const StatusReader reader(view, triggers);
    const bool is_negative =
        trigger.is_verb ? reader.is_negative_verb(trigger.token) : reader.is_negative_noun(trigger.token);
    return is_negative ? Polarity::negative : Polarity::positive;
}

}  // namespace dateline
