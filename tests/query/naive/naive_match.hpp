// Patterns as words for the engine and as something to be tried on every node and tie, beside each other.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/query/naive/naive_graph.hpp"

namespace dateline::cypher::naive {

struct PatternNode {
    std::string variable;  // empty for none, as below
    std::vector<std::string> labels;
    std::optional<int> a;
};

struct PatternTie {
    std::string variable;
    std::vector<std::string> types;
    std::optional<int> a;
    char direction = '-';  // '>', '<' or '-'
    bool is_long = false;  // of variable length
    int least = 1;
    std::optional<int> most = 1;
};

struct PatternChain {
    std::string variable;
    std::vector<PatternNode> nodes;
    std::vector<PatternTie> ties;
};

using Pattern = std::vector<PatternChain>;

[[nodiscard]] std::string words_of(const PatternChain& chain);
[[nodiscard]] std::string words_of(const Pattern& pattern);

/// All ways in which the pattern lies in the graph, as one MATCH has it: no tie twice. What `known` has stays as it is.
[[nodiscard]] std::vector<Binding> match(const NaiveGraph& graph, const Pattern& pattern, const Binding& known = {});

/// The variables of a pattern.
[[nodiscard]] std::vector<std::string> variables_of(const Pattern& pattern);

/// A condition, with what it gives: nothing for null.
struct Condition {
    std::string words;
    std::function<std::optional<bool>(const Binding&)> holds;
};

struct NaiveClause {
    bool is_optional = false;
    Pattern pattern;
    std::vector<Condition> conditions;
};

[[nodiscard]] std::string words_of(const NaiveClause& clause);
/// The rows that a clause makes of rows.
[[nodiscard]] std::vector<Binding> rows_of(const NaiveGraph& graph, const NaiveClause& clause,
                                           const std::vector<Binding>& before);

}  // namespace dateline::cypher::naive
