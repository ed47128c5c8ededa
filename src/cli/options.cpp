#include "cli/options.hpp"

#include <iostream>

#include "cli/terminal.hpp"

namespace dateline {

void declare_database(CLI::App& app, std::string& file) {
    app.add_option("--db", file, "the dateline file")->required()->type_name("FILE");
}

void OutputOptions::declare(CLI::App& app) {
    app.add_option("--format", format_, "how to print: " + format_names())->type_name("NAME")->capture_default_str();
}

void OutputOptions::write(const Result& result, const std::vector<std::string>& brief) const {
    write_result(std::cout, format_, result, brief, terminal_width());
}

void OutputOptions::write(const std::vector<Section>& sections) const {
    write_sections(std::cout, format_, sections, terminal_width());
}

void warn_if_incomplete(const std::string& database) {
    if (is_complete(database)) return;
    std::cerr << "dateline: " << database
              << ": an ingest was cut short. Who is who, disputes and the graph lack its articles; run the same ingest "
                 "again to complete them.\n";
}

}  // namespace dateline
