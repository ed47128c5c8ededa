-- The schema of a dateline file, version 4.
-- Made from migrations/ by tools/write_schema; a test checks that it is fresh. Change it by adding a migration.

PRAGMA application_id = 1684826478;
PRAGMA user_version = 4;

CREATE TABLE run (
    -- A command that wrote to this file, in order.
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,   -- name and version
    command TEXT NOT NULL,
    options TEXT NOT NULL    -- JSON
) STRICT;

CREATE TABLE derivation (
    -- One row: whether the derived rows follow from all read rows that are here now. 0 after an ingest was cut short.
    id INTEGER PRIMARY KEY CHECK (id = 1),
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;

CREATE TABLE entity_kind (
    kind TEXT PRIMARY KEY,
    node_label TEXT NOT NULL,  -- of its nodes in the property graph
    description TEXT NOT NULL
) STRICT;

CREATE TABLE relation_type (
    type TEXT PRIMARY KEY,
    edge_type TEXT NOT NULL,   -- of its edges in the property graph
    description TEXT NOT NULL
) STRICT;

CREATE TABLE event_type (
    type TEXT PRIMARY KEY,     -- PLOVER
    description TEXT NOT NULL
) STRICT;

CREATE TABLE entity (
    -- An actor, a place or a thing, put together from all mentions of it.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL REFERENCES entity_kind (kind),
    name TEXT NOT NULL,        -- the most frequent neutral one
    description TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('extracted', 'gazetteer', 'curated'))
) STRICT;
CREATE INDEX entity_kind_index ON entity (kind);
CREATE INDEX entity_name_index ON entity (name);

