// Lists, search, statistics, and the words that a fact rests on.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/date_range.hpp"
#include "app/output.hpp"
#include "model/result.hpp"
#include "store/lists.hpp"

namespace dateline {

struct ListQuestion {
    std::map<std::string, std::string> filters;  // values by option; of a flag, any
    DateRange range;
    std::optional<std::size_t> limit;
};

/// The rows of `list` that the question asks for. UsageError where a filter names what is not in the file, or a date is
/// none.
[[nodiscard]] Result answer_list(const std::filesystem::path& database, const List& list, const ListQuestion& question);

struct SearchQuestion {
    std::string words;
    std::optional<std::string> outlet;
    DateRange range;
    std::optional<std::size_t> limit;
};
/// The articles that have the words, the best first.
[[nodiscard]] Result answer_search(const std::filesystem::path& database, const SearchQuestion& question);

/// The words behind a key, and why the fact is as it is. UsageError where the file has nothing of that key.
[[nodiscard]] std::vector<Section> answer_words(const std::filesystem::path& database, const std::string& key);

/// What the file has, in numbers.
[[nodiscard]] std::vector<Section> answer_statistics(const std::filesystem::path& database);

}  // namespace dateline
