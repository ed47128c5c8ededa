#include "store/questions.hpp"

#include "base/joined.hpp"
#include "store/lookup.hpp"
#include "store/sql.hpp"
#include "store/timeline_conditions.hpp"

namespace dateline {

namespace {

Result ask(Database& database, const std::string& sql, std::int64_t id) {
    return in_database(database.file(), [&] {
        SQLite::Statement statement(database.connection(), sql);
        statement.bind(1, id);
        return result_of(statement);
    });
}

}  // namespace

std::vector<TimelineRow> read_timeline(Database& database, const TimelineFilter& filter) {
    const Conditions conditions = timeline_conditions(database, filter);
    return in_database(database.file(), [&] {
        SQLite::Statement from(
            database.connection(),
            "SELECT t.earliest, t.latest, t.edtf, t.kind, t.key, t.label, t.word, t.status, t.polarity, t.asserted_by, "
            "t.place, t.source, "
            "(SELECT d.path FROM document AS d WHERE d.id = t.document_id), t.date_basis FROM timeline AS t" +
                conditions.sql());
        conditions.bind(from);
        std::vector<TimelineRow> rows;
        while (from.executeStep()) {
            TimelineRow& row = rows.emplace_back();
            row.when.days = {day_of(from, 0), day_of(from, 1)};
            row.when.edtf = text_of(from, 2);
            std::string* const texts[] = {&row.kind,   &row.key,      &row.label,       &row.word,
                                          &row.status, &row.polarity, &row.asserted_by, &row.place,
                                          &row.source, &row.path,     &row.date_basis};
            for (int i = 0; i < static_cast<int>(std::size(texts)); ++i) *texts[i] = text_of(from, i + 3);
        }
        return rows;
    });
}

std::int64_t count_undated_facts(Database& database) {
    return in_database(database.file(), [&] {
        SQLite::Statement count(
            database.connection(),
            "SELECT (SELECT count(*) FROM event_mention AS m JOIN document AS d ON d.id = m.document_id WHERE "
            "d.superseded_by_id IS NULL) + "
            "(SELECT count(*) FROM statement AS s JOIN document AS d ON d.id = s.document_id WHERE d.superseded_by_id "
            "IS NULL) + "
            "(SELECT count(*) FROM document WHERE superseded_by_id IS NULL) - (SELECT count(*) FROM timeline)");
        count.executeStep();
        return integer_of(count, 0).value_or(0);
    });
}

Result read_statements_said(Database& database, const StatementFilter& filter) {
    Conditions conditions;
    conditions.add("d.superseded_by_id IS NULL", {});
    if (filter.speaker) {
        conditions.add(std::string("EXISTS (SELECT 1 FROM statement_speaker AS p WHERE p.statement_id = s.id AND "
                                   "p.role = 'speaker' AND p.entity_id") +
                           kAmong + ")",
                       {ids_as_json(find_entities(database, *filter.speaker))});
    }
    if (filter.about) {
        conditions.add(
            std::string(
                "EXISTS (SELECT 1 FROM statement_span AS p JOIN mention AS m ON m.document_id = s.document_id AND "
                "m.span_start >= p.span_start AND m.span_start < p.span_end AND m.span_end <= p.span_end WHERE "
                "p.statement_id = s.id AND p.part = 'content' AND m.entity_id") +
                kAmong + ")",
            {ids_as_json(find_entities(database, *filter.about))});
    }
    if (filter.stance) conditions.add("s.stance = ?", {*filter.stance});
    return in_database(database.file(), [&] {
        SQLite::Statement from(database.connection(),
                               "SELECT s.said_edtf AS said, a.name AS speaker, s.stance, s.mode, s.cue, s.content, "
                               "v.name AS via, o.name AS source, "
                               "d.published_edtf AS published, d.path, s.key FROM statement AS s JOIN document AS d ON "
                               "d.id = s.document_id "
                               "LEFT JOIN source AS o ON o.id = d.source_id LEFT JOIN entity AS v ON v.id = s.via_id "
                               "LEFT JOIN statement_asserter AS a ON a.statement_id = s.id" +
                                   conditions.sql() +
                                   " ORDER BY coalesce(s.said_earliest, s.said_latest) IS NULL, "
                                   "coalesce(s.said_earliest, s.said_latest), d.path, s.span_start, s.key");
        conditions.bind(from);
        return result_of(from);
    });
}

Result read_disputes(Database& database, const std::optional<std::string>& entity) {
    Conditions conditions;
    if (entity) {
        const std::string ids = ids_as_json(find_entities(database, *entity));
        conditions.add(std::string("(q.entity_id") + kAmong +
                           " OR EXISTS (SELECT 1 FROM dispute_side AS z LEFT JOIN figure AS n ON n.id = z.figure_id "
                           "LEFT JOIN event_argument AS t ON t.event_mention_id = z.event_mention_id "
                           "LEFT JOIN event_mention AS w ON w.id = z.event_mention_id "
                           "LEFT JOIN statement_speaker AS k ON k.statement_id = "
                           "coalesce(z.statement_id, n.statement_id, w.statement_id) "
                           "WHERE z.dispute_id = q.id AND (n.subject_id" +
                           kAmong + " OR t.entity_id" + kAmong + " OR k.entity_id" + kAmong + ")))",
                       {ids, ids, ids, ids});
    }
    return in_database(database.file(), [&] {
        SQLite::Statement from(
            database.connection(),
            "SELECT q.key AS dispute, q.kind, q.degree, q.question, q.explanation, p.side, f.words, f.asserted_by, "
            "o.name AS source, "
            "d.published_edtf AS published, d.path, f.key FROM dispute AS q JOIN dispute_side AS p ON p.dispute_id = "
            "q.id JOIN ("
            "SELECT p.id, s.key, s.document_id, s.content AS words, coalesce(a.name, 'unnamed') AS asserted_by FROM "
            "dispute_side AS p "
            "JOIN statement AS s ON s.id = p.statement_id LEFT JOIN statement_asserter AS a ON a.statement_id = s.id "
            "UNION ALL SELECT p.id, g.key, g.document_id, w.sentence, coalesce(a.name, iif(g.statement_id IS NULL, "
            "NULL, 'unnamed')) "
            "FROM dispute_side AS p JOIN figure AS g ON g.id = p.figure_id JOIN fact_words AS w ON w.kind = 'figure' "
            "AND w.ref_id = g.id "
            "LEFT JOIN statement_asserter AS a ON a.statement_id = g.statement_id "
            "UNION ALL SELECT p.id, m.key, m.document_id, w.sentence, coalesce(a.name, iif(m.statement_id IS NULL, "
            "NULL, 'unnamed')) "
            "FROM dispute_side AS p JOIN event_mention AS m ON m.id = p.event_mention_id "
            "JOIN fact_words AS w ON w.kind = 'event_mention' AND w.ref_id = m.id "
            "LEFT JOIN statement_asserter AS a ON a.statement_id = m.statement_id) AS f ON f.id = p.id "
            "JOIN document AS d ON d.id = f.document_id LEFT JOIN source AS o ON o.id = d.source_id" +
                conditions.sql() + " ORDER BY q.kind, q.key, p.side, d.published_earliest, f.key");
        conditions.bind(from);
        return result_of(from);
    });
}

Result read_document_card(Database& database, std::int64_t document_id) {
    return ask(database,
               "SELECT d.path, d.key, d.title, s.name AS source, d.source_basis, d.author, d.published_edtf AS "
               "published, d.published_basis, "
               "d.retrieved, d.language, d.url, d.version, d.raw_sha256, d.text FROM document AS d LEFT JOIN source AS "
               "s ON s.id = d.source_id "
               "WHERE d.id = ?",
               document_id);
}

namespace {

/// A number as text, a whole one without a fraction; NULL for NULL.
#define DATELINE_NUMBER(column) \
    "CAST(iif(" column " = CAST(" column " AS INTEGER), CAST(" column " AS INTEGER), " column ") AS TEXT)"

/// What was read at some words, as one text for people; a statement of SQL a kind of fact, ?1 the document.
/// Columns: span_start, span_end, rank among facts that begin together, kind, reading, key.
constexpr const char* kFactReadings[] = {
    "SELECT span_start, span_end, 0, kind, NULL, key FROM passage WHERE document_id = ?1 AND kind <> 'body'",
    "SELECT span_start, span_end, 1, 'time', coalesce(edtf, value), key FROM time_expression WHERE document_id = ?1",
    "SELECT m.span_start, m.span_end, 2, coalesce(m.kind, 'mention'), e.name, m.key "
    "FROM mention AS m LEFT JOIN entity AS e ON e.id = m.entity_id WHERE m.document_id = ?1",
    "SELECT s.span_start, s.span_end, 3, 'statement', coalesce(a.name, 'unnamed') || ' (' || s.stance || ', ' || "
    "s.mode || '): ' || s.content, s.key "
    "FROM statement AS s LEFT JOIN statement_asserter AS a ON a.statement_id = s.id WHERE s.document_id = ?1",
    "SELECT m.span_start, m.span_end, 4, 'event', "
    "coalesce(m.type || ', ', '') || m.status || ', ' || m.polarity || coalesce(', ' || m.edtf, '') || coalesce(', at "
    "' || p.name, '') || "
    "coalesce(': ' || (SELECT group_concat(x.role || ' ' || coalesce(e.name, n.text), ', ') FROM event_argument AS x "
    "JOIN mention AS n ON n.id = x.mention_id LEFT JOIN entity AS e ON e.id = x.entity_id WHERE x.event_mention_id = "
    "m.id), ''), m.key "
    "FROM event_mention AS m LEFT JOIN entity AS p ON p.id = m.place_id WHERE m.document_id = ?1",
    "SELECT span_start, span_end, 5, 'figure', "
    "iif(low IS high, " DATELINE_NUMBER("low") ", coalesce(" DATELINE_NUMBER("low") ", '') || '..' || "
    "coalesce(" DATELINE_NUMBER("high") ", '')) || "
    "coalesce(' ' || unit, '') || iif(approximate, ', approximate', ''), key FROM figure WHERE document_id = ?1",
    "SELECT r.span_start, r.span_end, 6, 'relation', "
    "coalesce(f.name, x.text) || ' ' || r.type || ' ' || coalesce(t.name, y.text) || coalesce(' (' || r.title || ')', "
    "''), r.key "
    "FROM relation AS r JOIN mention AS x ON x.id = r.from_mention_id JOIN mention AS y ON y.id = r.to_mention_id "
    "LEFT JOIN entity AS f ON f.id = r.from_id LEFT JOIN entity AS t ON t.id = r.to_id WHERE r.document_id = ?1",
};

#undef DATELINE_NUMBER

}  // namespace

Result read_document_facts(Database& database, std::int64_t document_id) {
    const std::string all = joined(kFactReadings, " UNION ALL ");
    return ask(database,
               "WITH fact (span_start, span_end, rank, kind, reading, key) AS (" + all +
                   ") "
                   "SELECT f.kind, substr(d.text, f.span_start + 1, f.span_end - f.span_start) AS words, f.reading, "
                   "f.span_start, f.span_end, f.key "
                   "FROM fact AS f JOIN document AS d ON d.id = ?1 ORDER BY f.span_start, f.rank, f.span_end, f.key",
               document_id);
}

Result read_entity_card(Database& database, std::int64_t entity_id) {
    return ask(
        database,
        "SELECT e.name, e.key, e.kind, e.description, e.origin, p.latitude, p.longitude, p.country, u.name AS part_of, "
        "(SELECT count(*) FROM mention AS m WHERE m.entity_id = e.id) AS mentions, "
        "(SELECT count(DISTINCT m.document_id) FROM mention AS m WHERE m.entity_id = e.id) AS articles "
        "FROM entity AS e LEFT JOIN place AS p ON p.entity_id = e.id LEFT JOIN entity AS u ON u.id = p.part_of_id "
        "WHERE e.id = ?",
        entity_id);
}

Result read_entity_names(Database& database, std::int64_t entity_id) {
    return ask(database,
               "SELECT name, script, mention_count AS mentions FROM alias WHERE entity_id = ? ORDER BY mention_count "
               "DESC, name",
               entity_id);
}

Result read_entity_facts(Database& database, std::int64_t entity_id) {
    return ask(
        database,
        "SELECT f.kind, f.edtf AS date, f.text, d.path, f.key FROM ("
        "SELECT 'tie' AS kind, r.edtf, coalesce(f.name, x.text) || ' ' || r.type || ' ' || coalesce(t.name, y.text) || "
        "coalesce(' (' || r.title || ')', '') AS text, r.document_id, r.span_start, r.key "
        "FROM relation AS r JOIN mention AS x ON x.id = r.from_mention_id JOIN mention AS y ON y.id = r.to_mention_id "
        "LEFT JOIN entity AS f ON f.id = r.from_id LEFT JOIN entity AS t ON t.id = r.to_id WHERE ?1 IN (r.from_id, "
        "r.to_id) "
        "UNION ALL SELECT 'said', s.said_edtf, s.content, s.document_id, s.span_start, s.key FROM statement AS s "
        "WHERE EXISTS (SELECT 1 FROM statement_speaker AS p WHERE p.statement_id = s.id AND p.entity_id = ?1 AND "
        "p.role = 'speaker') "
        "UNION ALL SELECT 'event', m.edtf, substr(d.text, n.span_start + 1, n.span_end - n.span_start), m.document_id, "
        "m.span_start, m.key "
        "FROM event_mention AS m JOIN sentence AS n ON n.id = m.sentence_id JOIN document AS d ON d.id = m.document_id "
        "WHERE m.place_id = ?1 OR EXISTS (SELECT 1 FROM event_argument AS a WHERE a.event_mention_id = m.id AND "
        "a.entity_id = ?1)"
        ") AS f JOIN document AS d ON d.id = f.document_id WHERE d.superseded_by_id IS NULL "
        "ORDER BY f.kind = 'tie' DESC, f.kind, f.edtf IS NULL, f.edtf, d.path, f.span_start, f.key",
        entity_id);
}

EdgeEvidence read_edge_evidence(Database& database, std::int64_t edge_id) {
    return in_database(database.file(), [&] {
        SQLite::Statement from(database.connection(),
                               "SELECT e.type, e.earliest, e.latest, e.status, substr(d.text, e.span_start + 1, "
                               "e.span_end - e.span_start), a.name, s.name, d.path "
                               "FROM edge AS e LEFT JOIN document AS d ON d.id = e.document_id LEFT JOIN source AS s "
                               "ON s.id = d.source_id "
                               "LEFT JOIN statement_asserter AS a ON a.statement_id = e.statement_id WHERE e.id = ?");
        from.bind(1, edge_id);
        EdgeEvidence evidence;
        if (!from.executeStep()) return evidence;
        std::string* const texts[] = {&evidence.type,  &evidence.earliest,    &evidence.latest, &evidence.status,
                                      &evidence.words, &evidence.asserted_by, &evidence.source, &evidence.path};
        for (int i = 0; i < static_cast<int>(std::size(texts)); ++i) *texts[i] = text_of(from, i);
        return evidence;
    });
}

Result read_counts(Database& database) {
    return in_database(database.file(), [&] {
        std::string sql;
        for (const char* relation : {"document", "statement", "event_mention", "figure", "relation", "time_expression",
                                     "mention", "entity", "event", "dispute", "source", "node", "edge"}) {
            append_item(
                sql,
                std::string("SELECT '") + relation + "' AS relation, (SELECT count(*) FROM " + relation + ") AS rows",
                " UNION ALL ");
        }
        SQLite::Statement from(database.connection(), sql);
        return result_of(from);
    });
}

}  // namespace dateline
