// The formats of articles that can be read, a row each: the ending of its files, how a file is cut into articles, and
// who reads one.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/article.hpp"
#include "text/encoding.hpp"
#include "text/input.hpp"
#include "text/splitting.hpp"

namespace dateline {

/// Reads one article from its bytes; safe to call from many threads. InputError where it cannot be used.
using Reader = Article(const RawArticle&);

struct Format {
    std::string_view ending;  // with its dot, in small letters
    Cut* cut = nullptr;
    Reader* read = nullptr;
    bool has_captures = false;  // its articles may come more than once, each as it was at a time of its own
};

/// The format of a file, and whether the file is packed: `.gz` may follow any ending.
struct FileFormat {
    const Format* format = nullptr;
    bool is_gzip = false;
};

[[nodiscard]] std::span<const Format> formats();

/// The format of a file of that name; nothing where its ending is of none.
[[nodiscard]] std::optional<FileFormat> format_of(std::string_view file_name);

/// The format of what comes on standard input.
[[nodiscard]] const Format& standard_input_format();

/// The reader of what is carried as that MIME type (RFC 2046), which is in small letters; null where there is none.
[[nodiscard]] Reader* reader_of(std::string_view media_type);

/// The endings of all formats, for messages: ".txt, .jsonl, each also packed as .gz".
[[nodiscard]] std::string known_endings();

/// `bytes` as the text of an article. InputError, naming `where`, where it is no text, has no words or is longer than
/// an article may be.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, const std::string& where, std::string_view declared = {});

/// InputError, naming `where`, where `text` has no words or is longer than an article may be.
void require_words(std::string_view text, const std::string& where);

/// Text of which nothing is known but its bytes: a file, or what an archive carries as text/plain. An encoding other
/// than UTF-8 goes to `extra` as "encoding".
[[nodiscard]] Article read_plain_text(const RawArticle& raw);

/// A line of JSON (RFC 8259): an object whose `id` (a string or an integer) becomes the path, with a string `text`.
/// What else it has goes to the members of Article of the same names, which must be strings or null, and the rest of
/// its keys to `extra`. InputError where a line is not so.
[[nodiscard]] Article read_json_line(const RawArticle& raw);

/// A record as cut_record gives it. The target URI is the path and the url, the day of capture is `retrieved` and never
/// a date of publication. Captures of one address are versions of one article. The rest is what the page or text says.
[[nodiscard]] Article read_record(const RawArticle& raw);

/// A message (RFC 5322, MIME) as cut_message gives it: the subject is the title, the sender the author, its date that
/// of publication, its Message-ID the path; when its mailbox received it is `retrieved`. The text is that of its plain
/// parts, else of its pages; attachments and messages within are left out. A message without an id is known by the file
/// and by what is in it.
[[nodiscard]] Article read_message(const RawArticle& raw);

/// The same of a file that is one message, which the file's path names.
[[nodiscard]] Article read_message_file(const RawArticle& raw);

}  // namespace dateline
