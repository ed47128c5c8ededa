#include "store/reasons.hpp"

#include <iterator>

#include "base/joined.hpp"
#include "store/lookup.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// A relation of facts with keys: the expressions of its columns that a KeyedFact has, `t` being its row and `d` its
/// article.
struct FactRelation {
    const char* name;
    const char* words;
    const char* when;  // edtf, earliest, latest, time, zone
    const char* value;
    const char* basis;
};

// The words of read rows are those of their spans.
constexpr const char* kUndated = "NULL, NULL, NULL, NULL, NULL";
constexpr FactRelation kFactRelations[] = {
    {"time_expression", "t.text", "t.edtf, t.earliest, t.latest, t.time, t.zone", "t.value", "NULL"},
    {"event_mention", "t.text", "t.edtf, t.earliest, t.latest, t.time, t.zone", "NULL", "t.date_basis"},
    {"statement", "t.content", "t.said_edtf, t.said_earliest, t.said_latest, NULL, NULL", "NULL", "t.said_basis"},
    {"figure", "t.text", "t.as_of_edtf, t.as_of_earliest, t.as_of_latest, NULL, NULL", "NULL",
     "iif(t.as_of_edtf IS NULL, NULL, 'text')"},
    {"relation", "substr(d.text, t.span_start + 1, t.span_end - t.span_start)",
     "t.edtf, t.earliest, t.latest, NULL, NULL", "NULL", "NULL"},
    {"mention", "t.text", kUndated, "NULL", "NULL"},
    {"passage", "substr(d.text, t.span_start + 1, t.span_end - t.span_start)", kUndated, "NULL", "NULL"},
    {"sentence", "substr(d.text, t.span_start + 1, t.span_end - t.span_start)", kUndated, "NULL", "NULL"},
};

// Columns: kind, key, words, edtf, earliest, latest, time, zone, value, basis, rule, explanation, document_id, path,
// span_start, span_end.
constexpr const char* kOtherFacts[] = {
    "SELECT 'document', key, coalesce(title, path), published_edtf, published_earliest, published_latest, NULL, NULL, "
    "NULL, published_basis, NULL, NULL, id, path, 0, 0 FROM document WHERE key = ?1",
    "SELECT 'event', key, label, edtf, earliest, latest, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0 FROM "
    "event WHERE key = ?1",
    "SELECT 'entity', key, name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0 FROM entity "
    "WHERE key = ?1",
    "SELECT 'source', key, name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0 FROM source "
    "WHERE key = ?1",
    "SELECT 'dispute', key, question, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, explanation, NULL, NULL, 0, 0 "
    "FROM dispute WHERE key = ?1",
};

/// One statement of SQL that finds a key in whatever relation has it.
std::string fact_of_key() {
    const std::string of_read = joined(kFactRelations, " UNION ALL ", [](const FactRelation& each) {
        return std::string("SELECT '") + each.name + "', t.key, " + each.words + ", " + each.when + ", " + each.value +
               ", " + each.basis + ", t.rule, NULL, d.id, d.path, t.span_start, t.span_end FROM " + each.name +
               " AS t JOIN document AS d ON d.id = t.document_id WHERE t.key = ?1";
    });
    return of_read + " UNION ALL " + joined(kOtherFacts, " UNION ALL ");
}

std::optional<KeyedFact> fact_with_key(Database& database, std::string_view key) {
    SQLite::Statement row(database.connection(), fact_of_key());
    bind_all(row, key);
    if (!row.executeStep()) return std::nullopt;
    KeyedFact fact;
    std::string* const texts[] = {&fact.kind, &fact.key, &fact.words};
    for (int i = 0; i < static_cast<int>(std::size(texts)); ++i) *texts[i] = text_of(row, i);
    fact.when = when_of(row, 3);
    std::string* const more[] = {&fact.when.time, &fact.when.zone, &fact.value,
                                 &fact.basis,     &fact.rule,      &fact.explanation};
    for (int i = 0; i < static_cast<int>(std::size(more)); ++i) *more[i] = text_of(row, i + 6);
    fact.document_id = integer_of(row, 12);
    fact.path = text_of(row, 13);
    fact.span = {integer_of(row, 14).value_or(0), integer_of(row, 15).value_or(0)};
    return fact;
}

std::optional<std::string> first_text(SQLite::Statement& row) {
    return row.executeStep() ? optional_text_of(row, 0) : std::nullopt;
}

