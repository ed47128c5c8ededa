#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/query/naive/naive_questions.hpp"

using namespace dateline::cypher;
using namespace dateline::cypher::naive;

namespace {

struct Trial {
    const char* name;
    QuestionShape shape;
    int nodes;
    int ties;
    int times;
};

constexpr Trial kTrials[] = {
    {"one clause of fixed ties", {1, 3, false, false, false}, 5, 8, 600},
    {"two clauses of fixed ties", {2, 2, false, false, false}, 4, 6, 400},
    {"ties of variable length", {1, 2, true, false, false}, 4, 5, 600},
    {"two clauses with ties of variable length", {2, 1, true, false, false}, 4, 5, 300},
    {"optional clauses", {3, 2, false, true, false}, 4, 6, 400},
    {"optional clauses with ties of variable length", {2, 2, true, true, false}, 4, 4, 300},
    {"patterns as conditions", {2, 2, true, true, true}, 4, 4, 400},
};

std::vector<Column> all_columns(const NaiveGraph& graph, const Question& question) {
    std::vector<Column> columns;
    for (const std::string& variable : variables_of(question)) columns.push_back(column_of(variable));
    for (const std::string& variable : question.nodes) columns.push_back(number_column(graph, variable));
    for (const std::string& variable : question.ties) columns.push_back(number_column(graph, variable));
    return columns;
}

std::vector<std::vector<std::string>> sorted_answer(const std::string& query, const SeenGraph& seen) {
    auto rows = answer(query, seen);
    std::sort(rows.begin(), rows.end());
    return rows;
}

constexpr std::size_t kMostRows = 20'000;  // of which there are rarely more; they take long to compare

}  // namespace

TEST_CASE("patterns match what trying all nodes and relationships finds, in any order of both") {
    for (const Trial& trial : kTrials) {
        for (int seed = 0; seed < trial.times; ++seed) {
            Chance chance(static_cast<std::uint64_t>(seed));
            const NaiveGraph graph = make_graph(chance, trial.nodes, trial.ties);
            const Question question = make_question(chance, trial.shape, graph);
            const Expected expected = expect(graph, question, all_columns(graph, question));
            if (expected.rows.size() > kMostRows) continue;
            std::vector<int> order = count_up_to(graph.ties.size());
            INFO(trial.name << ", seed " << seed << ": " << expected.query);
            const SeenGraph seen(graph, order);
            CHECK(sorted_answer(expected.query, seen) == expected.rows);
            chance.shuffle(order);
            const SeenGraph other(graph, order);
            const Expected again = expect(graph, shuffled(chance, question), all_columns(graph, question));
            INFO(again.query);
            CHECK(sorted_answer(again.query, other) == expected.rows);
        }
    }
}
