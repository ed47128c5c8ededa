#include <memory>

#include "app/answer_lists.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::string key;
    OutputOptions output;
};

}  // namespace

Command words_command() {
    auto options = std::make_shared<Options>();
    return {"words", "the words that a fact rests on: sentence, article, outlet, date, link, and why it is as it is",
            "dateline words --db case.db c1f3a6b209d4e875/statement/120-348",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("KEY", options->key, "the key of a fact, an event, a dispute or an entity");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_words(options->database, options->key));
                return ExitCode::done;
            }};
}

}  // namespace dateline
