#include "app/report.hpp"

#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::string output;
    ReportQuestion question;
};

}  // namespace

Command report_command() {
    auto options = std::make_shared<Options>();
    return {
        "report",
        "one web page for people, in a file of its own: timeline, disputes, who said what, articles with their facts",
        "dateline report --db case.db --output case.html --title 'The dam at Selm'",
        [options](Arguments& arguments) {
            ReportQuestion& question = options->question;
            declare_database(arguments, options->database);
            arguments.required_option("-o,--output", options->output, "FILE", "where to write it; -: standard output");
            arguments.option("--title", question.title, "TEXT", "the heading of the page");
            arguments.option("--entity", question.entity, "NAME",
                             "who or what takes part, speaks, relays or is the place");
            declare_range(arguments, question.range);
        },
        [options] {
            tell_notices(options->database);
            const auto tell = [](const std::string& note) { std::cerr << "dateline: report: " << note << ".\n"; };
            if (options->output == "-") {
                report(std::cout, options->database, options->question, tell);
            } else {
                report_to_file(options->output, options->database, options->question, tell);
            }
            return ExitCode::done;
        }};
}

}  // namespace dateline
