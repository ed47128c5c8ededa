#include "extract/events/event_senses.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/table.hpp"

namespace dateline {

namespace {

// Cells of a row of event_senses.tsv.
constexpr std::size_t kPart = 1;
constexpr std::size_t kType = 2;
constexpr std::size_t kEvidence = 3;
constexpr std::size_t kBy = 4;
constexpr std::size_t kCells = 5;

class SenseReader {
public:
    SenseReader(const EventView& view, const Trigger& trigger, const std::vector<EventArgument>& arguments)
        : view_(view), tree_(view.tree), trigger_(trigger), arguments_(arguments) {}

    [[nodiscard]] bool is_led_in(std::string_view by) const {
        return view_.preposition(trigger_.token) == by && !tree_.dependent(trigger_.token, "det");
    }

    /// A phrase of the noun itself or of the verb that it stands beside.
    [[nodiscard]] bool is_followed(std::string_view by) const {
        const auto above = trigger_.is_verb ? std::nullopt : tree_.head(trigger_.token);
        return (has_phrase(trigger_.token, by) || (above && has_phrase(*above, by))) && !has_object();
    }

    [[nodiscard]] bool is_described(std::string_view by) const {
        const auto words = split(by, ',');
        const auto dependents = tree_.first_dependents(trigger_.token);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            const bool is_before = each < trigger_.token && (tree_.is(each, "compound") || tree_.is(each, "amod") ||
                                                             tree_.token(each).deprel == "nmod:poss");
            return is_before && std::find(words.begin(), words.end(), view_.lemma(each)) != words.end();
        });
    }

    [[nodiscard]] bool befalls(std::string_view by) const {
        return std::any_of(arguments_.begin(), arguments_.end(), [&](const EventArgument& each) {
            return each.role == ArgumentRole::patient && view_.mention(each.mention).kind == by;
        });
    }

    [[nodiscard]] bool has_cause(std::string_view) const {
        const std::size_t verb = trigger_.token;
        const auto subject = view_.clauses.is_passive(verb) ? std::nullopt : view_.clauses.subject(verb);
        if (subject && is_accident(subject->token, {})) return true;
        const auto dependents = tree_.first_dependents(verb);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            return tree_.is(each, "obl") && each > verb && is_accident(each, view_.preposition(each));
        });
    }

private:
    [[nodiscard]] bool has_phrase(std::size_t i, std::string_view preposition) const {
        const auto dependents = tree_.first_dependents(i);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            if (each < trigger_.token) return false;
            if (tree_.is(each, "compound") && view_.words.at(each) == preposition) return true;  // taken for a particle
            if (tree_.is(each, "nmod") || tree_.is(each, "obl")) {
                if (view_.preposition(each) == preposition) return true;
                return has_mark(each, preposition);
            }
            return tree_.is(each, "advcl") && has_mark(each, preposition);
        });
    }

    /// The preposition where the parser made a clause of what follows it, or hung it on a phrase in between.
    [[nodiscard]] bool has_mark(std::size_t i, std::string_view preposition) const {
        const auto dependents = tree_.first_dependents(i);
        return std::any_of(dependents.begin(), dependents.end(), [&](std::size_t each) {
            return view_.words.at(each) == preposition && (tree_.is(each, "case") || tree_.is(each, "mark"));
        });
    }

    [[nodiscard]] bool has_object() const {
        return trigger_.is_verb && view_.clauses.patient(trigger_.token).has_value();
    }

    [[nodiscard]] bool is_accident(std::size_t i, std::string_view preposition) const {
        const auto* cells = view_.language.list("accident_nouns").find(view_.lemma(i));
        return cells && (cells->empty() || cells->front() == preposition);
    }

    const EventView& view_;
    const Tree& tree_;
    const Trigger& trigger_;
    const std::vector<EventArgument>& arguments_;
};

constexpr auto kEvidences = std::to_array<std::pair<std::string_view, bool (SenseReader::*)(std::string_view) const>>({
    {"in", &SenseReader::is_led_in},
    {"with", &SenseReader::is_followed},
    {"word", &SenseReader::is_described},
    {"patient", &SenseReader::befalls},
    {"cause", &SenseReader::has_cause},
});

}  // namespace

std::optional<std::string_view> type_beside_others(const EventView& view, const Trigger& trigger,
                                                   const std::vector<EventArgument>& arguments) {
    const SenseReader reader(view, trigger, arguments);
    const std::string_view part = trigger.is_verb ? "verb" : "noun";
    for (const auto& row : view.language.list("event_senses").rows()) {
        if (row.size() < kCells || row[0] != trigger.lemma || row[kPart] != part) continue;
        const auto* evidence = std::find_if(kEvidences.begin(), kEvidences.end(),
                                            [&](const auto& each) { return each.first == row[kEvidence]; });
        if (evidence != kEvidences.end() && (reader.*evidence->second)(row[kBy])) return row[kType];
    }
    return std::nullopt;
}

}  // namespace dateline
