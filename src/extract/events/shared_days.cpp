#include "extract/events/shared_days.hpp"

#include "model/mention_heads.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/events/nearness.hpp"

namespace dateline {

namespace {

constexpr std::size_t kWidestReach = 400;  // words between two acts; more than six sentences mostly have
constexpr std::size_t kFarthestTime = 64;  // words after an act among which a time of its own is looked for
constexpr double kLessSure = 0.8;          // what becomes of the confidence of what shares a day
constexpr std::string_view kRule = "shared-day";
constexpr std::string_view kExplanation =
    "It has the day of this public act of the same person, told shortly before with nothing of another time between";

// TIMEX3's values for times that are not gone by.
constexpr auto kNotPast = std::to_array<std::string_view>({"PRESENT_REF", "FUTURE_REF"});

/// A public act: who did it, and the row that tells of it.
struct Act {
    std::size_t token = 0;
    std::size_t predicate = 0;  // of its clause
    std::size_t sentence = 0;
    std::size_t who = 0;            // the mention that introduced who did it
    EventMention* event = nullptr;  // either this or `statement`
    Statement* statement = nullptr;

    [[nodiscard]] When& when() const { return event ? event->when : statement->said; }
    [[nodiscard]] FactDateBasis& basis() const { return event ? event->date_basis : statement->said_basis; }
    [[nodiscard]] std::vector<ReasonStep>& reasons() const { return event ? event->reasons : statement->reasons; }
    [[nodiscard]] Reading& row() const { return event ? static_cast<Reading&>(*event) : *statement; }
};

/// The day that the last dated act of somebody gives to those that follow.
struct Occasion {
    When when;
    Span source;               // the words of the act that was dated
    std::size_t sentence = 0;  // of the last act on it
    std::size_t token = 0;
};

class DaySharer {
public:
    DaySharer(const ParsedText& text, Extraction& extraction)
        : text_(text),
          tree_(text.tree()),
          extraction_(extraction),
          acts_(text.language().list("public_acts")),
          nearness_(text.document()),
          time_at_(tree_.size(), 0) {
        for (std::size_t t = 0; t < extraction.time_expressions.size(); ++t) {
            const TokenRange range = tree_.tokens_of(extraction.time_expressions[t].span);
            for (std::size_t i = range.first; i < range.last; ++i) time_at_[i] = static_cast<std::uint32_t>(t + 1);
        }
    }

    void share() {
        for (const Act& act : list_acts()) {
            std::optional<Occasion>& known = occasions_[act.who];
            if (act.basis() == FactDateBasis::text) {
                known = occasion_of(act);
            } else if (known && act.basis() == FactDateBasis::publication && is_told_in_order(act.predicate)) {
                go_on(*known, act);
            }
        }
    }

private:
    [[nodiscard]] std::optional<Occasion> occasion_of(const Act& act) const {
        if (!act.when().days.is_one_day() || !is_told_in_order(act.predicate)) return std::nullopt;
        const Span source = act.reasons().empty() ? act.row().span : act.reasons().back().span;
        return Occasion{act.when(), source, act.sentence, act.token};
    }

    void go_on(Occasion& known, const Act& act) const {
        const auto days = intersect(known.when.days, act.when().days);
        if (!days || !nearness_.is_near(known.sentence, act.sentence)) return;
        if (is_parted(known.token, act.token, known.when) || has_other_time(act, known.when)) return;
        act.when() = {};
        act.when().days = *days;
        act.when().edtf = edtf_of(*days);
        act.basis() = FactDateBasis::text;
        act.row().confidence *= kLessSure;
        act.reasons().push_back({std::string(kRule), known.source, std::string(kExplanation)});
        known.sentence = act.sentence;
        known.token = act.token;
    }

    [[nodiscard]] std::vector<Act> list_acts() {
        std::vector<Act> acts;
        for (EventMention& event : extraction_.event_mentions) {
            const auto agent = std::find_if(event.arguments.begin(), event.arguments.end(),
                                            [](const EventArgument& each) { return each.role == ArgumentRole::agent; });
            const bool is_own_word = !event.statement && event.status == EventStatus::actual;
            const bool is_done = is_own_word && event.polarity == Polarity::positive;
            if (agent == event.arguments.end() || !is_done || !acts_.has(event.lemma)) continue;
            add(acts, event.span, agent->mention).event = &event;
        }
        for (Statement& statement : extraction_.statements) {
            const auto cue =
                std::find_if(statement.parts.begin(), statement.parts.end(),
                             [](const StatementPart& each) { return each.kind == StatementPartKind::cue; });
            const auto speaker = std::find_if(statement.speakers.begin(), statement.speakers.end(),
                                              [](const Speaker& each) { return each.role == SpeakerRole::speaker; });
            if (cue == statement.parts.end() || speaker == statement.speakers.end() || statement.parent) continue;
            add(acts, cue->span, speaker->mention).statement = &statement;
        }
        std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) { return a.token < b.token; });
        return acts;
    }

