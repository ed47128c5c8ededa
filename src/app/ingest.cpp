#include "app/ingest.hpp"

#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>

#include "app/derive.hpp"
#include "app/read.hpp"
#include "base/hash.hpp"
#include "base/ordered_parallel.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
#include "store/database.hpp"
#include "store/resolution_writer.hpp"
#include "text/input.hpp"

namespace dateline {

namespace {

/// What is in the file: hashes of the current versions, by path.
using Known = std::unordered_map<std::string, std::string>;

/// An article that is in the file as it is.
struct Unchanged {
    std::string path;
};

/// One article's way through the threads: where it came from, and what was read or what is wrong with it.
struct Outcome {
    std::string where;
    std::variant<ReadArticle, Unchanged, InputError> result;
};

Outcome read_one(RawArticle raw, const Known& known) {
    std::string where = raw.where;
    try {
        Article article = read_article(raw);
        const auto before = known.find(article.path);
        if (before != known.end() && before->second == article.raw_sha256) return {where, Unchanged{article.path}};
        return {where, read(std::move(article), english())};
    } catch (const InputError& error) {
        return {where, error};
    }
}

/// Puts outcomes into the file, in the order of the input, and counts them.
class Intake {
public:
    Intake(ArticleWriter& writer, const std::function<void(const Error&)>& problem)
        : writer_(writer), problem_(problem) {}

    void put(const Outcome& outcome) {
        if (const auto* error = std::get_if<InputError>(&outcome.result)) {
            ++summary.failed;
            problem_(*error);
            return;
        }
        if (const auto* unchanged = std::get_if<Unchanged>(&outcome.result)) {
            paths_.insert(unchanged->path);
            ++summary.unchanged;
            return;
        }
        const auto& [document, extraction] = std::get<ReadArticle>(outcome.result);
        const Article& article = document.article;
        const ArticleState state = writer_.state_of(article.path, article.raw_sha256);
        const bool is_first = paths_.insert(article.path).second;
        if (state == ArticleState::unchanged) {
            ++summary.unchanged;
            return;
        }
        if (!is_first) {
            ++summary.failed;
            problem_(InputError(
                outcome.where, "the path or id '" + article.path + "' came before in the same input with other text",
                "Give each article an id of its own; to replace an article, ingest the new text in a later run"));
            return;
        }
        writer_.add(document, extraction);
        ++(state == ArticleState::changed ? summary.changed : summary.added);
        if (!is_in(article, english())) ++summary.unread;
    }

    IngestSummary summary;

private:
    ArticleWriter& writer_;
    const std::function<void(const Error&)>& problem_;
    std::set<std::string> paths_;  // of this run
};

/// What the record of runs keeps of the options, as JSON.
std::string options_as_json(const IngestOptions& options) {
    return "{\"inputs\":" + std::to_string(options.inputs.size()) + "}";
}

}  // namespace

IngestSummary ingest(const IngestOptions& options, std::istream& standard_input,
                     const std::function<void(const Error&)>& problem,
                     const std::function<void(const Progress&)>& progress) {
    Inputs inputs(options.inputs, standard_input);
    Database database = Database::open_for_writing(options.database);
    Progress now{0, 0, inputs.bytes_in_all(), false};
    IngestSummary summary;
    {
        ArticleWriter writer(database, options.program, "ingest", options_as_json(options));
        Intake intake(writer, problem);
        bool is_interrupted = false;
        const Known known = writer.known();
        ordered_parallel(
            options.threads,
            [&] {
                is_interrupted = is_interrupted || options.is_interrupted();
                return is_interrupted ? std::nullopt : inputs.next();
            },
            [&](RawArticle raw) { return read_one(std::move(raw), known); },
            [&](const Outcome& outcome) {
                intake.put(outcome);
                ++now.articles;
                now.bytes_done = inputs.bytes_done();
                progress(now);
            });
        writer.commit();
        summary = intake.summary;
        summary.is_interrupted = is_interrupted;
        summary.passed_over = inputs.passed_over();
        summary.read_otherwise = writer.count_read_otherwise();
    }
    if (!is_derivation_current(database)) {
        now.is_deriving = true;
        progress(now);
        derive(database, english());
    }
    database.close();
    return summary;
}

}  // namespace dateline
