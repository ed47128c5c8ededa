#include "store/fact_writer.hpp"

#include <vector>

#include "base/utf8.hpp"
#include "store/keys.hpp"

namespace dateline {

namespace {

/// The row ids that positions in an Extraction have become.
struct Ids {
    std::vector<std::int64_t> sentences, mentions, statements;

    template <class Of>
    static std::optional<std::int64_t> of(const std::vector<std::int64_t>& ids, const std::optional<Index<Of>>& index) {
        return index ? std::optional(ids[index->position()]) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::int64_t> mention(const std::optional<Index<Mention>>& index) const {
        return of(mentions, index);
    }
    [[nodiscard]] std::optional<std::int64_t> statement(const std::optional<Index<Statement>>& index) const {
        return of(statements, index);
    }
};

using Prepared = SQLite::Statement;

/// Writes the facts of one article, whose document row is there.
class FactWriter {
public:
    FactWriter(ArticleStatements& statements, const Document& document, std::int64_t document_id,
               const std::string& document_key)
        : sql_(statements),
          document_(document),
          document_id_(document_id),
          document_key_(document_key),
          keys_(document_key),
          index_(document.text()) {}

    void write(const Extraction& extraction) {
        write_layout();
        write_times(extraction.time_expressions);
        write_mentions(extraction.mentions);
        write_statements(extraction.statements);
        write_events(extraction.event_mentions);
        write_figures(extraction.figures);
        write_relations(extraction.relations);
    }

private:
    [[nodiscard]] StoredSpan stored(Span span) const {
        return {static_cast<std::int64_t>(index_.code_points_before(span.begin)),
                static_cast<std::int64_t>(index_.code_points_before(span.end))};
    }

    /// Inserts a read row: what all have, then its own values. Returns its id; `key` is set to its key.
    template <class... Values>
    std::int64_t put(Prepared& statement, std::string_view kind, Span span, std::string_view rule, double confidence,
                     const Values&... values) {
        const StoredSpan at = stored(span);
        key_ = keys_.next(kind, at);
        return insert(sql_.connection, statement, key_, document_id_, at.begin, at.end, rule, confidence, values...);
    }
    template <class... Values>
    std::int64_t put(Prepared& statement, std::string_view kind, const Reading& row, const Values&... values) {
        return put(statement, kind, row.span, row.rule, row.confidence, values...);
    }

    void put_reasons(std::string_view kind, const std::string& fact_key, const std::vector<ReasonStep>& steps) {
        int number = 0;
        for (const ReasonStep& step : steps) {
            const StoredSpan at = stored(step.span);
            run(sql_.reason, kind, fact_key, ++number, step.rule, document_id_, at.begin, at.end, step.explanation);
        }
    }

    void write_layout() {
        put_reasons("document", document_key_, document_.date.reasons);
        for (const Passage& passage : document_.passages) {
            put(sql_.passage, "passage", passage.span, passage.rule, passage.confidence, word(passage.kind));
        }
        for (const Sentence& sentence : document_.analysis.sentences) {
            ids_.sentences.push_back(put(sql_.sentence, "sentence", sentence.span, "sentence", 1.0));
        }
    }

    void write_times(const std::vector<TimeExpression>& rows) {
        for (const TimeExpression& row : rows) {
            put(sql_.time_expression, "time_expression", row, document_.words(row.span), word(row.type),
                NullIfEmpty{row.value}, NullIfEmpty{row.modifier}, NullIfEmpty{row.when.edtf}, row.when.days.earliest,
                row.when.days.latest, NullIfEmpty{row.when.time}, NullIfEmpty{row.when.zone});
            put_reasons("time_expression", key_, row.reasons);
        }
    }

