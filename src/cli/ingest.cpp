#include "app/ingest.hpp"

#include <iostream>
#include <memory>

#include "base/joined.hpp"
#include "cli/command.hpp"
#include "cli/interrupts.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    IngestOptions ingest;
    OutputOptions output;
};

/// Says how many articles are in languages that are not read, and in which.
void tell_unread(const IngestSummary& summary) {
    if (summary.unread == 0) return;
    const std::string languages = joined(summary.unread_languages, ", ", [](const auto& each) {
        return each.first + " " + std::to_string(each.second);
    });
    std::cerr << "dateline: " << summary.unread << (summary.unread == 1 ? " article is" : " articles are")
              << " in a language that is not read (" << one_line(languages)
              << "): the text is stored, no facts are read from it.\n";
}

ExitCode run(Options& options) {
    options.ingest.database = options.database;
    options.ingest.program = kProgram;
    options.ingest.threads = threads_of(options.ingest.threads);
    listen_to_interrupts();
    options.ingest.is_interrupted = was_interrupted;
    IngestSummary summary;
    {
        ProgressBar bar;
        summary = ingest(
            options.ingest, std::cin,
            [](const Error& error) { std::cerr << "dateline: " << one_line(error.what()) << '\n'; },
            [&](const Progress& progress) { bar.show(progress); });
    }
    if (summary.read_otherwise > 0) {
        std::cerr << "dateline: " << options.database << ": " << summary.read_otherwise
                  << " of its articles were read by another version of dateline. `dateline reread --db "
                  << options.database << "` reads them anew.\n";
    }
    tell_unread(summary);
    if (summary.is_interrupted) {
        std::cerr << "dateline: interrupted: what came before is in the file; run the same ingest again to go on.\n";
    }
    if (options.ingest.is_dry_run) std::cerr << "dateline: a dry run: nothing was written.\n";
    Result result{{"articles", "count"}, {}};
    const std::pair<const char*, std::int64_t> rows[] = {
        {"added", summary.added},
        {"new versions", summary.changed},
        {"unchanged", summary.unchanged},
        {"not read (language)", summary.unread},
        {"could not be used", summary.failed},
        {"other files passed over", summary.passed_over},
        {"records passed over", summary.records_passed_over},
    };
    for (const auto& [what, count] : rows) result.rows.push_back({std::string(what), count});
    if (!options.ingest.is_dry_run) {
        for (const auto& row : answer_counts(options.database).rows) result.rows.push_back(row);
    }
    options.output.write(result);
    return summary.failed > 0 || summary.is_interrupted ? ExitCode::some_input_unusable : ExitCode::done;
}

}  // namespace

Command ingest_command() {
    auto options = std::make_shared<Options>();
    options->ingest.threads = 0;
    return {"ingest", "read articles into a file, which is made where it is not there",
            "dateline ingest --db case.db articles/ wire.jsonl",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("PATH", options->ingest.inputs,
                                   "folders, files (" + input_endings() + "), or - for JSONL on standard input");
                arguments.flag("--dry-run", options->ingest.is_dry_run,
                               "read everything and tell what would go in; write nothing");
                declare_threads(arguments, options->ingest.threads);
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
