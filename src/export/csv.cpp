#include <cassert>
#include <ostream>

#include "base/joined.hpp"
#include "export/csv_field.hpp"
#include "export/formats.hpp"
#include "export/number_text.hpp"

namespace dateline {

namespace {

struct CsvField {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return number_text(number); }
    std::string operator()(double number) const { return number_text(number); }
    std::string operator()(const std::string& text) const { return csv_field(text); }
    std::string operator()(const Structured& value) const { return csv_field(value.text); }
};

}  // namespace

void write_csv(std::ostream& out, const Result& result, const FormatOptions&) {
    if (result.columns.empty()) return;
    std::string line = joined(result.columns, ",", csv_field);
    out << line << '\n';
    for (const auto& row : result.rows) {
        assert(row.size() == result.columns.size());
        line.clear();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line += ',';
            line += std::visit(CsvField{}, row[i]);
        }
        out << line << '\n';
    }
}

}  // namespace dateline
