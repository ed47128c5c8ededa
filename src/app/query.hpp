// Ad-hoc questions to the graph of a file, in openCypher.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "model/evidenced_graph.hpp"
#include "model/result.hpp"

namespace dateline {

enum class QueryPlanWish { none, explain, profile };

struct QueryQuestion {
    std::string text;
    std::vector<std::string> parameters;  // NAME=VALUE; the value is a constant expression, or else a text
    std::size_t most_rows = 10000;
    QueryPlanWish plan = QueryPlanWish::none;
    bool wants_graph = false;    // the matched part of the graph, instead of rows
    std::function<void()> tick;  // asked every few thousand steps; throws to end the query
    std::int64_t now = 0;        // seconds since 1970 in UTC, for date() and its sisters
};

struct QueryAnswer {
    Result result;
    EvidencedGraph matched;          // what of the graph is in the answer, where it was asked for
    std::vector<std::string> notes;  // what people should know of how it was found, a sentence each
    std::string plan;                // the steps, a line each, where they were asked for
};

/// The text of `file`, or of `standard_input` where it is "-", without a byte order mark. UsageError where there is no
/// such file, InputError where it cannot be read.
[[nodiscard]] std::string read_query(const std::string& file, std::istream& standard_input);

/// The answer to a query. UsageError, which says line and column, where it makes no sense or needs too much.
[[nodiscard]] QueryAnswer answer_query(const std::filesystem::path& database, const QueryQuestion& question);

/// Writes the part of the graph that an answer has as GraphML.
void write_matched_graph(std::ostream& out, const EvidencedGraph& matched);

}  // namespace dateline
