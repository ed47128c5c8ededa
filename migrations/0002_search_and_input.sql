-- What reread starts from, and full-text search.

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
