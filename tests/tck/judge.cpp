#include "tests/tck/judge.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "query/syntax/query_error.hpp"
#include "query/values/values.hpp"
#include "tests/query/written.hpp"
#include "tests/tck/memory_graph.hpp"
#include "tests/tck/written_value.hpp"

namespace dateline::tck {

namespace {

using cypher::QueryError;

constexpr std::array<std::string_view, 6> kWritingWords = {"CREATE", "MERGE", "SET", "DELETE", "REMOVE", "CALL"};
constexpr std::size_t kMostTicks = 200'000;

bool is_word(char each) {
    return each == '_' || (each >= '0' && each <= '9') || (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

/// Where the text, name or comment that begins at `at` ends; `at` where none begins there.
std::size_t end_of_quoted(std::string_view query, std::size_t at) {
    const std::string_view rest = query.substr(at);
    const auto end = [&](std::size_t found, std::size_t size) { return std::min(found, query.size() - size) + size; };
    if (rest.starts_with("//")) return std::min(query.find('\n', at), query.size());
    if (rest.starts_with("/*")) return end(query.find("*/", at + 2), 2);
    if (rest.empty() || std::string_view("'\"`").find(rest[0]) == std::string_view::npos) return at;
    for (std::size_t i = at + 1; i < query.size(); ++i) {
        if (query[i] == '\\' && rest[0] != '`') {
            ++i;
        } else if (query[i] == rest[0]) {
            return i + 1;
        }
    }
    return query.size();
}

/// The words of `among` that begin clauses of `query`; not those within texts, and not names of properties and labels.
std::vector<std::string> find_clauses(std::string_view query, std::span<const std::string_view> among) {
    std::vector<std::string> found;
    char before = ' ';
    for (std::size_t i = 0; i < query.size();) {
        if (const std::size_t end = end_of_quoted(query, i); end != i) {
            i = end;
            before = '\'';
            continue;
        }
        std::size_t end = i;
        std::string word;
        for (; end < query.size() && is_word(query[end]); ++end)
            word += static_cast<char>(query[end] >= 'a' && query[end] <= 'z' ? query[end] - 'a' + 'A' : query[end]);
        const bool is_name = std::string_view(".:$|").find(before) != std::string_view::npos ||
                             (end < query.size() && query[end] == ':');
        if (!is_name && std::find(among.begin(), among.end(), word) != among.end()) found.push_back(word);
        if (query[i] != ' ' && query[i] != '\n') before = query[i];
        i = std::max(end, i + 1);
    }
    return found;
}

struct ExpectedError {
    std::string kind;
    std::string phase;
    std::string detail;
};

struct Expectation {
    std::optional<ExpectedError> error;
    Cells table;  // the columns' names first; empty where there is to be no row
    bool is_ordered = false;
    bool ignores_list_order = false;
};

/// What the steps of a scenario say.
struct Plan {
    std::string query;
    cypher::Parameters parameters;
    std::optional<Expectation> expected;
};

/// "a SyntaxError should be raised at compile time: UndefinedVariable"
std::optional<ExpectedError> read_error(const std::string& words) {
    constexpr std::string_view kMiddle = " should be raised at ";
    const std::size_t middle = words.find(kMiddle);
    const std::size_t colon = words.find(": ");
    if (middle == std::string::npos || colon == std::string::npos) return std::nullopt;
    const std::size_t kind = words.find(' ') + 1;
    const std::size_t phase = middle + kMiddle.size();
    return ExpectedError{words.substr(kind, middle - kind), words.substr(phase, colon - phase),
                         words.substr(colon + 2)};
}

std::optional<Expectation> read_expectation(const Step& step) {
    Expectation expected;
    expected.error = read_error(step.words);
    if (expected.error || step.words == "the result should be empty") return expected;
    if (!step.words.starts_with("the result should be")) return std::nullopt;
    expected.table = step.table;
    expected.is_ordered = step.words.find("in order") != std::string::npos;
    expected.ignores_list_order = step.words.find("ignoring element order for lists") != std::string::npos;
    return expected;
}

void take_setup(const std::string& query, GraphStates& graph) {
    constexpr std::string_view kNotDone = "its setup needs ";
    for (const std::string& word : find_clauses(query, kWritingWords)) {
        if (word != "CREATE") throw NotDone(std::string(kNotDone) + word);
    }
    try {
        run_creating_query(query, graph);
    } catch (const NotDone& error) {
        throw NotDone(std::string(kNotDone) + error.what());
    }
}

cypher::Value read_parameter(const std::vector<std::string>& row, Arena& arena) {
    const auto written = row.size() == 2 ? read_written(row[1]) : std::nullopt;
    if (!written) throw NotDone("a parameter that this harness cannot read");
    return make_value(*written, arena);
}

Plan follow_steps(const Scenario& scenario, GraphStates& graph) {
    Plan plan;
    for (const Step& step : scenario.steps) {
        if (step.words == "having executed:") {
            take_setup(step.text.value_or(""), graph);
        } else if (step.words == "parameters are:") {
            for (const std::vector<std::string>& row : step.table)
                plan.parameters[row[0]] = read_parameter(row, graph.arena);
        } else if (step.words == "executing query:" && !plan.expected) {
            plan.query = step.text.value_or("");
        } else if (step.words.starts_with("the ") && step.words.ends_with(" graph")) {
            add_named_graph(std::string_view(step.words).substr(4, step.words.size() - 10), graph);
        } else if (auto expected = read_expectation(step)) {
            plan.expected = std::move(expected);
        }
    }
    if (plan.query.empty() || !plan.expected) throw std::runtime_error("no query, or nothing that it should give");
    return plan;
}

/// Writes a value or the words of a cell so that what is the same is written the same.
std::string normal_cell(std::string_view words, bool ignores_list_order) {
    const auto written = read_written(words);
    return written ? normal_form(*written, ignores_list_order) : "(unread) " + std::string(words);
}

std::string joined_row(const std::vector<std::string>& cells) {
    std::string text;
    for (const std::string& cell : cells) text += "| " + cell + " ";
    return text + "|";
}

std::string told(const std::vector<std::string>& rows) {
    std::string text;
    for (const std::string& row : rows) text += "\n      " + row;
    return text;
}

Judgement judge_rows(const cypher::Table& table, const Expectation& expected, const cypher::QueriedGraph& graph) {
    if (expected.table.empty()) {
        if (table.rows.empty()) return {};
        return {Verdict::failed, "rows where there should be none"};
    }
    if (table.columns != expected.table[0]) {
        return {Verdict::failed,
                "columns " + joined_row(table.columns) + " instead of " + joined_row(expected.table[0])};
    }
    std::vector<std::string> given;
    std::vector<std::string> wanted;
    for (const std::vector<cypher::Value>& row : table.rows) {
        std::vector<std::string> cells;
        for (const cypher::Value& value : row)
            cells.push_back(normal_cell(cypher::written(value, graph), expected.ignores_list_order));
        given.push_back(joined_row(cells));
    }
    for (std::size_t i = 1; i < expected.table.size(); ++i) {
        std::vector<std::string> cells;
        for (const std::string& cell : expected.table[i])
            cells.push_back(normal_cell(cell, expected.ignores_list_order));
        wanted.push_back(joined_row(cells));
    }
    if (!expected.is_ordered) {
        std::sort(given.begin(), given.end());
        std::sort(wanted.begin(), wanted.end());
    }
    if (given == wanted) return {};
    return {Verdict::failed, "gave" + told(given) + "\n    instead of" + told(wanted)};
}

Judgement judge_error(const QueryError& error, std::string_view phase, const std::optional<ExpectedError>& expected) {
    if (!expected) return {Verdict::failed, std::string("raised at ") + std::string(phase) + ": " + error.what()};
    const bool is_expected = expected->kind == cypher::name_of(error.kind()) &&
                             (expected->phase == phase || expected->phase == "any time") &&
                             (expected->detail == error.detail() || expected->detail == "*");
    if (is_expected) return {};
    return {Verdict::failed, "raised at " + std::string(phase) + ": " + error.what() + " Instead of " + expected->kind +
                                 " at " + expected->phase + ": " + expected->detail};
}

Judgement run(const Plan& plan, GraphStates& graph) {
    std::string_view phase = "compile time";
    try {
        const cypher::Syntax syntax = cypher::parse_query(plan.query);
        cypher::check_query(syntax, [&](std::string_view name) { return plan.parameters.contains(name); });
        phase = "runtime";
        std::size_t ticks = 0;
        cypher::RunOptions options;
        options.parameters = plan.parameters;
        options.tick = [&] {
            if (++ticks > kMostTicks) throw std::runtime_error("it ran too long");
        };
        const cypher::QueriedGraph& now = graph.see();
        const cypher::Table table = cypher::run_query(syntax, now, options, graph.arena);
        if (plan.expected->error) {
            return {Verdict::failed, "no error, instead of " + plan.expected->error->kind + " at " +
                                         plan.expected->error->phase + ": " + plan.expected->error->detail};
        }
        return judge_rows(table, *plan.expected, now);
    } catch (const QueryError& error) {
        return judge_error(error, phase, plan.expected->error);
    }
}

}  // namespace

Judgement judge(const Scenario& scenario) {
    for (const Step& step : scenario.steps) {
        if (step.words == "executing query:" && step.text) {
            const std::vector<std::string> writing = find_clauses(*step.text, kWritingWords);
            if (!writing.empty()) return {Verdict::left_out, "its query has " + writing[0]};
        }
        if (step.words.starts_with("executing control query")) return {Verdict::left_out, "it has a control query"};
    }
    try {
        GraphStates graph;
        const Plan plan = follow_steps(scenario, graph);
        return run(plan, graph);
    } catch (const NotDone& error) {
        return {Verdict::left_out, error.what()};
    } catch (const std::exception& error) {
        return {Verdict::failed, error.what()};
    }
}

}  // namespace dateline::tck
