#include "export/formats.hpp"

#include <string>

#include "base/error.hpp"
#include "base/joined.hpp"

namespace dateline {

void write_table(std::ostream& out, const Result& result, const FormatOptions& options);
void write_records(std::ostream& out, const Result& result, const FormatOptions& options);
void write_json(std::ostream& out, const Result& result, const FormatOptions& options);
void write_jsonl(std::ostream& out, const Result& result, const FormatOptions& options);
void write_csv(std::ostream& out, const Result& result, const FormatOptions& options);

namespace {

constexpr ResultFormat kFormats[] = {
    {"table", "aligned columns for reading on a terminal; long cells are cut to fit", write_table, true},
    {"records", "a block for each row with a line for each column, for reading long texts whole", write_records, true,
     true},
    {"json", "one JSON array with an object for each row", write_json, false},
    {"jsonl", "a JSON object a line, one for each row", write_jsonl, false},
    {"csv",
     "comma-separated values (RFC 4180) with a line of column names; lines end in LF, NULL is an empty field; text is "
     "as it is, also where a spreadsheet would run it as a formula: `export csv` guards it",
     write_csv, false},
};

}  // namespace

std::span<const ResultFormat> result_formats() {
    return kFormats;
}

const ResultFormat& find_result_format(std::string_view name) {
    for (const ResultFormat& format : kFormats) {
        if (format.name == name) return format;
    }
    throw UsageError("--format", "'" + std::string(name) + "' is no output format",
                     "Use one of " + joined(kFormats, ", ", &ResultFormat::name));
}

}  // namespace dateline
