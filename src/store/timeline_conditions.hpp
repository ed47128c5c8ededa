// What a timeline is filtered by, as SQL. Included by the store's .cpp files alone.
#pragma once

#include <string>
#include <vector>

#include "model/timeline.hpp"
#include "store/sql.hpp"

namespace dateline {

/// The end of a condition that takes ids as ids_as_json gives them.
inline constexpr const char* kAmong = " IN (SELECT value FROM json_each(?))";

/// Conditions with the values that they bind, joined by AND.
class Conditions {
public:
    /// `sql` has `values.size()` parameters.
    void add(const std::string& sql, std::vector<Value> values);
    /// Empty, or from ` WHERE ` on.
    [[nodiscard]] const std::string& sql() const { return sql_; }
    void bind(SQLite::Statement& statement) const;

private:
    std::string sql_;
    std::vector<Value> values_;
};

/// The conditions of `filter` on rows called `t` that have the columns kind, ref_id, place_id, source_id and status of
/// the `timeline` relation. UsageError where a name is not in the file.
[[nodiscard]] Conditions timeline_conditions(Database& database, const TimelineFilter& filter);

}  // namespace dateline
