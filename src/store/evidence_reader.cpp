#include "store/evidence_reader.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_map>

#include "base/utf8.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// From row ids of one document to positions in one of the evidence's vectors.
template <class Of>
class Positions {
public:
    void clear() { positions_.clear(); }
    void note(std::int64_t id, std::size_t position) { positions_.emplace(id, position); }
    [[nodiscard]] std::optional<Index<Of>> of(std::optional<std::int64_t> id) const {
        if (!id) return std::nullopt;
        const auto it = positions_.find(*id);
        return it == positions_.end() ? std::nullopt : std::optional(Index<Of>(it->second));
    }

private:
    std::unordered_map<std::int64_t, std::size_t> positions_;
};

/// The rows of one document in `table`, in the order of their spans and numbers; ids grow with the numbers. The first
/// columns are id, span_start, span_end.
SQLite::Statement rows_of(SQLite::Database& connection, const std::string& table, const std::string& columns) {
    return {connection, "SELECT t.id, t.span_start, t.span_end, " + columns + " FROM " + table +
                            " AS t WHERE t.document_id = ? ORDER BY t.span_start, t.span_end, t.id"};
}

/// Reads document after document, so that what is kept of ids and words is never more than one document has.
class EvidenceReader {
public:
    explicit EvidenceReader(SQLite::Database& connection) : connection_(connection) {}

    Evidence read() {
        read_documents();
        reserve();
        for (std::size_t i = 0; i < evidence_.documents.size(); ++i) {
            document_ = Index<EvidenceDocument>(i);
            mentions_.clear();
            statements_.clear();
            read_mentions();
            read_statements();
            read_events();
            read_figures();
            read_relations();
        }
        return std::move(evidence_);
    }

private:
    /// Space for all rows at once: a vector that grows by itself needs three times its size on its way.
    void reserve() {
        const auto count = [this](const std::string& table) {
            return static_cast<std::size_t>(connection_.execAndGet("SELECT count(*) FROM " + table).getInt64());
        };
        evidence_.mentions.reserve(count("mention"));
        evidence_.statements.reserve(count("statement"));
        evidence_.event_mentions.reserve(count("event_mention"));
        evidence_.figures.reserve(count("figure"));
        evidence_.relations.reserve(count("relation"));
    }

    /// Calls `add` for each row of the document that `from` finds.
    template <class Add>
    void for_each_row(SQLite::Statement& from, Add add) {
        const ResetAtEnd reset{from};
        bind_all(from, evidence_.documents[document_.position()].id);
        while (from.executeStep()) add();
    }

    /// Adds a row to `rows` with the columns that rows_of puts first.
    template <class Row>
    Row& add_row(std::vector<Row>& rows, SQLite::Statement& from) const {
        const NarrowSpan span(integer_of(from, 1).value_or(0), integer_of(from, 2).value_or(0));
        const bool is_again = !rows.empty() && rows.back().document == document_ && rows.back().span == span;
        const int number = is_again ? rows.back().number + 1 : 1;
        Row& row = rows.emplace_back();
        row.document = document_;
        row.span = span;
        row.number = number;
        return row;
    }

    PooledText word_at(SQLite::Statement& from, int column) { return evidence_.texts->intern(text_of(from, column)); }

    template <class E>
    static E word_of(SQLite::Statement& from, int column) {
        return from_word<E>(text_of(from, column)).value();  // the schema lets no other word in
    }

    static Interval days_of(SQLite::Statement& from, int earliest_column) {
        return {day_of(from, earliest_column), day_of(from, earliest_column + 1)};
    }

    void read_documents() {
        SQLite::Statement from(connection_,
                               "SELECT id, key, path, published_earliest, published_latest, source_name, url "
                               "FROM document WHERE superseded_by_id IS NULL ORDER BY key");
        while (from.executeStep()) {
            EvidenceDocument& row = evidence_.documents.emplace_back();
            row.id = {integer_of(from, 0).value()};
            row.key = text_of(from, 1);
            row.path = text_of(from, 2);
            row.published = days_of(from, 3);
            row.source = optional_text_of(from, 5);
            row.url = optional_text_of(from, 6);
        }
    }

