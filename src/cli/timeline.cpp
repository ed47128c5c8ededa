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
            [options](CLI::App& app) {
                TimelineQuestion& question = options->question;
                declare_database(app, options->database);
                app.add_option("--entity", question.filter.entity,
                               "who or what takes part, speaks, relays or is the place")
                    ->type_name("NAME");
                app.add_option("--place", question.filter.place, "where it was, or what lies in it")->type_name("NAME");
                app.add_option("--outlet", question.filter.outlet, "which outlet published it")->type_name("NAME");
                app.add_option("--kind", question.filter.kind, "event_mention, statement or publication")
                    ->type_name("KIND");
                app.add_option("--status", question.filter.status, "actual, planned or possible")->type_name("STATUS");
                app.add_option("--from", question.from, "from this date on")->type_name("EDTF");
                app.add_option("--to", question.to, "until this date")->type_name("EDTF");
                app.add_flag("--certain", question.is_certain,
                             "only what surely lies in the range, not what possibly does");
                app.add_option("--limit", question.limit, "at most so many rows")->type_name("N");
                options->output.declare(app);
            },
            [options] {
                warn_if_incomplete(options->database);
                options->output.write(answer_timeline(options->database, options->question),
                                      {"date", "kind", "asserted_by", "status", "label", "place", "source"});
                return ExitCode::done;
            }};
}

}  // namespace dateline
