// From command-line arguments to articles: files, folders and standard input are listed one after another; each is read
// on its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "model/article.hpp"

namespace dateline {

/// The bytes of one article, not yet decoded. A problem met while listing is carried along, so that problems are told
/// in order.
struct RawArticle {
    std::string path;   // as the database will have it; for a JSONL line its `id`, which read_article fills in
    std::string where;  // for messages: the file, with the line where it has several articles
    std::string bytes;
    std::string declared;                          // the encoding that what carried it declares; empty where none does
    std::string retrieved;                         // when it came to what carried it; empty where that does not tell
    bool is_capture = false;                       // Format::has_captures
    Article (*read)(const RawArticle&) = nullptr;  // the reader of its format
    std::optional<InputError> problem;
};

/// Lists the articles of `arguments` (folders, which are walked in the order of their names, files, archives of
/// articles, or `-` for JSONL on `standard_input`), holding one article's bytes at a time, and never more than a
/// bounded number of them. UsageError where an argument names nothing or a file of no known format.
class Inputs {
public:
    Inputs(std::vector<std::string> arguments, std::istream& standard_input);
    ~Inputs();
    Inputs(const Inputs&) = delete;
    Inputs& operator=(const Inputs&) = delete;

    /// The next article; nothing after the last.
    [[nodiscard]] std::optional<RawArticle> next();
    /// Bytes of all files, and of those handed out, for a progress bar; 0 in all where standard input is among them.
    [[nodiscard]] std::uint64_t bytes_in_all() const;
    [[nodiscard]] std::uint64_t bytes_done() const;
    /// Files in folders that are not listed, because their format is not known, and links to folders. Hidden files do
    /// not count.
    [[nodiscard]] std::int64_t passed_over() const;
    /// Answers of servers in the archives read so far that are no articles: errors, pictures, what came again.
    [[nodiscard]] std::int64_t records_passed_over() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The bytes of `file`, which `opened` then holds, or of `standard_input` where it is "-". UsageError where there is no
/// such file, InputError where it cannot be read.
[[nodiscard]] std::istream& open_input(const std::string& file, std::istream& standard_input, std::ifstream& opened);

/// The bytes of `file`, or of `standard_input` where it is "-". UsageError where there is no such file; InputError
/// where it cannot be read or has more than kMostBytes (text/byte_stream.hpp).
[[nodiscard]] std::string read_whole(const std::string& file, std::istream& standard_input);

/// What messages call `file`, an argument as read_whole takes it.
[[nodiscard]] std::string name_of_input(const std::string& file);

/// Decodes and reads one article; safe to call from many threads. InputError where it cannot be used.
[[nodiscard]] Article read_article(const RawArticle& raw);

}  // namespace dateline
