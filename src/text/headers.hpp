// Header lines, "Name: value", as WARC, HTTP and MIME have them. Views of the text that they are read from, which must
// outlive them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

struct HeaderLines {
    std::string_view first;  // the line before them: a version or a status
    std::vector<std::pair<std::string_view, std::string_view>> lines;

    /// The value of the first line of that name, which is compared without regard to case.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
};

/// Takes the head off `text`: all up to the first empty line, which goes too. Lines without a colon, as folded ones
/// are, are left out. Nothing where no line of `text` is empty.
[[nodiscard]] std::optional<HeaderLines> take_head(std::string_view& text);

/// Whether `a` is `b`, small ASCII letters and capitals alike.
[[nodiscard]] bool is_same_word(std::string_view a, std::string_view b);

/// "text/html; charset=utf-8" is text/html, in small letters, and its charset; empty where there is none.
struct MediaType {
    std::string name;
    std::string charset;
};
[[nodiscard]] MediaType read_media_type(std::string_view value);

}  // namespace dateline
