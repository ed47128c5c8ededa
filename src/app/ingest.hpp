// Articles in, one file out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "app/progress.hpp"
#include "base/error.hpp"

namespace dateline {

struct IngestOptions {
    std::filesystem::path database;
    std::vector<std::string> inputs;  // files, folders, `-`
    unsigned threads = 1;
    std::string program;      // name and version, for the file's record of runs
    bool is_dry_run = false;  // everything is read and counted, nothing is written
    std::function<bool()> is_interrupted = [] {
        return false;
    };  // asked before each article; true ends the input there
};

/// What became of the articles.
struct IngestSummary {
    std::int64_t added = 0;                                // new paths
    std::int64_t changed = 0;                              // new versions of known paths
    std::int64_t unchanged = 0;                            // left as they are
    std::int64_t unread = 0;                               // of those added and changed: in a language that is not read
    std::map<std::string, std::int64_t> unread_languages;  // those languages, with how many articles are in each
    std::int64_t read_otherwise = 0;       // of all that the file has now: read by another version of the program
    std::int64_t passed_over = 0;          // files in folders whose format is not known, and links to folders
    std::int64_t records_passed_over = 0;  // of archives of the web: answers of servers that are no articles
    bool is_interrupted = false;           // the rest of the input was not read
    std::int64_t failed = 0;               // could not be used; each was told to `problem`
};

/// Reads all inputs into the database, which is made where it is not there. Articles are read on `threads` threads and
/// written in the order of the input. One that cannot be used is told to `problem` and left out, the rest goes in; what
/// of one that goes in is no date is told there too. Left out is also one whose path came before in the same inputs
/// with other bytes, but for captures in archives of the web and messages in mailboxes: those are versions, in the
/// order in which they were caught, whatever order they come in. DatabaseError ends the work: what was committed stays,
/// and the next run completes it. A dry run tells the same of a file that it leaves as it is.
IngestSummary ingest(const IngestOptions& options, std::istream& standard_input,
                     const std::function<void(const Error&)>& problem, const ShowProgress& progress);

/// The endings of the files that can be read, for help: ".txt, .jsonl".
[[nodiscard]] std::string input_endings();

}  // namespace dateline
