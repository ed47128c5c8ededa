#include <memory>

#include "cli/command.hpp"
#include "cli/graph_options.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    RankQuestion question;
    OutputOptions output;
};

}  // namespace

Command rank_command() {
    auto options = std::make_shared<Options>();
    return {"rank", "entities by how central they are: PageRank, degree or betweenness",
            "dateline rank --db case.db --by betweenness --kind person --from 2019-02 --limit 10",
            [options](Arguments& arguments) {
                RankQuestion& question = options->question;
                declare_database(arguments, options->database);
                arguments.option("--by", question.by, "MEASURE", rank_measures());
                arguments.option("--sample", question.sample, "N",
                                 "estimate betweenness from the ways that begin at N nodes, always the same ones; "
                                 "without it, large graphs alone are estimated");
                declare_over(arguments, question.over);
                declare_kinds(arguments, question.filter);
                declare_tie_filter(arguments, question.filter);
                arguments.option("--limit", question.limit, "N", "at most so many rows");
                options->output.declare(arguments);
            },
            [options] {
                tell_notices(options->database);
                const GraphAnswer answer = answer_rank(options->database, options->question);
                options->output.write(answer.result, {"rank", "name", "kind", "score", "ties", "evidence"});
                tell_notes(answer.notes);
                return ExitCode::done;
            }};
}

}  // namespace dateline
