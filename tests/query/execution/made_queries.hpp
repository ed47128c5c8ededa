// Queries that are asked of a few places, for tests of how they are run.
#pragma once

#include <string>
#include <vector>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "query/syntax/query_error.hpp"
#include "tests/query/values/made_values.hpp"
#include "tests/query/written.hpp"

namespace dateline::cypher {

/// Answers from the harbour's graph (made_values.hpp).
struct Asked {
    explicit Asked(std::size_t most_memory = std::size_t{1} << 26U) : arena(most_memory) {}

    Table run(const std::string& query, std::string* profile = nullptr) {
        texts.push_back(parsed(query));
        return run_query(texts.back(), graph, options, arena, profile);
    }
    std::string explain(const std::string& query) { return explain_query(parsed(query), graph, options, arena); }
    /// The answer's rows, a line each with its values apart by bars.
    std::string rows(const std::string& query) {
        std::string text;
        for (const auto& row : run(query).rows) {
            for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : "|") + written(row[i], graph);
            text += '\n';
        }
        return text;
    }
    /// What the query is refused with; empty where it is answered.
    std::string refusal(const std::string& query) {
        try {
            (void)run(query);
        } catch (const QueryError& error) {
            return error.what();
        }
        return {};
    }

    HarbourGraph properties;
    GraphRows given = HarbourGraph::rows();
    QueriedGraph graph{given, properties};
    RunOptions options;
    Arena arena;

private:
    [[nodiscard]] Syntax parsed(const std::string& query) const {
        Syntax syntax = parse_query(query);
        check_query(syntax, [&](std::string_view name) { return options.parameters.contains(name); });
        return syntax;
    }
    std::vector<Syntax> texts;
};

}  // namespace dateline::cypher
