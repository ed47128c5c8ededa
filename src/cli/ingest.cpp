#include "app/ingest.hpp"

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

ExitCode run(Options& options) {
    options.ingest.database = options.database;
    options.ingest.program = kProgram;
    if (options.ingest.threads > kMostThreads) {
        throw UsageError("--threads", std::to_string(options.ingest.threads) + " are more than help",
                         "Give at most " + std::to_string(kMostThreads));
    }
    if (options.ingest.threads == 0) options.ingest.threads = std::max(1U, std::thread::hardware_concurrency());
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
    Result result{{"articles", "count"}, {}};
    const std::pair<const char*, std::int64_t> rows[] = {
        {"added", summary.added},
        {"new versions", summary.changed},
        {"unchanged", summary.unchanged},
        {"not read (language)", summary.unread},
        {"could not be used", summary.failed},
    };
    for (const auto& [what, count] : rows) result.rows.push_back({std::string(what), count});
    for (const auto& row : answer_counts(options.database).rows) result.rows.push_back(row);
    options.output.write(result);
    return summary.failed > 0 ? ExitCode::some_input_unusable : ExitCode::done;
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
