// Articles as the input gave them, out of the file again: what reading them anew starts from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/article.hpp"
#include "store/database.hpp"

namespace dateline {

/// Which articles a question is about. Versions of one path go together.
struct StoredArticleFilter {
    std::vector<std::string> paths;             // empty: all
    std::optional<std::string> read_otherwise;  // only those that another program than this one has read
};

/// The row ids of all versions that the filter lets pass, by path and version. UsageError where the file has no article
/// of a path.
[[nodiscard]] std::vector<std::int64_t> find_stored_articles(Database& database, const StoredArticleFilter& filter);

/// The article of that row id, as its reader handed it on.
[[nodiscard]] Article read_stored_article(Database& database, std::int64_t document_id);

/// How many articles, versions and facts (rows that were read from them) stand under a path; no versions where it is
/// not known.
struct StoredCounts {
    std::int64_t versions = 0;
    std::int64_t facts = 0;
};
[[nodiscard]] StoredCounts count_stored(Database& database, std::string_view path);

}  // namespace dateline
