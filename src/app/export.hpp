// Files for other programs and for print, made from a dateline file.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/answer.hpp"

namespace dateline {

struct ExportQuestion {
    std::string format;
    TimelineQuestion facts;     // for the formats of facts; `limit` counts those that are dated and those that are not
    bool is_rolled_up = false;  // for the formats of the graph
    bool has_actors_only = false;  // likewise: entities tied to each other, rolled up
};

/// What a format is called, and what it is in one line.
struct ExportFormat {
    std::string_view name;
    std::string_view summary;
};

[[nodiscard]] std::vector<ExportFormat> export_formats();

/// Writes what `question` asks for to `out`. Gives what people should know beside it, a sentence each without full
/// stop. UsageError where there is no such format, or an option is given that it does not know.
std::vector<std::string> export_to(std::ostream& out, const std::filesystem::path& database,
                                   const ExportQuestion& question);

/// As export_to, into a whole file (app/whole_file.hpp).
std::vector<std::string> export_to_file(const std::filesystem::path& file, const std::filesystem::path& database,
                                        const ExportQuestion& question);

}  // namespace dateline
