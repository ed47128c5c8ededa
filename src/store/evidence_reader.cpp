#include "store/evidence_reader.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "base/utf8.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// From row ids to positions in one of the evidence's vectors.
template <class Of>
class Positions {
public:
    void note(std::int64_t id, std::size_t position) { positions_.emplace(id, position); }
    [[nodiscard]] std::optional<Index<Of>> of(std::optional<std::int64_t> id) const {
        if (!id) return std::nullopt;
        const auto it = positions_.find(*id);
        return it == positions_.end() ? std::nullopt : std::optional(Index<Of>(it->second));
    }

private:
    std::unordered_map<std::int64_t, std::size_t> positions_;
};

class EvidenceReader {
public:
    explicit EvidenceReader(SQLite::Database& connection) : connection_(connection) {}

    Evidence read() {
        read_documents();
        read_mentions();
        read_statements();
        read_events();
        read_figures();
        read_relations();
        return std::move(evidence_);
    }

private:
    /// Rows of `table` in current documents, in the fixed order. The first columns are id, key, document_id,
    /// span_start, span_end.
    SQLite::Statement rows(const std::string& table, const std::string& columns) {
        return {connection_, "SELECT t.id, t.key, t.document_id, t.span_start, t.span_end, " + columns + " FROM " +
                                 table +
                                 " AS t JOIN document AS d ON d.id = t.document_id WHERE d.superseded_by_id IS NULL "
                                 "ORDER BY d.key, t.span_start, t.span_end, t.key"};
    }

    /// The columns that rows() puts first; the id is returned.
    std::int64_t fill(EvidenceRow& row, SQLite::Statement& from) {
        row.key = text_of(from, 1);
        row.document = documents_.of(integer_of(from, 2)).value();
        row.span = {integer_of(from, 3).value_or(0), integer_of(from, 4).value_or(0)};
        return integer_of(from, 0).value();
    }

    /// The words of `span` in the row's article, 500 code points to either side of the row's own at most.
    std::string words_near(const EvidenceRow& row, StoredSpan span) {
        static constexpr std::int64_t kReach = 500;
        if (!text_ || text_->of != row.document) {  // rows come article by article
            SQLite::Statement from(connection_, "SELECT text FROM document WHERE id = ?");
            bind_all(from, evidence_.documents[row.document.position()].id);
            from.executeStep();
            text_ = std::make_unique<Text>(row.document, text_of(from, 0));
        }
        const auto byte_of = [&](std::int64_t at) { return text_->index.byte_of(static_cast<std::size_t>(at)); };
        const std::size_t begin = byte_of(std::max(span.begin, row.span.begin - kReach));
        return text_->words.substr(begin, byte_of(std::min(span.end, row.span.end + kReach)) - begin);
    }

    static When when_of(SQLite::Statement& from, int edtf_column) {
        When when;
        when.edtf = text_of(from, edtf_column);
        when.days = {day_of(from, edtf_column + 1), day_of(from, edtf_column + 2)};
        return when;
    }

    template <class E>
    static E word_of(SQLite::Statement& from, int column) {
        return from_word<E>(text_of(from, column)).value();  // the schema lets no other word in
    }

    void read_documents() {
        SQLite::Statement from(
            connection_,
            "SELECT id, key, path, published_edtf, published_earliest, published_latest, source_name, url "
            "FROM document WHERE superseded_by_id IS NULL ORDER BY key");
        while (from.executeStep()) {
            EvidenceDocument& row = evidence_.documents.emplace_back();
            row.id = {integer_of(from, 0).value()};
            row.key = text_of(from, 1);
            row.path = text_of(from, 2);
            row.published = when_of(from, 3);
            row.source = optional_text_of(from, 6);
            row.url = optional_text_of(from, 7);
            documents_.note(row.id.value, evidence_.documents.size() - 1);
        }
    }

    void read_mentions() {
        SQLite::Statement from = rows("mention", "t.text, t.kind, t.form, t.antecedent_id");
        std::vector<std::optional<std::int64_t>> antecedents;
        while (from.executeStep()) {
            EvidenceMention& row = evidence_.mentions.emplace_back();
            row.id = {fill(row, from)};
            row.text = text_of(from, 5);
            row.kind = text_of(from, 6);
            row.form = word_of<MentionForm>(from, 7);
            antecedents.push_back(integer_of(from, 8));
            mentions_.note(row.id.value, evidence_.mentions.size() - 1);
        }
        for (std::size_t i = 0; i < antecedents.size(); ++i)
            evidence_.mentions[i].antecedent = mentions_.of(antecedents[i]);
    }

