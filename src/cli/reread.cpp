#include "app/reread.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    RereadOptions reread;
    OutputOptions output;
};

ExitCode run(Options& options) {
    options.reread.database = options.database;
    options.reread.program = kProgram;
    options.reread.threads = threads_of(options.reread.threads);
    listen_to_interrupts();
    options.reread.is_interrupted = was_interrupted;
    RereadSummary summary;
    {
        ProgressBar bar;
        summary = reread(options.reread, [&](const Progress& progress) { bar.show(progress); });
    }
    if (summary.is_interrupted) {
        std::cerr << "dateline: interrupted: what came before is read anew; run the same command again to go on.\n";
    }
    if (options.reread.is_dry_run) std::cerr << "dateline: a dry run: nothing was written.\n";
    options.output.write(
        Result{{"versions of articles", "count"},
               {{std::string("read anew"), summary.reread}, {std::string("left as they are"), summary.left}}});
    return summary.is_interrupted ? ExitCode::some_input_unusable : ExitCode::done;
}

}  // namespace

Command reread_command() {
    auto options = std::make_shared<Options>();
    options->reread.threads = 0;
    return {"reread", "read stored articles again, after a change of the program's rules",
            "dateline reread --db case.db",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.rest("PATH", options->reread.paths,
                               "articles, whose stored text is read again, by the path that the file knows them by; "
                               "without it, those that another "
                               "version of the program has read");
                arguments.flag("--all", options->reread.is_all, "all articles, also those that this version has read");
                arguments.flag("--dry-run", options->reread.is_dry_run, "tell how many would be read; change nothing");
                declare_threads(arguments, options->reread.threads);
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
