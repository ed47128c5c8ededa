// Who stands in a report: its entities, who speaks, and who has a part in which fact. Included by the store's .cpp
// files alone.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "model/report.hpp"
#include "store/sql.hpp"

namespace dateline {

/// A report that is being read, and where the rows of the file stand in it.
struct ReportRows {
    template <class Of>
    using Positions = std::unordered_map<std::int64_t, Index<Of>>;  // by row id

    Report report;
    Positions<ReportArticle> articles;
    Positions<ReportEntity> entities;
    std::unordered_map<std::string, Positions<ReportFact>> facts;  // by table; positions in the order of reading

    /// The fact of `table` with that id; null where it is in no current article.
    [[nodiscard]] ReportFact* find_fact(const std::string& table, std::int64_t id);
};

/// Puts all entities of the file into `rows`, by key.
void read_report_entities(SQLite::Database& connection, ReportRows& rows);

/// Gives the statements in `rows`, which are not sorted yet, their speakers in the order of the text.
void read_report_speakers(SQLite::Database& connection, ReportRows& rows);

/// Gives each fact in `rows`, likewise, who takes part in it and whom it names.
void read_report_participants(SQLite::Database& connection, ReportRows& rows);

}  // namespace dateline
