// Questions by chance: clauses of patterns and conditions over a few variables.
#pragma once

#include "tests/query/naive/naive_match.hpp"

namespace dateline::cypher::naive {

struct QuestionShape {
    int clauses = 1;
    int most_ties = 3;      // of one clause
    bool has_long = false;  // ties of variable length
    bool has_optional = false;
    bool has_exists = false;  // patterns as conditions
};

struct Question {
    std::vector<NaiveClause> clauses;
    std::vector<std::string> nodes;  // variables by what they stand for
    std::vector<std::string> ties;
    std::vector<std::string> lists;
    std::vector<std::string> paths;
};

[[nodiscard]] Question make_question(Chance& chance, const QuestionShape& shape, const NaiveGraph& graph);

[[nodiscard]] std::string words_of(const Question& question);
[[nodiscard]] std::vector<Binding> rows_of(const NaiveGraph& graph, const Question& question);

/// The number `a` of a node or a tie; none of null.
[[nodiscard]] std::optional<int> number_of(const NaiveGraph& graph, const Bound& bound);
[[nodiscard]] std::string written(std::optional<int> number);

/// Something that RETURN can ask for, with what it gives.
struct Column {
    std::string words;
    std::function<std::string(const Binding&)> value;
};
[[nodiscard]] Column column_of(const std::string& variable);
[[nodiscard]] Column number_column(const NaiveGraph& graph, const std::string& variable);
[[nodiscard]] std::vector<std::string> variables_of(const Question& question);

/// "words RETURN columns", and the rows that it must give, sorted.
struct Expected {
    std::string query;
    std::vector<std::vector<std::string>> rows;
};
[[nodiscard]] Expected expect(const NaiveGraph& graph, const Question& question, const std::vector<Column>& columns);

/// The same question with its patterns in another order, and those that can be turned round turned by chance.
[[nodiscard]] Question shuffled(Chance& chance, Question question);

}  // namespace dateline::cypher::naive
