#include "app/report.hpp"

#include <algorithm>
#include <ostream>

#include "app/whole_file.hpp"
#include "base/joined.hpp"
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
    const auto add = [&](const std::string& part) { append_item(parts, part); };
    if (question.entity) add("in which “" + *question.entity + "” has a part");
    if (question.range.from) add("from " + *question.range.from + " on");
    if (question.range.to) add("until " + *question.range.to);
    if (parts.empty()) return parts;
    return "This report has only facts " + parts + (question.range.is_certain ? ", where that is sure" : "") +
           ". The articles stand whole.";
}

}  // namespace

std::optional<std::string> warn_of_size(std::size_t articles, std::size_t bytes_of_text) {
    constexpr std::size_t kMostAtOnce = 2000;
    constexpr std::size_t kPagePerText = 20;  // bytes of a page to a byte of text, as collections of news have it
    if (articles <= kMostAtOnce) return std::nullopt;
    const std::size_t megabytes = std::max<std::size_t>(bytes_of_text * kPagePerText / 1'000'000, 1);
    return "the page has " + std::to_string(articles) + " articles and may get some " + std::to_string(megabytes) +
           " MB, which a browser is slow to open; --entity, --from and --to make it smaller";
}

void report(std::ostream& out, const std::filesystem::path& database_file, const ReportQuestion& question,
            const TellOfReport& tell) {
    const AskedRange range = parse_range(question.range);
    ReportFilter filter{.entities = std::nullopt, .range = range.days, .match = range.match};
    Database database = Database::open_for_reading(database_file);
    if (question.entity) filter.entities = find_entities(database, *question.entity);
    const Report chosen = filter_report(read_report(database), filter);
    std::size_t bytes_of_text = 0;
    for (const ReportArticle& article : chosen.articles) bytes_of_text += article.text.size();
    if (const auto warning = warn_of_size(chosen.articles.size(), bytes_of_text)) tell(*warning);
    write_report(out, chosen, {to_valid_utf8(question.title.value_or("")), to_valid_utf8(scope_of(question))});
}

void report_to_file(const std::filesystem::path& out, const std::filesystem::path& database,
                    const ReportQuestion& question, const TellOfReport& tell) {
    write_whole_file(out, database, [&](std::ostream& file) { report(file, database, question, tell); });
}

}  // namespace dateline
