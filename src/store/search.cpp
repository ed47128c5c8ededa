#include "store/search.hpp"

#include <algorithm>
#include <cctype>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "store/lookup.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

/// A phrase in the query language of FTS5 (https://www.sqlite.org/fts5.html, "FTS5 Strings"), empty where it has no
/// word.
std::string phrase_of(std::string_view words, bool is_prefix) {
    std::string phrase;
    for (const char c : words) phrase += c == '"' ? std::string("\"\"") : std::string(1, c);
    const auto is_of_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; };
    if (std::none_of(words.begin(), words.end(), is_of_word)) return {};
    return "\"" + phrase + "\"" + (is_prefix ? "*" : "");
}

/// What people type, as an FTS5 query in which nothing but their words counts: its operators are words as well.
std::string query_of(std::string_view typed) {
    std::string query;
    const auto add = [&](std::string_view words, bool is_prefix) {
        const std::string phrase = phrase_of(words, is_prefix);
        if (!phrase.empty()) append_item(query, phrase, " ");
    };
    while (!typed.empty()) {
        const bool is_quoted = typed.front() == '"';
        if (is_quoted) typed.remove_prefix(1);
        const std::size_t end = std::min(typed.find_first_of(is_quoted ? "\"" : " \t\r\n"), typed.size());
        std::string_view words = typed.substr(0, end);
        const bool is_prefix = !is_quoted && words.ends_with('*');
        if (is_prefix) words.remove_suffix(1);
        add(words, is_prefix);
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return query;
}

/// The read rows behind a key, as (kind, key): its own, and those that what it names was made of.
constexpr const char* kBehind =
    "SELECT 'event_mention' AS kind, m.key FROM event_mention AS m JOIN event AS e ON e.id = m.event_id WHERE e.key = "
    "?1 "
    "UNION ALL SELECT 'mention', m.key FROM mention AS m JOIN entity AS e ON e.id = m.entity_id WHERE e.key = ?1 "
    "UNION ALL SELECT 'statement', s.key FROM dispute AS q JOIN dispute_side AS p ON p.dispute_id = q.id "
    "JOIN statement AS s ON s.id = p.statement_id WHERE q.key = ?1 "
    "UNION ALL SELECT 'figure', f.key FROM dispute AS q JOIN dispute_side AS p ON p.dispute_id = q.id "
    "JOIN figure AS f ON f.id = p.figure_id WHERE q.key = ?1 "
    "UNION ALL SELECT 'event_mention', m.key FROM dispute AS q JOIN dispute_side AS p ON p.dispute_id = q.id "
    "JOIN event_mention AS m ON m.id = p.event_mention_id WHERE q.key = ?1";

/// A relation of read rows, and the column with the statement whose word a row is.
struct ReadRelation {
    const char* name;
    const char* statement;
};

constexpr ReadRelation kRelations[] = {
    {"passage", "NULL"},          {"sentence", "NULL"},           {"time_expression", "NULL"},
    {"mention", "NULL"},          {"statement", "t.id"},          {"event_mention", "t.statement_id"},
    {"figure", "t.statement_id"}, {"relation", "t.statement_id"},
};

}  // namespace

Result search_articles(Database& database, const SearchFilter& filter) {
    const std::string query = query_of(filter.words);
    if (query.empty())
        throw UsageError(filter.words, "there is no word in it to look for", "Give words that articles have");
    std::optional<std::string> outlets;
    if (filter.outlet) outlets = ids_as_json(find_sources(database, *filter.outlet));
    return in_database(database.file(), [&] {
        SQLite::Statement rows(
            database.connection(),
            "SELECT d.published_edtf AS date, d.published_earliest AS earliest, d.published_latest AS latest, "
            "s.name AS source, d.title, snippet(document_search, 1, '[', ']', ' … ', 24) AS words, d.language, d.path, "
            "d.url, d.key "
            "FROM document_search JOIN document AS d ON d.id = document_search.rowid "
            "LEFT JOIN source AS s ON s.id = d.source_id "
            "WHERE document_search MATCH ?1 AND d.superseded_by_id IS NULL "
            "AND (?2 IS NULL OR d.source_id IN (SELECT value FROM json_each(?2))) "
            "ORDER BY bm25(document_search, 4.0, 1.0), d.path");
        bind_all(rows, query, outlets);
        return result_of(rows);
    });
}

Result read_words(Database& database, std::string_view key) {
    return in_database(database.file(), [&] {
        const std::string facts = joined(kRelations, " UNION ALL ", [](const ReadRelation& relation) {
            const std::string name = relation.name;
            return "SELECT '" + name +
                   "' AS kind, t.id, t.key, t.document_id, t.span_start, t.span_end, t.rule, t.confidence, " +
                   relation.statement + " AS statement_id FROM " + name + " AS t WHERE t.key IN wanted";
        });
        SQLite::Statement rows(
            database.connection(),
            std::string("WITH wanted (key) AS MATERIALIZED (SELECT ?1 UNION SELECT key FROM (") + kBehind +
                ")), fact AS (" + facts +
                ") SELECT f.kind, w.words, w.sentence, a.name AS asserted_by, coalesce(o.name, d.source_name) AS "
                "source, w.title, "
                "d.published_edtf AS published, d.published_basis, d.url, d.path, f.span_start, f.span_end, f.rule, "
                "f.confidence, f.key FROM fact AS f JOIN fact_words AS w ON w.kind = f.kind AND w.ref_id = f.id "
                "JOIN document AS d ON d.id = f.document_id LEFT JOIN source AS o ON o.id = d.source_id "
                "LEFT JOIN statement_asserter AS a ON a.statement_id = f.statement_id "
                "ORDER BY d.path, d.version, f.span_start, f.key");
        bind_all(rows, key);
        return result_of(rows);
    });
}

Result read_reasons(Database& database, std::string_view key) {
    return in_database(database.file(), [&] {
        SQLite::Statement rows(database.connection(),
                               "SELECT r.step, r.rule, r.explanation, substr(d.text, r.span_start + 1, r.span_end - "
                               "r.span_start) AS words, "
                               "d.path FROM reason AS r JOIN document AS d ON d.id = r.document_id WHERE r.fact_key = "
                               "?1 ORDER BY r.step, r.id");
        bind_all(rows, key);
        return result_of(rows);
    });
}

}  // namespace dateline