    /// An antecedent that stands later in the text is put in when its row is there.
    void write_mentions(const std::vector<Mention>& rows) {
        const auto is_later = [&](std::size_t i) { return rows[i].antecedent && rows[i].antecedent->position() > i; };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Mention& row = rows[i];
            const std::string_view role = row.role ? document_.words(*row.role) : std::string_view{};
            const auto role_at = row.role ? std::optional(stored(*row.role)) : std::nullopt;
            ids_.mentions.push_back(put(sql_.mention, "mention", row, document_.words(row.span), NullIfEmpty{row.kind},
                                        word(row.form), is_later(i) ? std::nullopt : ids_.mention(row.antecedent),
                                        NullIfEmpty{row.antecedent_rule}, row.antecedent_confidence, NullIfEmpty{role},
                                        role_at ? std::optional(role_at->begin) : std::nullopt,
                                        role_at ? std::optional(role_at->end) : std::nullopt));
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (is_later(i)) run(sql_.antecedent, ids_.mention(rows[i].antecedent), ids_.mentions[i]);
        }
    }

    void write_statements(const std::vector<Statement>& rows) {
        for (const Statement& row : rows) {
            const std::int64_t id =
                put(sql_.statement, "statement", row, word(row.mode), word(row.stance), NullIfEmpty{row.cue},
                    content_of(row), NullIfEmpty{row.said.edtf}, row.said.days.earliest, row.said.days.latest,
                    NullIfEmpty{word(row.said_basis)}, ids_.mention(row.place), ids_.mention(row.via));
            ids_.statements.push_back(id);
            for (const StatementPart& part : row.parts) {
                const StoredSpan at = stored(part.span);
                run(sql_.part, id, word(part.kind), at.begin, at.end);
            }
            for (const Speaker& speaker : row.speakers)
                run(sql_.speaker, id, ids_.mentions[speaker.mention.position()], word(speaker.role));
            put_reasons("statement", key_, row.reasons);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {  // a parent may stand later in the text than what it quotes
            if (rows[i].parent) run(sql_.parent, ids_.statement(rows[i].parent), ids_.statements[i]);
        }
    }

    [[nodiscard]] std::string content_of(const Statement& row) const {
        std::string content;
        for (const StatementPart& part : row.parts) {
            if (part.kind != StatementPartKind::content) continue;
            if (!content.empty()) content += " … ";
            content += document_.words(part.span);
        }
        return content;
    }

    void write_events(const std::vector<EventMention>& rows) {
        for (const EventMention& row : rows) {
            const std::int64_t id =
                put(sql_.event_mention, "event_mention", row, document_.words(row.span), row.lemma,
                    ids_.sentences[row.sentence.position()], ids_.statement(row.statement), NullIfEmpty{row.type},
                    word(row.status), word(row.polarity), NullIfEmpty{row.when.edtf}, row.when.days.earliest,
                    row.when.days.latest, NullIfEmpty{row.when.time}, NullIfEmpty{row.when.zone},
                    NullIfEmpty{word(row.date_basis)}, ids_.mention(row.place));
            for (const EventArgument& argument : row.arguments) {
                run(sql_.argument, id, word(argument.role), ids_.mentions[argument.mention.position()]);
            }
            put_reasons("event_mention", key_, row.reasons);
        }
    }

    void write_figures(const std::vector<Figure>& rows) {
        for (const Figure& row : rows) {
            put(sql_.figure, "figure", row, document_.words(row.span), ids_.mention(row.subject),
                NullIfEmpty{row.attribute}, row.low, row.high, row.is_approximate, NullIfEmpty{row.unit},
                NullIfEmpty{row.as_of.edtf}, row.as_of.days.earliest, row.as_of.days.latest, ids_.mention(row.place),
                ids_.statement(row.statement));
        }
    }

    void write_relations(const std::vector<Relation>& rows) {
        for (const Relation& row : rows) {
            put(sql_.relation, "relation", row, row.type, ids_.mentions[row.from.position()],
                ids_.mentions[row.to.position()], NullIfEmpty{row.title}, NullIfEmpty{row.when.edtf},
                row.when.days.earliest, row.when.days.latest, ids_.statement(row.statement));
        }
    }

    ArticleStatements& sql_;
    const Document& document_;
    std::int64_t document_id_;
    const std::string& document_key_;
    RowKeys keys_;
    CodePointIndex index_;
    Ids ids_;
    std::string key_;  // of the row put last
};

}  // namespace

void write_facts(ArticleStatements& statements, const Document& document, std::int64_t document_id,
                 const std::string& document_key, const Extraction& extraction) {
    FactWriter(statements, document, document_id, document_key).write(extraction);
}

}  // namespace dateline
