// Stored articles read again, with the rules of today.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/progress.hpp"

namespace dateline {

struct RereadOptions {
    std::filesystem::path database;
    std::vector<std::string> paths;  // of the articles to read; empty: all
    bool is_all = false;             // also what this very program has read, where no paths are given
    bool is_dry_run = false;         // only counted
    unsigned threads = 1;
    std::string program;
    std::function<bool()> is_interrupted = [] { return false; };  // asked before each article; true ends the work there
};

struct RereadSummary {
    std::int64_t reread = 0;  // versions of articles; in a dry run those that would be
    std::int64_t left = 0;    // were read by this program already, or the work was interrupted before them
    bool is_interrupted = false;
};

/// Reads stored articles in all their versions again and puts what is read in the place of what was read before; who is
/// who, disputes and the graph follow. Each article is done wholly or not at all. UsageError where the file has no
/// article of a path.
RereadSummary reread(const RereadOptions& options, const ShowProgress& progress);

}  // namespace dateline
