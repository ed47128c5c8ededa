#include "store/lists.hpp"

#include "base/error.hpp"
#include "base/joined.hpp"
#include "store/lookup.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr const char* kEvents =
    "SELECT e.edtf AS date, e.earliest, e.latest, e.type, e.label, p.name AS place, e.status, e.polarity, "
    "c.mentions, c.articles, c.outlets, e.key "
    "FROM event AS e LEFT JOIN entity AS p ON p.id = e.place_id LEFT JOIN (SELECT m.event_id, count(*) AS mentions, "
    "count(DISTINCT m.document_id) AS articles, count(DISTINCT d.source_id) AS outlets FROM event_mention AS m "
    "JOIN document AS d ON d.id = m.document_id WHERE m.event_id IS NOT NULL GROUP BY m.event_id) AS c "
    "ON c.event_id = e.id";

constexpr const char* kFigures =
    "SELECT f.as_of_edtf AS date, f.as_of_earliest AS earliest, f.as_of_latest AS latest, e.name AS subject, "
    "f.attribute, f.low, f.high, iif(f.approximate, 'about', NULL) AS approximate, f.unit, p.name AS place, "
    "f.text AS words, coalesce(a.name, iif(f.statement_id IS NULL, NULL, 'unnamed')) AS asserted_by, o.name AS source, "
    "d.path, f.key FROM figure AS f JOIN document AS d ON d.id = f.document_id "
    "LEFT JOIN entity AS e ON e.id = f.subject_id LEFT JOIN entity AS p ON p.id = f.place_id "
    "LEFT JOIN source AS o ON o.id = d.source_id LEFT JOIN statement_asserter AS a ON a.statement_id = f.statement_id";

constexpr const char* kEntities =
    "SELECT e.name, e.kind, coalesce(c.mentions, 0) AS mentions, coalesce(c.articles, 0) AS articles, "
    "(SELECT group_concat(a.name, '; ') FROM alias AS a WHERE a.entity_id = e.id AND a.name <> e.name) AS also, "
    "e.description, e.origin, e.key FROM entity AS e LEFT JOIN (SELECT entity_id, count(*) AS mentions, "
    "count(DISTINCT document_id) AS articles FROM mention WHERE entity_id IS NOT NULL GROUP BY entity_id) AS c "
    "ON c.entity_id = e.id";

constexpr const char* kRelations =
    "SELECT r.edtf AS date, r.earliest, r.latest, f.name AS who, r.type, r.title, t.name AS whom, "
    "coalesce(a.name, iif(r.statement_id IS NULL, NULL, 'unnamed')) AS asserted_by, o.name AS source, d.path, "
    "substr(d.text, r.span_start + 1, r.span_end - r.span_start) AS words, r.key FROM relation AS r "
    "JOIN document AS d ON d.id = r.document_id JOIN entity AS f ON f.id = r.from_id JOIN entity AS t ON t.id = "
    "r.to_id LEFT JOIN source AS o ON o.id = d.source_id LEFT JOIN statement_asserter AS a ON a.statement_id = "
    "r.statement_id";

constexpr const char* kDoubts =
    "SELECT e.name AS who, o.name AS other, e.kind, round(m.score, 2) AS score, m.explanation, d.path, "
    "substr(d.text, m.span_start + 1, m.span_end - m.span_start) AS words, e.key AS key, o.key AS other_key "
    "FROM maybe_same AS m JOIN entity AS e ON e.id = m.entity_id JOIN entity AS o ON o.id = m.other_id "
    "JOIN document AS d ON d.id = m.document_id";

constexpr const char* kDocuments =
    "SELECT d.published_edtf AS date, d.published_earliest AS earliest, d.published_latest AS latest, "
    "d.published_basis AS date_basis, coalesce(s.name, d.source_name) AS source, d.title, d.language, d.version, "
    "iif(d.superseded_by_id IS NULL, NULL, 'superseded') AS state, "
    "(SELECT count(*) FROM statement AS x WHERE x.document_id = d.id) AS statements, "
    "(SELECT count(*) FROM event_mention AS x WHERE x.document_id = d.id) AS events, "
    "(SELECT count(*) FROM figure AS x WHERE x.document_id = d.id) AS figures, d.author, d.retrieved, d.url, d.path, "
    "d.key FROM document AS d LEFT JOIN source AS s ON s.id = d.source_id";

constexpr const char* kSources =
    "SELECT s.name, s.kind, s.domain, c.articles, c.undated, c.statements, c.first, c.last, s.key FROM source AS s "
    "LEFT JOIN (SELECT d.source_id, count(*) AS articles, "
    "sum(d.published_earliest IS NULL AND d.published_latest IS NULL) AS undated, "
    "sum((SELECT count(*) FROM statement AS x WHERE x.document_id = d.id)) AS statements, "
    "min(d.published_earliest) AS first, max(d.published_latest) AS last FROM document AS d "
    "WHERE d.superseded_by_id IS NULL AND d.source_id IS NOT NULL GROUP BY d.source_id) AS c ON c.source_id = s.id";

