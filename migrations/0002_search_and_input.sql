-- What reread starts from, full-text search, and denials that are put as negations in the timeline.

CREATE TABLE document_input (
    -- What the input itself said of an article, before anything was read from it: from this and document.text it is read again.
    document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    title TEXT,
    source TEXT,
    language TEXT,
    published TEXT,
    layout TEXT  -- JSON, where markup tells the passages: [[kind, rule, span_start, span_end], ...]; else NULL
) STRICT;
INSERT INTO document_input (document_id, title, source, language, published)
SELECT id, title, iif(source_basis = 'metadata', source_name, NULL), language, iif(published_basis = 'metadata', published_edtf, NULL)
FROM document;

-- Full-text search over all versions of all articles: accents and case aside. Its rowid is document.id. Datasette looks for the words
-- content="document" as they stand here.
CREATE VIRTUAL TABLE document_search USING fts5 (
    title, text, content="document", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO document_search (document_search) VALUES ('rebuild');

CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
    INSERT INTO document_search (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document BEGIN
    INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER document_search_update AFTER UPDATE OF title, text ON document BEGIN
    INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO document_search (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

DROP VIEW statement_asserter;
CREATE VIEW statement_asserter AS
-- Whose word a statement is, as one text: the names of its speakers, or the words that stand for the unnamed; NULL where there is none. A look-up of
-- one statement reads its own speakers alone.
SELECT s.id AS statement_id, (
    SELECT group_concat(p.name, ', ')
    FROM (
        SELECT DISTINCT coalesce(e.name, m.text) AS name
        FROM statement_speaker AS x
        JOIN mention AS m ON m.id = x.mention_id
        LEFT JOIN entity AS e ON e.id = x.entity_id
        WHERE x.statement_id = s.id AND x.role = 'speaker'
        ORDER BY m.span_start
    ) AS p
) AS name
FROM statement AS s;

DROP VIEW timeline;
CREATE VIEW timeline AS
-- All that is dated, in order of dates. `word` is the one that names the event, or the cue of the statement. `asserted_by` is whose word it is, NULL for the article's own. A statement's label begins with
-- its cue, since what was denied is not what was said; `polarity` of an event is that of whose word it is: what they deny is negative, be the
-- denial put as a negation ("replied that it had not") or not. An event's label is its sentence, or 500 characters to either side of its word.
SELECT t.earliest, t.latest, t.edtf, t.kind, t.ref_id, t.key, t.label, t.word, t.status, t.polarity, t.asserted_by,
    p.name AS place, t.place_id, s.name AS source, d.source_id, t.document_id, t.span_start, t.span_end, t.date_basis
FROM (
    SELECT m.earliest, m.latest, m.edtf, 'event_mention' AS kind, m.id AS ref_id, m.key,
        substr(d.text, max(n.span_start, m.span_start - 500) + 1,
            min(n.span_end, m.span_end + 500) - max(n.span_start, m.span_start - 500)) AS label,
        m.text AS word, m.status, iif(w.stance IS 'deny', 'negative', m.polarity) AS polarity, coalesce(a.name, iif(m.statement_id IS NULL, NULL, 'unnamed')) AS asserted_by,
        m.place_id, m.document_id, m.span_start, m.span_end, m.date_basis
    FROM event_mention AS m
    JOIN document AS d ON d.id = m.document_id
    JOIN sentence AS n ON n.id = m.sentence_id
    LEFT JOIN statement AS w ON w.id = m.statement_id
    LEFT JOIN statement_asserter AS a ON a.statement_id = m.statement_id
    UNION ALL
    SELECT s.said_earliest, s.said_latest, s.said_edtf, 'statement', s.id, s.key, coalesce(s.cue || ': ', '') || s.content, s.cue,
        'actual', 'positive', coalesce(a.name, 'unnamed'), s.place_id, s.document_id, s.span_start, s.span_end, s.said_basis
    FROM statement AS s
    LEFT JOIN statement_asserter AS a ON a.statement_id = s.id
    UNION ALL
    SELECT d.published_earliest, d.published_latest, d.published_edtf, 'publication', d.id, d.key, coalesce(d.title, d.path), NULL,
        'actual', 'positive', NULL, NULL, d.id, 0, 0, d.published_basis
    FROM document AS d
) AS t
JOIN document AS d ON d.id = t.document_id
LEFT JOIN source AS s ON s.id = d.source_id
LEFT JOIN entity AS p ON p.id = t.place_id
WHERE d.superseded_by_id IS NULL AND (t.earliest IS NOT NULL OR t.latest IS NOT NULL)
ORDER BY
    -- Days in order, years before 0 too: the year with its sign, then month and day.
    CAST(substr(coalesce(t.earliest, t.latest), 1, length(coalesce(t.earliest, t.latest)) - 6) AS INTEGER),
    substr(coalesce(t.earliest, t.latest), -5),
    t.earliest IS NOT NULL,
    CAST(substr(coalesce(t.latest, '9999-12-31'), 1, length(coalesce(t.latest, '9999-12-31')) - 6) AS INTEGER),
    substr(coalesce(t.latest, '9999-12-31'), -5),
    t.key;
