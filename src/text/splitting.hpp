// How the bytes of a file are cut into articles, a function a way. Each gives one article's bytes at a time and never
// holds more than kMostBytes of them.
#pragma once

#include <optional>
#include <string>

#include "text/byte_stream.hpp"
#include "text/input.hpp"

namespace dateline {

/// Where the cutting of a file stands.
struct Cutting {
    ByteStream& bytes;
    std::string where;                                // the file, for messages
    std::uint64_t cut = 0;                            // articles so far
    std::int64_t passed_over = 0;                     // what was published, and is no article that can be read
    std::optional<std::string> ahead = std::nullopt;  // a line that was read and belongs to the next article
};

/// The next article's bytes and place (`where`), or a problem with one article, after which the next can be cut;
/// nothing after the last. InputError where no more can be cut from the file.
using Cut = std::optional<RawArticle>(Cutting&);

/// All that there is, once.
[[nodiscard]] std::optional<RawArticle> cut_whole(Cutting& cutting);

/// A line, without its end, that is not blank.
[[nodiscard]] std::optional<RawArticle> cut_line(Cutting& cutting);

/// A record of a WARC file (ISO 28500) that holds an article: a successful response, a resource or a conversion, with
/// text or a page in it. Its head and its block, as they are. Other
/// answers of servers (errors, pictures) are passed over and counted, the archiver's own records only passed over.
[[nodiscard]] std::optional<RawArticle> cut_record(Cutting& cutting);

/// A message of an mbox file (RFC 4155), without its "From " line, with lines quoted as ">From " restored.
[[nodiscard]] std::optional<RawArticle> cut_message(Cutting& cutting);

}  // namespace dateline
