#include <memory>

#include "app/answer_lists.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    OutputOptions output;
};

}  // namespace

Command stats_command() {
    auto options = std::make_shared<Options>();
    return {"stats", "the file in numbers: articles, facts, dates, languages, outlets", "dateline stats --db case.db",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_statistics(options->database));
                return ExitCode::done;
            }};
}

}  // namespace dateline
