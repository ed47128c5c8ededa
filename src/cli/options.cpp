#include "cli/options.hpp"

#include <algorithm>
#include <iostream>

#include "cli/terminal.hpp"
#include "export/formats.hpp"

namespace dateline {

namespace {

constexpr std::string_view kForPeople = "table";

Result only(const Result& result, const std::vector<std::string>& columns) {
    Result chosen{columns, {}};
    std::vector<std::size_t> positions;
    for (const std::string& column : columns) {
        positions.push_back(static_cast<std::size_t>(std::find(result.columns.begin(), result.columns.end(), column) - result.columns.begin()));
    }
    for (const auto& row : result.rows) {
        auto& cells = chosen.rows.emplace_back();
        for (const std::size_t position : positions) cells.push_back(row.at(position));
    }
    return chosen;
}

/// A result of one row, turned into a row for each of its columns that has a value: easier to read.
Result upright(const Result& result) {
    Result turned{{"what", "value"}, {}};
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        if (!std::holds_alternative<std::monostate>(result.rows.front()[i])) turned.rows.push_back({result.columns[i], result.rows.front()[i]});
    }
    return turned;
}

}  // namespace

void declare_database(CLI::App& app, std::string& file) {
    app.add_option("--db", file, "the dateline file")->required()->type_name("FILE");
}

void OutputOptions::declare(CLI::App& app) {
    std::string names;
    for (const ResultFormat& format : result_formats()) names += (names.empty() ? "" : ", ") + std::string(format.name);
    app.add_option("--format", format_, "how to print: " + names)->type_name("NAME")->capture_default_str();
}

void OutputOptions::write(const Result& result, const std::vector<std::string>& brief) const {
    const ResultFormat& format = find_result_format(format_);
    const bool is_brief = format_ == kForPeople && !brief.empty();
    format.write(std::cout, is_brief ? only(result, brief) : result, {terminal_width()});
}

void OutputOptions::write(const std::vector<Section>& sections) const {
    const ResultFormat& format = find_result_format(format_);
    const FormatOptions options{terminal_width()};
    if (format_ == "json") {
        const char* before = "{";
        for (const Section& section : sections) {
            std::cout << before << '"' << section.heading << "\": ";
            format.write(std::cout, section.result, options);
            before = ", ";
        }
        std::cout << "}\n";
        return;
    }
    for (const Section& section : sections) {
        if (format_ != kForPeople) {
            format.write(std::cout, section.result, options);
            continue;
        }
        std::cout << "== " << section.heading << '\n';
        format.write(std::cout, section.result.rows.size() == 1 ? upright(section.result) : section.result, options);
        std::cout << '\n';
    }
}

void warn_if_incomplete(const std::string& database) {
    if (is_complete(database)) return;
    std::cerr << "dateline: " << database
              << ": an ingest was cut short. Who is who, disputes and the graph lack its articles; run the same ingest again to complete them.\n";
}

}  // namespace dateline
