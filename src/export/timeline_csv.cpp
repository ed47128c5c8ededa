#include "export/escape.hpp"
#include "export/exports.hpp"
#include "export/fact_sheet.hpp"
#include "export/formats.hpp"

namespace dateline {

void write_csv(std::ostream& out, const Result& result, const FormatOptions& options);

namespace {

/// Whether a spreadsheet finds nothing but a date or a number in `text`, whoever wrote it.
bool is_of_date_characters(std::string_view text) {
    return text.find_first_not_of("0123456789-+./:TZX?~%") == std::string_view::npos;
}

}  // namespace

Notes export_csv(std::ostream& out, const std::vector<Fact>& facts) {
    Result sheet = fact_sheet(facts);
    for (auto& row : sheet.rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            const auto* text = std::get_if<std::string>(&row[column]);  // a number stays one: only text can be run
            if (text == nullptr || (is_of_dates(column) && is_of_date_characters(*text))) continue;
            row[column] = guard_formula(*text);
        }
    }
    write_csv(out, sheet, {});
    return {};
}

}  // namespace dateline
