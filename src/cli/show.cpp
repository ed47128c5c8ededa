#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::string what;
    OutputOptions output;
};

}  // namespace

Command show_command() {
    auto options = std::make_shared<Options>();
    return {"show", "an article with its facts at their words, or an entity with what is told of it",
            "dateline show --db case.db 'Anna Kovac'",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("WHAT", options->what, "an article's path or key, or an entity's name or key");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_show(options->database, options->what));
                return ExitCode::done;
            }};
}

}  // namespace dateline
