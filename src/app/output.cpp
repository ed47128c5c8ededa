#include "app/output.hpp"

#include <algorithm>
#include <ostream>

#include "base/error.hpp"
#include "base/joined.hpp"
#include "export/formats.hpp"
#include "export/printable.hpp"

namespace dateline {

namespace {

Result only(const Result& result, const std::vector<std::string>& columns) {
    Result chosen{columns, {}};
    std::vector<std::size_t> positions;
    for (const std::string& column : columns) {
        const auto at = std::find(result.columns.begin(), result.columns.end(), column);
        positions.push_back(static_cast<std::size_t>(at - result.columns.begin()));
    }
    for (const auto& row : result.rows) {
        auto& cells = chosen.rows.emplace_back();
        for (const std::size_t position : positions) cells.push_back(row.at(position));
    }
    return chosen;
}

/// All sections as one result, for formats that know no headings.
Result as_one(const std::vector<Section>& sections) {
    Result all{{"section"}, {}};
    for (const Section& section : sections) {
        for (const std::string& column : section.result.columns) {
            if (std::find(all.columns.begin(), all.columns.end(), column) == all.columns.end())
                all.columns.push_back(column);
        }
    }
    for (const Section& section : sections) {
        const std::vector<std::string>& names = section.result.columns;
        for (const auto& row : section.result.rows) {
            auto& cells = all.rows.emplace_back(1, section.heading);
            for (std::size_t i = 1; i < all.columns.size(); ++i) {
                const auto at = std::find(names.begin(), names.end(), all.columns[i]);
                cells.push_back(at == names.end() ? Value{} : row[static_cast<std::size_t>(at - names.begin())]);
            }
        }
    }
    return all;
}

}  // namespace

std::string one_line(std::string_view text) {
    return printable(text);
}

std::string format_names() {
    return joined(result_formats(), ", ", &ResultFormat::name);
}

void check_format(std::string_view format, std::string_view own) {
    const auto formats = result_formats();
    const bool is_known =
        std::any_of(formats.begin(), formats.end(), [&](const auto& each) { return each.name == format; });
    if (is_known || format == own) return;
    throw UsageError("--format", "'" + std::string(format) + "' is no output format",
                     "Use one of " + format_names() + ", " + std::string(own));
}

void write_result(std::ostream& out, std::string_view format, const Result& result,
                  const std::vector<std::string>& brief, std::size_t width) {
    const ResultFormat& writer = find_result_format(format);
    if (!writer.is_for_people || brief.empty()) return writer.write(out, result, {width});
    std::vector<std::string> columns = brief;
    const bool has_key = std::find(result.columns.begin(), result.columns.end(), "key") != result.columns.end();
    if (writer.has_room && has_key) columns.emplace_back("key");
    writer.write(out, only(result, columns), {width});
}

void write_sections(std::ostream& out, std::string_view format, const std::vector<Section>& sections,
                    std::size_t width) {
    const ResultFormat& asked = find_result_format(format);
    if (!asked.is_for_people) {
        asked.write(out, as_one(sections), {width});
        return;
    }
    for (const Section& section : sections) {
        out << "== " << section.heading << '\n';
        const bool is_card = section.result.rows.size() == 1;
        (is_card ? find_result_format("records") : asked).write(out, section.result, {width});
        out << '\n';
    }
}

}  // namespace dateline
