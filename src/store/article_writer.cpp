#include "store/article_writer.hpp"

#include <SQLiteCpp/Savepoint.h>

#include <vector>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "store/keys.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr int kBatch = 256;  // articles that share a commit

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

}  // namespace

struct ArticleStatements {
    SQLite::Database& connection;
    SQLite::Statement current{connection, "SELECT id FROM document WHERE path = ? AND superseded_by_id IS NULL"};
    SQLite::Statement is_current{connection,
                                 "SELECT EXISTS (SELECT 1 FROM document WHERE path = ? AND raw_sha256 = ? AND "
                                 "superseded_by_id IS NULL)"};
    SQLite::Statement versions{connection,
                               "SELECT count(*), coalesce(sum(raw_sha256 = ?), 0) FROM document WHERE path = ?"};
    SQLite::Statement supersede{connection, "UPDATE document SET superseded_by_id = ? WHERE id = ?"};
    SQLite::Statement remove{connection, "DELETE FROM document WHERE path = ?"};
    SQLite::Statement document{
        connection,
        "INSERT INTO document (key, path, url, source_name, source_basis, title, author, language, published_edtf, "
        "published_earliest, "
        "published_latest, published_basis, retrieved, raw_sha256, text_sha256, version, run_id, extra, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement input{connection,
                            "INSERT INTO document_input (document_id, title, source, language, published, layout) "
                            "VALUES (?, ?, ?, ?, ?, ?)"};
    SQLite::Statement caught_later{connection,
                                   "SELECT id FROM document WHERE path = ? AND raw_sha256 = ? AND retrieved > ?"};
    SQLite::Statement set_retrieved{connection, "UPDATE document SET retrieved = ? WHERE id = ?"};
    // Numbers below zero first: those of one path are unique at every moment.
    SQLite::Statement rank_captures{
        connection,
        "UPDATE document SET version = -ranked.rank FROM (SELECT id, row_number() OVER "
        "(ORDER BY coalesce(retrieved, ''), raw_sha256, id) AS rank FROM document WHERE path = ?) AS ranked "
        "WHERE ranked.id = document.id"};
    SQLite::Statement chain_captures{connection,
                                     "UPDATE document SET version = -document.version, superseded_by_id = "
                                     "(SELECT later.id FROM document AS later WHERE later.path = document.path "
                                     "AND abs(later.version) = abs(document.version) + 1) WHERE path = ?"};
    SQLite::Statement key_of{connection, "SELECT key FROM document WHERE id = ?"};
    SQLite::Statement reread{connection,
                             "UPDATE document SET source_name = ?, source_basis = ?, title = ?, language = ?, "
                             "published_edtf = ?, published_earliest = ?, published_latest = ?, published_basis = ?, "
                             "run_id = ? WHERE id = ?"};
    SQLite::Statement passage{connection,
                              "INSERT INTO passage (key, document_id, span_start, span_end, rule, confidence, kind) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement sentence{
        connection,
        "INSERT INTO sentence (key, document_id, span_start, span_end, rule, confidence) VALUES (?, ?, ?, ?, ?, ?)"};
    SQLite::Statement time_expression{connection,
                                      "INSERT INTO time_expression (key, document_id, span_start, span_end, rule, "
                                      "confidence, text, type, value, modifier, edtf, earliest, "
                                      "latest, time, zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement mention{connection,
                              "INSERT INTO mention (key, document_id, span_start, span_end, rule, confidence, text, "
                              "kind, form, antecedent_id, antecedent_rule) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement statement{connection,
                                "INSERT INTO statement (key, document_id, span_start, span_end, rule, confidence, "
                                "mode, stance, cue, content, said_edtf, "
                                "said_earliest, said_latest, said_basis, place_mention_id, via_mention_id) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement parent{connection, "UPDATE statement SET parent_id = ? WHERE id = ?"};
    SQLite::Statement part{
        connection,
        "INSERT OR IGNORE INTO statement_span (statement_id, part, span_start, span_end) VALUES (?, ?, ?, ?)"};
    SQLite::Statement speaker{
        connection, "INSERT OR IGNORE INTO statement_speaker (statement_id, mention_id, role) VALUES (?, ?, ?)"};
    SQLite::Statement event_mention{
        connection,
        "INSERT INTO event_mention (key, document_id, span_start, span_end, rule, confidence, text, lemma, "
        "sentence_id, statement_id, type, "
        "status, polarity, edtf, earliest, latest, time, zone, date_basis, place_mention_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement argument{
        connection, "INSERT OR IGNORE INTO event_argument (event_mention_id, role, mention_id) VALUES (?, ?, ?)"};
    SQLite::Statement figure{
        connection,
        "INSERT INTO figure (key, document_id, span_start, span_end, rule, confidence, text, subject_mention_id, "
        "attribute, low, high, "
        "approximate, unit, as_of_edtf, as_of_earliest, as_of_latest, place_mention_id, statement_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement relation{connection,
                               "INSERT INTO relation (key, document_id, span_start, span_end, rule, confidence, type, "
                               "from_mention_id, to_mention_id, title, edtf, "
                               "earliest, latest, statement_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
    SQLite::Statement reason{
        connection,
        "INSERT INTO reason (layer, fact_kind, fact_key, step, rule, document_id, span_start, span_end, explanation) "
        "VALUES ('read', ?, ?, ?, ?, ?, ?, ?, ?)"};
    std::vector<SQLite::Statement> forget = forget_what_was_read(connection);  // each takes the id of a document

private:
    static std::vector<SQLite::Statement> forget_what_was_read(SQLite::Database& connection) {
        std::vector<SQLite::Statement> statements;
        for (const char* table : kReadTables) {
            statements.emplace_back(connection, std::string("DELETE FROM ") + table + " WHERE document_id = ?");
        }
        statements.emplace_back(connection, "DELETE FROM reason WHERE document_id = ? AND layer = 'read'");
        return statements;
    }
};

namespace {

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

    void write_mentions(const std::vector<Mention>& rows) {
        for (const Mention& row : rows) {
            ids_.mentions.push_back(put(sql_.mention, "mention", row, document_.words(row.span), NullIfEmpty{row.kind},
                                        word(row.form), ids_.mention(row.antecedent),
                                        NullIfEmpty{row.antecedent_rule}));
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

std::unordered_map<std::string, std::string> known_articles(Database& database) {
    return in_database(database.file(), [&] {
        std::unordered_map<std::string, std::string> hashes;
        SQLite::Statement rows(database.connection(),
                               "SELECT path, raw_sha256 FROM document WHERE superseded_by_id IS NULL");
        while (rows.executeStep()) hashes.emplace(text_of(rows, 0), text_of(rows, 1));
        return hashes;
    });
}

std::string version_name(std::string_view path, std::string_view raw_sha256) {
    return std::string(raw_sha256) + " " + std::string(path);
}

std::unordered_set<std::string> known_versions(Database& database) {
    return in_database(database.file(), [&] {
        std::unordered_set<std::string> versions;
        SQLite::Statement rows(database.connection(), "SELECT path, raw_sha256 FROM document");
        while (rows.executeStep()) versions.insert(version_name(text_of(rows, 0), text_of(rows, 1)));
        return versions;
    });
}

ArticleWriter::ArticleWriter(Database& database, std::string_view program, std::string_view command,
                             std::string_view options)
    : database_(database), program_(program), command_(command), options_(options) {
    in_database(database_.file(),
                [&] { statements_ = std::make_unique<ArticleStatements>(ArticleStatements{database_.connection()}); });
}

ArticleWriter::~ArticleWriter() {
    if (uncommitted_ == 0) return;
    try {
        statements_.reset();
        database_.connection().exec("ROLLBACK");
    } catch (const std::exception&) {
        // SQLite has rolled back by itself after a severe error.
    }
}

void ArticleWriter::begin() {
    if (uncommitted_++ > 0) return;
    SQLite::Database& connection = database_.connection();
    connection.exec("BEGIN IMMEDIATE");
    connection.exec("UPDATE derivation SET is_current = 0");
    if (run_id_ != 0) return;
    SQLite::Statement note(connection, "INSERT INTO run (program, command, options) VALUES (?, ?, ?)");
    run_id_ = insert(connection, note, program_, command_, options_);
}

std::int64_t ArticleWriter::count_read_otherwise() {
    return in_database(database_.file(), [&] {
        SQLite::Statement count(database_.connection(),
                                "SELECT count(*) FROM document AS d JOIN run AS r ON r.id = d.run_id "
                                "WHERE d.superseded_by_id IS NULL AND r.program <> ?");
        bind_all(count, program_);
        count.executeStep();
        return integer_of(count, 0).value_or(0);
    });
}

namespace {

/// The parts of the text that markup tells, with spans in code points; empty where there are none. Kinds and rules are
/// plain words.
std::string layout_as_json(const Article& article) {
    if (article.layout.empty()) return {};
    const CodePointIndex index(article.text);
    std::string json;
    for (const LayoutPart& part : article.layout) {
        json += (json.empty() ? "[[\"" : ",[\"") + std::string(word(part.kind)) + "\",\"" + part.rule + "\"," +
                std::to_string(index.code_points_before(part.span.begin)) + "," +
                std::to_string(index.code_points_before(part.span.end)) + "]";
    }
    return json + "]";
}

}  // namespace

std::int64_t ArticleWriter::add_document(const Document& document, std::string& key) {
    ArticleStatements& sql = *statements_;
    const Article& article = document.article;
    bind_all(sql.versions, article.raw_sha256, article.path);
    sql.versions.executeStep();
    const auto version = integer_of(sql.versions, 0).value_or(0) + 1;
    key = document_key(article.path, article.raw_sha256, static_cast<int>(integer_of(sql.versions, 1).value_or(0)));
    sql.versions.reset();
    bind_all(sql.current, article.path);
    const std::optional<std::int64_t> before = sql.current.executeStep() ? integer_of(sql.current, 0) : std::nullopt;
    sql.current.reset();
    const DocumentDate& date = document.date;
    const std::int64_t id = insert(sql.connection, sql.document, key, article.path, article.url, document.outlet.name,
                                   word(document.outlet.basis), document.title, article.author, document.language.tag,
                                   NullIfEmpty{date.when.edtf}, date.when.days.earliest, date.when.days.latest,
                                   word(date.basis), article.retrieved, article.raw_sha256, sha256(article.text),
                                   version, run_id_, article.extra, article.text);
    if (before) run(sql.supersede, id, *before);
    run(sql.input, id, article.title, article.source, article.language, article.published,
        NullIfEmpty{layout_as_json(article)});
    return id;
}

/// Does what one article takes, wholly or not at all.
void ArticleWriter::write(const std::function<void()>& article) {
    in_database(database_.file(), [&] {
        begin();
        SQLite::Savepoint savepoint(database_.connection(), "article");
        article();
        savepoint.release();
    });
    if (uncommitted_ >= kBatch) commit();
}

bool ArticleWriter::add(const Document& document, const Extraction& extraction) {
    bool is_new = true;
    write([&] {
        SQLite::Statement& is_current = statements_->is_current;
        const ResetAtEnd reset{is_current};
        bind_all(is_current, document.article.path, document.article.raw_sha256);
        is_current.executeStep();
        is_new = integer_of(is_current, 0) == 0;
        if (!is_new) return;
        std::string key;
        const std::int64_t id = add_document(document, key);
        FactWriter(*statements_, document, id, key).write(extraction);
    });
    return is_new;
}

void ArticleWriter::order_captures(std::string_view path) {
    run(statements_->rank_captures, path);
    run(statements_->chain_captures, path);
}

bool ArticleWriter::add_capture(const Document& document, const Extraction& extraction) {
    bool is_new = true;
    write([&] {
        SQLite::Statement& versions = statements_->versions;
        {
            const ResetAtEnd reset{versions};
            bind_all(versions, document.article.raw_sha256, document.article.path);
            versions.executeStep();
            is_new = integer_of(versions, 1) == 0;
        }
        if (!is_new) return;
        std::string key;
        const std::int64_t id = add_document(document, key);
        FactWriter(*statements_, document, id, key).write(extraction);
        order_captures(document.article.path);
    });
    return is_new;
}

void ArticleWriter::note_capture(std::string_view path, std::string_view raw_sha256, std::string_view retrieved) {
    if (retrieved.empty()) return;
    const auto id = in_database(database_.file(), [&] {
        SQLite::Statement& later = statements_->caught_later;
        bind_all(later, path, raw_sha256, retrieved);
        const std::optional<std::int64_t> found = later.executeStep() ? integer_of(later, 0) : std::nullopt;
        later.reset();
        return found;
    });
    if (!id) return;
    write([&] {
        run(statements_->set_retrieved, retrieved, *id);
        order_captures(path);
    });
}

void ArticleWriter::replace(std::int64_t document_id, const Document& document, const Extraction& extraction) {
    write([&] {
        ArticleStatements& sql = *statements_;
        for (SQLite::Statement& forget : sql.forget) run(forget, document_id);
        const DocumentDate& date = document.date;
        run(sql.reread, document.outlet.name, word(document.outlet.basis), document.title, document.language.tag,
            NullIfEmpty{date.when.edtf}, date.when.days.earliest, date.when.days.latest, word(date.basis), run_id_,
            document_id);
        bind_all(sql.key_of, document_id);
        sql.key_of.executeStep();
        const std::string key = text_of(sql.key_of, 0);
        sql.key_of.reset();
        FactWriter(sql, document, document_id, key).write(extraction);
    });
}

bool ArticleWriter::remove(std::string_view path) {
    return in_database(database_.file(), [&] {
        begin();
        run(statements_->remove, path);
        return database_.connection().getChanges() > 0;
    });
}

void ArticleWriter::commit() {
    if (uncommitted_ == 0) return;
    in_database(database_.file(), [&] { database_.connection().exec("COMMIT"); });
    uncommitted_ = 0;
}

}  // namespace dateline