    void read_statements() {
        SQLite::Statement from = rows("statement", "t.stance, t.content, t.said_edtf, t.said_earliest, t.said_latest");
        while (from.executeStep()) {
            EvidenceStatement& row = evidence_.statements.emplace_back();
            row.id = {fill(row, from)};
            row.stance = word_of<Stance>(from, 5);
            row.content = text_of(from, 6);
            row.said = when_of(from, 7);
            statements_.note(row.id.value, evidence_.statements.size() - 1);
        }
        SQLite::Statement speakers(
            connection_,
            "SELECT s.statement_id, s.role, s.mention_id FROM statement_speaker AS s "
            "JOIN mention AS m ON m.id = s.mention_id ORDER BY m.span_start, m.span_end, m.key, s.role");
        while (speakers.executeStep()) {
            const auto statement = statements_.of(integer_of(speakers, 0));
            const auto mention = mentions_.of(integer_of(speakers, 2));
            if (!statement || !mention) continue;  // of a superseded version
            evidence_.statements[statement->position()].speakers.push_back(
                {word_of<SpeakerRole>(speakers, 1), *mention});
        }
    }

    void read_events() {
        SQLite::Statement from =
            rows("event_mention",
                 "t.text, t.lemma, (SELECT n.span_start FROM sentence AS n WHERE n.id = t.sentence_id), "
                 "t.type, t.status, t.polarity, t.edtf, t.earliest, t.latest, t.date_basis, t.place_mention_id, "
                 "t.statement_id, (SELECT n.span_end FROM sentence AS n WHERE n.id = t.sentence_id)");
        Positions<EvidenceEventMention> events;
        while (from.executeStep()) {
            EvidenceEventMention& row = evidence_.event_mentions.emplace_back();
            row.id = {fill(row, from)};
            row.words = text_of(from, 5);
            row.lemma = text_of(from, 6);
            row.sentence = words_near(row, {integer_of(from, 7).value_or(0), integer_of(from, 17).value_or(0)});
            row.type = text_of(from, 8);
            row.status = word_of<EventStatus>(from, 9);
            row.polarity = word_of<Polarity>(from, 10);
            row.when = when_of(from, 11);
            row.date_basis = from_word<FactDateBasis>(text_of(from, 14)).value_or(FactDateBasis::none);
            row.place = mentions_.of(integer_of(from, 15));
            row.statement = statements_.of(integer_of(from, 16));
            events.note(row.id.value, evidence_.event_mentions.size() - 1);
        }
        SQLite::Statement arguments(
            connection_,
            "SELECT a.event_mention_id, a.role, a.mention_id FROM event_argument AS a "
            "JOIN mention AS m ON m.id = a.mention_id ORDER BY m.span_start, m.span_end, m.key, a.role");
        while (arguments.executeStep()) {
            const auto event = events.of(integer_of(arguments, 0));
            const auto mention = mentions_.of(integer_of(arguments, 2));
            if (!event || !mention) continue;  // of a superseded version
            evidence_.event_mentions[event->position()].arguments.push_back(
                {word_of<ArgumentRole>(arguments, 1), *mention});
        }
    }

    void read_figures() {
        SQLite::Statement from =
            rows("figure",
                 "t.text, t.attribute, t.unit, t.low, t.high, t.approximate, t.as_of_edtf, t.as_of_earliest, "
                 "t.as_of_latest, t.subject_mention_id, t.place_mention_id, t.statement_id");
        while (from.executeStep()) {
            EvidenceFigure& row = evidence_.figures.emplace_back();
            row.id = {fill(row, from)};
            row.text = text_of(from, 5);
            row.attribute = text_of(from, 6);
            row.unit = text_of(from, 7);
            row.low = real_of(from, 8);
            row.high = real_of(from, 9);
            row.is_approximate = integer_of(from, 10).value_or(0) != 0;
            row.as_of = when_of(from, 11);
            row.subject = mentions_.of(integer_of(from, 14));
            row.place = mentions_.of(integer_of(from, 15));
            row.statement = statements_.of(integer_of(from, 16));
        }
    }

    void read_relations() {
        SQLite::Statement from =
            rows("relation", "t.type, t.from_mention_id, t.to_mention_id, t.title, t.statement_id");
        while (from.executeStep()) {
            EvidenceRelation row;
            fill(row, from);
            row.type = text_of(from, 5);
            row.from = mentions_.of(integer_of(from, 6)).value();
            row.to = mentions_.of(integer_of(from, 7)).value();
            row.title = text_of(from, 8);
            row.statement = statements_.of(integer_of(from, 9));
            evidence_.relations.push_back(std::move(row));
        }
    }

    /// The text of the article whose rows are read now.
    struct Text {
        Text(Index<EvidenceDocument> document, std::string text) : of(document), words(std::move(text)), index(words) {}
        Index<EvidenceDocument> of;
        std::string words;
        CodePointIndex index;
    };

    SQLite::Database& connection_;
    std::unique_ptr<Text> text_;
    Evidence evidence_;
    Positions<EvidenceDocument> documents_;
    Positions<EvidenceMention> mentions_;
    Positions<EvidenceStatement> statements_;
};

}  // namespace

Evidence read_evidence(Database& database) {
    return in_database(database.file(), [&] { return EvidenceReader(database.connection()).read(); });
}

}  // namespace dateline