    void read_mentions() {
        std::vector<std::optional<std::int64_t>> antecedents;
        const std::size_t first = evidence_.mentions.size();
        for_each_row(mention_rows_, [&] {
            EvidenceMention& row = add_row(evidence_.mentions, mention_rows_);
            row.id = {integer_of(mention_rows_, 0).value()};
            row.text = word_at(mention_rows_, 3);
            row.kind = word_at(mention_rows_, 4);
            row.form = word_of<MentionForm>(mention_rows_, 5);
            antecedents.push_back(integer_of(mention_rows_, 6));
            row.role = word_at(mention_rows_, 7);
            mentions_.note(row.id.value, evidence_.mentions.size() - 1);
        });
        for (std::size_t i = 0; i < antecedents.size(); ++i)
            evidence_.mentions[first + i].antecedent = mentions_.of(antecedents[i]);
    }

    void read_statements() {
        for_each_row(statement_rows_, [&] {
            EvidenceStatement& row = add_row(evidence_.statements, statement_rows_);
            row.id = {integer_of(statement_rows_, 0).value()};
            row.stance = word_of<Stance>(statement_rows_, 3);
            row.content = evidence_.texts->add(text_of(statement_rows_, 4));
            row.content_begin = static_cast<std::int32_t>(integer_of(statement_rows_, 5).value_or(row.span.begin));
            statements_.note(row.id.value, evidence_.statements.size() - 1);
            for_each_tie(speaker_rows_, row.id.value, [&](Index<EvidenceMention> mention) {
                row.speakers.push_back({word_of<SpeakerRole>(speaker_rows_, 1), mention});
            });
            sort_by_mention(row.speakers);
        });
    }

    void read_events() {
        Sentence sentence;
        for_each_row(event_rows_, [&] {
            EvidenceEventMention& row = add_row(evidence_.event_mentions, event_rows_);
            row.id = {integer_of(event_rows_, 0).value()};
            row.words = word_at(event_rows_, 3);
            row.lemma = word_at(event_rows_, 4);
            const NarrowSpan around(integer_of(event_rows_, 5).value_or(0), integer_of(event_rows_, 6).value_or(0));
            row.sentence = words_near(row, around, sentence);
            row.sentence_begin = around.begin;
            row.type = word_at(event_rows_, 7);
            row.status = word_of<EventStatus>(event_rows_, 8);
            row.polarity = word_of<Polarity>(event_rows_, 9);
            row.when = {days_of(event_rows_, 11), word_at(event_rows_, 10)};
            row.place = mentions_.of(integer_of(event_rows_, 13));
            row.statement = statements_.of(integer_of(event_rows_, 14));
            for_each_tie(argument_rows_, row.id.value, [&](Index<EvidenceMention> mention) {
                row.arguments.push_back({word_of<ArgumentRole>(argument_rows_, 1), mention});
            });
            sort_by_mention(row.arguments);
        });
    }

    void read_figures() {
        Sentence sentence;
        for_each_row(figure_rows_, [&] {
            EvidenceFigure& row = add_row(evidence_.figures, figure_rows_);
            row.id = {integer_of(figure_rows_, 0).value()};
            row.text = word_at(figure_rows_, 3);
            row.attribute = word_at(figure_rows_, 4);
            row.unit = word_at(figure_rows_, 5);
            row.low = real_of(figure_rows_, 6);
            row.high = real_of(figure_rows_, 7);
            row.is_approximate = integer_of(figure_rows_, 8).value_or(0) != 0;
            row.as_of = days_of(figure_rows_, 9);
            row.subject = mentions_.of(integer_of(figure_rows_, 11));
            row.place = mentions_.of(integer_of(figure_rows_, 12));
            row.statement = statements_.of(integer_of(figure_rows_, 13));
            const NarrowSpan around(integer_of(figure_rows_, 14).value_or(0), integer_of(figure_rows_, 15).value_or(0));
            row.sentence = words_near(row, around, sentence);
            row.sentence_begin = around.begin;
        });
        text_.reset();
    }

    void read_relations() {
        for_each_row(relation_rows_, [&] {
            EvidenceRelation& row = add_row(evidence_.relations, relation_rows_);
            row.type = word_at(relation_rows_, 3);
            row.from = mentions_.of(integer_of(relation_rows_, 4)).value();
            row.to = mentions_.of(integer_of(relation_rows_, 5)).value();
            row.title = word_at(relation_rows_, 6);
            row.statement = statements_.of(integer_of(relation_rows_, 7));
        });
    }

