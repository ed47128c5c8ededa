// The read rows of all current articles, as the store gives them to resolution: what may be put together across
// articles. Documents are in the order of their keys, rows in that of their documents and spans: an order that depends
// on content alone, so that the first of several rows is the one with the lowest position. There are millions of rows:
// texts are pooled, and what can be made from other members (a row's key) is not kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/extraction.hpp"
#include "model/ids.hpp"
#include "model/pooled_text.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

/// A span as the database has it: code points of document.text.
struct StoredSpan {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    friend constexpr auto operator<=>(const StoredSpan&, const StoredSpan&) = default;
};

/// A StoredSpan in half the space; no article has as many code points as it can count.
struct NarrowSpan {
    std::int32_t begin = 0;
    std::int32_t end = 0;

    constexpr NarrowSpan() = default;
    constexpr NarrowSpan(std::int64_t first, std::int64_t last)
        : begin(static_cast<std::int32_t>(first)), end(static_cast<std::int32_t>(last)) {}
    constexpr operator StoredSpan() const { return {begin, end}; }  // NOLINT(google-explicit-constructor): it is one
    friend constexpr auto operator<=>(const NarrowSpan&, const NarrowSpan&) = default;
};

/// When something was, without the time of day, which nothing across articles rests on.
struct EvidenceWhen {
    Interval days;
    PooledText edtf;
};

struct EvidenceDocument {
    RowId<Document> id;
    std::string key;
    std::string path;
    Interval published;
    std::optional<std::string> source;  // the outlet's name as the article has it
    std::optional<std::string> url;
};

/// What all rows of evidence share: where they stand. `number` counts the rows of one kind with one span from 1.
struct EvidenceRow {
    Index<EvidenceDocument> document;
    NarrowSpan span;
    int number = 1;
};

struct EvidenceMention : EvidenceRow {
    static constexpr std::string_view kKind = "mention";
    RowId<Mention> id;
    PooledText text;
    PooledText kind;
    MentionForm form = MentionForm::name;
    std::optional<Index<EvidenceMention>> antecedent;
    PooledText role;  // as the text has it beside the name; empty where it has none
};

struct EvidenceSpeaker {
    SpeakerRole role = SpeakerRole::speaker;
    Index<EvidenceMention> mention;
};

struct EvidenceStatement : EvidenceRow {
    static constexpr std::string_view kKind = "statement";
    RowId<Statement> id;
    Stance stance = Stance::assert_;
    PooledText content;
    std::int32_t content_begin = 0;  // of its first part
    std::vector<EvidenceSpeaker> speakers;
};

struct EvidenceArgument {
    ArgumentRole role = ArgumentRole::other;
    Index<EvidenceMention> mention;
};

struct EvidenceEventMention : EvidenceRow {
    static constexpr std::string_view kKind = "event_mention";
    RowId<EventMention> id;
    PooledText words;  // the word that names the event
    PooledText lemma;
    PooledText sentence;  // the words of its sentence, 500 code points to either side at most
    std::int32_t sentence_begin = 0;
    PooledText type;
    EventStatus status = EventStatus::actual;
    Polarity polarity = Polarity::positive;
    EvidenceWhen when;
    std::optional<Index<EvidenceMention>> place;
    std::optional<Index<EvidenceStatement>> statement;
    std::vector<EvidenceArgument> arguments;
};

struct EvidenceFigure : EvidenceRow {
    static constexpr std::string_view kKind = "figure";
    RowId<Figure> id;
    PooledText text;
    PooledText sentence;  // as that of an event mention
    std::int32_t sentence_begin = 0;
    PooledText attribute;
    PooledText unit;
    std::optional<double> low;
    std::optional<double> high;
    bool is_approximate = false;
    Interval as_of;
    std::optional<Index<EvidenceMention>> subject;
    std::optional<Index<EvidenceMention>> place;
    std::optional<Index<EvidenceStatement>> statement;
};

struct EvidenceRelation : EvidenceRow {
    PooledText type;
    Index<EvidenceMention> from;
    Index<EvidenceMention> to;
    PooledText title;
    std::optional<Index<EvidenceStatement>> statement;  // whose word it is; absent where the article itself says so
};

struct Evidence {
    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();  // a copy of the evidence has the same texts
    std::vector<EvidenceDocument> documents;
    std::vector<EvidenceMention> mentions;
    std::vector<EvidenceStatement> statements;
    std::vector<EvidenceEventMention> event_mentions;
    std::vector<EvidenceFigure> figures;
    std::vector<EvidenceRelation> relations;
};

/// The key of a read row: its document's key, the relation it is a row of, its span, and from the second row of that
/// kind with that span on its number: `c1f3a6b209d4e875/statement/120-348#2`.
[[nodiscard]] std::string row_key(std::string_view document_key, std::string_view kind, StoredSpan span, int number);

/// The key of a row of evidence.
template <class Row>
[[nodiscard]] std::string key_of(const Row& row, const Evidence& evidence) {
    return row_key(evidence.documents[row.document.position()].key, Row::kKind, row.span, row.number);
}

}  // namespace dateline
