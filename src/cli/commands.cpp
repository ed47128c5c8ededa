#include <algorithm>
#include <iterator>

#include "cli/command.hpp"

namespace dateline {

std::vector<Command> commands() {
    std::vector<Command> all = {
        // clang-format off
        ingest_command(),
        reread_command(),
        remove_command(),
        timeline_command(),
        statements_command(),
        disputes_command(),
        search_command(),
        show_command(),
        words_command(),
        why_command(),
        query_command(),
        path_command(),
        neighbors_command(),
        rank_command(),
        components_command(),
        communities_command(),
        stats_command(),
        export_command(),
        report_command(),
        check_command(),
        dump_command(),
        parse_command(),
        names_command(),
        // clang-format on
    };
    std::vector<Command> of_lists = list_commands();
    const auto after_disputes =
        std::find_if(all.begin(), all.end(), [](const Command& each) { return each.name == "disputes"; }) + 1;
    all.insert(after_disputes, std::make_move_iterator(of_lists.begin()), std::make_move_iterator(of_lists.end()));
    return all;
}

}  // namespace dateline
