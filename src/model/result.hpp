// The answer to a question: named columns and rows of values, ready for any output format.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// What is more than a number or a text: true and false, lists, nodes. `text` is for people, `json` is one JSON value.
struct Structured {
    std::string text;
    std::string json;
    friend bool operator==(const Structured&, const Structured&) = default;
};

/// NULL, an integer, a real number, text, or something with parts.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Structured>;

/// Every row has as many values as there are columns. The order of the rows is part of the answer.
struct Result {
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

}  // namespace dateline
