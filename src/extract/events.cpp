#include <algorithm>
#include <array>
#include <optional>

#include "extract/event_triggers.hpp"
#include "extract/extract.hpp"
#include "extract/facts.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

namespace {

constexpr std::size_t kActorSlack = 6;  // words of no known role between an actor and the verb
constexpr std::size_t kPatientWindow = 8;
constexpr std::size_t kPlaceWindow = 14;
constexpr std::size_t kTimeWindow = 16;
constexpr std::string_view kFutureReference = "FUTURE_REF";  // TIMEX3's value for "soon"

struct RuleRow {
    std::string_view name;
    double confidence;
};
constexpr RuleRow kVerbRule{"event/verb", 0.75};
constexpr RuleRow kNounRule{"event/noun", 0.65};

class EventReader {
public:
    EventReader(const Document& document, const Extraction& so_far, const Language& language)
        : document_(document),
          so_far_(so_far),
          language_(language),
          around_(document, so_far.mentions, so_far.time_expressions, language),
          contents_(so_far.statements),
          triggers_(around_, contents_, so_far.statements, language) {}

    std::vector<EventMention> read() {
        const auto& sentences = document_.analysis.sentences;
        for (std::size_t s = 0; s < sentences.size(); ++s) {
            if (!holds_facts(document_.kind_of(sentences[s]))) continue;
            const bool is_headline = document_.kind_of(sentences[s]) == PassageKind::title;
            const TokenRange range{sentences[s].first.position(), sentences[s].last.position()};
            for (std::size_t i = range.first; i < range.last; ++i) {
                if (const auto trigger = triggers_.trigger_at(i, range, is_headline))
                    events_.push_back(make(*trigger, range, Index<Sentence>(s)));
            }
        }
        return std::move(events_);
    }

private:
    [[nodiscard]] const DocumentWords& words() const { return around_.words(); }

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

    /// Whether the word before a time says that something began then.
    [[nodiscard]] bool follows_onset(const TimeExpression& time) const {
        const auto& tokens = document_.analysis.tokens;
        const auto first = std::lower_bound(tokens.begin(), tokens.end(), time.span.begin,
                                            [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
        return first != tokens.begin() &&
               language_.list("onset_words").has(words().at(static_cast<std::size_t>(first - tokens.begin()) - 1));
    }

    /// The days of a time in its clause; without any ("recently"), what has happened did so no later than the article.
    void date(EventMention& made, const Trigger& trigger, TokenRange sentence) const {
        const TimeExpression* time = find_time(made, trigger, sentence);
        const bool is_ahead = time && time->value == kFutureReference;
        if (time) made.when = time->extent();
        if (time && time->extent().days.earliest && follows_onset(*time)) {  // "at war since 2011": from then on
            made.when.days.latest = made.status == EventStatus::actual ? document_.date.when.days.latest : std::nullopt;
            if (made.when.days.latest < made.when.days.earliest) made.when.days.latest = std::nullopt;
            made.when.edtf = edtf_of(made.when.days);
        }
        if (time && time->extent().days.is_known()) {
            made.date_basis = FactDateBasis::text;
            const bool is_later = made.status == EventStatus::actual && time->extent().days.earliest &&
                                  document_.date.when.days.latest &&
                                  *time->extent().days.earliest > *document_.date.when.days.latest;
            if (is_later) made.status = EventStatus::planned;  // what was to come when the article appeared
        } else if (made.status == EventStatus::actual && !is_ahead && document_.date.when.days.latest) {
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
    TriggerFinder triggers_;
    std::vector<EventMention> events_;
};

}  // namespace

std::vector<EventMention> read_events(const Document& document, const Extraction& so_far, const Language& language) {
    return EventReader(document, so_far, language).read();
}

}  // namespace dateline