constexpr const char* kStatuses = "SELECT value FROM json_each('[\"actual\",\"planned\",\"possible\"]')";

const std::vector<List> kLists = {
    {"events",
     "the events that articles tell of, each once, with how many tell it",
     "--db case.db --entity 'Anna Kovac' --from 2019-02",
     kEvents,
     "day_number(coalesce(e.earliest, e.latest)) IS NULL, day_number(coalesce(e.earliest, e.latest)), "
     "day_number(e.latest), e.key",
     true,
     {"date", "type", "label", "place", "status", "polarity", "articles", "outlets"},
     {{"--entity", "NAME", "who or what takes part, or is the place", FilterValue::entity,
       "(e.place_id IN (SELECT value FROM json_each(?1)) OR EXISTS (SELECT 1 FROM event_participant AS x WHERE "
       "x.event_id = e.id AND x.entity_id IN (SELECT value FROM json_each(?1))))",
       nullptr},
      {"--outlet", "NAME", "which outlet tells it", FilterValue::outlet,
       "EXISTS (SELECT 1 FROM event_mention AS x JOIN document AS y ON y.id = x.document_id WHERE x.event_id = "
       "e.id AND y.source_id IN (SELECT value FROM json_each(?1)))",
       nullptr},
      {"--type", "TYPE", "a type of PLOVER, such as PROTEST", FilterValue::text, "e.type = ?1",
       "SELECT type FROM event_type"},
      {"--status", "STATUS", "actual, planned or possible", FilterValue::text, "e.status = ?1", kStatuses}}},
    {"figures",
     "the numbers that articles give, with what they count and whose word they are",
     "--db case.db --entity 'Lesk Camp'",
     kFigures,
     "e.name IS NULL, e.name, f.unit, day_number(coalesce(f.as_of_earliest, f.as_of_latest)), d.path, "
     "f.span_start, "
     "f.key",
     true,
     {"date", "subject", "words", "low", "high", "unit", "asserted_by", "source", "path"},
     {{"--entity", "NAME", "what is counted, or where", FilterValue::entity,
       "(f.subject_id IN (SELECT value FROM json_each(?1)) OR f.place_id IN (SELECT value FROM json_each(?1)))",
       nullptr},
      {"--outlet", "NAME", "which outlet published it", FilterValue::outlet,
       "d.source_id IN (SELECT value FROM json_each(?1))", nullptr},
      {"--unit", "WORD", "what is counted or measured, as the list has it", FilterValue::text,
       "fold(f.unit) = fold(?1)", nullptr},
      {"", "", "", FilterValue::flag, "d.superseded_by_id IS NULL", nullptr}}},
    {"entities",
     "who and what articles name, the most named first",
     "--db case.db --kind person --limit 20",
     kEntities,
     "coalesce(c.mentions, 0) DESC, e.name, e.key",
     false,
     {"name", "kind", "mentions", "articles", "also"},
     {{"--kind", "KIND", "person, organization, state, group, place, product or other", FilterValue::text,
       "e.kind = ?1", "SELECT kind FROM entity_kind"},
      {"--name", "TEXT", "some of its names has this in it", FilterValue::text,
       "(instr(fold(e.name), fold(?1)) > 0 OR EXISTS (SELECT 1 FROM alias AS x WHERE x.entity_id = e.id AND "
       "instr(fold(x.name), fold(?1)) > 0))",
       nullptr},
      {"--outlet", "NAME", "which outlet names it", FilterValue::outlet,
       "EXISTS (SELECT 1 FROM mention AS x JOIN document AS y ON y.id = x.document_id WHERE x.entity_id = e.id AND "
       "y.source_id IN (SELECT value FROM json_each(?1)))",
       nullptr}}},
    {"relations",
     "who holds which office, leads or belongs to what, and what lies where, as each article has it",
     "--db case.db --entity 'Anna Kovac'",
     kRelations,
     "f.name, r.type, t.name, day_number(coalesce(r.earliest, r.latest)), d.path, r.span_start, r.key",
     true,
     {"date", "who", "type", "title", "whom", "asserted_by", "source", "path"},
     {{"--entity", "NAME", "one of the two", FilterValue::entity,
       "(r.from_id IN (SELECT value FROM json_each(?1)) OR r.to_id IN (SELECT value FROM json_each(?1)))", nullptr},
      {"--outlet", "NAME", "which outlet tells it", FilterValue::outlet,
       "d.source_id IN (SELECT value FROM json_each(?1))", nullptr},
      {"--type", "TYPE", "a type of tie, such as holds_office", FilterValue::text, "r.type = ?1",
       "SELECT type FROM relation_type"},
      {"", "", "", FilterValue::flag, "d.superseded_by_id IS NULL", nullptr}}},
    {"doubts",
     "pairs of entities that may be one and were left apart, the likeliest first",
     "--db case.db --kind person",
     kDoubts,
     "m.score DESC, e.key, o.key",
     false,
     {"key", "other_key", "score", "explanation", "path"},
     {{"--entity", "NAME", "one of the two", FilterValue::entity,
       "(m.entity_id IN (SELECT value FROM json_each(?1)) OR m.other_id IN (SELECT value FROM json_each(?1)))",
       nullptr},
      {"--kind", "KIND", "person, organization, state, group, place, product or other", FilterValue::text,
       "e.kind = ?1", "SELECT kind FROM entity_kind"}}},
    {"documents",
     "the articles of the file, by date",
     "--db case.db --outlet 'Northern Wire'",
     kDocuments,
     "day_number(coalesce(d.published_earliest, d.published_latest)) IS NULL, "
     "day_number(coalesce(d.published_earliest, d.published_latest)), d.path, d.version",
     true,
     {"date", "date_basis", "source", "title", "statements", "events", "path"},
     {{"--outlet", "NAME", "which outlet published it", FilterValue::outlet,
       "d.source_id IN (SELECT value FROM json_each(?1))", nullptr},
      {"--language", "TAG", "a language, such as en", FilterValue::text, "d.language = ?1",
       "SELECT DISTINCT language FROM document WHERE language IS NOT NULL"},
      {"--date-basis", "BASIS", "what tells the date: metadata, header, dateline, url, text, inferred or none",
       FilterValue::text, "d.published_basis = ?1",
       "SELECT value FROM "
       "json_each('[\"metadata\",\"header\",\"dateline\",\"url\",\"text\",\"inferred\",\"none\"]')"},
      {"--all-versions", "", "also those that a later version has superseded", FilterValue::flag,
       "d.superseded_by_id IS NULL", nullptr}}},
    {"sources",
     "the outlets and agencies, with how much of the file is theirs",
     "--db case.db",
     kSources,
     "c.articles IS NULL, c.articles DESC, s.name, s.key",
     false,
     {"name", "kind", "domain", "articles", "undated", "statements", "first", "last"},
     {}},
};

