#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    OutputOptions output{"records"};  // its texts are long
};

}  // namespace

Command disputes_command() {
    auto options = std::make_shared<Options>();
    return {"disputes", "the points on which accounts differ, with the words of each side",
            "dateline disputes --db case.db",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_disputes(options->database),
                                      {"question", "degree", "side", "asserted_by", "words", "source", "path"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
