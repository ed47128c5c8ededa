#include "app/answer_lists.hpp"

#include <algorithm>
#include <utility>

#include "app/words_of_people.hpp"
#include "base/error.hpp"
#include "query/timeline_range.hpp"
#include "store/search.hpp"
#include "store/statistics.hpp"

namespace dateline {

namespace {

Interval checked_range(const RangeQuestion& question) {
    const Interval range = parse_range(question.from, question.to);
    if (question.is_certain && !range.is_known())
        throw UsageError("--certain", "there is no range to be in", "Give --from or --to with it");
    return range;
}

std::optional<Day> day_in(const std::vector<Value>& row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&row[column]);
    return text == nullptr ? std::nullopt : day_of_iso(*text);
}

/// Leaves the rows that lie in the range, and of those as many as are asked for.
void restrict(Result& result, const Interval& range, const RangeQuestion& question) {
    const auto place_of = [&](const char* name) {
        return static_cast<std::size_t>(std::find(result.columns.begin(), result.columns.end(), name) -
                                        result.columns.begin());
    };
    const std::size_t earliest = place_of("earliest");
    const std::size_t latest = place_of("latest");
    const RangeMatch match = question.is_certain ? RangeMatch::certain : RangeMatch::possible;
    if (range.is_known()) {
        std::erase_if(result.rows, [&](const std::vector<Value>& row) {
            return !matches({day_in(row, earliest), day_in(row, latest)}, range, match);
        });
    }
    if (question.limit && result.rows.size() > *question.limit) result.rows.resize(*question.limit);
}

}  // namespace

Result answer_list(const std::filesystem::path& database_file, const List& list, const ListQuestion& question) {
    const Interval range = checked_range(question.range);
    Database database = Database::open_for_reading(database_file);
    Result result = read_list(database, list, question.filters);
    restrict(result, range, question.range);
    return result;
}

Result answer_search(const std::filesystem::path& database_file, const SearchQuestion& question) {
    const Interval range = checked_range(question.range);
    Database database = Database::open_for_reading(database_file);
    Result result = search_articles(database, {question.words, question.outlet});
    restrict(result, range, question.range);
    return result;
}

std::vector<Section> answer_words(const std::filesystem::path& database_file, const std::string& key) {
    Database database = Database::open_for_reading(database_file);
    Result words = read_words(database, key);
    Result reasons = read_reasons(database, key);
    if (words.rows.empty() && reasons.rows.empty()) {
        throw UsageError(key, "nothing in this file has that key",
                         "Keys stand in the last column of lists; an article's facts are listed by `dateline show`");
    }
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
