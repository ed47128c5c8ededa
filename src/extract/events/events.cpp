#include <algorithm>
#include <array>
#include <optional>

#include "extract/events/event_places.hpp"
#include "extract/events/event_senses.hpp"
#include "extract/events/event_times.hpp"
#include "extract/events/event_view.hpp"
#include "extract/events/participants.hpp"
#include "extract/events/status.hpp"
#include "extract/events/triggers.hpp"
#include "extract/extract.hpp"

namespace dateline {

namespace {

struct RuleRow {
    std::string_view name;
    double confidence;
};
constexpr RuleRow kVerbRule{"event/verb", 0.75};
constexpr RuleRow kNounRule{"event/noun", 0.65};
constexpr RuleRow kActRule{"event/dated-act", 0.55};

constexpr std::string_view kNoType = "-";
constexpr std::string_view kPeopleOnly = "people";
constexpr std::size_t kUse = 2;  // cell of event_words.tsv
constexpr auto kPeople = std::to_array<std::string_view>({"person", "group"});

class EventReader {
public:
    explicit EventReader(const ParsedText& text) : view_(text), triggers_(view_), times_(view_, triggers_) {}

    std::vector<EventMention> read() {
        std::vector<EventMention> events;
        const auto& sentences = view_.document.analysis.sentences;
        std::size_t s = 0;
        for (const Trigger& trigger : triggers_.all()) {
            while (sentences[s].last.position() <= trigger.token) ++s;
            EventMention made = make(trigger);
            made.sentence = Index<Sentence>(s);
            if (!trigger.is_listed && !is_dated_act(made)) continue;
            if (is_known_by_then(made)) times_.remember(trigger, made.when);
            events.push_back(std::move(made));
        }
        return events;
    }

private:
    [[nodiscard]] EventMention make(const Trigger& trigger) const {
        const RuleRow& rule = !trigger.is_listed ? kActRule : trigger.is_verb ? kVerbRule : kNounRule;
        EventMention made;
        made.span = view_.words.span(trigger.token);
        made.rule = rule.name;
        made.confidence = rule.confidence;
        made.lemma = trigger.lemma;
        made.statement = view_.statement_at(trigger.token);
        made.status = status_of(view_, triggers_, trigger);
        made.polarity = polarity_of(view_, triggers_, trigger);
        made.arguments = find_participants(view_, triggers_, trigger);
        made.place = find_event_place(view_, triggers_, trigger);
        set_type(made, trigger);
        date(made, trigger);
        return made;
    }

    /// "released the hostages" is a concession, "released the figures" is none.
    void set_type(EventMention& made, const Trigger& trigger) const {
        const auto sense = type_beside_others(view_, trigger, made.arguments);
        const std::string_view type = sense ? *sense : trigger.match.cell(trigger.is_verb ? 0 : 1);
        if (type == kNoType) return;
        const bool needs_people = trigger.match.cell(kUse).ends_with(kPeopleOnly);
        const bool befalls_people =
            std::any_of(made.arguments.begin(), made.arguments.end(), [&](const EventArgument& each) {
                const std::string_view kind = view_.mention(each.mention).kind;
                return each.role == ArgumentRole::patient &&
                       std::find(kPeople.begin(), kPeople.end(), kind) != kPeople.end();
            });
        if (!needs_people || befalls_people) made.type = type;
    }

    /// The days that the text gives; without any ("recently"), what has happened did so no later than the article.
    void date(EventMention& made, const Trigger& trigger) const {
        const EventDate date = times_.date_of(trigger, made.status == EventStatus::actual);
        const auto& published = view_.document.date.when.days.latest;
        made.when = date.when;
        if (made.when.days.is_known()) {
            made.date_basis = FactDateBasis::text;
            const bool is_later = made.status == EventStatus::actual && made.when.days.earliest && published &&
                                  *made.when.days.earliest > *published;
            if (is_later) made.status = EventStatus::planned;  // what was to come when the article appeared
        } else if (made.status == EventStatus::actual && !date.is_ahead && published) {
            made.when.days = {std::nullopt, published};
            made.when.edtf = edtf_of(made.when.days);
            made.date_basis = FactDateBasis::publication;
        }
    }

    /// What others say or what is still to come gives the article's own words no date.
    [[nodiscard]] static bool is_known_by_then(const EventMention& made) {
        return made.date_basis == FactDateBasis::text && made.status == EventStatus::actual && !made.statement &&
               made.polarity == Polarity::positive;
    }

    /// What no list has is an event as far as the text dates it and names somebody who took part.
    [[nodiscard]] bool is_dated_act(const EventMention& made) const {
        return made.date_basis == FactDateBasis::text &&
               std::any_of(made.arguments.begin(), made.arguments.end(), [&](const EventArgument& each) {
                   return view_.mention(each.mention).form != MentionForm::nominal;
               });
    }

    const EventView view_;
    const Triggers triggers_;
    EventTimes times_;
};

}  // namespace

std::vector<EventMention> read_events(const ParsedText& text) {
    return EventReader(text).read();
}

}  // namespace dateline
