#include "app/answer_lists.hpp"

#include <algorithm>
#include <utility>

#include "app/words_of_people.hpp"
#include "store/search.hpp"
#include "store/statistics.hpp"

namespace dateline {

namespace {

std::optional<Day> day_in(const std::vector<Value>& row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text == nullptr ? std::nullopt : day_of_iso(*text);
}

/// Leaves the rows that lie in the range, and of those as many as are asked for.
void restrict(Result& result, const AskedRange& range, const std::optional<std::size_t>& limit) {
    const auto place_of = [&](const char* name) {
        return static_cast<std::size_t>(std::find(result.columns.begin(), result.columns.end(), name) -
                                        result.columns.begin());
    };
    const std::size_t earliest = place_of("earliest");
    const std::size_t latest = place_of("latest");
    if (range.days.is_known()) {
        std::erase_if(result.rows, [&](const std::vector<Value>& row) {
            return !range.holds({day_in(row, earliest), day_in(row, latest)});
        });
    }
    if (limit && result.rows.size() > *limit) result.rows.resize(*limit);
}

}  // namespace

Result answer_list(const std::filesystem::path& database_file, const List& list, const ListQuestion& question) {
    const AskedRange range = parse_range(question.range);
    Database database = Database::open_for_reading(database_file);
    Result result = read_list(database, list, question.filters);
    restrict(result, range, question.limit);
    return result;
}

Result answer_search(const std::filesystem::path& database_file, const SearchQuestion& question) {
    const AskedRange range = parse_range(question.range);
    Database database = Database::open_for_reading(database_file);
    Result result = search_articles(database, {question.words, question.outlet});
    restrict(result, range, question.limit);
    return result;
}

std::vector<Section> answer_words(const std::filesystem::path& database_file, const std::string& key) {
    Database database = Database::open_for_reading(database_file);
    Result words = read_words(database, key);
    Result reasons = read_reasons(database, key);
    if (words.rows.empty() && reasons.rows.empty()) throw no_such_key(key);
    std::vector<Section> sections;
    if (!words.rows.empty()) sections.push_back({"words", std::move(words)});
    if (!reasons.rows.empty()) sections.push_back({"why", std::move(reasons)});
    return sections;
}

std::vector<Section> answer_statistics(const std::filesystem::path& database_file) {
    Database database = Database::open_for_reading(database_file);
    std::vector<Section> sections;
    for (Statistic& each : read_statistics(database))
        sections.push_back({std::move(each.heading), std::move(each.result)});
    return sections;
}

}  // namespace dateline
