#include "app/export.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::optional<std::string> file;
    ExportQuestion question;
};

std::string help_of_formats() {
    std::string help = "the format:";
    for (const ExportFormat& format : export_formats()) {
        help += "\n  " + std::string(format.name) + ": " + std::string(format.summary);
    }
    return help;
}

ExitCode run(const Options& options) {
    tell_notices(options.database);
    const auto notes = options.file ? export_to_file(*options.file, options.database, options.question)
                                    : export_to(std::cout, options.database, options.question);
    for (const std::string& note : notes) std::cerr << "dateline: " << options.question.format << ": " << note << ".\n";
    return ExitCode::done;
}

}  // namespace

Command export_command() {
    auto options = std::make_shared<Options>();
    return {"export", "the facts, the graph, the entities or the disputes as a file for other programs",
            "dateline export csv --db case.db -o facts.csv --entity 'Anna Kovac' --from 2019-02",
            [options](Arguments& arguments) {
                arguments.argument("FORMAT", options->question.format, help_of_formats());
                declare_database(arguments, options->database);
                arguments.option("-o,--output", options->file, "FILE",
                                 "write to this file, all or nothing; without it, to standard output");
                declare_timeline_question(arguments, options->question.facts);
                arguments.flag("--rolled-up", options->question.is_rolled_up,
                               "graphs: one edge for all evidence of a tie, with its weight");
                arguments.flag("--actors", options->question.has_actors_only,
                               "graphs: entities alone, tied by what is said and told of them together, rolled up");
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
