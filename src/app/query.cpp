#include "app/query.hpp"

#include <ostream>

#include "app/query_hints.hpp"
#include "app/query_value_hints.hpp"
#include "app/query_values.hpp"
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

/// The value of a constant expression; a text where `written` is none.
cypher::Value value_of(const std::string& written, const cypher::QueriedGraph& graph, Arena& arena) {
    try {
        const cypher::Syntax syntax = cypher::parse_query("RETURN " + written);
        cypher::check_query(syntax, [](std::string_view) { return false; });
        const cypher::Table table = run_query(syntax, graph, cypher::RunOptions(), arena);
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
        parameters[each.substr(0, at)] = value_of(each.substr(at + 1), graph, arena);
    }
    return parameters;
}

Result result_of(const cypher::Table& table, const cypher::QueriedGraph& graph) {
    Result result;
    result.columns = table.columns;
    for (const auto& row : table.rows) {
        auto& values = result.rows.emplace_back();
        for (const cypher::Value& value : row) values.push_back(result_value(value, graph));
    }
    return result;
}

EvidencedGraph graph_of(const cypher::Table& table, const cypher::QueriedGraph& graph, const QueriedFile& file,
                        Database& database) {
    const MatchedPart matched = matched_part(table.rows, graph);
    GraphPart part;
    for (const cypher::NodeIndex node : matched.nodes) part.nodes.push_back(file.id_of(node));
    for (const cypher::RelationshipIndex each : matched.relationships) part.edges.push_back(file.id_of(each));
    return read_evidenced_part(database, part);
}

}  // namespace

std::string read_query(const std::string& file, std::istream& standard_input) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string text = read_whole(file, standard_input);
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    return text;
}

QueryAnswer answer_query(const std::filesystem::path& database_file, const QueryQuestion& question) {
    const cypher::Syntax syntax = cypher::parse_query(question.text);
    Database database = Database::open_for_reading(database_file);
    QueriedFile file(database);
    const cypher::QueriedGraph graph(file.read_rows(), file);
    Arena arena(kMostMemory);
    cypher::RunOptions options;
    options.parameters = parameters_of(question, graph, arena);
    options.most_rows = question.most_rows + 1;  // one more tells that there are more
    options.tick = question.tick;
    options.now.local.seconds = question.now;
    cypher::check_query(syntax, [&](std::string_view name) { return options.parameters.contains(name); });
    if (question.plan == QueryPlanWish::explain) {
        QueryAnswer answer;
        answer.plan = explain_query(syntax, graph, options, arena);
        return answer;
    }
    try {
        std::string profile;
        cypher::Table table =
            run_query(syntax, graph, options, arena, question.plan == QueryPlanWish::profile ? &profile : nullptr);
        const bool has_more = table.rows.size() > question.most_rows;
        if (has_more) table.rows.pop_back();
        QueryAnswer answer;
        if (question.wants_graph) {
            answer.matched = graph_of(table, graph, file, database);
        } else {
            answer.result = result_of(table, graph);
        }
        answer.plan = std::move(profile);
        answer.notes = names_not_in(graph, syntax, !table.rows.empty());
        for (std::string& note : comparisons_in_vain(graph, syntax, options.parameters, !table.rows.empty()))
            answer.notes.push_back(std::move(note));
        if (table.rows.empty() && answer.notes.empty()) answer.notes = ties_not_in(graph, syntax);
        if (question.wants_graph && !table.rows.empty() && answer.matched.nodes.empty())
            answer.notes.emplace_back("no node, relationship or path stands in the answer, so that the graph is empty");
        if (has_more)
            answer.notes.push_back("only the first " + std::to_string(question.most_rows) +
                                   " rows are given; --max-rows gives more");
        return answer;
    } catch (const ArenaFull&) {
        throw UsageError("the query", "it needs more memory than " + std::to_string(kMostMemory >> 20U) + " MB",
                         "Narrow its patterns, give variable lengths an upper bound, or ask for fewer rows with LIMIT");
    }
}

void write_matched_graph(std::ostream& out, const EvidencedGraph& matched) {
    std::get<WriteGraph>(find_export("graphml").write)(out, matched, GraphExportOptions());
}

}  // namespace dateline
