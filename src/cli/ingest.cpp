#include "app/ingest.hpp"

#include <csignal>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

constexpr unsigned kMostThreads = 256;

struct Options {
    std::string database;
    IngestOptions ingest;
    OutputOptions output;
};

volatile std::sig_atomic_t was_interrupted = 0;

/// The first Ctrl-C ends the input, and what was read is put in order; a second one kills.
void listen_to_interrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { was_interrupted = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
}

ExitCode run(Options& options) {
    options.ingest.database = options.database;
    options.ingest.program = kProgram;
    if (options.ingest.threads > kMostThreads) {
        throw UsageError("--threads", std::to_string(options.ingest.threads) + " are more than help",
                         "Give at most " + std::to_string(kMostThreads));
    }
    if (options.ingest.threads == 0) options.ingest.threads = std::max(1U, std::thread::hardware_concurrency());
    listen_to_interrupts();
    options.ingest.is_interrupted = [] { return was_interrupted != 0; };
    IngestSummary summary;
    {
        ProgressBar bar;
        summary = ingest(
            options.ingest, std::cin,
            [](const Error& error) { std::cerr << "dateline: " << one_line(error.what()) << '\n'; },
            [&](const Progress& progress) { bar.show(progress); });
    }
    if (summary.read_otherwise > 0) {
        std::cerr
            << "dateline: " << options.database << ": " << summary.read_otherwise
            << " of its articles were read by another version of dateline. To read them anew, remove them and ingest "
               "them again.\n";
    }
    if (summary.is_interrupted) {
        std::cerr << "dateline: interrupted: what came before is in the file; run the same ingest again to go on.\n";
    }
    Result result{{"articles", "count"}, {}};
    const std::pair<const char*, std::int64_t> rows[] = {
        {"added", summary.added},
        {"new versions", summary.changed},
        {"unchanged", summary.unchanged},
        {"not read (language)", summary.unread},
        {"could not be used", summary.failed},
        {"other files passed over", summary.passed_over},
    };
    for (const auto& [what, count] : rows) result.rows.push_back({std::string(what), count});
    for (const auto& row : answer_counts(options.database).rows) result.rows.push_back(row);
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
                                   "folders, .txt and .jsonl files, or - for JSONL on standard input");
                arguments.option("--threads", options->ingest.threads, "N",
                                 "threads that read; 0: as many as the machine has");
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
