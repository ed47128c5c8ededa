#include <algorithm>
#include <array>
#include <optional>

#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

namespace {

constexpr std::size_t kActorSlack = 6;  // words of no known role between an actor and the verb
constexpr std::size_t kPatientWindow = 8;
constexpr std::size_t kPlaceWindow = 14;
constexpr std::size_t kTimeWindow = 16;
constexpr std::size_t kStatusWindow = 8;

struct RuleRow {
    std::string_view name;
    double confidence;
};
constexpr RuleRow kVerbRule{"event/verb", 0.75};
constexpr RuleRow kNounRule{"event/noun", 0.65};

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

/// The word that names an event, and how it stands in its sentence.
struct Trigger {
    std::size_t token = 0;
    Match match;
    bool is_verb = true;
    bool is_passive = false;
    bool is_infinitive = false;
    bool is_habit = false;  // "previously, it would ..."
    bool is_negated = false;
    std::size_t begin = 0;  // where its companions begin
    EventStatus status = EventStatus::actual;
};

class EventReader {
public:
    EventReader(const Document& document, const Extraction& so_far, const Language& language)
        : document_(document),
          so_far_(so_far),
          language_(language),
          around_(document, so_far.mentions, so_far.time_expressions, language),
          contents_(so_far.statements),
          is_cue_(document.analysis.tokens.size(), false) {
        for (const Statement& statement : so_far.statements) {
            for (const StatementPart& part : statement.parts) {
                if (part.kind != StatementPartKind::cue) continue;
                const TokenRange range = around_.tokens_of(part.span);
                for (std::size_t i = range.first; i < range.last; ++i) is_cue_[i] = true;
            }
        }
    }

    std::vector<EventMention> read() {
        const auto& sentences = document_.analysis.sentences;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            if (!holds_facts(document_.kind_of(sentences[s]))) continue;
            is_headline_ = document_.kind_of(sentences[s]) == PassageKind::title;
            const TokenRange range{sentences[s].first.position(), sentences[s].last.position()};
            for (std::size_t i = range.first; i < range.last; ++i) {
                if (const auto trigger = trigger_at(i, range))
                    events_.push_back(make(*trigger, range, Index<Sentence>(s)));
            }
        }
        return std::move(events_);
    }

private:
    [[nodiscard]] const DocumentWords& words() const { return around_.words(); }

    std::optional<Trigger> trigger_at(std::size_t i, TokenRange sentence) const {
        if (!words().is(i, WordClass::none) || words().at(i).empty()) return std::nullopt;
        if (i > sentence.first && !is_headline_ && words().is_capitalised(i)) return std::nullopt;  // part of a name
        const auto mention = around_.mention_at(i);
        if (mention && around_.mention(*mention).form == MentionForm::name) return std::nullopt;
        Trigger trigger;
        trigger.token = trigger.begin = i;
        trigger.match = words().match_verb(language_.list("event_words"), i, i + 1);
        if (!trigger.match || around_.time_at(i) || is_cue_[i]) return std::nullopt;
        look_left(trigger, sentence);
        const bool follows_determiner = trigger.begin == i && i > sentence.first && is_in_noun_phrase(i, sentence);
        const bool is_plain = trigger.match.form == Inflection::base || trigger.match.form == Inflection::third;
        const bool can_be_noun = !trigger.match.cell(1).empty() && is_plain;
        const bool can_be_verb = !trigger.match.cell(0).empty();
        const bool has_companions = trigger.begin != i || trigger.is_infinitive;
        trigger.is_verb = can_be_verb && (has_companions || !is_plain || !can_be_noun ||
                                          (!follows_determiner && has_actor_before(i, sentence)));
        if (trigger.is_verb && follows_determiner)
            return std::nullopt;  // "the destroyed bridge" says what a thing is like
        if (!trigger.is_verb && !can_be_noun) return std::nullopt;
        if (mention && trigger.is_verb) return std::nullopt;
        if (is_modifier(trigger, sentence)) return std::nullopt;
        find_status(trigger, sentence);
        return trigger;
    }

