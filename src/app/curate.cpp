#include "app/curate.hpp"

#include "app/derive.hpp"
#include "base/error.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
#include "store/database.hpp"
#include "store/resolution_writer.hpp"

namespace dateline {

void remove_articles(const std::filesystem::path& database_file, const std::vector<std::string>& paths,
                     const std::string& program) {
    Database database = Database::open_for_changing(database_file);
    {
        ArticleWriter writer(database, program, "remove", "{\"articles\":" + std::to_string(paths.size()) + "}");
        for (const std::string& path : paths) {
            if (!writer.remove(path)) {
                throw UsageError(path, "the file has no article of that path",
                                 "Its relation `document` lists them. Nothing was removed");
            }
        }
        writer.commit();
    }
    if (!is_derivation_current(database)) derive(database, english());
    database.close();
}

}  // namespace dateline
