// A command of the program: one file makes one row; the table in commands.cpp lists them. Parser, help and errors
// follow from the rows.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cli/arguments.hpp"

namespace dateline {

struct Command {
    std::string name;
    std::string summary;                      // one line of the list of commands
    std::string example;                      // a line that works as it stands, for the help
    std::function<void(Arguments&)> declare;  // options and arguments; they are parsed into what `run` captured
    std::function<ExitCode()> run;
};

/// All commands in the order of the help.
[[nodiscard]] std::vector<Command> commands();

Command ingest_command();
Command reread_command();
Command remove_command();
Command timeline_command();
Command statements_command();
Command disputes_command();
Command search_command();
Command show_command();
Command words_command();
Command why_command();
Command query_command();
Command path_command();
Command neighbors_command();
Command rank_command();
Command components_command();
Command communities_command();
Command stats_command();
Command export_command();
Command report_command();
Command check_command();
Command dump_command();
Command parse_command();
Command names_command();
std::vector<Command> list_commands();  // a command for each list of a file

}  // namespace dateline
