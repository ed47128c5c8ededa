-- What plain sqlite3 can ask of a dateline file:
--   dateline ingest --db case.db examples/articles
--   sqlite3 -box case.db < examples/queries.sql
-- Every relation and column is documented in schema/schema.sql. An `id` is good for joins within one file; a `key` can be cited.

-- The timeline of one actor: what it did, where, and whose word that is (none: the article's own).
SELECT t.edtf, t.label, t.asserted_by, t.place, t.source
FROM timeline AS t
JOIN event_argument AS a ON t.kind = 'event_mention' AND a.event_mention_id = t.ref_id
JOIN entity AS e ON e.id = a.entity_id
WHERE e.name = (SELECT e2.name FROM entity AS e2 JOIN event_argument AS a2 ON a2.entity_id = e2.id
                GROUP BY e2.id ORDER BY count(*) DESC, e2.name LIMIT 1)
LIMIT 20;

-- Who said what, in direct words, through which outlet.
SELECT s.said_edtf, e.name AS speaker, s.stance, s.content, o.name AS outlet
FROM statement AS s
JOIN statement_speaker AS p ON p.statement_id = s.id AND p.role = 'speaker'
JOIN entity AS e ON e.id = p.entity_id
JOIN document AS d ON d.id = s.document_id
LEFT JOIN source AS o ON o.id = d.source_id
WHERE s.mode = 'direct'
ORDER BY s.said_earliest, s.key
LIMIT 20;

-- What is surely planned or promised for after a date, and what may lie there.
SELECT edtf, status, label, asserted_by FROM timeline WHERE status = 'planned' AND (latest IS NULL OR latest >= '2000-01-01');

-- How often each speaker takes which stance.
SELECT e.name, s.stance, count(*) AS times
FROM statement_speaker AS p JOIN statement AS s ON s.id = p.statement_id JOIN entity AS e ON e.id = p.entity_id
WHERE p.role = 'speaker' GROUP BY e.id, s.stance ORDER BY times DESC, e.name, s.stance LIMIT 20;

-- Figures for the same thing side by side, each with whose word it is and its outlet.
SELECT e.name AS of, f.unit, f.low, f.high, f.approximate, coalesce(a.name, 'the article') AS whose_word, o.name AS outlet
FROM figure AS f
LEFT JOIN entity AS e ON e.id = f.subject_id
LEFT JOIN statement_asserter AS a ON a.statement_id = f.statement_id
JOIN document AS d ON d.id = f.document_id
LEFT JOIN source AS o ON o.id = d.source_id
ORDER BY f.unit, f.low, f.key;

-- Points on which accounts differ, a row a side.
SELECT d.question, s.side, coalesce(t.content, w.words) AS words, coalesce(a.name, 'the article') AS whose_word
FROM dispute AS d
JOIN dispute_side AS s ON s.dispute_id = d.id
LEFT JOIN statement AS t ON t.id = s.statement_id
LEFT JOIN fact_words AS w ON (w.kind = 'figure' AND w.ref_id = s.figure_id) OR (w.kind = 'event_mention' AND w.ref_id = s.event_mention_id)
LEFT JOIN event_mention AS m ON m.id = s.event_mention_id
LEFT JOIN figure AS f ON f.id = s.figure_id
LEFT JOIN statement_asserter AS a ON a.statement_id = coalesce(s.statement_id, m.statement_id, f.statement_id)
ORDER BY d.key, s.side;

-- One name, its spellings, and how often articles use each.
SELECT e.name, e.kind, group_concat(a.name || ' (' || a.mention_count || ')', ', ') AS spellings
FROM entity AS e JOIN alias AS a ON a.entity_id = e.id
GROUP BY e.id HAVING count(*) > 1 ORDER BY e.name;

-- Why a date is as it is, step by step.
SELECT t.text, t.edtf, r.step, r.rule, r.explanation
FROM time_expression AS t JOIN reason AS r ON r.fact_key = t.key
ORDER BY t.key, r.step LIMIT 20;

-- The words of any fact by its key: what a footnote needs.
SELECT key, words, sentence, title, path, source, published_edtf FROM fact_words WHERE kind = 'statement' ORDER BY key LIMIT 5;

-- Who is tied to whom in two steps of the graph, with the type of each tie.
SELECT DISTINCT a.name, x.type, b.name AS through, y.type, c.name
FROM node AS a JOIN edge AS x ON x.from_id = a.id JOIN node AS b ON b.id = x.to_id JOIN edge AS y ON y.from_id = b.id JOIN node AS c ON c.id = y.to_id
WHERE a.kind = 'entity' AND c.kind = 'entity' ORDER BY a.name, c.name, b.key LIMIT 20;

-- What each outlet published, and how each article came by its date.
SELECT coalesce(o.name, '(unknown)') AS outlet, d.published_edtf, d.published_basis, coalesce(d.title, d.path) AS article
FROM document AS d LEFT JOIN source AS o ON o.id = d.source_id
WHERE d.superseded_by_id IS NULL ORDER BY outlet, d.published_earliest, article;
