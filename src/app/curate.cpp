#include "app/curate.hpp"

#include <set>

#include "app/derive.hpp"
#include "base/error.hpp"
#include "languages/en/english.hpp"
#include "store/article_reader.hpp"
#include "store/article_writer.hpp"
#include "store/database.hpp"

namespace dateline {

namespace {

Result describe(Database& database, const std::vector<std::string>& paths) {
    Result result{{"path", "versions", "facts"}, {}};
    for (const std::string& path : std::set<std::string>(paths.begin(), paths.end())) {
        const StoredCounts counts = count_stored(database, path);
        if (counts.versions == 0) {
            throw UsageError(path, "the file has no article of that path",
                             "`dateline documents` lists them. Nothing was removed");
        }
        result.rows.push_back({path, counts.versions, counts.facts});
    }
    return result;
}

}  // namespace

Result remove_articles(const RemoveOptions& options, const ShowProgress& progress) {
    if (options.is_dry_run) {
        Database database = Database::open_for_reading(options.database);
        return describe(database, options.paths);
    }
    Database database = Database::open_for_changing(options.database);
    const Result removed = describe(database, options.paths);
    {
        ArticleWriter writer(database, options.program, "remove",
                             "{\"articles\":" + std::to_string(options.paths.size()) + "}");
        for (const std::string& path : options.paths) writer.remove(path);  // a second time does nothing
        // Within the same commit: after it a second try would not find the articles, and so would not come to this.
        progress({.is_deriving = true});
        derive(database, english());
        writer.commit();
    }
    database.close();
    return removed;
}

}  // namespace dateline
