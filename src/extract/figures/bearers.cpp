#include "extract/figures/bearers.hpp"

#include <algorithm>

namespace dateline {

namespace {

using MentionIndex = Index<Mention>;
constexpr int kMostClimbs = 4;
constexpr std::size_t kMostLooked = 12;

class BearerFinder {
public:
    BearerFinder(const Counted& counted, const Attribute& attribute, const ParsedText& text)
        : counted_(counted), attribute_(attribute), text_(text) {}

    Bearers find() const {
        Bearers made;
        made.place = find_place();
        made.subject = find_owner();
        const bool is_named = made.subject && meant(*made.subject).form == MentionForm::name;
        if (made.place && !is_named && (!made.subject || meant(*made.place).form == MentionForm::name))
            made.subject = made.place;
        return made;
    }

private:
    [[nodiscard]] const Tree& tree() const { return text_.tree(); }

    /// What a mention refers to in the end, as far as the article tells.
    [[nodiscard]] const Mention& meant(MentionIndex index) const {
        for (int step = 0; step < kMostClimbs && text_.mention(index).antecedent; ++step)
            index = *text_.mention(index).antecedent;
        return text_.mention(index);
    }

    [[nodiscard]] bool is_place(MentionIndex index) const {
        const std::string& kind = meant(index).kind;
        return kind == "place" || kind == "state";
    }

    /// A place, a state or a body, or a pronoun that may mean one.
    [[nodiscard]] bool can_have(MentionIndex index) const {
        const Mention& mention = meant(index);
        return is_place(index) || mention.kind == "organization" ||
               (mention.form == MentionForm::pronoun && mention.kind.empty());
    }

    [[nodiscard]] std::optional<MentionIndex> bearer_at(std::size_t i) const {
        const auto found = text_.heads().headed_by(i);
        return found && can_have(*found) ? found : std::nullopt;
    }

    /// The place that `i` heads; where it has no name, the named one that it is said to lie near ("the airfield near
    /// NAME").
    [[nodiscard]] std::optional<MentionIndex> place_at(std::size_t i) const {
        const auto found = text_.heads().headed_by(i);
        if (!found || !is_place(*found)) return std::nullopt;
        if (meant(*found).form == MentionForm::name) return found;
        const auto named = place_below(i);
        return named ? named : found;
    }

    [[nodiscard]] bool stands_at_place(std::size_t i) const {
        return (tree().is(i, "obl") || tree().is(i, "nmod") || tree().is(i, "advmod")) &&
               text_.preposition_class_of(i) == WordClass::place;
    }

    /// The first place among the dependents of `i`: "in NAME", "in the NAME blast", "in a grave near NAME".
    [[nodiscard]] std::optional<MentionIndex> place_below(std::size_t i) const {
        for (const std::size_t each : tree().first_dependents(i)) {
            if (!stands_at_place(each)) continue;
            const auto found = text_.heads().headed_by(each);
            if (found && is_place(*found))
                return meant(*found).form == MentionForm::name ? *found : place_behind(each, *found);
            if (const auto of_event = place_of_event(each)) return of_event;
            if (const auto behind = named_behind(each)) return behind;
        }
        return std::nullopt;
    }

    /// A place with a name right below one without.
    [[nodiscard]] MentionIndex place_behind(std::size_t i, MentionIndex instead) const {
        return named_behind(i).value_or(instead);
    }