    Act& add(std::vector<Act>& acts, Span span, Index<Mention> who) const {
        const TokenRange tokens = tree_.tokens_of(span);
        Act act;
        act.token = tokens.empty() ? tokens.first : tree_.head_of(tokens);
        act.predicate = text_.words().upos(act.token) == Upos::verb ? act.token : text_.predicate_over(act.token);
        act.sentence = nearness_.sentence_at(span.begin);
        act.who = first_mention(who, extraction_.mentions).position();
        return acts.emplace_back(act);
    }

    /// "announced", not "has announced", "announces"; and "was welcomed".
    [[nodiscard]] bool is_simple_past(std::size_t token) const {
        if (tree_.token(token).xpos == "VBD") return true;
        const auto auxiliary = tree_.dependent(token, "aux");
        return tree_.token(token).xpos == "VBN" && auxiliary && tree_.token(*auxiliary).xpos == "VBD" &&
               text_.words().is(*auxiliary, WordClass::be);
    }

    /// A clause in simple past that goes on with what is told, or a participle beside it (", saying"): not "who
    /// announced", "after he announced", which may be of any time.
    [[nodiscard]] bool is_told_in_order(std::size_t predicate) const {
        static constexpr auto kAside = std::to_array<std::string_view>({"acl", "advcl", "csubj", "ccomp", "xcomp"});
        const bool is_participle =
            tree_.is(predicate, "advcl") && tree_.token(predicate).xpos == "VBG" && !tree_.dependent(predicate, "mark");
        const auto above = is_participle ? tree_.head(predicate) : std::optional(predicate);
        return above && is_simple_past(*above) && !tree_.is_any(*above, kAside);
    }

    /// Whether the time that token `i` is of is gone by, or may be, and is no part of the day.
    [[nodiscard]] bool is_other_time(std::size_t i, const When& day) const {
        const TimeExpression& time = extraction_.time_expressions[time_at_[i] - 1];
        if (time.type != TimexType::date && time.type != TimexType::time) return false;
        const Interval& days = time.extent().days;
        if (!days.is_known()) return std::find(kNotPast.begin(), kNotPast.end(), time.value) == kNotPast.end();
        const auto& published = text_.document().date.when.days.latest;
        const bool is_ahead = days.earliest && published && *days.earliest > *published;
        return !is_ahead && days != day.days;
    }

    /// Whether words between two tokens lead away from the day.
    [[nodiscard]] bool is_parted(std::size_t from, std::size_t to, const When& day) const {
        const WordList& parting = text_.language().list("parting_words");
        if (to > from + kWidestReach) return true;
        for (std::size_t i = from; i < to; ++i) {
            if (time_at_[i] != 0 ? is_other_time(i, day) : parting.has(text_.words().at(i))) return true;
        }
        return false;
    }

    /// Whether a time of another day follows the act in its own clause: "announced the plan in April".
    [[nodiscard]] bool has_other_time(const Act& act, const When& day) const {
        const std::size_t end = std::min(tree_.extent(act.predicate).last, act.token + kFarthestTime);
        for (std::size_t i = act.token; i < end; ++i) {
            if (time_at_[i] != 0 && is_other_time(i, day) && text_.predicate_over(i) == act.predicate) return true;
        }
        return false;
    }

    const ParsedText& text_;
    const Tree& tree_;
    Extraction& extraction_;
    const WordList& acts_;
    const NearbySentences nearness_;
    std::vector<std::uint32_t> time_at_;                        // by token: the time that it is of, counted from 1
    std::map<std::size_t, std::optional<Occasion>> occasions_;  // by who acts
};

}  // namespace

void share_days(const ParsedText& text, Extraction& extraction) {
    DaySharer(text, extraction).share();
}

}  // namespace dateline
