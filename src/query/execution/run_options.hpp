// What a query is run with, and the rows that come of it.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "model/graph_value.hpp"

namespace dateline::cypher {

using Parameters = std::map<std::string, Value, std::less<>>;

/// Named columns and rows of as many values each.
struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

struct RunOptions {
    Parameters parameters;
    std::size_t most_rows = std::numeric_limits<std::size_t>::max();  // of the answer; more are left away
    std::function<void()> tick;  // called every few thousand steps; throws to end the query
    ZonedDateTime now;           // for date() and its sisters
    std::uint64_t random = 1;    // where rand() begins
};

}  // namespace dateline::cypher
