#include "app/query.hpp"

#include <algorithm>
#include <ostream>

#include "app/query_hints.hpp"
#include "app/query_value_hints.hpp"
#include "app/query_values.hpp"
#include "base/utf8.hpp"
#include "export/exports.hpp"
#include "query/checks/checks.hpp"
#include "query/parser/parser.hpp"
#include "query/run_query.hpp"
#include "query/syntax/query_error.hpp"
#include "store/database.hpp"
#include "store/export_rows.hpp"
#include "store/queried_file.hpp"
#include "text/input.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostMemory = std::size_t{1} << 30U;  // bytes that the values of one query take

/// Whether a query computes nothing: numbers, texts, lists and maps of them, and dates made of them. `2019-01-01`,
/// which the language takes for a subtraction, is none.
bool is_of_literals(const cypher::Syntax& syntax) {
    constexpr std::string_view kMakers[] = {"date", "time", "localtime", "datetime", "localdatetime", "duration"};
    const auto is_plain = [&](const cypher::Expression& each) {
        using enum cypher::ExpressionKind;
        const bool is_sign = each.kind == unary && each.operators.front() == cypher::Operator::minus;
        const bool is_made = each.kind == function && std::find(std::begin(kMakers), std::end(kMakers),
                                                                to_lower(each.name)) != std::end(kMakers);
        return each.kind == literal || each.kind == list || each.kind == map || is_sign || is_made;
    };
    const cypher::UnionQuery& whole = syntax.at(syntax.whole);
    return whole.queries.size() == 1 && whole.queries.front().clauses.size() == 1 &&
           std::all_of(syntax.expressions.begin(), syntax.expressions.end(), is_plain);
}

/// The value of a literal; a text where `written` is none.
cypher::Value value_of(const std::string& written, const cypher::QueriedGraph& graph, Arena& arena,
                       const std::function<void()>& tick) {
    try {
        const cypher::Syntax syntax = cypher::parse_query("RETURN " + written);
        if (!is_of_literals(syntax)) return arena.keep(written);
        cypher::check_query(syntax, [](std::string_view) { return false; });
        cypher::RunOptions options;
        options.tick = tick;
        const cypher::Table table = run_query(syntax, graph, options, arena);
        if (table.rows.size() == 1 && table.rows.front().size() == 1) return table.rows.front().front();
    } catch (const cypher::QueryError&) {
        // a text without quotation marks
    }
    return arena.keep(written);
}

cypher::Parameters parameters_of(const QueryQuestion& question, const cypher::QueriedGraph& graph, Arena& arena) {
    cypher::Parameters parameters;
    for (const std::string& each : question.parameters) {
        const std::size_t at = each.find('=');
        if (at == std::string::npos || at == 0)
            throw UsageError("--param " + each, "it has no name and value", "Write NAME=VALUE");
        parameters[each.substr(0, at)] = value_of(each.substr(at + 1), graph, arena, question.tick);
    }
    return parameters;
}

Result result_of(const cypher::Table& table, const cypher::QueriedGraph& graph, WritingBudget& budget) {
    Result result;
    result.columns = table.columns;
    for (const auto& row : table.rows) {
        auto& values = result.rows.emplace_back();
        for (const cypher::Value& value : row) values.push_back(result_value(value, graph, budget));
    }
    return result;
}

EvidencedGraph graph_of(const cypher::Table& table, const cypher::QueriedGraph& graph, const QueriedFile& file,
                        Database& database, WritingBudget& budget) {
    const MatchedPart matched = matched_part(table.rows, graph, budget);
    GraphPart part;
    for (const cypher::NodeIndex node : matched.nodes) part.nodes.push_back(file.id_of(node));
    for (const cypher::RelationshipIndex each : matched.relationships) part.edges.push_back(file.id_of(each));
    return read_evidenced_part(database, part);
}

/// What a person who asked this may have meant otherwise; as much of it as there is time for.
std::vector<std::string> hints_on(const cypher::Syntax& syntax, const cypher::QueriedGraph& graph,
                                  const cypher::RunOptions& options, bool has_rows) {
    std::vector<std::string> hints = names_not_in(graph, syntax, has_rows);
    try {
        for (std::string& hint : comparisons_in_vain(graph, syntax, options.parameters, has_rows))
            hints.push_back(std::move(hint));
        if (!has_rows && hints.empty()) hints = ties_not_in(graph, syntax);
    } catch (const UsageError&) {
        // The time is up while columns are read for a hint: the answer is there.
    }
    return hints;
}

QueryAnswer answer_within_limits(const std::filesystem::path& database_file, const QueryQuestion& question) {
    const cypher::Syntax syntax = cypher::parse_query(question.text);
    Database database = Database::open_for_reading(database_file);
    QueriedFile file(database, question.tick);
    const cypher::QueriedGraph graph(file.read_rows(), file);
    Arena arena(kMostMemory);
    cypher::RunOptions options;
    options.parameters = parameters_of(question, graph, arena);
    options.most_rows = std::max(question.most_rows, question.most_rows + 1);  // one more tells that there are more
    options.tick = question.tick;
    options.now.local.seconds = question.now;
    cypher::check_query(syntax, [&](std::string_view name) { return options.parameters.contains(name); });
    if (question.plan == QueryPlanWish::explain) {
        QueryAnswer answer;
        answer.plan = explain_query(syntax, graph, options, arena);
        return answer;
    }
    std::string profile;
    cypher::Table table =
        run_query(syntax, graph, options, arena, question.plan == QueryPlanWish::profile ? &profile : nullptr);
    const bool has_more = table.rows.size() > question.most_rows;
    if (has_more) table.rows.pop_back();
    QueryAnswer answer;
    WritingBudget budget;
    budget.tick = question.tick;
    if (question.wants_graph) {
        answer.matched = graph_of(table, graph, file, database, budget);
    } else {
        answer.result = result_of(table, graph, budget);
    }
    answer.plan = std::move(profile);
    answer.notes = hints_on(syntax, graph, options, !table.rows.empty());
    if (question.wants_graph && !table.rows.empty() && answer.matched.nodes.empty())
        answer.notes.emplace_back("no node, relationship or path stands in the answer, so that the graph is empty");
    if (has_more)
        answer.notes.push_back("only the first " + std::to_string(question.most_rows) +
                               " rows are given; --max-rows gives more");
    return answer;
}

}  // namespace

std::string read_query(const std::string& file, std::istream& standard_input) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string text = read_whole(file, standard_input);
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    return text;
}

QueryAnswer answer_query(const std::filesystem::path& database_file, const QueryQuestion& question) {
    try {
        return answer_within_limits(database_file, question);
    } catch (const ArenaFull&) {
        throw UsageError("the query", "it needs more memory than " + std::to_string(kMostMemory >> 20U) + " MB",
                         "Narrow its patterns, give variable lengths an upper bound, make shorter lists, or ask for "
                         "fewer rows with LIMIT");
    }
}

void write_matched_graph(std::ostream& out, const EvidencedGraph& matched) {
    std::get<WriteGraph>(find_export("graphml").write)(out, matched, GraphExportOptions());
}

}  // namespace dateline
