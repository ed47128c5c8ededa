#include "store/statistics.hpp"

#include "store/sql.hpp"

namespace dateline {

namespace {

struct StatisticRow {
    const char* heading;
    const char* sql;
};

constexpr StatisticRow kStatistics[] = {
    {"articles",
     "SELECT count(*) AS articles, sum(superseded_by_id IS NULL) AS current, sum(superseded_by_id IS NOT NULL) AS "
     "superseded, sum(length(text)) AS characters, "
     "sum(superseded_by_id IS NULL AND published_earliest IS NULL AND published_latest IS NULL) AS undated, "
     "sum(superseded_by_id IS NULL AND source_id IS NULL) AS without_outlet FROM document"},
    {"facts of current articles",
     "WITH c (id) AS (SELECT id FROM document WHERE superseded_by_id IS NULL) "
     "SELECT 'statement' AS relation, count(*) AS rows, count(coalesce(said_earliest, said_latest)) AS dated FROM "
     "statement WHERE document_id IN c "
     "UNION ALL SELECT 'event_mention', count(*), count(coalesce(earliest, latest)) FROM event_mention WHERE "
     "document_id "
     "IN c "
     "UNION ALL SELECT 'event', count(*), count(coalesce(earliest, latest)) FROM event "
     "UNION ALL SELECT 'figure', count(*), count(coalesce(as_of_earliest, as_of_latest)) FROM figure WHERE document_id "
     "IN c "
     "UNION ALL SELECT 'relation', count(*), count(coalesce(earliest, latest)) FROM relation WHERE document_id IN c "
     "UNION ALL SELECT 'time_expression', count(*), count(coalesce(earliest, latest)) FROM time_expression WHERE "
     "document_id IN c "
     "UNION ALL SELECT 'mention', count(*), NULL FROM mention WHERE document_id IN c"},
    {"what dates the articles",
     "SELECT published_basis AS basis, count(*) AS articles FROM document WHERE superseded_by_id IS NULL GROUP BY 1 "
     "ORDER BY 2 DESC, 1"},
    {"languages",
     "SELECT coalesce(language, 'not known') AS language, count(*) AS articles, sum(EXISTS (SELECT 1 FROM sentence AS "
     "n "
     "WHERE n.document_id = document.id)) AS read FROM document WHERE superseded_by_id IS NULL GROUP BY 1 ORDER BY 2 "
     "DESC, 1"},
    {"outlets",
     "SELECT coalesce(s.name, 'not known') AS outlet, count(*) AS articles FROM document AS d LEFT JOIN source AS s ON "
     "s.id = d.source_id WHERE d.superseded_by_id IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20"},
    {"entities", "SELECT kind, count(*) AS entities FROM entity GROUP BY 1 ORDER BY 2 DESC, 1"},
    {"disputes", "SELECT kind, degree, count(*) AS disputes FROM dispute GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"},
    {"statements by stance",
     "SELECT s.stance, count(*) AS statements FROM statement AS s JOIN document AS d ON d.id = s.document_id WHERE "
     "d.superseded_by_id IS NULL GROUP BY 1 ORDER BY 2 DESC, 1"},
    {"programs that read the articles",
     "SELECT r.program, count(*) AS articles FROM document AS d JOIN run AS r ON r.id = d.run_id GROUP BY 1 ORDER BY 2 "
     "DESC, 1"},
};

}  // namespace

std::vector<Statistic> read_statistics(Database& database) {
    return in_database(database.file(), [&] {
        std::vector<Statistic> all;
        for (const StatisticRow& row : kStatistics) {
            SQLite::Statement rows(database.connection(), row.sql);
            all.push_back({row.heading, result_of(rows)});
        }
        return all;
    });
}

}  // namespace dateline
