#include "cli/options.hpp"

#include <iostream>

#include "cli/terminal.hpp"

namespace dateline {

void declare_database(Arguments& arguments, std::string& file) {
    arguments.required_option("--db", file, "FILE", "the dateline file");
}

void OutputOptions::declare(Arguments& arguments) {
    arguments.option("--format", format_, "NAME", "how to print: " + format_names());
    arguments.option("--width", width_, "N", "columns to keep within; 0: any; without it, those of the terminal");
}

std::size_t OutputOptions::width() const {
    return width_ ? *width_ : terminal_width();
}

void OutputOptions::write(const Result& result, const std::vector<std::string>& brief) const {
    write_result(std::cout, format_, result, brief, width());
}

void OutputOptions::write(const std::vector<Section>& sections) const {
    write_sections(std::cout, format_, sections, width());
}

void warn_if_incomplete(const std::string& database) {
    if (is_complete(database)) return;
    std::cerr << "dateline: " << database
              << ": an ingest or a removal was cut short, and who is who, disputes and the graph are those of before; "
                 "run it again to complete them.\n";
}

}  // namespace dateline
