#include "extract/events/participants.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "model/vocabulary.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostArguments = 8;
constexpr int kMostClimbs = 4;
constexpr std::size_t kLongestDoer = 5;  // tokens from "by" to the noun behind it
constexpr std::string_view kUndergone = "undergone";
constexpr std::string_view kDone = "done";
constexpr std::size_t kNounUse = 2;  // cells of event_words.tsv

class ParticipantFinder {
public:
    ParticipantFinder(const EventView& view, const Triggers& triggers, const Trigger& trigger)
        : view_(view), tree_(view.tree), triggers_(triggers), trigger_(trigger) {}

    std::vector<EventArgument> find() {
        if (trigger_.is_verb) {
            read_verb();
        } else {
            read_noun();
        }
        return std::move(found_);
    }

private:
    void add(ArgumentRole role, Index<Mention> mention) {
        const bool is_known = std::any_of(found_.begin(), found_.end(),
                                          [&](const EventArgument& each) { return each.mention == mention; });
        if (!is_known && found_.size() < kMostArguments) found_.push_back({role, mention});
    }

    /// Whoever `i` and what is joined to it stand for.
    void add_joint(ArgumentRole role, std::size_t i) {
        for (const std::size_t each : view_.clauses.joint(i)) add_phrase(role, each);
    }

    /// Of "a number of soldiers" the soldiers; of a thing that nobody else names ("the price of the ship", "its port")
    /// whoever it belongs to takes part too. Whoever a person belongs to ("the state's minister") does not.
    void add_phrase(ArgumentRole role, std::size_t i) {
        i = view_.clauses.antecedent(i).value_or(i);
        if (const auto mention = view_.mention_of(i)) {
            add(role, *mention);
            if (view_.mention(*mention).form == MentionForm::nominal) add_body_of(role, i);
            return;
        }
        if (is_holder(i)) return;
        for (const std::size_t each : tree_.first_dependents(i)) {
            const bool is_owner = tree_.is(each, "nmod") && tree_.token(each).deprel == "nmod:poss";
            const bool is_part = tree_.is(each, "nmod") && view_.preposition(each) == "of";
            if (!is_owner && !is_part && !tree_.is(each, "compound") && !tree_.is(each, "flat")) continue;
            const auto mention = view_.mention_of(each);
            if (!mention) continue;
            add(is_part && is_quantity(i) ? role : ArgumentRole::other, *mention);
        }
    }

    /// "soldiers of the Republic", "envoys of the Union": who many act for acts as well.
    void add_body_of(ArgumentRole role, std::size_t i) {
        if (tree_.token(i).xpos != "NNS") return;
        const auto body = view_.clauses.with_case(i, "nmod", WordClass::of);
        const auto mention = body ? view_.mention_of(*body) : std::nullopt;
        if (mention && view_.mention(*mention).form == MentionForm::name && view_.mention(*mention).kind != "place")
            add(role, *mention);
    }

    /// "the minister": no mention of its own, yet a person.
    [[nodiscard]] bool is_holder(std::size_t i) const {
        return static_cast<bool>(view_.words.match_noun(view_.language.list("titles_of_office"), i, i + 1));
    }

    [[nodiscard]] bool is_quantity(std::size_t i) const {
        return view_.words.upos(i) == Upos::num || view_.words.is(i, WordClass::quantifier) ||
               view_.language.list("count_words").has(view_.words.at(i)) || view_.lemma(i) == "number";
    }

    void read_verb() {
        const std::size_t verb = trigger_.token;
        if (const auto agent = find_agent(verb)) add_joint(ArgumentRole::agent, *agent);
        if (const auto patient = find_patient(verb)) add_joint(ArgumentRole::patient, *patient);
        if (const auto hearer = tree_.dependent(verb, "iobj")) add_joint(ArgumentRole::other, *hearer);
        for (const std::size_t each : tree_.first_dependents(verb)) {
            if (tree_.is(each, "obl")) add_oblique(each);
        }
    }

    /// "accused the state of opening the dam", "kept him from leaving": the object does what the participle tells.
    [[nodiscard]] std::optional<std::size_t> object_above(std::size_t verb) const {
        const auto above = tree_.head(verb);
        if (!above || !view_.is_gerund(verb) || view_.clauses.is_passive(verb)) return std::nullopt;
        const std::string_view mark = view_.clause_mark(verb);
        if (mark != "of" && mark != "from" && mark != "for") return std::nullopt;
        if (view_.is_verb(*above)) return view_.clauses.patient(*above);
        const bool is_object = tree_.is(*above, "obj") || tree_.token(*above).deprel == "nsubj:pass";
        return is_object && view_.mention_of(*above) ? above : std::nullopt;
    }

