// The prepared statements that write an article, made once for all articles of a run. Included by the store's .cpp
// files alone.
#pragma once

#include <vector>

#include "store/sql.hpp"

namespace dateline {

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
    SQLite::Statement mention{
        connection,
        "INSERT INTO mention (key, document_id, span_start, span_end, rule, confidence, text, "
        "kind, form, antecedent_id, antecedent_rule, antecedent_confidence, role, role_start, role_end) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0.0), ?, ?, ?)"};
    SQLite::Statement antecedent{connection, "UPDATE mention SET antecedent_id = ? WHERE id = ?"};
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

}  // namespace dateline
