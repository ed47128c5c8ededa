#include "store/check.hpp"

#include "base/hash.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "model/evidence.hpp"
#include "store/keys.hpp"
#include "store/sql.hpp"

namespace dateline {

namespace {

constexpr std::size_t kProblemsShown = 20;

void note(Check& check, const std::string& problem) {
    ++check.problem_count;
    if (check.problems.size() < kProblemsShown) check.problems.push_back(problem);
}

/// A check by SQL: `count` gives the number of rows looked at, `wrong` a row for each that is wrong, its first column
/// naming it.
struct SqlCheck {
    const char* name;
    const char* count;
    const char* wrong;
};

constexpr SqlCheck kSqlChecks[] = {
    {"database is sound", "SELECT 1",
     "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
    {"references lead somewhere", "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
     "SELECT \"table\" || ' row ' || coalesce(rowid, '?') || ' refers to nothing in ' || \"parent\" FROM "
     "pragma_foreign_key_check"},
    {"statements have a content within their span", "SELECT count(*) FROM statement",
     "SELECT s.key FROM statement AS s WHERE NOT EXISTS (SELECT 1 FROM statement_span AS p WHERE p.statement_id = s.id "
     "AND p.part = 'content') "
     "OR EXISTS (SELECT 1 FROM statement_span AS p WHERE p.statement_id = s.id AND (p.span_start < s.span_start OR "
     "p.span_end > s.span_end))"},
    {"each path has one current version", "SELECT count(DISTINCT path) FROM document",
     "SELECT path FROM document GROUP BY path HAVING sum(superseded_by_id IS NULL) <> 1"},
    {"superseded articles are in no derived row", "SELECT count(*) FROM document WHERE superseded_by_id IS NOT NULL",
     "SELECT m.key FROM mention AS m JOIN document AS d ON d.id = m.document_id, derivation AS v "
     "WHERE v.is_current AND d.superseded_by_id IS NOT NULL AND m.entity_id IS NOT NULL"},
    {"disputes have two sides", "SELECT count(*) FROM dispute",
     "SELECT q.key FROM dispute AS q, derivation AS v WHERE v.is_current AND (SELECT count(DISTINCT p.side) FROM "
     "dispute_side AS p WHERE p.dispute_id = q.id) < 2"},
    {"no date ends before it begins", "SELECT count(*) FROM timeline",
     // Years before 0 count backwards, and are left to the reading.
     "SELECT key FROM time_expression WHERE latest < earliest AND earliest >= '0' AND latest >= '0' "
     "UNION ALL SELECT key FROM event_mention WHERE latest < earliest AND earliest >= '0' AND latest >= '0' "
     "UNION ALL SELECT key FROM statement WHERE said_latest < said_earliest AND said_earliest >= '0' AND said_latest "
     ">= '0' "
     "UNION ALL SELECT key FROM figure WHERE as_of_latest < as_of_earliest AND as_of_earliest >= '0' AND as_of_latest "
     ">= '0' "
     "UNION ALL SELECT key FROM document WHERE published_latest < published_earliest AND published_earliest >= '0' AND "
     "published_latest >= '0'"},
    {"reasons and edges stand in their articles", "SELECT (SELECT count(*) FROM reason) + (SELECT count(*) FROM edge)",
     "WITH d (id, length) AS MATERIALIZED (SELECT id, length(text) FROM document) "
     "SELECT r.fact_key FROM reason AS r JOIN d ON d.id = r.document_id "
     "WHERE r.span_start < 0 OR r.span_end < r.span_start OR r.span_end > d.length "
     "UNION ALL SELECT e.type || ' ' || e.id FROM edge AS e JOIN d ON d.id = e.document_id "
     "WHERE e.span_start < 0 OR e.span_end < e.span_start OR e.span_end > d.length"},
};

constexpr const char* kRoles =
    "SELECT key, role_start, role_end, role FROM mention WHERE document_id = ? AND coalesce(role, role_start, "
    "role_end) "
    "IS NOT NULL ORDER BY role_start";

/// A relation of read rows, and the column that repeats their words ("" where none does).
struct ReadRelation {
    const char* name;
    const char* words;
};

constexpr ReadRelation kReadRelations[] = {
    {"passage", ""},           {"sentence", ""},   {"time_expression", "text"}, {"mention", "text"},
    {"event_mention", "text"}, {"figure", "text"}, {"statement", ""},           {"relation", ""},
};

Check run_sql_check(SQLite::Database& connection, const SqlCheck& row) {
    Check result{row.name, connection.execAndGet(row.count).getInt64(), {}, 0};
    SQLite::Statement wrong(connection, row.wrong);
    while (wrong.executeStep()) note(result, text_of(wrong, 0));
    return result;
}

/// Checks of all that stands in articles, an article at a time.
class TextChecks {
public:
    explicit TextChecks(SQLite::Database& connection) : connection_(connection) {
        for (const ReadRelation& relation : kReadRelations) {
            rows_.emplace_back(connection, std::string("SELECT key, span_start, span_end, ") +
                                               (*relation.words ? relation.words : "NULL") + " FROM " + relation.name +
                                               " WHERE document_id = ? ORDER BY span_start");
        }
    }

    std::vector<Check> run() {
        SQLite::Statement documents(
            connection_, "SELECT id, key, path, raw_sha256, text_sha256, version, text FROM document ORDER BY key");
        while (documents.executeStep()) check_document(documents);
        return {hashes_, keys_, spans_, words_, contents_};
    }

private:
    void check_document(SQLite::Statement& document) {
        const std::int64_t id = integer_of(document, 0).value();
        const std::string key = text_of(document, 1);
        const std::string text = text_of(document, 6);
        const CodePointIndex index(text);
        length_ = static_cast<std::int64_t>(index.code_points_before(text.size()));
        ++hashes_.rows;
        if (sha256(text) != text_of(document, 4))
            note(hashes_, text_of(document, 2) + ": the text is not the one that was stored");
        if (!is_key_of(key, text_of(document, 2), text_of(document, 3), integer_of(document, 5).value_or(1))) {
            note(hashes_, text_of(document, 2) + ": key, path and hash do not belong together");
        }
        for (std::size_t i = 0; i < rows_.size(); ++i) check_rows(rows_[i], kReadRelations[i], id, key, text, index);
        check_roles(id, text, index);
        check_contents(id, text, index);
    }

    static bool is_key_of(const std::string& key, const std::string& path, const std::string& raw_sha256,
                          std::int64_t version) {
        for (int repeat = 0; repeat < version; ++repeat) {
            if (key == document_key(path, raw_sha256, repeat)) return true;
        }
        return false;
    }

    std::string words(const std::string& text, const CodePointIndex& index, StoredSpan span) const {
        const std::size_t begin = index.byte_of(static_cast<std::size_t>(span.begin));
        return text.substr(begin, index.byte_of(static_cast<std::size_t>(span.end)) - begin);
    }

    void check_rows(SQLite::Statement& rows, const ReadRelation& relation, std::int64_t id,
                    const std::string& document_key_text, const std::string& text, const CodePointIndex& index) {
        rows.bind(1, id);
        while (rows.executeStep()) {
            const std::string key = text_of(rows, 0);
            const StoredSpan span{integer_of(rows, 1).value(), integer_of(rows, 2).value()};
            ++spans_.rows;
            ++keys_.rows;
            const std::string plain = key.substr(0, key.find('#'));  // a second row at the same span has a number
            if (plain != RowKeys(document_key_text).next(relation.name, span)) note(keys_, key);
            if (!is_within_text(span)) {
                note(spans_, key);
            } else if (*relation.words != 0) {
                ++words_.rows;
                if (words(text, index, span) != text_of(rows, 3)) note(words_, key);
            }
        }
        rows.reset();
    }

    [[nodiscard]] bool is_within_text(StoredSpan span) const {
        return span.begin >= 0 && span.begin < span.end && span.end <= length_;
    }

    void check_roles(std::int64_t id, const std::string& text, const CodePointIndex& index) {
        roles_.bind(1, id);
        while (roles_.executeStep()) {
            const StoredSpan span{integer_of(roles_, 1).value_or(-1), integer_of(roles_, 2).value_or(-1)};
            ++words_.rows;
            if (!is_within_text(span) || words(text, index, span) != text_of(roles_, 3))
                note(words_, text_of(roles_, 0) + " (role)");
        }
        roles_.reset();
    }

    void check_contents(std::int64_t id, const std::string& text, const CodePointIndex& index) {
        parts_.bind(1, id);
        std::string key;
        std::string content;
        std::string built;
        const auto compare = [&] {
            if (key.empty()) return;
            ++contents_.rows;
            if (built != content) note(contents_, key);
        };
        while (parts_.executeStep()) {
            if (text_of(parts_, 0) != key) {
                compare();
                key = text_of(parts_, 0);
                content = text_of(parts_, 1);
                built.clear();
            }
            append_item(built, words(text, index, {integer_of(parts_, 2).value(), integer_of(parts_, 3).value()}),
                        " … ");
        }
        compare();
        parts_.reset();
    }

    SQLite::Database& connection_;
    std::vector<SQLite::Statement> rows_;
    SQLite::Statement roles_{connection_, kRoles};
    SQLite::Statement parts_{
        connection_,
        "SELECT s.key, s.content, p.span_start, p.span_end FROM statement AS s JOIN statement_span AS p "
        "ON p.statement_id = s.id WHERE s.document_id = ? AND p.part = 'content' ORDER BY s.id, p.span_start"};
    std::int64_t length_ = 0;
    Check hashes_{"articles are those that were stored", 0, {}, 0};
    Check keys_{"keys say where their rows stand", 0, {}, 0};
    Check spans_{"spans lie within their articles", 0, {}, 0};
    Check words_{"spans give the words of their rows", 0, {}, 0};
    Check contents_{"contents are the words of their parts", 0, {}, 0};
};

}  // namespace

std::vector<Check> check(Database& database) {
    return in_database(database.file(), [&] {
        std::vector<Check> checks;
        for (const SqlCheck& row : kSqlChecks) checks.push_back(run_sql_check(database.connection(), row));
        for (Check& each : TextChecks(database.connection()).run()) checks.push_back(std::move(each));
        return checks;
    });
}

}  // namespace dateline
