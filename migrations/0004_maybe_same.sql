-- Pairs of entities that may be one.

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
