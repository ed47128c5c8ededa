#include "app/ingest.hpp"

#include <filesystem>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "app/derive.hpp"
#include "app/input_dates.hpp"
#include "app/read.hpp"
#include "base/hash.hpp"
#include "base/ordered_parallel.hpp"
#include "languages/en/english.hpp"
#include "store/article_writer.hpp"
#include "store/bulk_load.hpp"
#include "store/database.hpp"
#include "store/known_articles.hpp"
#include "text/formats.hpp"
#include "text/input.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostBytesInTheAir = 256UL * 1024 * 1024;  // read and not yet written; an article may have 32 MB

/// What is in the file: hashes of the current versions, by path.
using Hashes = std::unordered_map<std::string, std::string>;
struct Known {
    Hashes current;
    std::unordered_set<std::string> versions;  // all of them, by version_name
};

Known list_known(Database& database) {
    return {known_articles(database), known_versions(database)};
}

/// An article that is in the file as it is.
struct Unchanged {
    std::string path;
    std::string raw_sha256;
    std::string retrieved;
};

/// One article's way through the threads: where it came from, and what was read or what is wrong with it.
struct Outcome {
    std::string where;
    bool is_capture = false;
    std::variant<ReadArticle, Unchanged, InputError> result;
    std::vector<InputError> warnings;  // of what does not keep the article from being used
};

Outcome read_one(RawArticle raw, const Known& known) {
    Outcome outcome{raw.where, raw.is_capture, {}, {}};
    try {
        Article article = read_article(raw);
        const auto before = known.current.find(article.path);
        const bool is_current = before != known.current.end() && before->second == article.raw_sha256;
        if (is_current || (raw.is_capture && known.versions.contains(version_name(article.path, article.raw_sha256)))) {
            outcome.result = Unchanged{article.path, article.raw_sha256, article.retrieved.value_or("")};
        } else {
            outcome.warnings = check_input_dates(article, raw.where, english());
            outcome.result = read(std::move(article), english());
        }
    } catch (const InputError& error) {
        outcome.result = error;
    }
    return outcome;
}

/// Puts outcomes into the file, in the order of the input, and counts them; where there is no writer, only counts.
class Intake {
public:
    Intake(ArticleWriter* writer, const Known& known, const std::function<void(const Error&)>& problem)
        : writer_(writer), known_(known), problem_(problem) {}

    void put(const Outcome& outcome) {
        if (const auto* error = std::get_if<InputError>(&outcome.result)) {
            ++summary.failed;
            problem_(*error);
        } else if (const auto* unchanged = std::get_if<Unchanged>(&outcome.result)) {
            put_unchanged(outcome, *unchanged);
        } else {
            put_read(outcome, std::get<ReadArticle>(outcome.result));
        }
    }

    IngestSummary summary;

private:
    /// Notes that the path came. False, and told, where it came before in this run with other bytes, and is no capture,
    /// which may.
    bool accept(const Outcome& outcome, const std::string& path, const std::string& raw_sha256) {
        const auto [before, is_first] = seen_.try_emplace(path, raw_sha256);
        if (is_first || before->second == raw_sha256) return true;
        if (outcome.is_capture && captures_.contains(path)) return true;
        ++summary.failed;
        problem_(InputError(
            outcome.where, "the path or id '" + path + "' came before in the same input with other text",
            "Give each article an id of its own; to replace an article, ingest the new text in a later run"));
        return false;
    }

    void put_unchanged(const Outcome& outcome, const Unchanged& article) {
        if (!accept(outcome, article.path, article.raw_sha256)) return;
        ++summary.unchanged;
        if (!outcome.is_capture) return;
        captures_.insert(article.path);
        if (writer_ != nullptr) writer_->note_capture(article.path, article.raw_sha256, article.retrieved);
    }

