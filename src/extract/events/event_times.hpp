// When an event was: the time expressions that the tree ties to its own word, else to what happens at the same time
// (the verb that carries a noun, a clause with "while", the verb that it is joined to), else what "before" and "after"
// tell. A date is never narrower than the words that give it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extract/events/event_view.hpp"
#include "extract/events/nearness.hpp"
#include "extract/events/triggers.hpp"

namespace dateline {

/// What the words tell of when an event was. `is_ahead`: they tell that it is still to come ("soon").
struct EventDate {
    When when;
    bool is_ahead = false;
};

class EventTimes {
public:
    /// Both must outlive it.
    EventTimes(const EventView& view, const Triggers& triggers);

    /// What the text gives for `trigger`; no days where it gives none. `is_actual`: it has happened, so that what began
    /// "since 2011" reaches to the date of the article at most.
    [[nodiscard]] EventDate date_of(const Trigger& trigger, bool is_actual) const;
    /// From now on "the meeting" near to it was when `trigger`, a noun, is dated: what has happened by the article's
    /// own word.
    void remember(const Trigger& trigger, const When& when);

private:
    using Times = std::vector<std::uint32_t>;

    /// When the event was that a noun told of last; nothing where two of that noun near to each other differ.
    struct Told {
        std::optional<When> when;
        std::size_t sentence = 0;
    };

    void attach(std::size_t time);
    [[nodiscard]] std::optional<std::size_t> host_of(TokenRange range) const;
    [[nodiscard]] std::optional<std::size_t> noun_before(TokenRange range) const;
    [[nodiscard]] bool is_behind_object(std::size_t at, std::size_t above) const;
    [[nodiscard]] bool may_pass(std::size_t at, std::size_t above) const;
    [[nodiscard]] bool is_carried_out(std::size_t verb, std::size_t complement) const;
    [[nodiscard]] const TimeExpression* own_time(std::size_t token, std::size_t event, bool for_goal) const;
    [[nodiscard]] bool is_goal(const TimeExpression& time, std::size_t host) const;
    [[nodiscard]] std::optional<When> days_of(const TimeExpression* time) const;
    [[nodiscard]] std::optional<When> own_days(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> carried_days(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> days_below(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> days_of_phrases(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> days_above(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> remembered_days(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> bounded_days(std::size_t token, std::size_t event) const;
    [[nodiscard]] std::optional<When> days_of_noun(std::size_t noun, std::size_t event) const;
    [[nodiscard]] std::optional<std::size_t> same_time_above(std::size_t token) const;
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const {
        return nearness_.sentence_at(view_.words.span(token).begin);
    }
    [[nodiscard]] bool is_counted_out(std::size_t noun) const;
    [[nodiscard]] bool follows_onset(const TimeExpression& time) const;
    [[nodiscard]] bool has_time_between(std::size_t first, std::size_t last) const;

    const EventView& view_;
    const Triggers& triggers_;
    const NearbySentences nearness_;
    std::map<std::size_t, Times> hosted_;            // by the token that they are tied to
    std::map<std::string, Told, std::less<>> told_;  // by noun
};

}  // namespace dateline
