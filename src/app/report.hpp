// A report of a file for people, as one page.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace dateline {

/// What is asked for; all where nothing is.
struct ReportQuestion {
    std::optional<std::string> title;
    std::optional<std::string> entity;  // takes part, says it, relays it, or is its place
    std::optional<std::string> from;    // EDTF: from its first day on
    std::optional<std::string> to;      // EDTF: until its last day
    bool is_certain = false;            // surely in the range, where otherwise possibly is enough
};

/// Writes the report of `database` to `out`. UsageError where a date is none, or the entity is not in the file.
void report(std::ostream& out, const std::filesystem::path& database, const ReportQuestion& question);

/// As above, into the file `out`, which has the whole report or is as it was before. UsageError where `out` is the
/// database or a folder; Error where it cannot be written.
void report_to_file(const std::filesystem::path& out, const std::filesystem::path& database,
                    const ReportQuestion& question);

}  // namespace dateline
