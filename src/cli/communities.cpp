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

Command communities_command() {
    auto options = std::make_shared<Options>();
    return {"communities",
            "groups of entities that are tied more among themselves than chance would tie them (Louvain)",
            "dateline communities --db case.db --kind person --kind organization --members",
            [options](Arguments& arguments) {
                GroupsQuestion& question = options->question;
                declare_database(arguments, options->database);
                declare_over(arguments, question.over);
                declare_kinds(arguments, question.filter);
                declare_tie_filter(arguments, question.filter);
                arguments.flag("--members", question.has_members, "a row for each member, not for each community");
                arguments.option("--limit", question.limit, "N", "at most so many communities");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const GraphAnswer answer = answer_communities(options->database, options->question);
                std::vector<std::string> brief = answer.result.columns;
                brief.pop_back();  // the modularity, which is that of all rows and told below
                options->output.write(answer.result, brief);
                tell_notes(answer.notes);
                return ExitCode::done;
            }};
}

}  // namespace dateline
