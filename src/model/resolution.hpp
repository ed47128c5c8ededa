// What putting the articles together gives: who is who, one event told twice, disputes. All of it can be made again
// from the evidence.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/evidence.hpp"
#include "model/ids.hpp"
#include "model/vocabulary.hpp"

namespace dateline {

struct Alias {
    std::string name;
    std::string script;  // ISO 15924: Latn, Cyrl, Arab
    std::int64_t mention_count = 0;
};

struct Entity;

/// What is known of an entity as a place. `country` is ISO 3166-1 alpha-2; degrees are WGS 84.
struct PlaceFacts {
    std::optional<double> latitude;
    std::optional<double> longitude;
    std::optional<std::string> country;
    std::optional<Index<Entity>> part_of;
    std::optional<std::string> gazetteer_id;
};

/// `kind` is a row of schema/entity_kinds.tsv; `name` is the most frequent neutral one. Aliases are in the order of
/// their names.
struct Entity {
    std::string key;  // made from content, unique
    std::string kind;
    std::string name;
    std::string description;
    EntityOrigin origin = EntityOrigin::extracted;
    std::vector<Alias> aliases;
    std::optional<PlaceFacts> place;
};

/// Two entities that may be one, the one with the lower key first: neither names nor what is told of them settle it.
struct MaybeSame {
    Index<Entity> a;
    Index<Entity> b;
    double score = 0;                // 0 to 1: how likely it is that they are one
    Index<EvidenceMention> mention;  // of one of them, where the question arises
    std::string explanation;
};

/// An outlet or agency.
struct Source {
    std::string key;
    std::string name;
    std::string kind;  // `outlet`, `agency`, or empty where it is not known
    std::optional<std::string> domain;
    std::optional<Index<Entity>> entity;
};

struct Participant {
    Index<Entity> entity;
    ArgumentRole role = ArgumentRole::other;
};

/// What all mentions of one event agree on, and the widest interval that holds their dates; absent where they differ.
struct Event {
    Index<EvidenceEventMention> first;  // of its mentions
    PooledText type;
    PooledText label;
    EvidenceWhen when;
    std::optional<Index<Entity>> place;
    std::optional<EventStatus> status;
    std::optional<Polarity> polarity;
    std::vector<Participant> participants;  // each once, in a fixed order
};

using DisputedFact = std::variant<Index<EvidenceStatement>, Index<EvidenceFigure>, Index<EvidenceEventMention>>;

struct DisputeSide {
    int side = 1;  // 1, 2, ...; several facts may stand on one side
    DisputedFact fact;
};

/// A point on which accounts differ. `question` and `explanation` are a sentence each; neither says who is right.
struct Dispute {
    std::string key;
    DisputeKind kind = DisputeKind::polarity;
    DisputeDegree degree = DisputeDegree::excludes;
    std::optional<Index<Entity>> entity;  // what it is about
    std::string question;
    std::string explanation;
    std::vector<DisputeSide> sides;
};

/// One step of the explanation of a derived fact, with the words that it rests on.
struct Reason {
    std::variant<Index<Dispute>, Index<Entity>, Index<Event>> fact;
    int step = 1;
    std::string_view rule;  // a name that stands in the program
    Index<EvidenceDocument> document;
    NarrowSpan span;
    std::string explanation;
};

/// The key of an event, made of that of its first mention.
[[nodiscard]] inline std::string key_of(const Event& event, const Evidence& evidence) {
    return "event/" + key_of(evidence.event_mentions[event.first.position()], evidence);
}

/// `entity_of`, `event_of`, `source_of` are parallel to the evidence's mentions, event mentions and documents.
/// Entities, sources and disputes are in the order of their keys, events in that of their first mentions, reasons in
/// that of their facts and steps. Must not outlive the evidence, whose texts events share.
struct Resolution {
    std::shared_ptr<TextPool> texts;  // of the events, where the evidence has not got them
    std::vector<Entity> entities;
    std::vector<std::optional<Index<Entity>>> entity_of;
    std::vector<MaybeSame> doubts;  // in the order of their entities, each pair once
    std::vector<Source> sources;
    std::vector<std::optional<Index<Source>>> source_of;
    std::vector<Event> events;
    std::vector<std::optional<Index<Event>>> event_of;
    std::vector<Dispute> disputes;
    std::vector<Reason> reasons;
};

}  // namespace dateline