    /// A verb that the tree joins to a noun has the subject of the verb that governs that.
    [[nodiscard]] std::optional<std::size_t> find_agent(std::size_t verb) const {
        if (const auto accused = object_above(verb)) return accused;
        if (const auto agent = view_.clauses.agent(verb)) return agent;
        const auto noun = tree_.is(verb, "conj") ? tree_.head(verb) : std::nullopt;
        if (!noun || view_.is_verb(*noun) || view_.clauses.is_passive(verb)) return std::nullopt;
        std::size_t at = *noun;
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            const auto above = tree_.head(at);
            if (!above) return std::nullopt;
            if (view_.is_verb(*above)) return tree_.is(at, "nsubj") ? std::nullopt : view_.clauses.agent(*above);
            at = *above;
        }
        return std::nullopt;
    }

    /// The object; that of the verb beside it in "attacked and burnt the convoy"; what a relative clause leaves out
    /// ("the pact the sides reached").
    [[nodiscard]] std::optional<std::size_t> find_patient(std::size_t verb) const {
        if (const auto patient = view_.clauses.patient(verb)) return patient;
        if (view_.clauses.is_passive(verb)) return std::nullopt;
        for (const std::size_t each : tree_.first_dependents(verb)) {
            if (each > verb && each <= verb + 2 && tree_.is(each, "conj") && view_.clauses.shares_subject(each))
                return view_.clauses.patient(each);
        }
        if (tree_.token(verb).deprel != "acl:relcl" || !tree_.dependent(verb, "nsubj")) return std::nullopt;
        for (const std::size_t each : tree_.first_dependents(verb)) {
            const std::string_view tag = tree_.token(each).xpos;
            if (tag == "WRB" || view_.clauses.antecedent(each)) return std::nullopt;
        }
        return tree_.head(verb);
    }

    void add_oblique(std::size_t i) {
        if (view_.is_time[i] || triggers_.is_event_noun(i)) return;
        const auto* cells = view_.language.list("argument_prepositions").find(view_.preposition(i));
        if (!cells || cells->size() < 2) return;
        const auto role = from_word<ArgumentRole>((*cells)[trigger_.is_verb ? 0 : 1]);
        if (!role) return;
        for (const std::size_t each : view_.clauses.joint(i)) {
            const auto mention = view_.mention_of(each);
            if (mention && view_.mention(*mention).kind == "place" && *role == ArgumentRole::other) continue;
            add_phrase(*role, each);
        }
    }

    [[nodiscard]] bool is_used_as(std::string_view use) const { return trigger_.match.cell(kNounUse).starts_with(use); }

    void read_noun() {
        const std::size_t noun = trigger_.token;
        const ArgumentRole owner = is_used_as(kUndergone) ? ArgumentRole::patient : ArgumentRole::agent;
        for (const std::size_t each : tree_.first_dependents(noun)) {
            if (tree_.token(each).deprel == "nmod:poss") {
                add_joint(owner, each);
            } else if (tree_.is(each, "compound") || tree_.is(each, "amod")) {
                add_name_before(owner, each);
            } else if (tree_.is(each, "nmod") || tree_.is(each, "obl")) {
                add_governed(each);
            }
        }
        read_doer_behind();
        if (const auto carrier = tree_.head(noun)) read_carrier(*carrier);
        for (const std::size_t each : tree_.first_dependents(noun)) {
            if (tree_.is(each, "acl")) read_carrier(each);
        }
    }

    /// "the arrest of NAME by police sparked ...": what follows at once is said of the noun, whatever the tree ties it
    /// to.
    void read_doer_behind() {
        std::size_t end = trigger_.token + 1;
        for (const std::size_t each : tree_.first_dependents(trigger_.token)) {
            const TokenRange extent = tree_.extent(each);
            const bool is_next = extent.first == end && !view_.words.is(end, WordClass::agent);
            if (!tree_.is(each, "nmod") || !is_next) continue;
            while (end < extent.last && !view_.words.is(end, WordClass::agent) && !view_.is_verb(end)) ++end;
        }
        if (!view_.words.is(end, WordClass::agent)) return;
        for (std::size_t i = end + 1; i < std::min(tree_.size(), end + kLongestDoer) && !view_.is_time[i]; ++i) {
            const auto mention = view_.heads.headed_by(i);
            if (mention) return add(ArgumentRole::agent, *mention);
            if (view_.is_verb(i) || view_.words.is_mark(i)) return;
        }
    }

    /// "the Vendari withdrawal", "the Orlova visit"; a place before a noun is where it was.
    void add_name_before(ArgumentRole role, std::size_t i) {
        const auto mention = view_.mention_of(i);
        if (!mention || view_.mention(*mention).form != MentionForm::name) return;
        if (view_.mention(*mention).kind != "place") add(role, *mention);
    }

    void add_governed(std::size_t i) {
        if (view_.preposition(i) == "of") {
            if (triggers_.is_event_noun(i)) return;
            add_joint(is_used_as(kDone) ? ArgumentRole::agent : ArgumentRole::patient, i);
        } else {
            add_oblique(i);
        }
        // "the attack on the convoy by the rebels": who did it, where the tree ties it to the convoy
        const auto doer =
            triggers_.is_event_noun(i) ? std::nullopt : view_.clauses.with_case(i, "nmod", WordClass::agent);
        if (doer) add_joint(ArgumentRole::agent, *doer);
    }

    /// "X held talks with Y", "talks were held by X": the verb's parts are the noun's.
    void read_carrier(std::size_t verb) {
        const Carriage carriage = triggers_.carriage(verb, trigger_.token);
        if (carriage != Carriage::act && carriage != Carriage::undergone) return;
        const auto who = view_.clauses.agent(verb);
        if (who && who != trigger_.token)
            add_joint(carriage == Carriage::act ? ArgumentRole::agent : ArgumentRole::patient, *who);
        const auto befallen = view_.clauses.is_passive(verb) ? view_.clauses.patient(verb) : std::nullopt;
        if (befallen && befallen != trigger_.token)  // "were granted amnesty"
            add_joint(ArgumentRole::patient, *befallen);
        for (const std::size_t each : tree_.first_dependents(verb)) {
            if (tree_.is(each, "obl") && view_.preposition(each) != "by") add_oblique(each);
        }
        if (const auto hearer = tree_.dependent(verb, "iobj")) add_joint(ArgumentRole::other, *hearer);
    }

    const EventView& view_;
    const Tree& tree_;
    const Triggers& triggers_;
    const Trigger& trigger_;
    std::vector<EventArgument> found_;
};

}  // namespace

std::vector<EventArgument> find_participants(const EventView& view, const Triggers& triggers, const Trigger& trigger) {
    return ParticipantFinder(view, triggers, trigger).find();
}

}  // namespace dateline
