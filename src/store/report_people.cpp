#include "store/report_people.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// Who takes part in a fact, and whom a statement names: kind of fact, its id, the entity's id, whether it is only
/// named.
constexpr const char* kFactEntities =
    "SELECT 'event_mention', event_mention_id, entity_id, 0 FROM event_argument WHERE entity_id IS NOT NULL "
    "UNION SELECT 'event_mention', id, place_id, 0 FROM event_mention WHERE place_id IS NOT NULL "
    "UNION SELECT 'statement', statement_id, entity_id, 0 FROM statement_speaker WHERE entity_id IS NOT NULL "
    "UNION SELECT 'statement', id, via_id, 0 FROM statement WHERE via_id IS NOT NULL "
    "UNION SELECT 'statement', id, place_id, 0 FROM statement WHERE place_id IS NOT NULL "
    "UNION SELECT 'statement', s.id, m.entity_id, 1 FROM statement AS s JOIN statement_span AS p ON p.statement_id = "
    "s.id AND p.part = 'content' JOIN mention AS m ON m.document_id = s.document_id AND m.span_start >= p.span_start "
    "AND m.span_start < p.span_end AND m.span_end <= p.span_end WHERE m.entity_id IS NOT NULL "
    "UNION SELECT 'figure', id, subject_id, 0 FROM figure WHERE subject_id IS NOT NULL "
    "UNION SELECT 'figure', id, place_id, 0 FROM figure WHERE place_id IS NOT NULL "
    "UNION SELECT 'relation', id, from_id, 0 FROM relation WHERE from_id IS NOT NULL "
    "UNION SELECT 'relation', id, to_id, 0 FROM relation WHERE to_id IS NOT NULL";

}  // namespace

ReportFact* ReportRows::find_fact(const std::string& table, std::int64_t id) {
    const auto& ids = facts[table];
    const auto it = ids.find(id);
    return it == ids.end() ? nullptr : &report.facts[it->second.position()];
}

void read_report_entities(SQLite::Database& connection, ReportRows& rows) {
    SQLite::Statement from(connection, "SELECT id, key, name, kind FROM entity ORDER BY key");
    while (from.executeStep()) {
        const std::int64_t id = integer_of(from, 0).value_or(0);
        rows.entities.emplace(id, Index<ReportEntity>(rows.report.entities.size()));
        rows.report.entities.push_back({{id}, text_of(from, 1), text_of(from, 2), text_of(from, 3)});
    }
}

void read_report_speakers(SQLite::Database& connection, ReportRows& rows) {
    SQLite::Statement from(
        connection,
        "SELECT DISTINCT s.statement_id, s.entity_id, coalesce(e.name, m.text) FROM statement_speaker AS s JOIN "
        "mention AS m ON m.id = s.mention_id LEFT JOIN entity AS e ON e.id = s.entity_id WHERE s.role = 'speaker' "
        "ORDER BY s.statement_id, m.span_start, m.span_end, m.key");
    while (from.executeStep()) {
        ReportFact* const row = rows.find_fact("statement", integer_of(from, 0).value_or(0));
        if (row == nullptr) continue;
        const auto entity = rows.entities.find(integer_of(from, 1).value_or(0));
        row->speakers.push_back(
            {entity == rows.entities.end() ? std::nullopt : std::optional(entity->second), text_of(from, 2)});
    }
}

void read_report_participants(SQLite::Database& connection, ReportRows& rows) {
    SQLite::Statement from(connection, kFactEntities);
    while (from.executeStep()) {
        ReportFact* const row = rows.find_fact(text_of(from, 0), integer_of(from, 1).value_or(0));
        const auto entity = rows.entities.find(integer_of(from, 2).value_or(0));
        if (row == nullptr || entity == rows.entities.end()) continue;
        const bool is_named_only = integer_of(from, 3).value_or(0) != 0;
        (is_named_only ? row->about : row->entities).push_back(entity->second);
    }
    for (ReportFact& fact : rows.report.facts) {
        std::sort(fact.entities.begin(), fact.entities.end());
        std::sort(fact.about.begin(), fact.about.end());
    }
}

}  // namespace dateline
