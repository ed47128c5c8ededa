#include <chrono>
#include <iostream>
#include <memory>

#include "app/query.hpp"
#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/graph_options.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

constexpr unsigned kTimeout = 60;  // seconds

struct Options {
    std::string database;
    QueryQuestion question;
    std::optional<std::string> query;  // the words of the query, or `-`
    std::optional<std::string> file;
    std::optional<std::size_t> most_rows;
    unsigned timeout = kTimeout;
    bool explains = false;
    bool profiles = false;
    OutputOptions output;
};

/// Throws when `seconds` are over; 0: never.
std::function<void()> timeout_after(unsigned seconds) {
    if (seconds == 0) return {};
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    return [seconds, end] {
        if (std::chrono::steady_clock::now() < end) return;
        throw UsageError("the query", "it was not done after " + std::to_string(seconds) + " s",
                         "Narrow its patterns, give variable lengths an upper bound, or give it longer with --timeout");
    };
}

std::string text_of_query(const Options& options) {
    if (options.query.has_value() == options.file.has_value()) {
        throw UsageError("command line", options.query ? "there are two queries" : "there is no query",
                         "Give either QUERY, or - to read it from standard input, or --file FILE");
    }
    if (options.file) return read_query(*options.file, std::cin);
    return *options.query == "-" ? read_query("-", std::cin) : *options.query;
}

ExitCode run_query_command(Options& options) {
    if (options.explains && options.profiles)
        throw UsageError("command line", "a plan that is not run has no profile", "Give either --explain or --profile");
    options.output.check("graphml");
    options.question.text = text_of_query(options);
    tell_notices(options.database);
    if (options.explains) options.question.plan = QueryPlanWish::explain;
    if (options.profiles) options.question.plan = QueryPlanWish::profile;
    options.question.most_rows = options.most_rows.value_or(options.question.most_rows);
    options.question.tick = timeout_after(options.timeout);
    options.question.now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    options.question.wants_graph = options.output.is("graphml");
    const QueryAnswer answer = answer_query(options.database, options.question);
    if (options.explains) {
        std::cout << answer.plan;
        return ExitCode::done;
    }
    std::cerr << answer.plan;
    if (options.question.wants_graph) {
        write_matched_graph(std::cout, answer.matched);
    } else {
        options.output.write(answer.result);
    }
    tell_notes(answer.notes);
    return ExitCode::done;
}

}  // namespace

Command query_command() {
    auto options = std::make_shared<Options>();
    return {"query", "answers a question to the graph, in openCypher",
            "dateline query --db case.db 'MATCH (p:Person)-[:SAID]->(s:Statement) RETURN p.name, s.content LIMIT 10'",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument(
                    "QUERY", options->query,
                    "the query, or - for standard input; docs/query.md has the language, the graph and examples");
                arguments.option("--file", options->file, "FILE", "reads the query from there");
                arguments.option("--param", options->question.parameters, "NAME=VALUE",
                                 "the value of $NAME in the query: a number, true, false, null, a list, a map, "
                                 "date('...'), or else a text");
                arguments.option("--timeout", options->timeout, "SECONDS",
                                 "ends the query then; 0: never; 60 without it");
                arguments.option("--max-rows", options->most_rows, "N", "at most so many rows; 10000 without it");
                arguments.flag("--explain", options->explains, "shows the plan, and does not run it");
                arguments.flag("--profile", options->profiles, "shows on standard error how many rows each step gave");
                options->output.declare(arguments, "graphml: the part of the graph that is in the answer");
            },
            [options] { return run_query_command(*options); }};
}

}  // namespace dateline