    /// Calls `add` with each mention that `ties` has for the row `id`.
    template <class Add>
    void for_each_tie(SQLite::Statement& ties, std::int64_t id, Add add) {
        const ResetAtEnd reset{ties};
        bind_all(ties, id);
        while (ties.executeStep()) {
            if (const auto mention = mentions_.of(integer_of(ties, 0))) add(*mention);
        }
    }

    /// In the order of the mentions, then of the words for their roles.
    template <class Tie>
    static void sort_by_mention(std::vector<Tie>& ties) {
        ties.shrink_to_fit();
        std::sort(ties.begin(), ties.end(), [](const Tie& a, const Tie& b) {
            return std::pair(a.mention, word(a.role)) < std::pair(b.mention, word(b.role));
        });
    }

    /// The words of a sentence around a row: those of the row before are shared where they are the same.
    struct Sentence {
        NarrowSpan span;
        PooledText words;
    };
    static constexpr std::int64_t kReach = 500;  // code points to either side of the row

    PooledText words_near(const EvidenceRow& row, NarrowSpan span, Sentence& before) {
        const NarrowSpan near(std::max<std::int64_t>(span.begin, row.span.begin - kReach),
                              std::min<std::int64_t>(span.end, row.span.end + kReach));
        if (before.span == near) return before.words;
        if (!text_) {
            const ResetAtEnd reset{text_rows_};
            bind_all(text_rows_, evidence_.documents[document_.position()].id);
            text_rows_.executeStep();
            text_ = std::make_unique<Text>(text_of(text_rows_, 0));
        }
        const auto byte_of = [&](std::int64_t at) { return text_->index.byte_of(static_cast<std::size_t>(at)); };
        const std::size_t begin = byte_of(near.begin);
        before = {near, evidence_.texts->add(std::string_view(text_->words).substr(begin, byte_of(near.end) - begin))};
        return before.words;
    }

    /// The text of the document that is read now.
    struct Text {
        explicit Text(std::string text) : words(std::move(text)), index(words) {}
        std::string words;
        CodePointIndex index;
    };

    SQLite::Database& connection_;
    SQLite::Statement mention_rows_ =
        rows_of(connection_, "mention", "t.text, t.kind, t.form, t.antecedent_id, t.role");
    SQLite::Statement statement_rows_ =
        rows_of(connection_, "statement",
                "t.stance, t.content, (SELECT min(p.span_start) FROM statement_span AS p WHERE p.statement_id = t.id "
                "AND p.part = 'content')");
    SQLite::Statement event_rows_ =
        rows_of(connection_, "event_mention",
                "t.text, t.lemma, (SELECT n.span_start FROM sentence AS n WHERE n.id = t.sentence_id), "
                "(SELECT n.span_end FROM sentence AS n WHERE n.id = t.sentence_id), t.type, t.status, t.polarity, "
                "t.edtf, t.earliest, t.latest, t.place_mention_id, t.statement_id");
    SQLite::Statement figure_rows_ =
        rows_of(connection_, "figure",
                "t.text, t.attribute, t.unit, t.low, t.high, t.approximate, t.as_of_earliest, t.as_of_latest, "
                "t.subject_mention_id, t.place_mention_id, t.statement_id, "
                "(SELECT n.span_start FROM sentence AS n WHERE n.document_id = t.document_id AND "
                "n.span_start <= t.span_start ORDER BY n.span_start DESC LIMIT 1), "
                "(SELECT n.span_end FROM sentence AS n WHERE n.document_id = t.document_id AND "
                "n.span_start <= t.span_start ORDER BY n.span_start DESC LIMIT 1)");
    SQLite::Statement relation_rows_ =
        rows_of(connection_, "relation", "t.type, t.from_mention_id, t.to_mention_id, t.title, t.statement_id");
    SQLite::Statement speaker_rows_{connection_,
                                    "SELECT mention_id, role FROM statement_speaker WHERE statement_id = ?"};
    SQLite::Statement argument_rows_{connection_,
                                     "SELECT mention_id, role FROM event_argument WHERE event_mention_id = ?"};
    SQLite::Statement text_rows_{connection_, "SELECT text FROM document WHERE id = ?"};
    Index<EvidenceDocument> document_;  // the one that is read now
    std::unique_ptr<Text> text_;
    Evidence evidence_;
    Positions<EvidenceMention> mentions_;
    Positions<EvidenceStatement> statements_;
};

}  // namespace

Evidence read_evidence(Database& database) {
    return in_database(database.file(), [&] { return EvidenceReader(database.connection()).read(); });
}

}  // namespace dateline
