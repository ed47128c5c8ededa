#include <iostream>
#include <memory>

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    TimelineQuestion question;
    OutputOptions output;
};

}  // namespace

Command timeline_command() {
    auto options = std::make_shared<Options>();
    return {"timeline", "what happened, was said and was published, in order of dates",
            "dateline timeline --db case.db --entity 'Anna Kovac' --from 2019-02 --to 2019-03-15 --certain",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                declare_timeline_question(arguments, options->question);
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                options->output.write(answer_timeline(options->database, options->question),
                                      {"date", "kind", "asserted_by", "status", "word", "label", "source", "path"});
                if (const auto undated = count_undated(options->database); undated > 0) {
                    std::cerr << "dateline: " << undated
                              << " facts of the file have no date and stand in no timeline.\n";
                }
                return ExitCode::done;
            }};
}

}  // namespace dateline
