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

void tell_no_path(const PathQuestion& question) {
    const GraphFilterWords& filter = question.filter;
    const bool is_of_dates = question.is_in_order || filter.from || filter.to || filter.as_of;
    std::cerr << "dateline: no chain of ties leads from " << one_line(question.from) << " to " << one_line(question.to)
              << (is_of_dates ? " at these dates. " : ". ")
              << (is_of_dates && !filter.keeps_undated ? "Let it go over ties without a date too with --undated.\n"
                                                       : "Let it pass documents too with --through document.\n");
}

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
                const GraphAnswer answer = answer_path(options->database, options->question);
                options->output.write(answer.result,
                                      {"step", "from", "tie", "to", "date", "asserted_by", "words", "source", "path"});
                tell_notes(answer.notes);
                if (answer.result.rows.empty()) tell_no_path(options->question);
                return ExitCode::done;
            }};
}

}  // namespace dateline