    [[nodiscard]] std::optional<MentionIndex> named_behind(std::size_t i) const {
        for (const std::size_t each : tree().first_dependents(i)) {
            const auto found = stands_at_place(each) || is_of(each) ? text_.heads().headed_by(each) : std::nullopt;
            if (found && is_place(*found) && meant(*found).form == MentionForm::name) return found;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_of(std::size_t i) const {
        return tree().is(i, "nmod") && text_.preposition_class_of(i) == WordClass::of;
    }

    /// The place of an event that a noun names: "the attack on NAME", "a raid in NAME", "the NAME blast".
    [[nodiscard]] std::optional<MentionIndex> place_of_event(std::size_t noun) const {
        if (!text_.is_event_noun(noun)) return std::nullopt;
        for (const std::size_t each : tree().first_dependents(noun)) {
            const bool is_tied = stands_at_place(each) || is_of(each) || tree().is(each, "compound") ||
                                 tree().token(each).deprel == "nmod:poss" || text_.preposition_of(each) == "on";
            const auto found = is_tied ? text_.heads().headed_by(each) : std::nullopt;
            if (found && text_.mention(*found).kind == "place") return found;
        }
        return std::nullopt;
    }

    /// In the clause of `predicate`, and of those from which it takes its subject.
    [[nodiscard]] std::optional<MentionIndex> place_in_clause(std::size_t predicate) const {
        std::size_t at = predicate;
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            if (const auto found = place_below(at)) return found;
            std::size_t looked = 0;
            for (const std::size_t each : tree().first_dependents(at)) {
                const bool is_argument = tree().is(each, "nsubj") || tree().is(each, "obl");
                if (!is_argument || ++looked > kMostLooked) continue;
                const auto found = place_of_event(each);
                if (found) return found;
                if (tree().is(each, "obl") && text_.is_event_noun(each)) {
                    if (const auto below = place_below(each)) return below;
                }
            }
            const auto above = tree().head(at);
            const bool goes_on = above && (tree().is(at, "xcomp") || text_.clauses().shares_subject(at));
            if (!goes_on) return place_of_last_joint(at);
            at = *above;
        }
        return std::nullopt;
    }

    /// "killed 15 and wounded 30 in NAME": what stands with the last of joint verbs is said of all.
    [[nodiscard]] std::optional<MentionIndex> place_of_last_joint(std::size_t predicate) const {
        const std::vector<std::size_t> all = text_.clauses().joint(predicate);
        const bool is_joint = all.size() > 1 && text_.clauses().shares_subject(all.back());
        return is_joint ? place_below(all.back()) : std::nullopt;
    }

    [[nodiscard]] std::optional<MentionIndex> find_place() const {
        std::size_t at = counted_.phrase;
        std::optional<MentionIndex> described;
        for (int climb = 0; climb < kMostClimbs; ++climb) {
            if (!described) described = place_of_phrase(at);
            const auto above = tree().head(at);
            if (attribute_.predicate && above == attribute_.predicate) break;
            if (!above || tree().dependent(at, "cop")) return described ? described : place_in_clause(at);
            at = *above;
        }
        if (attribute_.predicate) {
            if (const auto found = place_in_clause(*attribute_.predicate)) return found;
        }
        return described;
    }

    /// "residents of NAME", "fighters in NAME", "people who live in NAME".
    [[nodiscard]] std::optional<MentionIndex> place_of_phrase(std::size_t phrase) const {
        for (const std::size_t i : {phrase, counted_.noun.value_or(phrase)}) {
            if (const auto found = place_below(i)) return found;
            for (const std::size_t each : tree().first_dependents(i)) {
                if (tree().is(each, "acl")) {
                    if (const auto found = place_below(each)) return found;
                }
                if (is_of(each) && each != counted_.noun) {
                    if (const auto found = place_at(each)) return found;
                }
            }
        }
        return std::nullopt;
    }

    /// "NAME's 40,000 residents", "500 members of NAME", "the population of NAME": what stands with a noun.
    [[nodiscard]] std::optional<MentionIndex> owner_of(std::size_t noun) const {
        for (const std::size_t each : tree().first_dependents(noun)) {
            const bool is_owner = tree().token(each).deprel == "nmod:poss" || (is_of(each) && each != counted_.noun);
            const auto found = is_owner ? bearer_at(each) : std::nullopt;
            if (found) return found;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<MentionIndex> find_owner() const {
        if (counted_.is_part && !attribute_.is_told) return std::nullopt;
        for (const std::size_t i : {counted_.noun.value_or(counted_.phrase), counted_.phrase}) {
            if (const auto found = owner_of(i)) return found;
        }
        std::size_t predicate = counted_.phrase;
        if (attribute_.predicate) predicate = *attribute_.predicate;
        const bool is_copular = tree().dependent(counted_.phrase, "cop").has_value();
        if (is_copular) predicate = counted_.phrase;
        if (!attribute_.predicate && !is_copular) return owner_through_noun();
        const auto subject = text_.clauses().subject(predicate);
        if (!subject || subject->token == counted_.phrase) return std::nullopt;
        if (const auto found = owner_of_quantity(subject->token)) return found;
        const bool holds = is_copular || text_.language().list("holding_verbs").has(tree().token(predicate).lemma) ||
                           tree().dependent(predicate, "cop").has_value();
        return holds ? bearer_at(subject->token) : std::nullopt;
    }

    /// "a death toll of 45 in NAME", "NAME is home to 40,000 people".
    [[nodiscard]] std::optional<MentionIndex> owner_through_noun() const {
        const auto above = tree().head(counted_.phrase);
        if (!above) return std::nullopt;
        if (const auto found = owner_of_quantity(above)) return found;
        const auto subject = tree().dependent(*above, "cop") ? text_.clauses().subject(*above) : std::nullopt;
        return subject ? bearer_at(subject->token) : std::nullopt;
    }

    /// "the death toll in NAME", "NAME's population".
    [[nodiscard]] std::optional<MentionIndex> owner_of_quantity(std::optional<std::size_t> noun) const {
        if (!noun) return std::nullopt;
        const std::string& lemma = tree().token(*noun).lemma;
        if (!text_.language().list("quantity_nouns").has(lemma) &&
            !text_.language().list("figure_attributes").has(lemma))
            return std::nullopt;
        const auto owner = owner_of(*noun);
        return owner ? owner : place_below(*noun);
    }

    const Counted& counted_;
    const Attribute& attribute_;
    const ParsedText& text_;
};

}  // namespace

Bearers find_bearers(const Counted& counted, const Attribute& attribute, const ParsedText& text) {
    return BearerFinder(counted, attribute, text).find();
}

}  // namespace dateline
