#include "app/parse.hpp"

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ingest.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

namespace dateline {

namespace {

struct Options {
    std::vector<std::string> inputs;
    std::optional<std::string> text;
    std::optional<std::string> conllu;
    unsigned threads = 0;
};

ExitCode parse_all(const Options& options) {
    const ParseSummary summary =
        parse_articles(options.inputs, threads_of(options.threads), std::cin, std::cout,
                       [](const Error& error) { std::cerr << "dateline: " << one_line(error.what()) << '\n'; });
    if (!summary.unread_languages.empty()) {
        std::cerr << "dateline: left out, as their language is not read: "
                  << one_line(joined(summary.unread_languages, ", ",
                                     [](const auto& each) { return each.first + " " + std::to_string(each.second); }))
                  << ".\n";
    }
    return summary.failed > 0 ? ExitCode::some_input_unusable : ExitCode::done;
}

ExitCode run(const Options& options) {
    const int given = (options.inputs.empty() ? 0 : 1) + (options.text ? 1 : 0) + (options.conllu ? 1 : 0);
    if (given != 1) {
        throw UsageError("command line",
                         given == 0 ? "nothing to parse is named" : "there is more than one kind of input",
                         "Give either paths of articles, or --text FILE, or --conllu FILE; - is standard input");
    }
    if (!options.inputs.empty()) return parse_all(options);
    const std::string& file = options.text ? *options.text : *options.conllu;
    parse_file(file, options.text ? parse_text : parse_conllu, std::cin, std::cout);
    return ExitCode::done;
}

}  // namespace

Command parse_command() {
    auto options = std::make_shared<Options>();
    return {"parse", "print words, tags, dependencies and names of articles or of a text as CoNLL-U",
            "dateline parse articles/convoy-turned-back.txt",
            [options](Arguments& arguments) {
                arguments.rest("PATH", options->inputs,
                               "folders, files (" + input_endings() + "), or - for JSONL on standard input");
                arguments.option("--text", options->text, "FILE",
                                 "plain text, all of it body; an empty line ends a paragraph");
                arguments.option("--conllu", options->conllu, "FILE",
                                 "CoNLL-U whose sentences and words are kept; tags, heads and names are filled in");
                declare_threads(arguments, options->threads);
            },
            [options] { return run(*options); }};
}

}  // namespace dateline
