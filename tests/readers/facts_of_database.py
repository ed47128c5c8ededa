"""What a database says of its facts, asked of the relations that people ask, not of the program under test."""

import sqlite3

UNDATED = """
SELECT 'event_mention', m.key, m.text, NULL, m.status, m.id, m.document_id, m.place_id FROM event_mention AS m WHERE m.earliest IS NULL AND m.latest IS NULL
UNION ALL SELECT 'statement', s.key, s.cue, coalesce(s.cue || ': ', '') || s.content, 'actual', s.id, s.document_id, s.place_id FROM statement AS s WHERE s.said_earliest IS NULL AND s.said_latest IS NULL
UNION ALL SELECT 'publication', d.key, NULL, coalesce(d.title, d.path), 'actual', d.id, d.id, NULL FROM document AS d WHERE d.published_earliest IS NULL AND d.published_latest IS NULL
"""


def one_line(text):
    """As the program shows text in one line: controls as pictures, turns of direction as U+FFFD."""
    out = ""
    for c in text.replace("\r\n", "\n"):
        code = ord(c)
        if 9 <= code <= 13 or code in (0x85, 0x2028, 0x2029):
            out += " "
        elif code < 0x20:
            out += chr(0x2400 + code)
        elif code == 0x7F or 0x80 <= code <= 0x9F or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
            out += "\u2421" if code == 0x7F else "\ufffd"
        else:
            out += c
    return out.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")


def facts_of(database):
    """Each fact as a dictionary, in no order that matters."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    facts = [dict(row, dated=True) for row in connection.execute(
        "SELECT t.*, d.path, d.title, d.url, d.text FROM timeline AS t JOIN document AS d ON d.id = t.document_id")]
    for kind, key, word, label, status, ref_id, document_id, place_id in connection.execute(UNDATED):
        document = connection.execute("SELECT d.path, d.title, d.url, d.text, s.name AS source FROM document AS d LEFT JOIN source AS s ON s.id = d.source_id WHERE d.id = ?", (document_id,)).fetchone()
        facts.append({**dict(document), "dated": False, "kind": kind, "key": key, "word": word, "label": label, "status": status, "ref_id": ref_id, "place_id": place_id,
                      "edtf": None, "earliest": None, "latest": None, "polarity": None, "asserted_by": None})
    for fact in facts:
        fact["time"] = None
        statement = None
        if fact["kind"] == "event_mention":
            fact["time"], statement = connection.execute("SELECT time, statement_id FROM event_mention WHERE id = ?", (fact["ref_id"],)).fetchone()
        elif fact["kind"] == "statement":
            statement = fact["ref_id"]
        if statement:
            stance, asserted_by, relayed_by = connection.execute(
                "SELECT s.stance, coalesce(a.name, 'unnamed'), v.name FROM statement AS s LEFT JOIN statement_asserter AS a ON a.statement_id = s.id "
                "LEFT JOIN entity AS v ON v.id = s.via_id WHERE s.id = ?", (statement,)).fetchone()
            fact["stance"], fact["asserted_by"], fact["relayed_by"] = stance, asserted_by, relayed_by
        words = connection.execute("SELECT words, sentence FROM fact_words WHERE key = ? AND kind = ?", (fact["key"], fact["kind"])).fetchone()
        fact["words"] = fact["title"] if words is None else words[0] if fact["kind"] == "statement" else words[1]
        fact["whose_word"] = one_line(fact["asserted_by"] or fact["source"] or fact["path"])
        fact["shown"] = one_line(fact["label"] or fact["words"])
        position = connection.execute("SELECT latitude, longitude FROM place WHERE entity_id = ?", (fact["place_id"],)).fetchone()
        fact["position"] = (position[1], position[0]) if position and position[0] is not None else None
    connection.close()
    return facts
