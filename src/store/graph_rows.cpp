#include "store/graph_rows.hpp"

#include <string>
#include <vector>

#include "store/sql.hpp"

namespace dateline {

namespace {

/// A kind of node: the relation it stands for, and the rows (ref_id, label, name, key). Its ids are ref_id * kStride +
/// its place here.
struct NodeRow {
    const char* kind;
    const char* rows;
};

constexpr int kStride = 16;
/// What the rows of both tables may ask: the articles that no newer version supersedes.
constexpr const char* kCurrent = "WITH current AS (SELECT id, key FROM document WHERE superseded_by_id IS NULL)";

constexpr NodeRow kNodes[] = {
    {"entity", "SELECT e.id, k.node_label, e.name, e.key FROM entity AS e JOIN entity_kind AS k ON k.kind = e.kind"},
    {"event", "SELECT id, 'Event', label, key FROM event"},
    {"event_mention",
     "SELECT m.id, 'EventMention', m.text, m.key FROM event_mention AS m JOIN current AS c ON c.id = m.document_id"},
    {"statement",
     "SELECT s.id, 'Statement', coalesce(s.cue || ': ', '') || s.content, s.key FROM statement AS s JOIN current AS c "
     "ON c.id = s.document_id"},
    {"figure", "SELECT f.id, 'Figure', f.text, f.key FROM figure AS f JOIN current AS c ON c.id = f.document_id"},
    {"dispute", "SELECT id, 'Dispute', question, key FROM dispute"},
    {"document",
     "SELECT d.id, 'Document', coalesce(d.title, d.path), d.key FROM document AS d JOIN current AS c ON c.id = d.id"},
    {"source", "SELECT id, 'Source', name, key FROM source"},
};

/// A kind of edge: the kinds of its ends, and the rows (type, from ref_id, to ref_id, earliest, latest, status,
/// statement_id, document_id, span_start, span_end) that document ?1 is the evidence of. Rows whose ends are no nodes
/// (those of superseded articles) are left out. CROSS JOIN and + keep SQLite to the order that is written and from
/// other indexes: it would go through all articles, or all that happened at a place, for the few rows of one event.
struct EdgeRow {
    const char* from;
    const char* to;
    const char* rows;
};

constexpr EdgeRow kEdges[] = {
    {"entity", "statement",
     "SELECT 'SAID', p.entity_id, s.id, s.said_earliest, s.said_latest, NULL, s.id, s.document_id, s.span_start, "
     "s.span_end "
     "FROM statement_speaker AS p JOIN statement AS s ON s.id = p.statement_id WHERE s.document_id = ?1 AND p.role = "
     "'speaker' AND "
     "p.entity_id IS NOT NULL"},
    {"statement", "entity",
     "SELECT 'ADDRESSED_TO', s.id, p.entity_id, s.said_earliest, s.said_latest, NULL, s.id, s.document_id, "
     "m.span_start, m.span_end "
     "FROM statement_speaker AS p JOIN statement AS s ON s.id = p.statement_id JOIN mention AS m ON m.id = "
     "p.mention_id "
     "WHERE s.document_id = ?1 AND p.role = 'addressee' AND p.entity_id IS NOT NULL"},
    {"statement", "entity",
     "SELECT 'RELAYED_BY', s.id, s.via_id, s.said_earliest, s.said_latest, NULL, s.id, s.document_id, m.span_start, "
     "m.span_end "
     "FROM statement AS s JOIN mention AS m ON m.id = s.via_mention_id WHERE s.document_id = ?1 AND s.via_id IS NOT "
     "NULL"},
    {"statement", "statement",
     "SELECT 'QUOTED_IN', s.id, s.parent_id, s.said_earliest, s.said_latest, NULL, s.parent_id, s.document_id, "
     "s.span_start, s.span_end "
     "FROM statement AS s WHERE s.document_id = ?1 AND s.parent_id IS NOT NULL"},
    {"statement", "entity",
     "SELECT DISTINCT 'ABOUT', s.id, m.entity_id, s.said_earliest, s.said_latest, NULL, s.id, s.document_id, "
     "s.span_start, s.span_end "
     "FROM statement AS s JOIN statement_span AS p ON p.statement_id = s.id AND p.part = 'content' "
     "JOIN mention AS m ON m.document_id = s.document_id AND m.span_start >= p.span_start AND m.span_start < "
     "p.span_end AND m.span_end <= p.span_end "
     "WHERE s.document_id = ?1 AND m.entity_id IS NOT NULL"},
    {"statement", "entity",
     "SELECT 'AT', s.id, s.place_id, s.said_earliest, s.said_latest, NULL, s.id, s.document_id, m.span_start, "
     "m.span_end "
     "FROM statement AS s JOIN mention AS m ON m.id = s.place_mention_id WHERE s.document_id = ?1 AND s.place_id IS "
     "NOT NULL"},
    {"statement", "event_mention",
     // What is demanded or hoped is not asserted; a denial stays one where its content is put as a negation.
     "SELECT CASE WHEN s.stance IN ('assert', 'accuse', 'believe') THEN iif(m.polarity = 'negative', 'DENIES', "
     "'ASSERTS') "
     "WHEN s.stance = 'deny' THEN 'DENIES' ELSE upper(s.stance) || 'S' END, "
     "s.id, m.id, m.earliest, m.latest, m.status, s.id, m.document_id, m.span_start, m.span_end "
     "FROM event_mention AS m JOIN statement AS s ON s.id = m.statement_id WHERE m.document_id = ?1"},
    {"event_mention", "entity",
     "SELECT iif(a.role = 'other', 'PARTICIPANT', upper(a.role)), m.id, a.entity_id, m.earliest, m.latest, m.status, "
     "m.statement_id, "
     "m.document_id, n.span_start, n.span_end FROM event_argument AS a JOIN event_mention AS m ON m.id = "
     "a.event_mention_id "
     "JOIN sentence AS n ON n.id = m.sentence_id WHERE m.document_id = ?1 AND a.entity_id IS NOT NULL"},
    {"event_mention", "entity",
     "SELECT 'AT', m.id, m.place_id, m.earliest, m.latest, m.status, m.statement_id, m.document_id, n.span_start, "
     "n.span_end "
     "FROM event_mention AS m JOIN sentence AS n ON n.id = m.sentence_id WHERE m.document_id = ?1 AND m.place_id IS "
     "NOT NULL"},
    {"event_mention", "event",
     "SELECT 'MENTION_OF', m.id, m.event_id, m.earliest, m.latest, m.status, m.statement_id, m.document_id, "
     "m.span_start, m.span_end "
     "FROM event_mention AS m WHERE m.document_id = ?1 AND m.event_id IS NOT NULL"},
    {"event", "entity",
     // Once for each that all mentions agree on; the words are those of the first mention that names it.
     "SELECT DISTINCT iif(p.role = 'other', 'PARTICIPANT', upper(p.role)), e.id, p.entity_id, e.earliest, e.latest, "
     "e.status, m.statement_id, m.document_id, n.span_start, n.span_end FROM event_mention AS m "
     "JOIN event AS e ON e.id = m.event_id JOIN event_participant AS p ON p.event_id = e.id "
     "JOIN sentence AS n ON n.id = m.sentence_id WHERE m.document_id = ?1 AND m.id = (SELECT x.id FROM event_mention "
     "AS x CROSS JOIN event_argument AS a ON a.event_mention_id = x.id AND a.entity_id = p.entity_id AND a.role = "
     "p.role CROSS JOIN current AS d ON d.id = x.document_id WHERE x.event_id = e.id ORDER BY d.key, x.span_start, "
     "x.key LIMIT 1)"},
    {"event", "entity",
     "SELECT 'AT', e.id, e.place_id, e.earliest, e.latest, e.status, m.statement_id, m.document_id, n.span_start, "
     "n.span_end FROM event_mention AS m JOIN event AS e ON e.id = m.event_id JOIN sentence AS n ON n.id = "
     "m.sentence_id WHERE m.document_id = ?1 AND e.place_id IS NOT NULL AND m.id = (SELECT x.id FROM event_mention AS "
     "x CROSS JOIN current AS d ON d.id = x.document_id WHERE x.event_id = e.id AND +x.place_id = e.place_id ORDER BY "
     "d.key, x.span_start, x.key LIMIT 1)"},
    {"statement", "figure",
     "SELECT CASE s.stance WHEN 'accuse' THEN 'ASSERTS' WHEN 'believe' THEN 'ASSERTS' WHEN 'deny' THEN 'DENIES' ELSE "
     "upper(s.stance) || 'S' END, s.id, f.id, f.as_of_earliest, f.as_of_latest, NULL, s.id, f.document_id, "
     "f.span_start, f.span_end FROM figure AS f JOIN statement AS s ON s.id = f.statement_id WHERE f.document_id = ?1"},
    {"figure", "entity",
     "SELECT 'AT', f.id, f.place_id, f.as_of_earliest, f.as_of_latest, NULL, f.statement_id, f.document_id, "
     "m.span_start, m.span_end FROM figure AS f JOIN mention AS m ON m.id = f.place_mention_id WHERE f.document_id = "
     "?1 "
     "AND f.place_id IS NOT NULL"},
    {"figure", "entity",
     "SELECT 'COUNTS', f.id, f.subject_id, f.as_of_earliest, f.as_of_latest, NULL, f.statement_id, f.document_id, "
     "n.span_start, n.span_end FROM figure AS f JOIN sentence AS n ON n.id = (SELECT b.id FROM sentence AS b "
     "WHERE b.document_id = f.document_id AND b.span_start <= f.span_start ORDER BY b.span_start DESC LIMIT 1) "
     "WHERE f.document_id = ?1 AND f.subject_id IS NOT NULL"},
    {"entity", "entity",
     "SELECT t.edge_type, r.from_id, r.to_id, r.earliest, r.latest, NULL, r.statement_id, r.document_id, r.span_start, "
     "r.span_end "
     "FROM relation AS r JOIN relation_type AS t ON t.type = r.type WHERE r.document_id = ?1 AND r.from_id IS NOT NULL "
     "AND r.to_id IS NOT "
     "NULL"},
    {"entity", "entity",
     "SELECT 'MAYBE_SAME', entity_id, other_id, NULL, NULL, NULL, NULL, document_id, span_start, span_end FROM "
     "maybe_same WHERE document_id = ?1"},
    {"statement", "dispute",
     "SELECT 'POSITION_IN', s.id, p.dispute_id, NULL, NULL, NULL, s.id, s.document_id, s.span_start, s.span_end "
     "FROM dispute_side AS p JOIN statement AS s ON s.id = p.statement_id WHERE s.document_id = ?1"},
    {"figure", "dispute",
     "SELECT 'POSITION_IN', f.id, p.dispute_id, NULL, NULL, NULL, f.statement_id, f.document_id, f.span_start, "
     "f.span_end "
     "FROM dispute_side AS p JOIN figure AS f ON f.id = p.figure_id WHERE f.document_id = ?1"},
    {"event_mention", "dispute",
     "SELECT 'POSITION_IN', m.id, p.dispute_id, NULL, NULL, NULL, m.statement_id, m.document_id, m.span_start, "
     "m.span_end "
     "FROM dispute_side AS p JOIN event_mention AS m ON m.id = p.event_mention_id WHERE m.document_id = ?1"},
    {"statement", "document",
     "SELECT 'IN_DOCUMENT', id, document_id, NULL, NULL, NULL, id, document_id, span_start, span_end FROM statement "
     "WHERE document_id = ?1"},
    {"event_mention", "document",
     "SELECT 'IN_DOCUMENT', id, document_id, NULL, NULL, NULL, statement_id, document_id, span_start, span_end FROM "
     "event_mention WHERE document_id = ?1"},
    {"figure", "document",
     "SELECT 'IN_DOCUMENT', id, document_id, NULL, NULL, NULL, statement_id, document_id, span_start, span_end FROM "
     "figure WHERE document_id = ?1"},
    {"document", "source",
     "SELECT 'PUBLISHED_BY', id, source_id, published_earliest, published_latest, NULL, NULL, id, NULL, NULL FROM "
     "document "
     "WHERE id = ?1 AND source_id IS NOT NULL"},
};

/// As kEdges, of what no one article tells: no parameter, and the evidence is the first words, by key and place of the
/// article, of what it is said of. Few rows each.
constexpr EdgeRow kEdgesOfFile[] = {
    {"dispute", "entity",
     "SELECT 'ABOUT', dispute_id, entity_id, NULL, NULL, NULL, statement_id, document_id, span_start, span_end FROM "
     "(SELECT d.id AS dispute_id, d.entity_id, x.statement_id, x.document_id, x.span_start, x.span_end, row_number() "
     "OVER (PARTITION BY d.id ORDER BY p.side, c.key, x.span_start, x.span_end) AS place FROM dispute AS d "
     "JOIN dispute_side AS p ON p.dispute_id = d.id JOIN (SELECT 1 AS kind, id, id AS statement_id, document_id, "
     "span_start, span_end FROM statement UNION ALL SELECT 2, id, statement_id, document_id, span_start, span_end "
     "FROM figure UNION ALL SELECT 3, id, statement_id, document_id, span_start, span_end FROM event_mention) AS x ON "
     "x.id = coalesce(p.statement_id, p.figure_id, p.event_mention_id) AND x.kind = CASE WHEN p.statement_id IS NOT "
     "NULL THEN 1 WHEN p.figure_id IS NOT NULL THEN 2 ELSE 3 END JOIN current AS c ON c.id = x.document_id WHERE "
     "d.entity_id IS NOT NULL) WHERE place = 1"},
    {"entity", "entity",
     // What is known of a place, from the gazetteer or from what articles say together; PART_OF is what one article
     // says.
     "SELECT 'LIES_IN', p.entity_id, p.part_of_id, NULL, NULL, NULL, NULL, m.document_id, m.span_start, m.span_end "
     "FROM place AS p JOIN mention AS m ON m.id = (SELECT x.id FROM mention AS x CROSS JOIN current AS d ON d.id = "
     "x.document_id WHERE x.entity_id = p.entity_id ORDER BY d.key, x.span_start, x.span_end LIMIT 1) WHERE "
     "p.part_of_id IS NOT NULL"},
    {"source", "entity",
     "SELECT 'SAME_AS', s.id, s.entity_id, NULL, NULL, NULL, NULL, d.id, NULL, NULL FROM source AS s JOIN document AS "
     "d ON d.id = (SELECT x.id FROM document AS x WHERE x.source_id = s.id AND x.superseded_by_id IS NULL ORDER BY "
     "x.key LIMIT 1) WHERE s.entity_id IS NOT NULL"},
};

int place_of(std::string_view kind) {
    int place = 0;
    while (kind != kNodes[place].kind) ++place;
    return place;
}

std::string node_id(const std::string& ref_id, std::string_view kind) {
    return ref_id + " * " + std::to_string(kStride) + " + " + std::to_string(place_of(kind));
}

/// Days as text to day numbers. Edges of one article have the same few days, one after another, so the last is kept.
class LastDay {
public:
    [[nodiscard]] std::int32_t read(std::string_view text, std::int32_t open) {
        if (text.empty()) return open;
        if (text != text_) {
            const auto day = day_of_iso(text);
            number_ = day ? day_number(*day) : open;
            text_ = text;
        }
        return number_;
    }

private:
    std::string text_;
    std::int32_t number_ = 0;
};

/// Drops the indexes of `table`; gives the SQL that makes them again. Made over rows that are all there, indexes cost a
/// fraction of what they cost when they grow with each row.
std::vector<std::string> drop_indexes(SQLite::Database& connection, const std::string& table) {
    std::vector<std::string> names;
    std::vector<std::string> made_by;
    SQLite::Statement indexes(
        connection,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT "
        "NULL ORDER BY rowid");
    bind_all(indexes, table);
    while (indexes.executeStep()) {
        names.push_back(text_of(indexes, 0));
        made_by.push_back(text_of(indexes, 1));
    }
    indexes.reset();
    for (const std::string& name : names) connection.exec("DROP INDEX \"" + name + "\"");
    return made_by;
}

void write_nodes(SQLite::Database& connection) {
    for (const NodeRow& row : kNodes) {
        const std::string kind = row.kind;
        connection.exec("INSERT INTO node (id, label, name, kind, ref_id, key) " + std::string(kCurrent) +
                        ", row (ref_id, label, name, key) AS (" + row.rows + ") SELECT " + node_id("ref_id", kind) +
                        ", label, name, '" + kind + "', ref_id, key FROM row");
    }
}

std::string insertion_of(const EdgeRow& row) {
    return std::string(
               "INSERT INTO edge (type, from_id, to_id, earliest, latest, status, statement_id, document_id, "
               "span_start, span_end) ") +
           kCurrent +
           ", row (type, from_ref, to_ref, earliest, latest, status, statement_id, document_id, span_start, span_end) "
           "AS (" +
           row.rows +
           ") SELECT type, f.id, t.id, row.earliest, row.latest, row.status, statement_id, document_id, span_start, "
           "span_end FROM row JOIN node AS f ON f.id = " +
           node_id("from_ref", row.from) + " JOIN node AS t ON t.id = " + node_id("to_ref", row.to) +
           " ORDER BY span_start, span_end, type, f.key, t.key";
}

/// Kind after kind, and document after document in the order of their keys: an order of content, since it settles which
/// of two shortest paths is taken, and no more rows to sort at a time than one document has.
void write_edges(SQLite::Database& connection) {
    std::vector<std::int64_t> documents;
    SQLite::Statement current(connection, "SELECT id FROM document WHERE superseded_by_id IS NULL ORDER BY key");
    while (current.executeStep()) documents.push_back(integer_of(current, 0).value());
    current.reset();
    for (const EdgeRow& row : kEdges) {
        SQLite::Statement insert(connection, insertion_of(row));
        for (const std::int64_t document : documents) run(insert, document);
    }
    for (const EdgeRow& row : kEdgesOfFile) connection.exec(insertion_of(row));
}

}  // namespace

void write_graph(SQLite::Database& connection) {
    std::vector<std::string> indexes = drop_indexes(connection, "edge");
    for (std::string& index : drop_indexes(connection, "node")) indexes.push_back(std::move(index));
    connection.exec("DELETE FROM edge");
    connection.exec("DELETE FROM node");
    write_nodes(connection);
    write_edges(connection);
    for (const std::string& index : indexes) connection.exec(index);
}

PropertyGraph read_graph(Database& database) {
    return in_database(database.file(), [&] {
        PropertyGraph graph;
        SQLite::Database& connection = database.connection();
        const auto count = [&](const char* sql) {
            BareRows rows(connection, sql);
            return rows.step() ? static_cast<std::size_t>(rows.integer(0)) : 0;
        };
        graph.nodes.reserve(count("SELECT count(*) FROM node"));
        BareRows nodes(connection, "SELECT id, label, kind, name FROM node ORDER BY id");
        while (nodes.step()) {
            graph.nodes.push_back({nodes.integer(0), intern(graph.labels, nodes.text(1)),
                                   intern(graph.kinds, nodes.text(2)), std::string(nodes.text(3))});
        }
        graph.edges.reserve(count("SELECT count(*) FROM edge"));
        BareRows edges(connection, "SELECT id, type, from_id, to_id, earliest, latest, status FROM edge ORDER BY id");
        LastDay earliest;
        LastDay latest;
        while (edges.step()) {
            graph.edges.push_back(
                {edges.integer(0),
                 intern(graph.types, edges.text(1)),
                 edges.integer(2),
                 edges.integer(3),
                 {earliest.read(edges.text(4), DayRange::kOpenBegin), latest.read(edges.text(5), DayRange::kOpenEnd)},
                 from_word<EventStatus>(edges.text(6)).value_or(EventStatus::actual)});
        }
        return graph;
    });
}

std::vector<EntityKind> read_entity_kinds(Database& database) {
    return in_database(database.file(), [&] {
        std::vector<EntityKind> kinds;
        SQLite::Statement rows(database.connection(), "SELECT kind, node_label FROM entity_kind ORDER BY rowid");
        while (rows.executeStep()) kinds.push_back({text_of(rows, 0), text_of(rows, 1)});
        return kinds;
    });
}

std::vector<std::string> read_node_keys(Database& database, const std::vector<std::int64_t>& node_ids) {
    return in_database(database.file(), [&] {
        std::vector<std::string> keys;
        keys.reserve(node_ids.size());
        SQLite::Statement key(database.connection(), "SELECT key FROM node WHERE id = ?");
        for (const std::int64_t id : node_ids) {
            const ResetAtEnd reset{key};
            bind_all(key, id);
            keys.push_back(key.executeStep() ? text_of(key, 0) : std::string());
        }
        return keys;
    });
}

}  // namespace dateline
