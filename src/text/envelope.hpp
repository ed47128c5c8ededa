// The line that begins a message in an mbox file: "From ", who sent it, and when it was received.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// When `line` says that the message was received, as "2024-05-06T07:08:09" with "Z" or an offset where it has one
/// (RFC 4155, appendix A, and the forms of programs that leave out the seconds or put a zone before or behind the
/// year). Nothing where it is no such line: sentences begin with "From " too.
[[nodiscard]] std::optional<std::string> read_envelope(std::string_view line);

}  // namespace dateline
