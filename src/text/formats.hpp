// The formats of articles that can be read, a row each: the ending of its files, how a file gives articles, and who
// reads one.
#pragma once

#include <span>
#include <string_view>

#include "model/article.hpp"
#include "text/input.hpp"

namespace dateline {

/// What of a file is one article.
enum class Splitting { whole_file, lines };

struct Format {
    std::string_view ending;  // with its dot, in small letters
    Splitting splitting = Splitting::whole_file;
    Article (*read)(const RawArticle&) = nullptr;
};

[[nodiscard]] std::span<const Format> formats();

/// The format of a file of that name; null where its ending is of none.
[[nodiscard]] const Format* format_of(std::string_view file_name);

/// The format of what comes on standard input.
[[nodiscard]] const Format& standard_input_format();

/// The endings of all formats, for messages: ".txt, .jsonl".
[[nodiscard]] std::string known_endings();

/// `bytes` as the text of an article: UTF-8, without a byte order mark, NUL and what is no UTF-8 as U+FFFD, otherwise
/// unchanged. InputError, naming `where`, where it is empty or too long for a Span.
[[nodiscard]] std::string decode_text(std::string_view bytes, const std::string& where);

/// A whole file of plain text. InputError where it is empty.
[[nodiscard]] Article read_plain_text(const RawArticle& raw);

/// A line of JSON (RFC 8259): an object whose `id` (a string or an integer) becomes the path, with a string `text`.
/// What else it has goes to the members of Article of the same names, which must be strings or null, and the rest of
/// its keys to `extra`. InputError where a line is not so.
[[nodiscard]] Article read_json_line(const RawArticle& raw);

}  // namespace dateline
