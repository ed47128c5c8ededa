// A report of a file for people, as one page.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
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

/// Takes a sentence, without full stop, that people should know before the page is written.
using TellOfReport = std::function<void(const std::string&)>;

/// Says that a page of so many articles, with so many bytes of text in all, is large: how large it may get, and what
/// makes it smaller. Nothing up to 2,000 articles, which browsers open well.
[[nodiscard]] std::optional<std::string> warn_of_size(std::size_t articles, std::size_t bytes_of_text);

/// Writes the report of `database` to `out`. It is held in memory as a whole; `tell` is called before it is written.
/// UsageError where a date is none, or the entity is not in the file.
void report(std::ostream& out, const std::filesystem::path& database, const ReportQuestion& question,
            const TellOfReport& tell);

/// As above, into a whole file (app/whole_file.hpp).
void report_to_file(const std::filesystem::path& out, const std::filesystem::path& database,
                    const ReportQuestion& question, const TellOfReport& tell);

}  // namespace dateline
