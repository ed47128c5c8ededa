#include <iostream>
#include <memory>

#include "app/curate.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    RemoveOptions remove;
    OutputOptions output;
};

ExitCode run(Options& options) {
    options.remove.database = options.database;
    options.remove.program = kProgram;
    Result removed;
    {
        ProgressBar bar;
        removed = remove_articles(options.remove, [&](const Progress& progress) { bar.show(progress); });
    }
    if (options.remove.is_dry_run) std::cerr << "dateline: a dry run: nothing was removed.\n";
    options.output.write(removed);
    return ExitCode::done;
}

}  // namespace

Command remove_command() {
    auto options = std::make_shared<Options>();
    return {"remove", "take articles out of the file, with all that was read from them",
            "dateline remove --db case.db wire/2019-02-18.txt",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("PATH", options->remove.paths, "articles, by the path that the file knows them by");
                arguments.flag("--dry-run", options->remove.is_dry_run, "tell what would go; change nothing");
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
