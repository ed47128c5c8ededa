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
            [options](CLI::App& app) {
                declare_database(app, options->database);
                app.add_option("--speaker", options->question.speaker, "whose words")->type_name("NAME");
                app.add_option("--about", options->question.about, "who or what the words name")->type_name("NAME");
                app.add_option("--stance", options->question.stance,
                               "assert, deny, accuse, demand, promise, refuse, threaten, hope, believe or ask")
                    ->type_name("STANCE");
                options->output.declare(app);
            },
            [options] {
                warn_if_incomplete(options->database);
                options->output.write(answer_statements(options->database, options->question),
                                      {"said", "speaker", "stance", "content", "via", "source"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
