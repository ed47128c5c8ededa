#include "cli/command.hpp"

namespace dateline {

std::vector<Command> commands() {
    return {
        // clang-format off
        ingest_command(),
        reread_command(),
        remove_command(),
        timeline_command(),
        statements_command(),
        disputes_command(),
        show_command(),
        path_command(),
        neighbors_command(),
        rank_command(),
        components_command(),
        communities_command(),
        report_command(),
        check_command(),
        dump_command(),
        // clang-format on
    };
}

}  // namespace dateline
