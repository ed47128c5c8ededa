#include "cli/command.hpp"

namespace dateline {

std::vector<Command> commands() {
    return {
        ingest_command(), timeline_command(), statements_command(), disputes_command(), show_command(), path_command(),
        export_command(), reread_command(),   remove_command(),     check_command(),    dump_command(),
    };
}

}  // namespace dateline