/// UsageError where `known` gives texts and `text` is none of them.
void check_is_known(SQLite::Database& connection, const ListFilter& filter, const std::string& text) {
    if (filter.known == nullptr) return;
    SQLite::Statement rows(connection, std::string(filter.known) + " ORDER BY 1");
    std::string known;
    while (rows.executeStep()) {
        if (text_of(rows, 0) == text) return;
        append_item(known, text_of(rows, 0));
    }
    throw UsageError(filter.option, "'" + text + "' is none of its values",
                     known.empty() ? "The file has none" : "Use one of: " + known);
}

/// What stands for `?1` in a filter's condition.
std::string value_of(Database& database, const ListFilter& filter, const std::string& text) {
    switch (filter.value) {
        case FilterValue::entity:
            return ids_as_json(find_entities(database, text));
        case FilterValue::outlet:
            return ids_as_json(find_sources(database, text));
        default:
            check_is_known(database.connection(), filter, text);
            return text;
    }
}

/// `condition` with its parameter numbered anew.
std::string numbered(std::string condition, std::size_t number) {
    for (std::size_t at = condition.find("?1"); at != std::string::npos; at = condition.find("?1", at + 1))
        condition.replace(at, 2, "?" + std::to_string(number));
    return condition;
}

}  // namespace

std::span<const List> lists() {
    return kLists;
}

Result read_list(Database& database, const List& list, const std::map<std::string, std::string>& given) {
    return in_database(database.file(), [&] {
        std::string sql = list.rows;
        std::vector<std::string> values;
        const char* joint = " WHERE ";
        for (const ListFilter& filter : list.filters) {
            const auto text = given.find(filter.option);
            const bool is_given = text != given.end();
            if (is_given == (filter.value == FilterValue::flag)) continue;
            if (is_given) values.push_back(value_of(database, filter, text->second));
            sql += joint + numbered(filter.condition, values.size());
            joint = " AND ";
        }
        SQLite::Statement rows(database.connection(), sql + " ORDER BY " + list.order);
        for (std::size_t i = 0; i < values.size(); ++i) bind_value(rows, static_cast<int>(i) + 1, values[i]);
        return result_of(rows);
    });
}

}  // namespace dateline
