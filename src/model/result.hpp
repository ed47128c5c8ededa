// The answer to a question: named columns and rows of values, ready for any output format.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// NULL, an integer, a real number or text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Every row has as many values as there are columns. The order of the rows is part of the answer.
struct Result {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

}  // namespace dateline
