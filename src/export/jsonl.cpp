#include <ostream>

#include "export/formats.hpp"
#include "export/json_row.hpp"

namespace dateline {

void write_jsonl(std::ostream& out, const Result& result, const FormatOptions&) {
    const std::vector<std::string> keys = json_keys(result);
    for (const auto& row : result.rows) out << json_row(keys, row) << '\n';
}

}  // namespace dateline
