#include "store/export_rows.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/joined.hpp"
#include "store/sql.hpp"
#include "store/text_words.hpp"
#include "store/timeline_conditions.hpp"

namespace dateline {

namespace {

/// All that is told in current articles, dated or not, in one relation `t` with the columns of kFactColumns and those
/// that timeline_conditions asks for. What a denial tells has the other polarity, as in the `timeline` relation.
constexpr const char* kFacts =
    "(WITH told (kind, ref_id, key, event_id, edtf, earliest, latest, time, zone, date_basis, statement_id, label, "
    "word, status, polarity, place_id, document_id, span_start, span_end, rule, confidence) AS ("
    "SELECT 'event_mention', id, key, event_id, edtf, earliest, latest, time, zone, date_basis, statement_id, NULL, "
    "text, status, polarity, place_id, document_id, span_start, span_end, rule, confidence FROM event_mention "
    "UNION ALL SELECT 'statement', id, key, NULL, said_edtf, said_earliest, said_latest, NULL, NULL, said_basis, id, "
    "coalesce(cue || ': ', '') || content, cue, 'actual', 'positive', place_id, document_id, span_start, span_end, "
    "rule, confidence FROM statement "
    "UNION ALL SELECT 'publication', id, key, NULL, published_edtf, published_earliest, published_latest, NULL, NULL, "
    "published_basis, NULL, coalesce(title, path), NULL, 'actual', 'positive', NULL, id, 0, 0, NULL, NULL FROM "
    "document "
    "UNION ALL SELECT 'figure', f.id, f.key, NULL, f.as_of_edtf, f.as_of_earliest, f.as_of_latest, NULL, NULL, NULL, "
    "f.statement_id, NULL, f.text, 'actual', 'positive', f.place_id, f.document_id, f.span_start, f.span_end, f.rule, "
    "f.confidence FROM figure AS f) "
    "SELECT o.*, iif(o.kind <> 'statement' AND w.stance IS 'deny', 'negative', o.polarity) AS "
    "told_polarity, w.stance, coalesce(a.name, iif(o.statement_id IS NULL, NULL, "
    "'unnamed')) AS asserted_by, v.name AS relayed_by, (SELECT e.key FROM event AS e WHERE e.id = o.event_id) AS "
    "event, p.name AS place, c.latitude, c.longitude, d.path, d.title, d.url, s.name AS outlet, d.source_id, "
    "d.published_edtf, d.published_earliest, d.published_latest, n.span_start AS sentence_start, n.span_end AS "
    "sentence_end "
    "FROM told AS o JOIN document AS d ON d.id = o.document_id AND d.superseded_by_id IS NULL "
    "LEFT JOIN statement AS w ON w.id = o.statement_id LEFT JOIN statement_asserter AS a ON a.statement_id = "
    "o.statement_id LEFT JOIN entity AS v ON v.id = w.via_id LEFT JOIN entity AS p ON p.id = o.place_id "
    "LEFT JOIN place AS c ON c.entity_id = o.place_id LEFT JOIN source AS s ON s.id = d.source_id "
    "LEFT JOIN sentence AS n ON n.id = (SELECT b.id FROM sentence AS b WHERE b.document_id = o.document_id AND o.kind "
    "<> 'publication' AND b.span_start <= o.span_start AND b.span_end > o.span_start ORDER BY b.span_start DESC LIMIT "
    "1)) AS t";

constexpr const char* kFactColumns =
    "t.edtf, t.earliest, t.latest, t.published_edtf, t.published_earliest, t.published_latest, t.latitude, "
    "t.longitude, t.confidence, t.span_start, t.span_end, t.document_id, t.sentence_start, t.sentence_end, t.label, "
    "t.kind, t.key, t.event, t.time, t.zone, t.date_basis, t.word, t.status, t.told_polarity, t.asserted_by, "
    "t.relayed_by, t.stance, t.place, t.path, t.title, t.url, t.outlet, t.rule";

constexpr const char* kDisputedKeys =
    "SELECT s.key FROM dispute_side AS b JOIN statement AS s ON s.id = b.statement_id "
    "UNION ALL SELECT g.key FROM dispute_side AS b JOIN figure AS g ON g.id = b.figure_id "
    "UNION ALL SELECT m.key FROM dispute_side AS b JOIN event_mention AS m ON m.id = b.event_mention_id";

StoredSpan span_of(SQLite::Statement& row, int column) {
    return {integer_of(row, column).value_or(0), integer_of(row, column + 1).value_or(0)};
}

/// Reads texts from `column` on.
void read_texts(SQLite::Statement& row, int column, std::initializer_list<std::string*> texts) {
    for (std::string* text : texts) *text = text_of(row, column++);
}

constexpr std::int64_t kReach = 500;  // code points of a sentence to either side of a fact, as in `timeline`

/// The row of kFactColumns, with its words.
Fact fact_of(SQLite::Statement& row, TextWords& texts) {
    Fact fact;
    FactOrigin& origin = fact.origin;
    fact.when = when_of(row, 0);
    origin.published = when_of(row, 3);
    fact.place.latitude = real_of(row, 6);
    fact.place.longitude = real_of(row, 7);
    origin.confidence = real_of(row, 8);
    origin.span = span_of(row, 9);
    const std::int64_t document_id = integer_of(row, 11).value_or(0);
    origin.words = texts.words(document_id, origin.span);
    if (integer_of(row, 12)) {
        const StoredSpan sentence = span_of(row, 12);
        origin.sentence = texts.words(document_id, {std::max(sentence.begin, origin.span.begin - kReach),
                                                    std::min(sentence.end, origin.span.end + kReach)});
    }
    fact.label = optional_text_of(row, 14).value_or(integer_of(row, 12) ? origin.sentence : origin.words);
    read_texts(row, 15,
               {&fact.kind, &fact.key, &fact.event, &fact.when.time, &fact.when.zone, &fact.date_basis, &fact.word,
                &fact.status, &fact.polarity, &fact.asserted_by, &fact.relayed_by, &fact.stance, &fact.place.name,
                &origin.path, &origin.title, &origin.url, &origin.outlet, &origin.rule});
    return fact;
}

/// The order of the `timeline` relation; what is undated comes last, in the order of the articles.
bool comes_before(const Fact& a, const Fact& b) {
    const auto place = [](const Fact& fact) {
        const bool is_dated = fact.when.days.is_known();
        return std::tuple(place_in_timeline(fact.when.days), is_dated ? std::string_view() : fact.origin.path,
                          is_dated ? StoredSpan{} : fact.origin.span, std::string_view(fact.key));
    };
    return place(a) < place(b);
}

std::vector<Fact> facts_where(Database& database, const Conditions& conditions) {
    return in_database(database.file(), [&] {
        TextWords texts(database.connection());
        SQLite::Statement from(database.connection(), std::string("SELECT ") + kFactColumns + " FROM " + kFacts +
                                                          conditions.sql() + " ORDER BY t.document_id");
        conditions.bind(from);
        std::vector<Fact> facts;
        while (from.executeStep()) facts.push_back(fact_of(from, texts));
        std::sort(facts.begin(), facts.end(), comes_before);
        return facts;
    });
}

/// The ids as a text that SQL takes for a list: one parameter, however many there are.
std::string json_of(const std::vector<std::int64_t>& ids) {
    return "[" + joined(ids, ",", [](std::int64_t id) { return std::to_string(id); }) + "]";
}

/// All nodes; those of `part` where there is one.
std::vector<EvidencedNode> read_nodes(SQLite::Database& connection, const GraphPart* part,
                                      std::map<std::int64_t, Index<EvidencedNode>>& at) {
    std::vector<EvidencedNode> nodes;
    SQLite::Statement from(
        connection,
        std::string(
            "SELECT n.id, n.key, n.label, n.kind, n.name, coalesce(m.status, v.status), coalesce(iif(w.stance IS "
            "'deny', "
            "'negative', m.polarity), v.polarity), s.stance FROM node AS n LEFT "
            "JOIN event_mention AS m ON n.kind = 'event_mention' AND m.id = n.ref_id LEFT JOIN statement AS w ON w.id "
            "= "
            "m.statement_id LEFT JOIN event AS v ON n.kind = 'event' AND v.id = n.ref_id LEFT JOIN statement AS s ON "
            "n.kind "
            "= 'statement' AND s.id = n.ref_id ") +
            (part != nullptr ? "WHERE n.id IN (SELECT value FROM json_each(?)) " : "") + "ORDER BY n.kind, n.key");
    const std::string ids = part != nullptr ? json_of(part->nodes) : std::string();
    if (part != nullptr) bind_all(from, ids);
    while (from.executeStep()) {
        at.emplace(integer_of(from, 0).value(), Index<EvidencedNode>(nodes.size()));
        EvidencedNode& node = nodes.emplace_back();
        read_texts(from, 1,
                   {&node.key, &node.label, &node.kind, &node.name, &node.status, &node.polarity, &node.stance});
    }
    return nodes;
}

std::vector<ListedArticle> read_articles(SQLite::Database& connection) {
    std::vector<ListedArticle> articles;
    SQLite::Statement from(connection,
                           "SELECT d.published_edtf, d.published_earliest, d.published_latest, d.key, d.path, d.title, "
                           "d.author, d.url, s.name FROM document AS d LEFT JOIN source AS s ON s.id = d.source_id "
                           "WHERE d.superseded_by_id IS NULL ORDER BY d.key");
    while (from.executeStep()) {
        ListedArticle& article = articles.emplace_back();
        article.published = when_of(from, 0);
        read_texts(from, 3,
                   {&article.key, &article.path, &article.title, &article.author, &article.url, &article.outlet});
    }
    return articles;
}

/// The texts of the second column by those of the first.
std::map<std::string, std::vector<std::string>> read_lists(SQLite::Database& connection, const char* sql) {
    std::map<std::string, std::vector<std::string>> lists;
    SQLite::Statement from(connection, sql);
    while (from.executeStep()) lists[text_of(from, 0)].push_back(text_of(from, 1));
    return lists;
}

std::vector<ListedEntity> read_entities(SQLite::Database& connection) {
    auto aliases = read_lists(connection,
                              "SELECT e.key, a.name FROM alias AS a JOIN entity AS e ON e.id = a.entity_id WHERE "
                              "a.name <> e.name ORDER BY e.key, a.name");
    auto articles = read_lists(connection,
                               "SELECT DISTINCT e.key, d.key FROM mention AS m JOIN entity AS e ON e.id = m.entity_id "
                               "JOIN document AS d ON d.id = m.document_id WHERE d.superseded_by_id IS NULL ORDER BY "
                               "e.key, d.key");
    std::vector<ListedEntity> entities;
    SQLite::Statement from(connection,
                           "SELECT p.latitude, p.longitude, e.key, e.kind, e.name, e.description, p.country FROM "
                           "entity AS e LEFT JOIN place AS p ON p.entity_id = e.id ORDER BY e.key");
    while (from.executeStep()) {
        ListedEntity& entity = entities.emplace_back();
        entity.latitude = real_of(from, 0);
        entity.longitude = real_of(from, 1);
        read_texts(from, 2, {&entity.key, &entity.kind, &entity.name, &entity.description, &entity.country});
        entity.aliases = std::move(aliases[entity.key]);
        entity.articles = std::move(articles[entity.key]);
    }
    return entities;
}

std::vector<ListedTie> read_ties(SQLite::Database& connection) {
    TextWords texts(connection);
    std::vector<ListedTie> ties;
    SQLite::Statement from(
        connection,
        "SELECT r.edtf, r.earliest, r.latest, d.published_edtf, d.published_earliest, d.published_latest, "
        "r.span_start, r.span_end, r.confidence, r.document_id, r.key, r.type, f.key, t.key, r.title, coalesce(a.name, "
        "iif(r.statement_id IS NULL, NULL, 'unnamed')), w.stance, d.path, d.title, d.url, s.name, r.rule FROM "
        "relation AS r JOIN entity AS f ON f.id = r.from_id "
        "JOIN entity AS t ON t.id = r.to_id JOIN document AS d ON d.id = r.document_id AND d.superseded_by_id IS NULL "
        "LEFT JOIN source AS s ON s.id = d.source_id LEFT JOIN statement AS w ON w.id = r.statement_id LEFT JOIN "
        "statement_asserter AS a ON a.statement_id = r.statement_id ORDER BY r.key");
    while (from.executeStep()) {
        ListedTie& tie = ties.emplace_back();
        FactOrigin& origin = tie.origin;
        tie.when = when_of(from, 0);
        origin.published = when_of(from, 3);
        origin.span = span_of(from, 6);
        origin.confidence = real_of(from, 8);
        origin.words = texts.words(integer_of(from, 9).value_or(0), origin.span);
        read_texts(from, 10,
                   {&tie.key, &tie.type, &tie.from, &tie.to, &tie.title, &tie.asserted_by, &tie.stance, &origin.path,
                    &origin.title, &origin.url, &origin.outlet, &origin.rule});
    }
    return ties;
}

std::vector<ListedEvent> read_events(Database& database) {
    SQLite::Database& connection = database.connection();
    auto participants = read_lists(connection,
                                   "SELECT DISTINCT v.key, e.key FROM event_participant AS p JOIN event AS v ON v.id = "
                                   "p.event_id JOIN entity AS e ON e.id = p.entity_id ORDER BY v.key, e.key");
    std::map<std::string, std::vector<Fact>> facts;
    Conditions told;
    told.add("t.event IS NOT NULL", {});
    for (Fact& fact : facts_where(database, told)) facts[fact.event].push_back(std::move(fact));
    std::vector<ListedEvent> events;
    SQLite::Statement from(connection,
                           "SELECT v.edtf, v.earliest, v.latest, v.key, v.label, p.name FROM event AS v LEFT JOIN "
                           "entity AS p ON p.id = v.place_id ORDER BY v.key");
    while (from.executeStep()) {
        ListedEvent& event = events.emplace_back();
        event.when = when_of(from, 0);
        read_texts(from, 3, {&event.key, &event.label, &event.place});
        event.participants = std::move(participants[event.key]);
        event.facts = std::move(facts[event.key]);
    }
    return events;
}

EvidencedGraph read_graph_rows(Database& database, const GraphPart* part) {
    return in_database(database.file(), [&] {
        EvidencedGraph graph;
        TextWords texts(database.connection());
        std::map<std::int64_t, Index<EvidencedNode>> at;
        graph.nodes = read_nodes(database.connection(), part, at);
        SQLite::Statement from(
            database.connection(),
            std::string(
                "SELECT e.from_id, e.to_id, e.earliest, e.latest, e.span_start, e.span_end, e.document_id, e.type, "
                "e.status, "
                "coalesce(a.name, iif(e.statement_id IS NULL, NULL, 'unnamed')), w.stance, d.key, d.path, s.name, "
                "d.url "
                "FROM edge AS e JOIN node AS f ON f.id = "
                "e.from_id JOIN node AS t ON t.id = e.to_id LEFT JOIN document AS d ON d.id = e.document_id LEFT JOIN "
                "source AS s ON s.id = d.source_id LEFT JOIN statement AS w ON w.id = e.statement_id LEFT JOIN "
                "statement_asserter AS a ON a.statement_id = e.statement_id ") +
                (part != nullptr ? "WHERE e.id IN (SELECT value FROM json_each(?)) " : "") +
                "ORDER BY d.key, e.span_start, e.span_end, e.type, f.kind, f.key, t.kind, t.key");
        const std::string ids = part != nullptr ? json_of(part->edges) : std::string();
        if (part != nullptr) bind_all(from, ids);
        while (from.executeStep()) {
            EvidencedEdge& edge = graph.edges.emplace_back();
            edge.from = at.at(integer_of(from, 0).value());
            edge.to = at.at(integer_of(from, 1).value());
            edge.days = {day_of(from, 2), day_of(from, 3)};
            if (integer_of(from, 4)) edge.span = span_of(from, 4);
            if (const auto document_id = integer_of(from, 6); document_id && edge.span)
                edge.words = texts.words(*document_id, *edge.span);
            read_texts(from, 7,
                       {&edge.type, &edge.status, &edge.asserted_by, &edge.stance, &edge.document, &edge.path,
                        &edge.outlet, &edge.url});
        }
        return graph;
    });
}

}  // namespace

std::vector<Fact> read_facts(Database& database, const TimelineFilter& filter) {
    Conditions conditions = timeline_conditions(database, filter);
    conditions.add("t.kind <> 'figure'", {});
    return facts_where(database, conditions);
}

std::vector<DisputedPoint> read_disputed_points(Database& database) {
    Conditions on_a_side;
    on_a_side.add(std::string("t.key IN (") + kDisputedKeys + ")", {});
    std::map<std::string, Fact> facts;
    for (Fact& fact : facts_where(database, on_a_side)) facts.emplace(fact.key, fact);
    return in_database(database.file(), [&] {
        std::vector<DisputedPoint> points;
        SQLite::Statement from(database.connection(),
                               "SELECT q.key, q.kind, q.degree, q.question, q.explanation, coalesce(s.key, g.key, "
                               "m.key), b.side FROM dispute AS q JOIN dispute_side AS b ON b.dispute_id = q.id LEFT "
                               "JOIN statement AS s ON s.id = b.statement_id LEFT JOIN figure AS g ON g.id = "
                               "b.figure_id LEFT JOIN event_mention AS m ON m.id = b.event_mention_id ORDER BY q.kind, "
                               "q.key");
        while (from.executeStep()) {
            const auto fact = facts.find(text_of(from, 5));
            if (fact == facts.end()) continue;  // of an article that is superseded: the dispute is about to go
            if (const std::string key = text_of(from, 0); points.empty() || points.back().key != key) {
                DisputedPoint& point = points.emplace_back();
                read_texts(from, 0, {&point.key, &point.kind, &point.degree, &point.question, &point.explanation});
            }
            points.back().accounts.push_back({static_cast<int>(integer_of(from, 6).value_or(1)), fact->second});
        }
        for (DisputedPoint& point : points) {
            std::sort(point.accounts.begin(), point.accounts.end(), [](const auto& a, const auto& b) {
                return a.side != b.side ? a.side < b.side : comes_before(a.fact, b.fact);
            });
        }
        return points;
    });
}

EvidencedGraph read_evidenced_graph(Database& database) {
    return read_graph_rows(database, nullptr);
}

EvidencedGraph read_evidenced_part(Database& database, const GraphPart& part) {
    return read_graph_rows(database, &part);
}

Register read_register(Database& database) {
    return in_database(database.file(), [&] {
        SQLite::Database& connection = database.connection();
        return Register{read_articles(connection), read_entities(connection), read_ties(connection),
                        read_events(database)};
    });
}

}  // namespace dateline