/// The sentences in which a fact stands, from the beginning of the first to the end of the last. Beside a statement's
/// content the words that give its date stand outside of it.
constexpr const char* kAround =
    "WITH around (first, last) AS (SELECT min(span_start), max(span_end) FROM sentence "
    "WHERE document_id = ?1 AND span_start < ?3 AND span_end > ?2), "
    "content (first, last) AS (SELECT p.span_start, p.span_end FROM statement AS s JOIN statement_span AS p "
    "ON p.statement_id = s.id AND p.part = 'content' WHERE s.key = ?4) ";

/// The nearest time that gives a date among the sentences around a fact; `condition` says which date.
std::optional<std::string> time_around(Database& database, const KeyedFact& fact, const char* condition) {
    SQLite::Statement row(
        database.connection(),
        std::string(kAround) +
            "SELECT t.key FROM time_expression AS t, around WHERE t.document_id = ?1 AND t.type IN ('DATE', 'TIME') "
            "AND t.span_start >= around.first AND t.span_end <= around.last AND " +
            condition +
            " ORDER BY EXISTS (SELECT 1 FROM content AS c WHERE c.first <= t.span_start AND c.last >= t.span_end), "
            "t.time IS ?7 DESC, max(t.span_start - ?3, ?2 - t.span_end), t.span_start LIMIT 1");
    bind_all(row, fact.document_id, fact.span.begin, fact.span.end, fact.key, fact.when.days.earliest,
             fact.when.days.latest, NullIfEmpty{fact.when.time});
    return first_text(row);
}

}  // namespace

std::optional<KeyedFact> find_fact(Database& database, std::string_view key) {
    return in_database(database.file(), [&]() -> std::optional<KeyedFact> {
        if (auto fact = fact_with_key(database, key)) return fact;
        SQLite::Statement row(database.connection(),
                              "SELECT key FROM document WHERE path = ?1 AND superseded_by_id IS NULL");
        bind_all(row, key);
        const auto article = first_text(row);
        return article ? fact_with_key(database, *article) : std::nullopt;
    });
}

std::vector<StoredReason> read_steps(Database& database, std::string_view key) {
    return in_database(database.file(), [&] {
        SQLite::Statement row(database.connection(),
                              "SELECT r.rule, r.explanation, substr(d.text, r.span_start + 1, r.span_end - "
                              "r.span_start), r.document_id, d.path, r.span_start, r.span_end FROM reason AS r "
                              "JOIN document AS d ON d.id = r.document_id WHERE r.fact_key = ?1 ORDER BY r.step, r.id");
        bind_all(row, key);
        std::vector<StoredReason> steps;
        while (row.executeStep()) {
            steps.push_back({text_of(row, 0),
                             text_of(row, 1),
                             text_of(row, 2),
                             integer_of(row, 3).value(),
                             text_of(row, 4),
                             {integer_of(row, 5).value(), integer_of(row, 6).value()}});
        }
        return steps;
    });
}

std::optional<std::string> find_fact_at(Database& database, std::int64_t document_id, StoredSpan span) {
    return in_database(database.file(), [&] {
        SQLite::Statement row(
            database.connection(),
            "WITH fact AS (SELECT 1 AS place, key, document_id, span_start, span_end FROM "
            "time_expression UNION ALL SELECT 2, key, document_id, span_start, span_end FROM statement "
            "UNION ALL SELECT 3, key, document_id, span_start, span_end FROM event_mention) "
            "SELECT key FROM fact WHERE document_id = ? AND span_start = ? AND span_end = ? "
            "ORDER BY place, key LIMIT 1");
        bind_all(row, document_id, span.begin, span.end);
        return first_text(row);
    });
}

std::optional<DateSource> find_date_source(Database& database, const KeyedFact& fact) {
    constexpr const char* kSameDays = "t.earliest IS ?5 AND t.latest IS ?6";
    constexpr const char* kFromThen = "t.earliest = ?5";
    return in_database(database.file(), [&]() -> std::optional<DateSource> {
        if (auto key = time_around(database, fact, kSameDays)) return DateSource{*key, DateLink::same};
        if (fact.kind == "statement") return std::nullopt;
        if (auto key = time_around(database, fact, kFromThen)) return DateSource{*key, DateLink::onset};
        return std::nullopt;
    });
}

std::vector<std::string> find_event_mentions(Database& database, std::string_view key) {
    return in_database(database.file(), [&] {
        SQLite::Statement row(database.connection(),
                              "SELECT m.key FROM event AS e JOIN event_mention AS m ON m.event_id = e.id JOIN document "
                              "AS d ON d.id = m.document_id WHERE e.key = ?1 ORDER BY d.path, m.span_start, m.key");
        bind_all(row, key);
        std::vector<std::string> keys;
        while (row.executeStep()) keys.push_back(text_of(row, 0));
        return keys;
    });
}

}  // namespace dateline
