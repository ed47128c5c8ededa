#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::string from;
    std::string to;
    std::vector<std::string> also_through;
    OutputOptions output{"records"};  // its texts are long
};

}  // namespace

Command path_command() {
    auto options = std::make_shared<Options>();
    return {"path", "how two entities are tied, step by step, with the words that tie each step",
            "dateline path --db case.db 'Anna Kovac' 'Port Authority'",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("FROM", options->from, "an entity's name or key");
                arguments.argument("TO", options->to, "an entity's name or key");
                arguments.option("--through", options->also_through, "KIND",
                                 "kinds of node that the path may pass besides: document, source, dispute");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const Result result = answer_path(options->database, options->from, options->to, options->also_through);
                options->output.write(result,
                                      {"step", "from", "tie", "to", "date", "asserted_by", "words", "source", "path"});
                if (result.rows.empty()) {
                    std::cerr << "dateline: no chain of ties leads from " << one_line(options->from) << " to "
                              << one_line(options->to) << ". Let it pass documents too with --through document.\n";
                }
                return ExitCode::done;
            }};
}

}  // namespace dateline
