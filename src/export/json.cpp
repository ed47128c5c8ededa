#include <ostream>

#include "export/formats.hpp"
#include "export/json_row.hpp"

namespace dateline {

/// An array with a row a line, so that two answers can be compared by line.
void write_json(std::ostream& out, const Result& result, const FormatOptions&) {
    const std::vector<std::string> keys = json_keys(result);
    out << "[";
    const char* separator = "\n";
    for (const auto& row : result.rows) {
        out << separator << json_row(keys, row);
        separator = ",\n";
    }
    out << (result.rows.empty() ? "]\n" : "\n]\n");
}

}  // namespace dateline
