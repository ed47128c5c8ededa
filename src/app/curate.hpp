// What people do to a file: take articles out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/progress.hpp"
#include "model/result.hpp"

namespace dateline {

struct RemoveOptions {
    std::filesystem::path database;
    std::vector<std::string> paths;
    bool is_dry_run = false;  // only told
    std::string program;
};

/// Takes the articles of `paths` out of the file, in all versions, with all that was read from them, and makes the
/// derived rows anew: all of it in one commit, or nothing. A row an article: what went, or in a dry run would go.
/// UsageError, and nothing removed, where the file does not have one of them.
Result remove_articles(const RemoveOptions& options, const ShowProgress& progress);

}  // namespace dateline