CREATE TABLE alias (
    -- A name that articles use for an entity.
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    script TEXT NOT NULL,      -- ISO 15924
    mention_count INTEGER NOT NULL,
    PRIMARY KEY (entity_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_name_index ON alias (name);

CREATE TABLE place (
    -- What is known of an entity as a place. A state has a row too.
    entity_id INTEGER PRIMARY KEY REFERENCES entity (id) ON DELETE CASCADE,
    latitude REAL,             -- degrees, WGS 84
    longitude REAL,
    country TEXT,              -- ISO 3166-1 alpha-2
    part_of_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    gazetteer_id TEXT
) STRICT;
CREATE INDEX place_part_of_index ON place (part_of_id);

CREATE TABLE source (
    -- An outlet or an agency.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT,                 -- outlet, agency
    domain TEXT,
    entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX source_entity_index ON source (entity_id);

CREATE TABLE event (
    -- What all mentions of one event agree on; NULL where they differ; the dates are the widest interval.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    type TEXT REFERENCES event_type (type),
    label TEXT NOT NULL,
    edtf TEXT,
    earliest TEXT,
    latest TEXT,
    place_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    status TEXT CHECK (status IN ('actual', 'planned', 'possible')),
    polarity TEXT CHECK (polarity IN ('positive', 'negative'))
) STRICT;
CREATE INDEX event_type_index ON event (type);
CREATE INDEX event_place_index ON event (place_id);
CREATE INDEX event_earliest_index ON event (earliest);

CREATE TABLE event_participant (
    -- The participants of all mentions of an event.
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'patient', 'other')),
    PRIMARY KEY (event_id, entity_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_participant_entity_index ON event_participant (entity_id);

CREATE TABLE document (
    -- An article in one version. `path` names it; another version of the same path supersedes it.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    url TEXT,
    source_name TEXT,          -- the outlet as the article has it
    source_id INTEGER REFERENCES source (id) ON DELETE SET NULL,
    source_basis TEXT NOT NULL CHECK (source_basis IN ('metadata', 'header', 'dateline', 'url', 'text', 'inferred', 'none')),
    title TEXT,
    author TEXT,
    language TEXT,             -- BCP 47
    published_edtf TEXT,
    published_earliest TEXT,
    published_latest TEXT,
    published_basis TEXT NOT NULL CHECK (published_basis IN ('metadata', 'header', 'dateline', 'url', 'text', 'inferred', 'none')),
    retrieved TEXT,            -- when it was downloaded, as the input has it: never a date of publication
    raw_sha256 TEXT NOT NULL,  -- of the input's bytes
    text_sha256 TEXT NOT NULL, -- of `text` in UTF-8
    version INTEGER NOT NULL DEFAULT 1,
    superseded_by_id INTEGER REFERENCES document (id) ON DELETE SET NULL,
    run_id INTEGER REFERENCES run (id),
    extra TEXT NOT NULL,       -- a JSON object with whatever else the input had
    text TEXT NOT NULL,
    UNIQUE (path, version)
) STRICT;
CREATE INDEX document_source_index ON document (source_id);
CREATE INDEX document_superseded_by_index ON document (superseded_by_id);
CREATE INDEX document_run_index ON document (run_id);
CREATE INDEX document_published_index ON document (published_earliest);

CREATE TABLE passage (
    -- A part of an article's text. Facts are read from titles and bodies alone.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('title', 'byline', 'header', 'dateline', 'body', 'caption', 'related', 'furniture'))
) STRICT;
CREATE INDEX passage_document_index ON passage (document_id, span_start);

CREATE TABLE sentence (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX sentence_document_index ON sentence (document_id, span_start);

CREATE TABLE time_expression (
    -- A TIMEX3 expression of ISO-TimeML.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
    value TEXT,
    modifier TEXT,
    edtf TEXT,
    earliest TEXT,
    latest TEXT,
    time TEXT,
    zone TEXT
) STRICT;
CREATE INDEX time_expression_document_index ON time_expression (document_id, span_start);

CREATE TABLE mention (
    -- Words that refer to an actor, a place or a thing.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    text TEXT NOT NULL,
    kind TEXT REFERENCES entity_kind (kind),
    form TEXT NOT NULL CHECK (form IN ('name', 'nominal', 'pronoun')),
    antecedent_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,  -- the earlier mention that this one refers back to
    antecedent_rule TEXT,
    entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL        -- derived; NULL for the unnamed
, role  -- of a name: the words beside it that say what its bearer is ("Foreign Minister"), as written; NULL where there are none
    TEXT, role_start  -- of role, in code points of the article, as span_start is of text; NULL where there is no role
    INTEGER, role_end  -- behind the last code point of role; NULL where there is no role
    INTEGER, antecedent_confidence  -- of antecedent_rule, 0 to 1. antecedent_id is not always an earlier mention: in "the minister, NAME" and "In his speech, NAME" it is the name that follows
    REAL) STRICT;
CREATE INDEX mention_document_index ON mention (document_id, span_start);
CREATE INDEX mention_entity_index ON mention (entity_id);
CREATE INDEX mention_antecedent_index ON mention (antecedent_id);
CREATE INDEX mention_kind_index ON mention (kind);

CREATE TABLE statement (
    -- Somebody's word. The span reaches from its first to its last part; `content` joins its content parts with ' … '.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('direct', 'indirect', 'mixed')),
    stance TEXT NOT NULL
        CHECK (stance IN ('assert', 'deny', 'accuse', 'demand', 'promise', 'refuse', 'threaten', 'hope', 'believe', 'ask')),
    cue TEXT,
    content TEXT NOT NULL,
    said_edtf TEXT,
    said_earliest TEXT,
    said_latest TEXT,
    said_basis TEXT CHECK (said_basis IN ('text', 'publication')),
    place_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    place_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,         -- where it was said
    via_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    via_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,           -- who relayed it
    parent_id INTEGER REFERENCES statement (id) ON DELETE SET NULL      -- the statement that it was quoted in
) STRICT;
CREATE INDEX statement_document_index ON statement (document_id, span_start);
CREATE INDEX statement_place_mention_index ON statement (place_mention_id);
CREATE INDEX statement_place_index ON statement (place_id);
CREATE INDEX statement_via_mention_index ON statement (via_mention_id);
CREATE INDEX statement_via_index ON statement (via_id);
CREATE INDEX statement_parent_index ON statement (parent_id);

CREATE TABLE statement_span (
    -- The parts of a statement; a quotation that is cut in two has two content rows.
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('source', 'cue', 'content')),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    PRIMARY KEY (statement_id, span_start, span_end, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_speaker (
    -- Who said it and to whom; a row for each of joint speakers. entity_id is NULL for the unnamed.
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    role TEXT NOT NULL CHECK (role IN ('speaker', 'addressee')),
    PRIMARY KEY (statement_id, mention_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_speaker_mention_index ON statement_speaker (mention_id);
CREATE INDEX statement_speaker_entity_index ON statement_speaker (entity_id);

CREATE TABLE event_mention (
    -- The one word that names an event. statement_id: whose word it is; NULL where the article itself says so.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    text TEXT NOT NULL,
    lemma TEXT NOT NULL,
    event_id INTEGER REFERENCES event (id) ON DELETE SET NULL,
    sentence_id INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    statement_id INTEGER REFERENCES statement (id) ON DELETE SET NULL,
    type TEXT REFERENCES event_type (type),
    status TEXT NOT NULL CHECK (status IN ('actual', 'planned', 'possible')),
    polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative')),
    edtf TEXT,
    earliest TEXT,
    latest TEXT,
    time TEXT,
    zone TEXT,
    date_basis TEXT CHECK (date_basis IN ('text', 'publication')),
    place_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    place_id INTEGER REFERENCES entity (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX event_mention_document_index ON event_mention (document_id, span_start);
CREATE INDEX event_mention_event_index ON event_mention (event_id);
CREATE INDEX event_mention_sentence_index ON event_mention (sentence_id);
CREATE INDEX event_mention_statement_index ON event_mention (statement_id);
CREATE INDEX event_mention_type_index ON event_mention (type);
CREATE INDEX event_mention_place_mention_index ON event_mention (place_mention_id);
CREATE INDEX event_mention_place_index ON event_mention (place_id);

CREATE TABLE event_argument (
    event_mention_id INTEGER NOT NULL REFERENCES event_mention (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('agent', 'patient', 'other')),
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    PRIMARY KEY (event_mention_id, mention_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_argument_mention_index ON event_argument (mention_id);
CREATE INDEX event_argument_entity_index ON event_argument (entity_id);

CREATE TABLE figure (
    -- A number that counts or measures. low and high are inclusive; one is NULL where that side is open.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    text TEXT NOT NULL,
    subject_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    subject_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    attribute TEXT,
    low REAL,
    high REAL,
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    unit TEXT,                 -- the noun counted, or the measure
    as_of_edtf TEXT,
    as_of_earliest TEXT,
    as_of_latest TEXT,
    place_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL,
    place_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    statement_id INTEGER REFERENCES statement (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX figure_document_index ON figure (document_id, span_start);
CREATE INDEX figure_subject_mention_index ON figure (subject_mention_id);
CREATE INDEX figure_subject_index ON figure (subject_id);
CREATE INDEX figure_place_mention_index ON figure (place_mention_id);
CREATE INDEX figure_place_index ON figure (place_id);
CREATE INDEX figure_statement_index ON figure (statement_id);

CREATE TABLE relation (
    -- A tie between two entities as one article tells it.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL,
    type TEXT NOT NULL REFERENCES relation_type (type),
    from_mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    from_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    to_mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    to_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,
    title TEXT,                -- of an office, as written
    edtf TEXT,
    earliest TEXT,
    latest TEXT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX relation_document_index ON relation (document_id, span_start);
CREATE INDEX relation_type_index ON relation (type);
CREATE INDEX relation_from_mention_index ON relation (from_mention_id);
CREATE INDEX relation_from_index ON relation (from_id);
CREATE INDEX relation_to_mention_index ON relation (to_mention_id);
CREATE INDEX relation_to_index ON relation (to_id);
CREATE INDEX relation_statement_index ON relation (statement_id);

CREATE TABLE dispute (
    -- A point on which accounts differ. Nothing here says who is right.
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'polarity', 'date', 'place', 'agent')),
    degree TEXT NOT NULL CHECK (degree IN ('excludes', 'differs')),  -- cannot both be so; are given differently
    entity_id INTEGER REFERENCES entity (id) ON DELETE SET NULL,     -- what it is about
    question TEXT NOT NULL,
    explanation TEXT NOT NULL
) STRICT;
CREATE INDEX dispute_entity_index ON dispute (entity_id);

CREATE TABLE dispute_side (
    -- A fact that stands on a side of a dispute; a side may have several.
    id INTEGER PRIMARY KEY,
    dispute_id INTEGER NOT NULL REFERENCES dispute (id) ON DELETE CASCADE,
    side INTEGER NOT NULL CHECK (side >= 1),
    statement_id INTEGER REFERENCES statement (id) ON DELETE CASCADE,
    figure_id INTEGER REFERENCES figure (id) ON DELETE CASCADE,
    event_mention_id INTEGER REFERENCES event_mention (id) ON DELETE CASCADE,
    CHECK ((statement_id IS NOT NULL) + (figure_id IS NOT NULL) + (event_mention_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX dispute_side_dispute_index ON dispute_side (dispute_id);
CREATE INDEX dispute_side_statement_index ON dispute_side (statement_id);
CREATE INDEX dispute_side_figure_index ON dispute_side (figure_id);
CREATE INDEX dispute_side_event_mention_index ON dispute_side (event_mention_id);

CREATE TABLE reason (
    -- Why a date, a merge or a dispute is as it is, step by step, each step with the words that it rests on.
    id INTEGER PRIMARY KEY,
    layer TEXT NOT NULL CHECK (layer IN ('read', 'derived')),
    fact_kind TEXT NOT NULL,   -- the relation of the fact
    fact_key TEXT NOT NULL,
    step INTEGER NOT NULL,
    rule TEXT NOT NULL,
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    explanation TEXT NOT NULL
) STRICT;
CREATE INDEX reason_fact_index ON reason (fact_key);
CREATE INDEX reason_document_index ON reason (document_id);

CREATE TABLE node (
    id INTEGER PRIMARY KEY,    -- may differ from file to file, like every id
    label TEXT NOT NULL,       -- Person, Statement, Document, ...
    name TEXT NOT NULL,        -- for people
    kind TEXT NOT NULL,        -- the relation that ref_id and key are of
    ref_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (kind, ref_id)
) STRICT;
CREATE INDEX node_label_index ON node (label);
CREATE INDEX node_name_index ON node (name);

CREATE TABLE edge (
    -- A tie between two nodes, with the words that are its evidence and the dates of what it says.
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    from_id INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    to_id INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    earliest TEXT,
    latest TEXT,
    status TEXT,
    statement_id INTEGER REFERENCES statement (id) ON DELETE CASCADE,  -- whose word it is
    document_id INTEGER REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER,
    span_end INTEGER
) STRICT;
CREATE INDEX edge_from_index ON edge (from_id, type);
CREATE INDEX edge_to_index ON edge (to_id, type);
CREATE INDEX edge_statement_index ON edge (statement_id);
CREATE INDEX edge_document_index ON edge (document_id);

CREATE VIEW fact_words AS
-- Any read row with its words and the sentence in which they begin, of which 500 characters to either side are given.
SELECT f.kind, f.ref_id, f.key, substr(d.text, f.span_start + 1, f.span_end - f.span_start) AS words,
    (SELECT substr(d.text, max(n.span_start, f.span_start - 500) + 1,
        min(n.span_end, f.span_end + 500) - max(n.span_start, f.span_start - 500)) FROM sentence AS n
     WHERE n.document_id = f.document_id AND n.span_start <= f.span_start AND n.span_end > f.span_start
     ORDER BY n.span_start DESC LIMIT 1) AS sentence,
    d.title, d.path, s.name AS source, d.published_edtf
FROM (
    SELECT 'passage' AS kind, id AS ref_id, key, document_id, span_start, span_end FROM passage
    UNION ALL SELECT 'sentence', id, key, document_id, span_start, span_end FROM sentence
    UNION ALL SELECT 'time_expression', id, key, document_id, span_start, span_end FROM time_expression
    UNION ALL SELECT 'mention', id, key, document_id, span_start, span_end FROM mention
    UNION ALL SELECT 'statement', id, key, document_id, span_start, span_end FROM statement
    UNION ALL SELECT 'event_mention', id, key, document_id, span_start, span_end FROM event_mention
    UNION ALL SELECT 'figure', id, key, document_id, span_start, span_end FROM figure
    UNION ALL SELECT 'relation', id, key, document_id, span_start, span_end FROM relation
) AS f
JOIN document AS d ON d.id = f.document_id
LEFT JOIN source AS s ON s.id = d.source_id;

CREATE TABLE document_input (
    -- What the input itself said of an article, before anything was read from it: from this and document.text it is read again.
    document_id INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    title TEXT,
    source TEXT,
    language TEXT,
    published TEXT,
    layout TEXT  -- JSON, where markup tells the passages: [[kind, rule, span_start, span_end], ...]; else NULL
) STRICT;

CREATE VIRTUAL TABLE document_search USING fts5 (
    title, text, content="document", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
);

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

CREATE TABLE maybe_same (
    -- Two entities that may be one and were left apart: neither their names nor what articles tell of them settle it. A pair stands here once. The
    -- span is a mention of one of them.
    id INTEGER PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),  -- how likely it is that they are one
    document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    explanation TEXT NOT NULL,
    CHECK (entity_id <> other_id),
    UNIQUE (entity_id, other_id)
) STRICT;
CREATE INDEX maybe_same_other_index ON maybe_same (other_id);
CREATE INDEX maybe_same_document_index ON maybe_same (document_id);
