#include "app/output.hpp"

#include <algorithm>
#include <ostream>

#include "export/formats.hpp"

namespace dateline {

namespace {

constexpr std::string_view kForPeople = "table";

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

/// A result of one row, turned into a row for each of its columns that has a value: easier to read.
Result turn_upright(const Result& result) {
    Result turned{{"what", "value"}, {}};
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        const Value& value = result.rows.front()[i];
        if (!std::holds_alternative<std::monostate>(value)) turned.rows.push_back({result.columns[i], value});
    }
    return turned;
}

}  // namespace

std::string format_names() {
    std::string names;
    for (const ResultFormat& format : result_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

void write_result(std::ostream& out, std::string_view format, const Result& result,
                  const std::vector<std::string>& brief, std::size_t width) {
    const bool is_brief = format == kForPeople && !brief.empty();
    find_result_format(format).write(out, is_brief ? only(result, brief) : result, {width});
}

void write_sections(std::ostream& out, std::string_view format, const std::vector<Section>& sections,
                    std::size_t width) {
    const ResultFormat& writer = find_result_format(format);
    const bool is_object = format == "json";
    const char* before = "{";
    for (const Section& section : sections) {
        if (is_object) out << before << '"' << section.heading << "\": ";
        if (format == kForPeople) out << "== " << section.heading << '\n';
        const bool is_card = format == kForPeople && section.result.rows.size() == 1;
        writer.write(out, is_card ? turn_upright(section.result) : section.result, {width});
        if (format == kForPeople) out << '\n';
        before = ", ";
    }
    if (is_object) out << "}\n";
}

}  // namespace dateline
