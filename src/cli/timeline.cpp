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
                TimelineQuestion& question = options->question;
                declare_database(arguments, options->database);
                arguments.option("--entity", question.filter.entity, "NAME",
                                 "who or what takes part, speaks, relays or is the place");
                arguments.option("--place", question.filter.place, "NAME", "where it was, or what lies in it");
                arguments.option("--outlet", question.filter.outlet, "NAME", "which outlet published it");
                arguments.option("--kind", question.filter.kind, "KIND", "event_mention, statement or publication");
                arguments.option("--status", question.filter.status, "STATUS", "actual, planned or possible");
                arguments.option("--from", question.from, "EDTF", "from this date on");
                arguments.option("--to", question.to, "EDTF", "until this date");
                arguments.flag("--certain", question.is_certain,
                               "only what surely lies in the range, not what possibly does");
                arguments.option("--limit", question.limit, "N", "at most so many rows");
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
