#include <memory>

#include "cli/command.hpp"
#include "cli/graph_options.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    GroupsQuestion question;
    OutputOptions output;
};

}  // namespace

Command components_command() {
    auto options = std::make_shared<Options>();
    return {"components", "the parts into which the graph falls: within one, a chain of ties leads from each to each",
            "dateline components --db case.db --type MEMBER_OF --type HEAD_OF --members",
            [options](Arguments& arguments) {
                GroupsQuestion& question = options->question;
                declare_database(arguments, options->database);
                arguments.flag("--strong", question.is_strong,
                               "go from who speaks, acts or stands first in a relation alone, and demand a way back");
                declare_over(arguments, question.over);
                declare_kinds(arguments, question.filter);
                declare_tie_filter(arguments, question.filter);
                arguments.flag("--members", question.has_members, "a row for each member, not for each component");
                arguments.option("--limit", question.limit, "N", "at most so many components");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const GraphAnswer answer = answer_components(options->database, options->question);
                options->output.write(answer.result);
                tell_notes(answer.notes);
                return ExitCode::done;
            }};
}

}  // namespace dateline
