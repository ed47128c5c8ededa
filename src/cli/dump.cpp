#include <iostream>
#include <memory>

#include "app/verify.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

Command dump_command() {
    auto database = std::make_shared<std::string>();
    return {"dump",
            "all facts of the file as JSON lines in a fixed order: two files with the same facts give the same dump",
            "dateline dump --db case.db > facts.jsonl",
            [database](Arguments& arguments) { declare_database(arguments, *database); },
            [database] {
                dump_file(*database, [](std::string_view line) { std::cout << line << '\n'; });
                return ExitCode::done;
            }};
}

}  // namespace dateline
