#include <deque>
#include <memory>

#include "app/answer_lists.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace dateline {

namespace {

/// What the options of a list are parsed into: a place for each of its filters, be it a value or a flag.
struct Options {
    std::string database;
    std::deque<std::optional<std::string>> values;
    std::deque<bool> flags;
    ListQuestion question;
    OutputOptions output;
};

/// Declares the filters of a list; those without a name always hold.
void declare_filters(Arguments& arguments, const List& list, Options& options) {
    for (const ListFilter& filter : list.filters) {
        std::optional<std::string>& value = options.values.emplace_back();
        bool& flag = options.flags.emplace_back(false);
        if (*filter.option == 0) continue;
        if (filter.value == FilterValue::flag) {
            arguments.flag(filter.option, flag, filter.help);
        } else {
            arguments.option(filter.option, value, filter.type, filter.help);
        }
    }
}

ExitCode run(const List& list, const Options& options) {
    ListQuestion question = options.question;
    for (std::size_t i = 0; i < list.filters.size(); ++i) {
        const std::string option = list.filters[i].option;
        if (options.values[i]) question.filters.emplace(option, *options.values[i]);
        if (options.flags[i]) question.filters.emplace(option, "");
    }
    tell_notices(options.database);
    options.output.write(answer_list(options.database, list, question), list.brief);
    return ExitCode::done;
}

Command command_of(const List& list) {
    auto options = std::make_shared<Options>();
    const std::string name(list.name);
    return {name, std::string(list.summary), "dateline " + name + " " + std::string(list.example),
            [options, &list](Arguments& arguments) {
                declare_database(arguments, options->database);
                declare_filters(arguments, list, *options);
                if (list.is_dated) declare_range(arguments, options->question.range);
                declare_limit(arguments, options->question.limit);
                options->output.declare(arguments);
            },
            [options, &list] { return run(list, *options); }};
}

}  // namespace

std::vector<Command> list_commands() {
    std::vector<Command> commands;
    for (const List& list : lists()) commands.push_back(command_of(list));
    return commands;
}

}  // namespace dateline
