#include <memory>

#include "app/answer_lists.hpp"
#include "base/joined.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::vector<std::string> words;
    SearchQuestion question;
    OutputOptions output{"records"};
};

ExitCode run(Options& options) {
    options.question.words = joined(options.words, " ");
    tell_notices(options.database);
    options.output.write(answer_search(options.database, options.question),
                         {"title", "words", "source", "date", "path"});
    return ExitCode::done;
}

}  // namespace

Command search_command() {
    auto options = std::make_shared<Options>();
    options->question.limit = 20;
    return {"search", "articles that have certain words, the best first, with the words around the hit",
            "dateline search --db case.db '\"border crossing\" convoy*'",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("WORDS", options->words,
                                   "all must be there; \"in quotes\" side by side; with * at its end, any word that "
                                   "begins so");
                arguments.option("--outlet", options->question.outlet, "NAME", "which outlet published it");
                declare_range(arguments, options->question.range);
                declare_limit(arguments, options->question.limit);
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
