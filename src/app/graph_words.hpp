// From what people type to the values of questions to a graph, and from its nodes to what people are shown.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/answer_graph.hpp"
#include "graph/graph.hpp"
#include "query/graph_filter.hpp"
#include "query/projection.hpp"
#include "store/database.hpp"

namespace dateline {

/// UsageError where a date, a kind or a status is none. Types are checked by GraphPass.
[[nodiscard]] GraphFilter parse_filter(Database& database, const GraphFilterWords& words);

/// What people should know of an answer that asks for dates: how many ties only possibly meet them. Empty where all do.
[[nodiscard]] std::vector<std::string> notes_on_dates(const Graph& graph, const GraphFilter& filter);

/// `entities` or `all`, else UsageError.
[[nodiscard]] ProjectionOver parse_over(const std::string& text);

/// `both`, `out` or `in`, else UsageError.
[[nodiscard]] WalkDirection parse_direction(const std::string& text);

/// The names of kinds of node as people know them: `person`, `place`, ... for entities, `statement`, ... for the rest.
class KindNames {
public:
    KindNames(Database& database, const Graph& graph);
    [[nodiscard]] const std::string& of(const Node& node) const;

private:
    const Graph& graph_;
    std::map<std::string, std::string> of_label_;
};

}  // namespace dateline
