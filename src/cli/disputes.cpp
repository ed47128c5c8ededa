#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::optional<std::string> entity;
    OutputOptions output{"records"};  // its texts are long
};

}  // namespace

Command disputes_command() {
    auto options = std::make_shared<Options>();
    return {"disputes", "the points on which accounts differ, with the words of each side",
            "dateline disputes --db case.db --entity 'Anna Kovac'",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.option("--entity", options->entity, "NAME",
                                 "about whom or what, or whose deeds, words or figures stand on a side");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_disputes(options->database, options->entity),
                                      {"question", "degree", "side", "asserted_by", "words", "source", "path"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
