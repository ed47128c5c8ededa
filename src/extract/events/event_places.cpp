#include "extract/events/event_places.hpp"

namespace dateline {

namespace {

using Place = std::optional<Index<Mention>>;

constexpr int kMostNested = 3;  // "in the hall of the school in Selm"
constexpr int kMostLinks = 3;
constexpr std::string_view kPlace = "place";  // use of event_links.tsv

class PlaceFinder {
public:
    PlaceFinder(const EventView& view, const Triggers& triggers, const Trigger& trigger)
        : view_(view), tree_(view.tree), triggers_(triggers), event_(trigger.token) {}

    [[nodiscard]] Place find() const {
        if (const auto own = beside(event_)) return own;
        if (const auto relative = of_relative_clause()) return relative;
        if (const auto carried = of_carrier()) return carried;
        return above(event_);
    }

private:
    /// The place of a verb above that happens there too.
    [[nodiscard]] Place above(std::size_t at) const {
        for (int link = 0; link < kMostLinks; ++link) {
            const auto next = same_place_above(at);
            if (!next) break;
            if (const auto shared = beside(*next)) return shared;
            at = *next;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_movement(std::size_t i) const {
        return view_.language.list("movement_verbs").has(view_.lemma(i));
    }

    /// Whether a preposition of place leads in `i`; "to" does so after a verb of movement.
    [[nodiscard]] bool leads_to_place(std::size_t i, bool is_moving) const {
        const auto mark = tree_.dependent(i, "case");
        if (!mark || *mark > i) return false;
        return view_.words.is(*mark, WordClass::place) || view_.words.is(*mark, WordClass::goal) ||
               (is_moving && view_.words.is(*mark, WordClass::to));
    }

    /// "sent the men accused of theft to Selm": the tree may tie where they were sent to a verb in between.
    [[nodiscard]] Place goal_below(std::size_t verb) const {
        for (const std::size_t each : tree_.first_dependents(verb)) {
            const bool is_between = each > verb && (tree_.is(each, "xcomp") || tree_.is(each, "obj"));
            if (!is_between || is_movement(each) || triggers_.is_event_noun(each)) continue;
            for (const std::size_t inner : tree_.first_dependents(each)) {
                const auto mark = tree_.dependent(inner, "case");
                const bool is_goal =
                    mark && (tree_.is(inner, "obl") || tree_.is(inner, "nmod")) && view_.words.is(*mark, WordClass::to);
                const auto place = is_goal ? named_in(inner) : std::nullopt;
                if (place) return place;
            }
        }
        return std::nullopt;
    }

    /// The place that a phrase names, or one within it: "in the courts in Selm", "in the village of Selm".
    [[nodiscard]] Place named_in(std::size_t i) const {
        Place unnamed;  // "the port" of "the port of Selm", where nothing nearer has a name
        for (int nested = 0; nested < kMostNested; ++nested) {
            const auto mention = view_.mention_of(i);
            if (mention && view_.is_place(*mention) && view_.statement_at(i) == view_.statement_at(event_)) {
                const Mention& place = view_.mention(*mention);
                if (place.form == MentionForm::name || place.antecedent) return mention;
                if (!unnamed) unnamed = mention;
            }
            std::optional<std::size_t> within;
            for (const std::size_t each : tree_.first_dependents(i)) {
                const bool is_name_before = each < i && (tree_.is(each, "compound") || tree_.is(each, "nmod"));
                const auto mark = tree_.dependent(each, "case");
                const bool is_of = tree_.is(each, "nmod") && mark && view_.words.is(*mark, WordClass::of);
                if ((is_of || is_name_before || (tree_.is(each, "nmod") && leads_to_place(each, false))) && !within)
                    within = each;
            }
            if (!within) break;
            i = *within;
        }
        return unnamed;
    }

    /// The first place that depends on `i`.
    [[nodiscard]] Place governed_by(std::size_t i) const {
        const bool is_moving = is_movement(i);
        for (const std::size_t each : tree_.first_dependents(i)) {
            if (!tree_.is(each, "obl") && !tree_.is(each, "nmod")) continue;
            if (!leads_to_place(each, is_moving) || view_.is_time[each]) continue;
            if (const auto place = named_in(each)) return place;
        }
        return view_.is_verb(i) && is_moving ? goal_below(i) : std::nullopt;
    }

    /// A place that depends on `i`, or on its object or its doer, to which the tree may tie it as well ("was arrested
    /// by the police in Selm"); another event has its own.
    [[nodiscard]] Place beside(std::size_t i) const {
        if (const auto own = governed_by(i)) return own;
        const bool is_verb = view_.is_verb(i);
        for (const std::size_t each : tree_.first_dependents(i)) {
            if (!is_verb && each < i && tree_.is(each, "compound")) {  // "the Selm talks"
                const auto name = view_.mention_of(each);
                if (name && view_.mention(*name).kind == "place") return name;
            }
            const bool is_part =
                tree_.is(each, "obj") || (each > i && (tree_.is(each, "obl") || tree_.is(each, "nmod")));
            if (!is_part || triggers_.is_event_noun(each)) continue;
            for (const std::size_t inner : tree_.first_dependents(each)) {
                if (!tree_.is(inner, "nmod") || inner < each || !leads_to_place(inner, false)) continue;
                if (const auto place = named_in(inner)) return place;
            }
        }
        return std::nullopt;
    }

    /// "Selm, where they met".
    [[nodiscard]] Place of_relative_clause() const {
        const auto above = tree_.head(event_);
        if (!above || !tree_.is(event_, "acl") || !view_.links_as(view_.clause_mark(event_), kPlace))
            return std::nullopt;
        const auto mention = view_.mention_of(*above);
        return mention && view_.is_place(*mention) ? mention : std::nullopt;
    }

    [[nodiscard]] Place of_carrier() const {
        if (view_.is_verb(event_)) return std::nullopt;
        for (const std::size_t each : tree_.first_dependents(event_)) {
            if (!tree_.is(each, "acl") || triggers_.carriage(each, event_) == Carriage::none) continue;
            if (const auto place = beside(each)) return place;
        }
        const auto head = tree_.head(event_);
        const bool is_carried = head && view_.is_verb(*head) &&
                                (tree_.is(event_, "obj") || tree_.is(event_, "nsubj")) &&
                                triggers_.carriage(*head, event_) != Carriage::none;
        const auto verb = is_carried ? head : triggers_.verb_around(event_);
        if (!verb) return std::nullopt;
        if (const auto place = beside(*verb)) return place;
        return above(*verb);
    }

    [[nodiscard]] std::optional<std::size_t> same_place_above(std::size_t i) const {
        const auto head = tree_.head(i);
        if (!head || !view_.is_verb(i) || !view_.is_verb(*head)) return std::nullopt;
        if (tree_.is(i, "conj")) return view_.clauses.shares_subject(i) ? head : std::nullopt;
        if (!tree_.is(i, "advcl")) return std::nullopt;
        const bool is_participle = view_.is_gerund(i) && view_.clause_mark(i).empty();
        return is_participle || (view_.is_infinitive(i) && is_movement(*head)) ? head : std::nullopt;
    }

    const EventView& view_;
    const Tree& tree_;
    const Triggers& triggers_;
    const std::size_t event_;
};

}  // namespace

std::optional<Index<Mention>> find_event_place(const EventView& view, const Triggers& triggers,
                                               const Trigger& trigger) {
    return PlaceFinder(view, triggers, trigger).find();
}

}  // namespace dateline
