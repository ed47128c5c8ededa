#include <memory>

#include "app/curate.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

struct Options {
    std::string database;
    std::vector<std::string> paths;
};

}  // namespace

Command remove_command() {
    auto options = std::make_shared<Options>();
    return {"remove", "take articles out of the file, with all that was read from them",
            "dateline remove --db case.db wire/2019-02-18.txt",
            [options](Arguments& arguments) {
                declare_database(arguments, options->database);
                arguments.argument("PATH", options->paths, "articles, by the path that the file knows them by");
            },
            [options] {
                remove_articles(options->database, options->paths, kProgram);
                return ExitCode::done;
            }};
}

}  // namespace dateline
