#include "app/report.hpp"

#include <ostream>

#include "app/whole_file.hpp"
#include "base/utf8.hpp"
#include "export/report.hpp"
#include "query/report_filter.hpp"
#include "store/database.hpp"
#include "store/lookup.hpp"
#include "store/report_rows.hpp"

namespace dateline {

namespace {

/// A sentence for people that says what was asked for.
std::string scope_of(const ReportQuestion& question) {
    std::string parts;
    const auto add = [&](const std::string& part) { parts += (parts.empty() ? "" : ", ") + part; };
    if (question.entity) add("in which “" + *question.entity + "” has a part");
    if (question.range.from) add("from " + *question.range.from + " on");
    if (question.range.to) add("until " + *question.range.to);
    if (parts.empty()) return parts;
    return "This report has only facts " + parts + (question.range.is_certain ? ", where that is sure" : "") +
           ". The articles stand whole.";
}

}  // namespace

void report(std::ostream& out, const std::filesystem::path& database_file, const ReportQuestion& question) {
    const AskedRange range = parse_range(question.range);
    ReportFilter filter{std::nullopt, range.days, range.match};
    Database database = Database::open_for_reading(database_file);
    if (question.entity) filter.entities = find_entities(database, *question.entity);
    const Report chosen = filter_report(read_report(database), filter);
    write_report(out, chosen, {to_valid_utf8(question.title.value_or("")), to_valid_utf8(scope_of(question))});
}

void report_to_file(const std::filesystem::path& out, const std::filesystem::path& database,
                    const ReportQuestion& question) {
    write_whole_file(out, database, [&](std::ostream& file) { report(file, database, question); });
}

}  // namespace dateline
