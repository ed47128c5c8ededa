#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    StatementsQuestion question;
    OutputOptions output;
};

}  // namespace

Command statements_command() {
    auto options = std::make_shared<Options>();
    return {"statements", "who said what, through which outlet",
            "dateline statements --db case.db --speaker 'Anna Kovac' --stance deny",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.option("--speaker", options->question.speaker, "NAME", "whose words");
                arguments.option("--about", options->question.about, "NAME", "who or what the words name");
                arguments.option("--stance", options->question.stance, "STANCE",
                                 "assert, deny, accuse, demand, promise, refuse, threaten, hope, believe or ask");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_statements(options->database, options->question),
                                      {"said", "speaker", "stance", "content", "via", "source", "path"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
