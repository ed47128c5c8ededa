#include "store/timeline_conditions.hpp"

#include "store/lookup.hpp"

namespace dateline {

void Conditions::add(const std::string& sql, std::vector<Value> values) {
    sql_ += (sql_.empty() ? " WHERE " : " AND ") + sql;
    for (Value& value : values) values_.push_back(std::move(value));
}

void Conditions::bind(SQLite::Statement& statement) const {
    int index = 0;
    for (const Value& value : values_) bind_value(statement, ++index, value);
}

Conditions timeline_conditions(Database& database, const TimelineFilter& filter) {
    Conditions conditions;
    if (filter.entity) {
        const std::string ids = ids_as_json(find_entities(database, *filter.entity));
        conditions.add(std::string("(t.place_id") + kAmong +
                           " OR (t.kind = 'event_mention' AND EXISTS (SELECT 1 FROM event_argument AS a WHERE "
                           "a.event_mention_id = t.ref_id AND a.entity_id" +
                           kAmong +
                           ")) OR (t.kind = 'statement' AND (EXISTS (SELECT 1 FROM statement_speaker AS p WHERE "
                           "p.statement_id = t.ref_id AND p.entity_id" +
                           kAmong + ") OR EXISTS (SELECT 1 FROM statement AS v WHERE v.id = t.ref_id AND v.via_id" +
                           kAmong + "))))",
                       {ids, ids, ids, ids});
    }
    if (filter.place) {
        // A place holds what lies in it.
        conditions.add(
            "t.place_id IN (WITH RECURSIVE inside (id) AS (SELECT value FROM json_each(?) UNION "
            "SELECT p.entity_id FROM place AS p JOIN inside AS i ON p.part_of_id = i.id) SELECT id FROM inside)",
            {ids_as_json(find_entities(database, *filter.place))});
    }
    if (filter.outlet)
        conditions.add(std::string("t.source_id") + kAmong, {ids_as_json(find_sources(database, *filter.outlet))});
    if (filter.kind) conditions.add("t.kind = ?", {*filter.kind});
    if (filter.status) conditions.add("t.status = ?", {*filter.status});
    return conditions;
}

}  // namespace dateline
