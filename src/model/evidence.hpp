// The read rows of all current articles, as the store gives them to resolution: what may be put together across
// articles. Rows are in a fixed order that depends on content alone (document key, span, kind), never on row ids or the
// order of ingest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "model/ids.hpp"
#include "model/vocabulary.hpp"
#include "model/when.hpp"

namespace dateline {

/// A span as the database has it: code points of document.text.
struct StoredSpan {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    friend constexpr auto operator<=>(const StoredSpan&, const StoredSpan&) = default;
};

struct EvidenceDocument {
    RowId<Document> id;
    std::string key;
    std::string path;
    When published;
    std::optional<std::string> source;  // the outlet's name as the article has it
    std::optional<std::string> url;
};

/// What all rows of evidence share: where they stand.
struct EvidenceRow {
    std::string key;
    Index<EvidenceDocument> document;
    StoredSpan span;
};

struct EvidenceMention : EvidenceRow {
    RowId<Mention> id;
    std::string text;
    std::string kind;
    MentionForm form = MentionForm::name;
    std::optional<Index<EvidenceMention>> antecedent;
};

struct EvidenceSpeaker {
    SpeakerRole role = SpeakerRole::speaker;
    Index<EvidenceMention> mention;
};

struct EvidenceStatement : EvidenceRow {
    RowId<Statement> id;
    Stance stance = Stance::assert_;
    std::string content;
    When said;
    std::vector<EvidenceSpeaker> speakers;
};

struct EvidenceArgument {
    ArgumentRole role = ArgumentRole::other;
    Index<EvidenceMention> mention;
};

struct EvidenceEventMention : EvidenceRow {
    RowId<EventMention> id;
    std::string words;  // the word that names the event
    std::string lemma;
    std::string sentence;  // the words of its sentence, 500 code points to either side at most
    std::string type;
    EventStatus status = EventStatus::actual;
    Polarity polarity = Polarity::positive;
    When when;
    FactDateBasis date_basis = FactDateBasis::none;
    std::optional<Index<EvidenceMention>> place;
    std::optional<Index<EvidenceStatement>> statement;
    std::vector<EvidenceArgument> arguments;
};

struct EvidenceFigure : EvidenceRow {
    RowId<Figure> id;
    std::string text;
    std::string attribute;
    std::string unit;
    std::optional<double> low;
    std::optional<double> high;
    bool is_approximate = false;
    When as_of;
    std::optional<Index<EvidenceMention>> subject;
    std::optional<Index<EvidenceMention>> place;
    std::optional<Index<EvidenceStatement>> statement;
};

struct EvidenceRelation : EvidenceRow {
    std::string type;
    Index<EvidenceMention> from;
    Index<EvidenceMention> to;
    std::string title;
    std::optional<Index<EvidenceStatement>> statement;  // whose word it is; absent where the article itself says so
};

struct Evidence {
    std::vector<EvidenceDocument> documents;
    std::vector<EvidenceMention> mentions;
    std::vector<EvidenceStatement> statements;
    std::vector<EvidenceEventMention> event_mentions;
    std::vector<EvidenceFigure> figures;
    std::vector<EvidenceRelation> relations;
};

}  // namespace dateline
