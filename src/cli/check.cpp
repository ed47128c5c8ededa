#include <memory>

#include "app/verify.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    OutputOptions output;
};

}  // namespace

Command check_command() {
    auto options = std::make_shared<Options>();
    return {"check", "prove that the file is whole: database, references, spans, words and hashes",
            "dateline check --db case.db",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const CheckAnswer answer = check_file(options->database);
                options->output.write(answer.result);
                return answer.is_sound ? ExitCode::done : ExitCode::database_unusable;
            }};
}

}  // namespace dateline
