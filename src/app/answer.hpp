// Questions to a file, answered as results that any output format can show.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/date_range.hpp"
#include "app/output.hpp"
#include "model/result.hpp"
#include "model/timeline.hpp"

namespace dateline {

struct TimelineQuestion {
    TimelineFilter filter;
    DateRange range;
    std::optional<std::size_t> limit;
};

/// The range that `question` asks for. UsageError where a date is none, or a kind or status is no word of its set.
[[nodiscard]] AskedRange checked_range(const TimelineQuestion& question);

/// Rows of the timeline in their order. UsageError where a date is none, or a name is not in the file.
[[nodiscard]] Result answer_timeline(const std::filesystem::path& database, const TimelineQuestion& question);

struct StatementsQuestion {
    std::optional<std::string> speaker;
    std::optional<std::string> about;
    std::optional<std::string> stance;
};
[[nodiscard]] Result answer_statements(const std::filesystem::path& database, const StatementsQuestion& question);

/// All, or those about or between whom `entity` names. UsageError where the name is not in the file.
[[nodiscard]] Result answer_disputes(const std::filesystem::path& database,
                                     const std::optional<std::string>& entity = std::nullopt);

/// What the file has of `what`: an article by path or key, else the entities of that name.
[[nodiscard]] std::vector<Section> answer_show(const std::filesystem::path& database, const std::string& what);

/// How many rows each relation of the file has.
[[nodiscard]] Result answer_counts(const std::filesystem::path& database);

/// What people should know of a file before they trust an answer from it; nothing where all is well.
[[nodiscard]] std::vector<std::string> notices(const std::filesystem::path& database);

/// How many of the facts of current articles have no date, and so stand in no timeline.
[[nodiscard]] std::int64_t count_undated(const std::filesystem::path& database);

}  // namespace dateline
