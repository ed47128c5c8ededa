#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/formats.hpp"

namespace dateline {

void write_csv(std::ostream& out, const Result& result, const FormatOptions& options);

Notes export_csv(std::ostream& out, const std::vector<Fact>& facts) {
    Result sheet = fact_sheet(facts);
    for (auto& row : sheet.rows) {
        for (Value& value : row) {
            // A number stays one; a date before the year 0 is text that a spreadsheet would subtract.
            if (const auto* text = std::get_if<std::string>(&value)) value = guard_formula(*text);
        }
    }
    write_csv(out, sheet, {});
    return {};
}

}  // namespace dateline