    void put_read(const Outcome& outcome, const ReadArticle& read) {
        const Article& article = read.document.article;
        const bool came_before = seen_.contains(article.path);
        const bool is_new_capture = outcome.is_capture &&
                                    new_captures_.insert(version_name(article.path, article.raw_sha256)).second &&
                                    (!came_before || captures_.contains(article.path));
        if (came_before && !is_new_capture) {
            return put_unchanged(outcome, {article.path, article.raw_sha256, article.retrieved.value_or("")});
        }
        accept(outcome, article.path, article.raw_sha256);
        if (outcome.is_capture) captures_.insert(article.path);
        if (!put_in(outcome, read)) {
            ++summary.unchanged;  // another process brought it in meanwhile
            return;
        }
        for (const InputError& warning : outcome.warnings) problem_(warning);
        ++(came_before || known_.current.contains(article.path) ? summary.changed : summary.added);
        if (is_in(read.document, english())) return;
        ++summary.unread;
        ++summary.unread_languages[read.document.language.tag.value_or("")];
    }

    /// Writes the article. False where it is in the file already.
    bool put_in(const Outcome& outcome, const ReadArticle& read) {
        if (writer_ == nullptr) return true;
        return outcome.is_capture ? writer_->add_capture(read.document, read.extraction)
                                  : writer_->add(read.document, read.extraction);
    }

    ArticleWriter* writer_;
    const Known& known_;
    const std::function<void(const Error&)>& problem_;
    Hashes seen_;                                   // of this run
    std::unordered_set<std::string> captures_;      // paths of this run whose articles are captures
    std::unordered_set<std::string> new_captures_;  // what was put in of them, by version_name
};

/// What the record of runs keeps of the options, as JSON.
std::string options_as_json(const IngestOptions& options) {
    return "{\"inputs\":" + std::to_string(options.inputs.size()) + "}";
}

/// Reads all inputs and hands the outcomes to `intake`, in their order.
void take_in(const IngestOptions& options, Inputs& inputs, const Known& known, Intake& intake, Progress& now,
             const ShowProgress& progress) {
    bool& is_interrupted = intake.summary.is_interrupted;
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
        },
        [](const RawArticle& raw) { return raw.bytes.size(); }, kMostBytesInTheAir);
    intake.summary.passed_over = inputs.passed_over();
    intake.summary.records_passed_over = inputs.records_passed_over();
}

/// What ingest would do to the file, which is left as it is, be it there or not.
IngestSummary try_ingest(const IngestOptions& options, Inputs& inputs, Progress& now,
                         const std::function<void(const Error&)>& problem, const ShowProgress& progress) {
    Known known;
    std::error_code failed;
    if (std::filesystem::exists(options.database, failed) || failed) {  // opening it tells what has failed
        Database database = Database::open_for_reading(options.database);
        known = list_known(database);
    }
    Intake intake(nullptr, known, problem);
    take_in(options, inputs, known, intake, now, progress);
    return intake.summary;
}

}  // namespace

IngestSummary ingest(const IngestOptions& options, std::istream& standard_input,
                     const std::function<void(const Error&)>& problem, const ShowProgress& progress) {
    Inputs inputs(options.inputs, standard_input);
    Progress now;
    now.bytes_in_all = inputs.bytes_in_all();
    if (options.is_dry_run) return try_ingest(options, inputs, now, problem, progress);
    Database database = Database::open_for_writing(options.database);
    IngestSummary summary;
    {
        take_off_indexes(database);
        ArticleWriter writer(database, options.program, "ingest", options_as_json(options));
        const Known known = list_known(database);
        Intake intake(&writer, known, problem);
        take_in(options, inputs, known, intake, now, progress);
        writer.commit();
        build_missing_indexes(database);
        summary = intake.summary;
        summary.read_otherwise = writer.count_read_otherwise();
    }
    derive_and_close(database, english(), now, progress);
    return summary;
}

std::string input_endings() {
    return known_endings();
}

}  // namespace dateline
