#include "app/why.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::string key;
    OutputOptions output{""};  // sentences, where no format is asked for
};

void write_sentences(const Result& result) {
    for (const auto& row : result.rows) std::cout << one_line(std::get<std::string>(row.front())) << '\n';
}

}  // namespace

Command why_command() {
    auto options = std::make_shared<Options>();
    return {"why", "why a date, a merge or a dispute is as it is, in sentences; with --format as rows, a sentence each",
            "dateline why --db case.db c1f3a6b209d4e875/time_expression/312-324",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("KEY", options->key,
                                   "the key of a fact, an event, a dispute or an entity, or an article's path");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const Result result = answer_why(options->database, options->key);
                if (options->output.is_chosen()) {
                    options->output.write(result, {"why"});
                } else {
                    write_sentences(result);
                }
                return ExitCode::done;
            }};
}

}  // namespace dateline
