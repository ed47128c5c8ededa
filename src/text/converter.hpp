// ICU's converters: bytes of a named encoding to UTF-8. The only place that opens them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The name that WHATWG's Encoding Standard (section 4.2) has for what a page or a message calls its encoding, in small
/// letters: "Latin1" is windows-1252. The name itself, in small letters, where the standard does not know it.
[[nodiscard]] std::string canonical_encoding(std::string_view label);

/// `bytes` as UTF-8, what is ill-formed as U+FFFD. Nothing where no converter has that name.
[[nodiscard]] std::optional<std::string> convert(std::string_view bytes, const std::string& encoding);

/// The same, and nothing too where one byte of `bytes` is ill-formed or unassigned; a character that ends after `bytes`
/// does is none.
[[nodiscard]] std::optional<std::string> convert_strictly(std::string_view bytes, const std::string& encoding);

}  // namespace dateline
