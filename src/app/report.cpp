#include "app/report.hpp"

#include <fstream>
#include <ostream>
#include <system_error>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "export/report.hpp"
#include "query/report_filter.hpp"
#include "store/database.hpp"
#include "store/lookup.hpp"
#include "store/report_rows.hpp"
#include "time/edtf.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

Interval parse_days(const char* option, const std::string& text) {
    if (const auto when = parse_edtf(text)) return when->days;
    throw UsageError(option, "'" + text + "' is not a date",
                     "Write dates as EDTF: 2019, 2019-02, 2019-02-18 or 2019-02-18/2019-02-22");
}

Interval range_of(const ReportQuestion& question) {
    Interval range;
    if (question.from) range.earliest = parse_days("--from", *question.from).earliest;
    if (question.to) range.latest = parse_days("--to", *question.to).latest;
    if (range.earliest && range.latest && *range.earliest > *range.latest) {
        throw UsageError("--from", "'" + *question.from + "' is after '" + *question.to + "'",
                         "Give the earlier date with --from");
    }
    if (question.is_certain && !range.is_known())
        throw UsageError("--certain", "there is no range to be in", "Give --from or --to with it");
    return range;
}

/// A sentence for people that says what was asked for.
std::string scope_of(const ReportQuestion& question) {
    std::string parts;
    const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : ", ") + part; };
    if (question.entity) add("in which “" + *question.entity + "” has a part");
    if (question.from) add("from " + *question.from + " on");
    if (question.to) add("until " + *question.to);
    if (parts.empty()) return parts;
    return "This report has only facts " + parts + (question.is_certain ? ", where that is sure" : "") +
           ". The articles stand whole.";
}

Error unwritable(const fs::path& file) {
    return {ExitCode::some_input_unusable, file.string(), "it cannot be written",
            "Check that its folder is there, that you may write into it and that the disk has room"};
}

}  // namespace

void report(std::ostream& out, const fs::path& database_file, const ReportQuestion& question) {
    ReportFilter filter{std::nullopt, range_of(question),
                        question.is_certain ? RangeMatch::certain : RangeMatch::possible};
    Database database = Database::open_for_reading(database_file);
    if (question.entity) filter.entities = find_entities(database, *question.entity);
    const Report chosen = filter_report(read_report(database), filter);
    write_report(out, chosen, {to_valid_utf8(question.title.value_or("")), to_valid_utf8(scope_of(question))});
}

void report_to_file(const fs::path& out, const fs::path& database_file, const ReportQuestion& question) {
    std::error_code error;
    if (fs::equivalent(out, database_file, error))
        throw UsageError("--output", "'" + out.string() + "' is the database itself", "Name another file");
    if (fs::is_directory(out, error))
        throw UsageError("--output", "'" + out.string() + "' is a folder", "Name a file in it");
    fs::path part = out;
    part += ".part";
    try {
        std::ofstream file(part, std::ios::binary | std::ios::trunc);
        if (!file) throw unwritable(out);
        report(file, database_file, question);
        file.close();
        if (!file) throw unwritable(out);
        fs::rename(part, out, error);
        if (error) throw unwritable(out);
    } catch (...) {
        fs::remove(part, error);
        throw;
    }
}

}  // namespace dateline