    [[nodiscard]] bool is_in_noun_phrase(std::size_t i, TokenRange sentence) const {
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

    [[nodiscard]] bool follows_closely(std::size_t i) const {
        return words().is(i - 1, WordClass::determiner) || words().is(i - 1, WordClass::possessive) ||
               words().is(i - 1, WordClass::quantifier);
    }

    [[nodiscard]] bool has_actor_before(std::size_t i, TokenRange sentence) const {
        if (i == sentence.first) return false;
        const auto mention = around_.mention_at(i - 1);
        return (mention && around_.can_act(*mention)) || words().is(i - 1, WordClass::relative) ||
               words().is(i - 1, WordClass::coordinator);
    }

    /// A noun before another noun ("election campaign", "peace talks venue") or a part of a name only describes it.
    [[nodiscard]] bool is_modifier(const Trigger& trigger, TokenRange sentence) const {
        if (trigger.is_verb || trigger.token + 1 >= sentence.last) return false;
        const auto next = around_.mention_at(trigger.token + 1);
        const auto own = around_.mention_at(trigger.token);
        return next && own && *next == *own;
    }

    void look_left(Trigger& trigger, TokenRange sentence) const {
        std::size_t& begin = trigger.begin;
        while (begin > sentence.first &&
               (words().is_verb_companion(begin - 1) || words().is(begin - 1, WordClass::to))) {
            --begin;
            const WordClass which = words().class_of(begin);
            trigger.is_passive =
                trigger.is_passive || (which == WordClass::be && trigger.match.form != Inflection::gerund);
            trigger.is_negated = trigger.is_negated || which == WordClass::negation;
            trigger.is_infinitive = trigger.is_infinitive || which == WordClass::to;
            trigger.is_habit = trigger.is_habit || which == WordClass::past;
            for (const StatusRow& row : kStatuses) {
                if (row.word == which) trigger.status = row.status;
            }
        }
        const bool is_participle =
            trigger.match.form == Inflection::past_participle || trigger.match.form == Inflection::participle;
        trigger.is_passive =
            is_participle &&
            (trigger.is_passive || (begin == trigger.token && words().is(trigger.token + 1, WordClass::agent)));
    }

    void find_status(Trigger& trigger, TokenRange sentence) const {
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
        const bool is_demanded = trigger.is_infinitive || !trigger.is_verb;
        if (is_demanded) status_of_statement(trigger, sentence);
    }

    /// A word of planning governs a noun in its own phrase ("the planned visit") or through an infinitive ("agreed to
    /// hold talks").
    [[nodiscard]] bool reaches(std::size_t plan, const Trigger& trigger) const {
        for (std::size_t k = plan + 1; k < trigger.token; ++k) {
            if (words().is(k, WordClass::to)) return true;
            if (!words().is(k, WordClass::none) || around_.mention_at(k)) return false;
        }
        return true;
    }

    /// What is demanded, promised or threatened is not yet so.
    void status_of_statement(Trigger& trigger, TokenRange sentence) const {
        const auto statement = contents_.innermost(words().span(trigger.token));
        if (!statement) return;
        bool is_governed = trigger.is_infinitive;
        for (std::size_t k = trigger.token; !is_governed && k > sentence.first && k + kStatusWindow > trigger.token;
             --k) {
            if (words().is_mark(k - 1) || words().is(k - 1, WordClass::that)) break;
            is_governed = words().is(k - 1, WordClass::to) && words().is(k, WordClass::none);
        }
        if (!is_governed) return;
        const Stance stance = so_far_.statements[statement->position()].stance;
        const bool is_ahead = stance == Stance::demand || stance == Stance::promise || stance == Stance::threaten ||
                              stance == Stance::hope;
        if (is_ahead) trigger.status = EventStatus::planned;
    }

    EventMention make(const Trigger& trigger, TokenRange sentence, Index<Sentence> index) const {
        const RuleRow& rule = trigger.is_verb ? kVerbRule : kNounRule;
        EventMention made;
        made.span = words().span(trigger.token);
        made.rule = rule.name;
        made.confidence = rule.confidence;
        made.sentence = index;
        made.lemma = trigger.match.lemma;
        const std::string_view type = trigger.match.cell(trigger.is_verb ? 0 : 1);
        if (type != "-") made.type = type;
        made.statement = contents_.innermost(made.span);
        made.status = trigger.status;
        made.polarity = trigger.is_negated ? Polarity::negative : Polarity::positive;
        if (trigger.is_verb) {
            find_actors_of_verb(made, trigger, sentence);
        } else {
            find_actors_of_noun(made, trigger, sentence);
        }
        made.place = find_place(made, trigger, sentence);
        date(made, trigger, sentence);
        return made;
    }

    void add(EventMention& made, ArgumentRole role, Index<Mention> mention) const {
        const bool is_known = std::any_of(made.arguments.begin(), made.arguments.end(),
                                          [&](const EventArgument& each) { return each.mention == mention; });
        if (!is_known) made.arguments.push_back({role, mention});
    }

    void find_actors_of_verb(EventMention& made, const Trigger& trigger, TokenRange sentence) const {
        const bool is_reduced = trigger.is_passive && trigger.begin == trigger.token;
        const ArgumentRole role = trigger.is_passive ? ArgumentRole::patient : ArgumentRole::agent;
        const bool has_subject = !trigger.is_infinitive && trigger.match.form != Inflection::gerund;
        if (!is_reduced && has_subject) {
            const Subject subject = around_.subject_before(trigger.begin, sentence.first, kActorSlack);
            for (const Index<Mention> mention : subject.mentions) add(made, role, mention);
            if (subject.mentions.empty() && trigger.is_passive) add_place_as_patient(made, trigger, sentence);
        }
        for (std::size_t k = trigger.token + 1; k < std::min(sentence.last, trigger.token + 1 + kPatientWindow); ++k) {
            if (const auto mention = around_.mention_at(k)) {
                const bool is_agent =
                    words().is(k - 1, WordClass::agent) || (trigger.is_passive && passed_agent(trigger.token, k));
                if (trigger.is_passive == is_agent)
                    add(made, is_agent ? ArgumentRole::agent : ArgumentRole::patient, *mention);
                return;
            }
            const bool may_pass = words().is(k, WordClass::none) || words().is(k, WordClass::determiner) ||
                                  words().is(k, WordClass::possessive) || words().is(k, WordClass::quantifier) ||
                                  words().is(k, WordClass::adverb) || (trigger.is_passive && words().is_preposition(k));
            if (!may_pass || (words().is_mark(k) && !around_.quotation_at(k))) return;
        }
    }

    [[nodiscard]] bool passed_agent(std::size_t from, std::size_t to) const {
        for (std::size_t k = from + 1; k < to; ++k) {
            if (words().is(k, WordClass::agent)) return true;
        }
        return false;
    }

    /// "the bridge was destroyed": things and places are patients though they do not act.
    void add_place_as_patient(EventMention& made, const Trigger& trigger, TokenRange sentence) const {
        if (trigger.begin == sentence.first) return;
        if (const auto mention = around_.mention_at(trigger.begin - 1)) add(made, ArgumentRole::patient, *mention);
    }

    struct GovernorRow {
        WordClass word;
        ArgumentRole role;
    };
    static constexpr auto kGovernors = std::to_array<GovernorRow>({
        {WordClass::agent, ArgumentRole::agent},
        {WordClass::of, ArgumentRole::patient},
        {WordClass::with, ArgumentRole::other},
        {WordClass::between, ArgumentRole::other},
    });

    void find_actors_of_noun(EventMention& made, const Trigger& trigger, TokenRange sentence) const {
        for (std::size_t k = trigger.token; k > sentence.first && k + 4 > trigger.token;
             --k) {  // "Orlova's surprise visit", "their attack"
            const bool is_clitic = words().is(k - 1, WordClass::clitic) && k - 1 > sentence.first;
            if (is_clitic || words().is(k - 1, WordClass::possessive)) {
                if (const auto owner = around_.mention_at(is_clitic ? k - 2 : k - 1))
                    add(made, ArgumentRole::agent, *owner);
                break;
            }
            if (!words().is(k - 1, WordClass::none)) break;
        }
        std::optional<ArgumentRole> role;
        for (std::size_t k = trigger.token + 1; k < std::min(sentence.last, trigger.token + 1 + kPlaceWindow); ++k) {
            if (const auto mention = around_.mention_at(k)) {
                if (role && (around_.can_act(*mention) || *role == ArgumentRole::patient) &&
                    made.arguments.size() < 4) {
                    const bool is_title =
                        around_.mention(*mention).kind == "state" && around_.mention_at(k + 1).has_value();
                    if (!is_title) add(made, *role, *mention);
                }
                k = around_.tokens_of(*mention).last - 1;
                continue;
            }
            const auto* row = std::find_if(kGovernors.begin(), kGovernors.end(),
                                           [&](const GovernorRow& each) { return words().is(k, each.word); });
            if (row != kGovernors.end()) {
                role = row->role;
            } else if (words().is_mark(k) || words().is_preposition(k) || words().is(k, WordClass::subordinator) ||
                       words().is_verb_companion(k)) {
                break;
            }
        }
    }

    [[nodiscard]] bool is_place(Index<Mention> mention) const {
        return around_.mention(mention).kind == "place" || around_.mention(mention).kind == "state";
    }

    [[nodiscard]] std::optional<Index<Mention>> place_after(std::size_t i, std::size_t end) const {
        if (!words().is(i, WordClass::place) && !words().is(i, WordClass::goal) && !words().is(i, WordClass::to))
            return std::nullopt;
        for (std::size_t k = i + 1; k < std::min(end, i + 4); ++k) {
            const auto mention = around_.mention_at(k);
            if (mention) return is_place(*mention) ? mention : std::nullopt;
            const bool may_pass = words().is(k, WordClass::determiner) ||
                                  (words().is(k, WordClass::none) && !words().is(i, WordClass::to));
            if (!may_pass) return std::nullopt;
        }
        return std::nullopt;
    }

    /// A place after the word in its clause; for nouns and infinitives, else one before it.
    [[nodiscard]] std::optional<Index<Mention>> find_place(const EventMention& made, const Trigger& trigger,
                                                           TokenRange sentence) const {
        auto is_same_word = [&](Index<Mention> place) {
            return contents_.innermost(around_.mention(place).span) == made.statement;
        };
        for (std::size_t k = trigger.token + 1; k < std::min(sentence.last, trigger.token + kPlaceWindow); ++k) {
            if (words().at(k) == ";" || words().is(k, WordClass::that)) break;
            const auto place = place_after(k, sentence.last);
            if (place && is_same_word(*place)) return place;
        }
        if (trigger.is_verb) return std::nullopt;
        const std::size_t farthest =
            trigger.token > sentence.first + kPlaceWindow ? trigger.token - kPlaceWindow : sentence.first;
        for (std::size_t k = trigger.token; k-- > farthest;) {
            if (words().at(k) == "," || words().at(k) == ";" || words().is(k, WordClass::that)) break;
            const auto place = place_after(k, trigger.token);
            if (place && is_same_word(*place)) return place;
        }
        return std::nullopt;
    }

    [[nodiscard]] const TimeExpression* time_at(std::size_t i, const EventMention& made) const {
        const auto time = around_.time_at(i);
        if (!time) return nullptr;
        const TimeExpression& expression = so_far_.time_expressions[*time];
        const bool is_point = expression.type == TimexType::date || expression.type == TimexType::time;
        return is_point && contents_.innermost(expression.span) == made.statement ? &expression : nullptr;
    }

    [[nodiscard]] const TimeExpression* find_time(const EventMention& made, const Trigger& trigger,
                                                  TokenRange sentence) const {
        const WordList& event_words = language_.list("event_words");
        for (std::size_t k = trigger.token + 1; k < std::min(sentence.last, trigger.token + kTimeWindow); ++k) {
            if (const auto* time = time_at(k, made)) return time;
            if (words().at(k) == ";" || words().is(k, WordClass::that) || words().is(k, WordClass::coordinator)) break;
            const Match other = words().match_verb(event_words, k, k + 1);
            if (other && other.cell(1).empty() && words().is(k, WordClass::none) && !around_.mention_at(k)) break;
        }
        const std::size_t farthest =
            trigger.token > sentence.first + kTimeWindow ? trigger.token - kTimeWindow : sentence.first;
        for (std::size_t k = trigger.token; k-- > farthest;) {
            if (const auto* time = time_at(k, made)) return time;
            if (words().at(k) == ";" || words().is(k, WordClass::that)) break;
        }
        return nullptr;
    }

    void date(EventMention& made, const Trigger& trigger, TokenRange sentence) const {
        if (const TimeExpression* time = find_time(made, trigger, sentence)) {
            made.when = time->when;
            made.date_basis = time->when.days.is_known() ? FactDateBasis::text : FactDateBasis::none;
            const bool is_ahead = made.status == EventStatus::actual && time->when.days.earliest &&
                                  document_.date.when.days.latest &&
                                  *time->when.days.earliest > *document_.date.when.days.latest;
            if (is_ahead) made.status = EventStatus::planned;  // what was to come when the article appeared
        } else if (made.status == EventStatus::actual && document_.date.when.days.latest) {
            made.when.days = {std::nullopt, document_.date.when.days.latest};
            made.when.edtf = edtf_of(made.when.days);
            made.date_basis = FactDateBasis::publication;
        }
    }

    const Document& document_;
    const Extraction& so_far_;
    const Language& language_;
    Surroundings around_;
    ContentIndex contents_;
    std::vector<EventMention> events_;
    bool is_headline_ = false;  // where all words may be capitalised
    std::vector<bool> is_cue_;  // by token: a statement's cue, which is no event beside it
};

}  // namespace

std::vector<EventMention> read_events(const Document& document, const Extraction& so_far, const Language& language) {
    return EventReader(document, so_far, language).read();
}

}  // namespace dateline
