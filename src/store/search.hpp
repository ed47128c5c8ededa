// Full-text search over the current articles of a file, and all that a fact rests on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/result.hpp"
#include "store/database.hpp"

namespace dateline {

struct SearchFilter {
    std::string words;  // all must be there; "in quotes" side by side; with * at its end, any word that begins so
    std::optional<std::string> outlet;
};

/// The articles that have the words, the best first (BM25, a title counts for more), each with the words around the
/// hit, which stand in [brackets]. UsageError where there is no word to look for.
[[nodiscard]] Result search_articles(Database& database, const SearchFilter& filter);

/// The read rows that `key` is of, or that an event, a dispute or an entity of that key is made of: each with its
/// words, its sentence, whose word it is, article, outlet, date, link, rule and confidence. No rows where nothing has
/// the key.
[[nodiscard]] Result read_words(Database& database, std::string_view key);

/// Why the fact of that key is as it is, step by step, with the words of each step.
[[nodiscard]] Result read_reasons(Database& database, std::string_view key);

}  // namespace dateline
