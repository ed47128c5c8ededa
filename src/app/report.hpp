// A report of a file for people, as one page.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

#include "app/date_range.hpp"

namespace dateline {

/// What is asked for; all where nothing is.
struct ReportQuestion {
    std::optional<std::string> title;
    std::optional<std::string> entity;  // takes part, says it, relays it, or is its place
    DateRange range;
};

/// Writes the report of `database` to `out`. UsageError where a date is none, or the entity is not in the file.
void report(std::ostream& out, const std::filesystem::path& database, const ReportQuestion& question);

/// As above, into a whole file (app/whole_file.hpp).
void report_to_file(const std::filesystem::path& out, const std::filesystem::path& database,
                    const ReportQuestion& question);

}  // namespace dateline
