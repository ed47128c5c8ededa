#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/compare_names.hpp"
#include "app/output.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

struct Options {
    std::string what;
    std::vector<std::string> names;
    std::string kind = "person";
    std::optional<std::string> pairs;
    OutputOptions output;
};

ExitCode run(const Options& options) {
    if (options.what != "compare")
        throw UsageError(options.what, "names cannot be asked for that", "Write `dateline names compare A B`");
    if (options.pairs) {
        if (!options.names.empty())
            throw UsageError("--pairs", "two names are given beside it", "Give either two names or a file of pairs");
        const std::int64_t unusable = compare_pairs(*options.pairs, std::cin, std::cout, [](const Error& error) {
            std::cerr << "dateline: " << one_line(error.what()) << '\n';
        });
        return unusable > 0 ? ExitCode::some_input_unusable : ExitCode::done;
    }
    if (options.names.size() != 2)
        throw UsageError(
            "names compare",
            std::to_string(options.names.size()) + (options.names.size() == 1 ? " name is given" : " names are given"),
            "Give two, in quotes where they have spaces");
    options.output.write(explain_names(options.kind, options.names[0], options.names[1]));
    return ExitCode::done;
}

}  // namespace

Command names_command() {
    auto options = std::make_shared<Options>();
    return {"names", "compare two names: which words go together, how alike they are, and whether one bearer has both",
            "dateline names compare 'Sergei Kovac' 'Kovach, S.'",
            [options](Arguments& arguments) {
                arguments.argument("compare", options->what, "the word `compare`");
                arguments.rest("NAME", options->names, "the two names");
                arguments.option("--kind", options->kind, "KIND",
                                 "what the names are names of: person, organization or place");
                arguments.option("--pairs", options->pairs, "FILE",
                                 "lines of kind, name and name with tabs between them, or - for standard input; prints "
                                 "score, verdict and "
                                 "reasons of each");
                options->output.declare(arguments);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
