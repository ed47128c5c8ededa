#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/graph_options.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    PathQuestion question;
    OutputOptions output{"records"};  // its texts are long
};

}  // namespace

Command path_command() {
    auto options = std::make_shared<Options>();
    return {"path", "how two entities are tied, step by step, with the words that tie each step",
            "dateline path --db case.db 'Anna Kovac' 'Port Authority'",
            [options](Arguments& arguments) {
                PathQuestion& question = options->question;
                declare_database(arguments, options->database);
                arguments.argument("FROM", question.from, "an entity's name or key");
                arguments.argument("TO", question.to, "an entity's name or key");
                arguments.option("--through", question.also_through, "KIND",
                                 "kinds of node that the path may pass besides: document, source, dispute");
                arguments.flag("--in-order", question.is_in_order,
                               "only steps that do not run back in time: each can be on a day that is not before that "
                               "of the step before it");
                declare_tie_filter(arguments, question.filter);
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const Result result = answer_path(options->database, options->question);
                options->output.write(result,
                                      {"step", "from", "tie", "to", "date", "asserted_by", "words", "source", "path"});
                if (result.rows.empty()) {
                    std::cerr << "dateline: no chain of ties leads from " << one_line(options->question.from) << " to "
                              << one_line(options->question.to)
                              << ". Let it pass documents too with --through document.\n";
                }
                return ExitCode::done;
            }};
}

}  // namespace dateline
