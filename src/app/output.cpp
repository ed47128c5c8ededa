#include "app/output.hpp"

#include <algorithm>
#include <ostream>

#include "export/formats.hpp"

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

}  // namespace

std::string format_names() {
    std::string names;
    for (const ResultFormat& format : result_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    return names;
}

void write_result(std::ostream& out, std::string_view format, const Result& result,
                  const std::vector<std::string>& brief, std::size_t width) {
    const ResultFormat& writer = find_result_format(format);
    writer.write(out, writer.is_for_people && !brief.empty() ? only(result, brief) : result, {width});
}

void write_sections(std::ostream& out, std::string_view format, const std::vector<Section>& sections,
                    std::size_t width) {
    const ResultFormat& asked = find_result_format(format);
    const bool is_object = format == "json";
    const char* before = "{";
    for (const Section& section : sections) {
        if (is_object) out << before << '"' << section.heading << "\": ";
        if (asked.is_for_people) out << "== " << section.heading << '\n';
        const bool is_card = asked.is_for_people && section.result.rows.size() == 1;
        (is_card ? find_result_format("records") : asked).write(out, section.result, {width});
        if (asked.is_for_people) out << '\n';
        before = ", ";
    }
    if (is_object) out << "}\n";
}

}  // namespace dateline
