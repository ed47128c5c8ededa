#include "app/reread.hpp"

#include <utility>

#include "app/derive.hpp"
#include "app/read.hpp"
#include "base/ordered_parallel.hpp"
#include "languages/en/english.hpp"
#include "store/article_reader.hpp"
#include "store/article_writer.hpp"

namespace dateline {

namespace {

/// A stored version on its way through the threads.
template <class Content>
struct Stored {
    std::int64_t id = 0;
    Content content;
};

StoredArticleFilter filter_of(const RereadOptions& options) {
    StoredArticleFilter filter;
    filter.paths = options.paths;
    if (options.paths.empty() && !options.is_all) filter.read_otherwise = options.program;
    return filter;
}

std::int64_t count_versions(Database& database, const std::vector<std::string>& paths) {
    return static_cast<std::int64_t>(find_stored_articles(database, {paths, {}}).size());
}

void read_again(Database& database, const std::vector<std::int64_t>& ids, const RereadOptions& options,
                RereadSummary& summary, Progress& now, const ShowProgress& progress) {
    ArticleWriter writer(database, options.program, "reread", "{\"articles\":" + std::to_string(ids.size()) + "}");
    std::size_t next = 0;
    ordered_parallel(
        options.threads,
        [&]() -> std::optional<Stored<Article>> {
            summary.is_interrupted = summary.is_interrupted || options.is_interrupted();
            if (summary.is_interrupted || next == ids.size()) return std::nullopt;
            const std::int64_t id = ids[next++];
            return Stored<Article>{id, read_stored_article(database, id)};
        },
        [](Stored<Article> stored) {
            return Stored<ReadArticle>{stored.id, read(std::move(stored.content), english())};
        },
        [&](const Stored<ReadArticle>& stored) {
            writer.replace(stored.id, stored.content.document, stored.content.extraction);
            ++summary.reread;
            ++now.articles;
            progress(now);
        });
    writer.commit();
}

RereadSummary try_reread(const RereadOptions& options) {
    Database database = Database::open_for_reading(options.database);
    RereadSummary summary;
    summary.reread = static_cast<std::int64_t>(find_stored_articles(database, filter_of(options)).size());
    summary.left = count_versions(database, options.paths) - summary.reread;
    return summary;
}

}  // namespace

RereadSummary reread(const RereadOptions& options, const ShowProgress& progress) {
    if (options.is_dry_run) return try_reread(options);
    Database database = Database::open_for_changing(options.database);
    const std::vector<std::int64_t> ids = find_stored_articles(database, filter_of(options));
    RereadSummary summary;
    Progress now;
    now.articles_in_all = static_cast<std::int64_t>(ids.size());
    if (!ids.empty()) read_again(database, ids, options, summary, now, progress);
    summary.left = count_versions(database, options.paths) - summary.reread;
    derive_and_close(database, english(), now, progress);
    return summary;
}

}  // namespace dateline
