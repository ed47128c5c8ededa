// What a file has of each kind, as lists: a row of the table is a list with its filters; command, help and errors
// follow from it.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"
#include "store/database.hpp"

namespace dateline {

/// What the value of a filter is: looked up as a name, or compared as it is. `flag` has no value: its condition holds
/// where it is not given.
enum class FilterValue { entity, outlet, text, flag };

struct ListFilter {
    const char* option;  // with its hyphens
    const char* type;    // what help calls its value
    const char* help;
    FilterValue value;
    const char* condition;  // SQL; `?` stands once or more for a JSON array of row ids, or for the text
    const char* known;      // SQL that gives the texts that there can be; null where any will do
};

/// Rows have the columns `earliest` and `latest` where they are dated.
struct List {
    std::string_view name;
    std::string_view summary;
    std::string_view example;  // what follows the name on a command line
    const char* rows;          // SQL up to its conditions
    const char* order;         // SQL
    bool is_dated;
    std::vector<std::string> brief;  // the columns for people
    std::vector<ListFilter> filters;
};

[[nodiscard]] std::span<const List> lists();

/// The rows of a list that meet all that is given, by option. UsageError where a name or a text is not in the file.
[[nodiscard]] Result read_list(Database& database, const List& list, const std::map<std::string, std::string>& given);

}  // namespace dateline
