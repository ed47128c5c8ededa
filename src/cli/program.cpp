#include "cli/program.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/output.hpp"
#include "base/joined.hpp"
#include "cli/command.hpp"
#include "cli/version.hpp"

namespace dateline {

namespace {

/// UsageError where the first word is no command; the parser would only say that one is needed.
void check_command(const std::vector<Command>& all, int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-') return;
    for (const Command& command : all) {
        if (command.name == argv[1]) return;
    }
    throw UsageError(argv[1], "there is no such command", "The commands are " + joined(all, ", ", &Command::name));
}

int parse_and_run(int argc, char** argv) {
    CLI::App app("Timelines, statements, disputes and a graph out of news articles, in one SQLite file.", "dateline");
    app.set_version_flag("--version", kProgram);
    app.require_subcommand(1);
    const std::vector<Command> all = commands();
    check_command(all, argc, argv);
    for (const Command& command : all) {
        CLI::App* sub = app.add_subcommand(command.name, command.summary);
        Arguments arguments(*sub);
        command.declare(arguments);
        sub->footer("Example:\n  " + command.example);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {  // for help or the version
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        const std::string command = argc > 1 && argv[1][0] != '-' ? std::string("dateline ") + argv[1] : "dateline";
        throw UsageError("command line", error.what(), "See `" + command + " --help`");
    }
    for (const Command& command : all) {
        if (app.got_subcommand(command.name)) return static_cast<int>(command.run());
    }
    return static_cast<int>(ExitCode::wrong_use);
}

}  // namespace

int run_program(int argc, char** argv) {
    try {
        const int code = parse_and_run(argc, argv);
        std::cout.flush();
        if (std::cout) return code;
        std::cerr << "dateline: standard output: it cannot be written. Check the disk, or what reads the output.\n";
        return static_cast<int>(ExitCode::some_input_unusable);
    } catch (const Error& error) {
        std::cerr << "dateline: " << one_line(error.what()) << '\n';
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::cerr << "dateline: a mistake in the program: " << error.what()
                  << ". Please report it with the command that led to it.\n";
        return static_cast<int>(ExitCode::mistake);
    }
}

}  // namespace dateline
