// Writing articles with all that was read out of them: each goes in as a whole or not at all.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "model/extraction.hpp"
#include "store/database.hpp"

namespace dateline {

struct ArticleStatements;  // the prepared statements

/// Writes articles in batches that share a commit. What was added since the last commit is lost when the process dies;
/// what was committed stays, and the file is then marked as having derived rows that are not current.
class ArticleWriter {
public:
    /// Notes the command as a run, to which the documents will point. `options` is JSON.
    ArticleWriter(Database& database, std::string_view program, std::string_view command, std::string_view options);
    /// Takes back what was not committed.
    ~ArticleWriter();
    ArticleWriter(const ArticleWriter&) = delete;
    ArticleWriter& operator=(const ArticleWriter&) = delete;

    /// How many current articles were read by another program than this one, or another version of it.
    [[nodiscard]] std::int64_t count_read_otherwise();

    /// Writes the article and its facts; where the path is known, as a new version that supersedes the one before.
    /// False, and nothing is written, where the current version of that path has the same bytes: another process may
    /// have brought it in. DatabaseError where the file refuses: then nothing of this article is there.
    bool add(const Document& document, const Extraction& extraction);

    /// The same of what an archive caught at `retrieved`: the versions of its path then stand in the order in which
    /// their bytes were first caught (of one moment, in that of their hashes), however they come in; the last is
    /// current.
    bool add_capture(const Document& document, const Extraction& extraction);

    /// Notes that the version with those bytes was caught at `retrieved` too; the first time stands.
    void note_capture(std::string_view path, std::string_view raw_sha256, std::string_view retrieved);

    /// Puts what was read anew in the place of what was read before of the stored version `document_id`, whose text,
    /// path and bytes are those of `document`. All of it is changed or nothing.
    void replace(std::int64_t document_id, const Document& document, const Extraction& extraction);

    /// Takes all versions of an article out, with their facts. False where there is none of that path.
    bool remove(std::string_view path);

    /// Commits what was added and removed. Does nothing where nothing was.
    void commit();

private:
    Database& database_;
    std::unique_ptr<ArticleStatements> statements_;
    std::string program_, command_, options_;
    std::int64_t run_id_ = 0;
    int uncommitted_ = 0;

    void begin();
    std::int64_t add_document(const Document& document, std::string& key);
    void order_captures(std::string_view path);
    void write(const std::function<void()>& article);
};

}  // namespace dateline
