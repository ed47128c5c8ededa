// What is read out of one article: rows that each name their words, the rule that read them and how sure the reading
// is. Rows refer to each other by position. Everything in a vector is in the order of the text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/ids.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

/// What every read row has. `confidence` (0 to 1) is about the reading and says nothing of whether the words are true.
struct Reading {
    Span span;
    std::string rule;
    double confidence = 1;
};

/// A TIMEX3 expression (ISO-TimeML); `value` and `modifier` are TIMEX3's, empty where there is none.
struct TimeExpression : Reading {
    TimexType type = TimexType::date;
    std::string value;
    std::string modifier;
    When when;
    std::optional<When> range;  // wider than these words: all of "from 3 to 5 May", all before "before 1990"
    std::vector<ReasonStep> reasons;

    /// The days that what is dated by these words may lie in.
    [[nodiscard]] const When& extent() const { return range ? *range : when; }
};

/// A reference to an actor, a place or a thing. `kind` is a row of schema/entity_kinds.tsv, empty where it is not
/// known.
struct Mention : Reading {
    std::string kind;
    MentionForm form = MentionForm::name;
    std::optional<Index<Mention>> antecedent;  // the mention in the same article that this one refers to
    std::string antecedent_rule;
    double antecedent_confidence = 0;  // how sure that reading is; 0 where there is no antecedent
    std::optional<Span> role;          // what the text says beside a name that its bearer is: "Foreign Minister"
};

struct Statement;
struct EventMention;

struct StatementPart {
    StatementPartKind kind = StatementPartKind::content;
    Span span;
};

struct Speaker {
    SpeakerRole role = SpeakerRole::speaker;
    Index<Mention> mention;
};

/// Somebody's word. The span reaches from the first to the last part; parts are in the order of the text, at least one
/// is content.
struct Statement : Reading {
    StatementMode mode = StatementMode::indirect;
    Stance stance = Stance::assert_;
    std::string cue;  // the cue's words, empty where there is none
    When said;
    FactDateBasis said_basis = FactDateBasis::none;
    std::optional<Index<Mention>> place;  // where it was said
    std::optional<Index<Mention>> via;    // who relayed it
    std::optional<Index<Statement>> parent;
    std::vector<StatementPart> parts;
    std::vector<Speaker> speakers;
    std::vector<ReasonStep> reasons;  // of `said`, where it is that of another statement or event: its span
};

struct EventArgument {
    ArgumentRole role = ArgumentRole::other;
    Index<Mention> mention;
};

/// The one word that names an event. `type` is a row of schema/event_types.tsv, empty where it has none.
struct EventMention : Reading {
    Index<Sentence> sentence;
    std::string lemma;                          // of the word; what two mentions of one event share
    std::optional<Index<Statement>> statement;  // whose word it is; absent where the article itself says so
    std::string type;
    EventStatus status = EventStatus::actual;
    Polarity polarity = Polarity::positive;
    When when;
    FactDateBasis date_basis = FactDateBasis::none;
    std::optional<Index<Mention>> place;
    std::vector<EventArgument> arguments;
    std::vector<ReasonStep> reasons;  // of `when`, where it is that of another event or statement: its span
};

/// A number that counts or measures something. `low` and `high` are inclusive; one is absent where that side is open.
struct Figure : Reading {
    std::optional<Index<Mention>> subject;
    std::string attribute;
    std::optional<double> low;
    std::optional<double> high;
    bool is_approximate = false;
    std::string unit;
    When as_of;
    std::optional<Index<Mention>> place;
    std::optional<Index<Statement>> statement;
};

/// A tie between two entities as one article tells it. `type` is a row of schema/relation_types.tsv.
struct Relation : Reading {
    std::string type;
    Index<Mention> from;
    Index<Mention> to;
    std::string title;  // of an office, as written
    When when;
    std::optional<Index<Statement>> statement;
};

struct Extraction {
    std::vector<TimeExpression> time_expressions;
    std::vector<Mention> mentions;
    std::vector<Statement> statements;
    std::vector<EventMention> event_mentions;
    std::vector<Figure> figures;
    std::vector<Relation> relations;
};

}  // namespace dateline
