#include <memory>

#include "cli/command.hpp"
#include "cli/graph_options.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    NeighborsQuestion question;
    OutputOptions output;
};

}  // namespace

Command neighbors_command() {
    auto options = std::make_shared<Options>();
    return {"neighbors", "who and what an entity is tied to, with the words that tie them",
            "dateline neighbors --db case.db 'Anna Kovac' --kind person --as-of 2019-03-01",
            [options](Arguments& arguments) {
                NeighborsQuestion& question = options->question;
                declare_database(arguments, options->database);
                arguments.argument("ENTITY", question.entity, "an entity's name or key");
                arguments.option("--depth", question.depth, "N", "up to so many steps away");
                arguments.option("--direction", question.direction, "WAY",
                                 "out: from who speaks, acts or stands first in a relation; in: to it; both");
                declare_over(arguments, question.over);
                declare_kinds(arguments, question.filter);
                declare_tie_filter(arguments, question.filter);
                arguments.flag("--all-evidence", question.has_all_evidence,
                               "a row for each piece of evidence, not only for the first of each neighbor");
                arguments.option("--limit", question.limit, "N", "at most so many neighbors");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const GraphAnswer answer = answer_neighbors(options->database, options->question);
                options->output.write(answer.result,
                                      {"steps", "name", "kind", "via", "tie", "date", "evidence", "words", "source"});
                tell_notes(answer.notes);
                if (answer.result.rows.empty())
                    tell_notes({"no such tie leads from " + options->question.entity + " to anyone or anything"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
