// Text of articles made safe for the formats that it goes into: whatever stands in it stays text and never becomes
// markup, a formula or an ill-formed file. All text taken and given is valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// `text` as content or attribute of XML 1.0: `&<>"'` as entities, tab and line ends as character references (an
/// attribute would lose them), characters that XML has no place for (section 2.2) as U+FFFD.
[[nodiscard]] std::string escape_xml(std::string_view text);

/// `text`, valid UTF-8, for the content of an element or an attribute in double quotes (HTML Living Standard, 13.1).
/// Control characters, and marks that turn the direction of what follows them, become U+FFFD.
[[nodiscard]] std::string escape_html(std::string_view text);

/// `text` in one line of HTML, safe as content and within quoted attributes; control characters and turns of direction
/// as printable() has them.
[[nodiscard]] std::string escape_html_line(std::string_view text);

/// `text` in one line of CommonMark and its GitHub form: a backslash before all ASCII punctuation that can mark
/// anything up; control characters and turns of direction as printable() has them.
[[nodiscard]] std::string escape_markdown(std::string_view text);

/// `text` with an apostrophe before it where a spreadsheet would run it: where it begins with = + - @, a tab or a line
/// end (OWASP, CSV injection), also in the full-width forms that some spreadsheets take for the same.
[[nodiscard]] std::string guard_formula(std::string_view text);

/// `text` as a TEXT value of RFC 5545, section 3.3.11; controls but the line feed become U+FFFD.
[[nodiscard]] std::string escape_ical(std::string_view text);

/// `text` with every byte that RFC 3986 does not allow in a URL percent-encoded, where it is an absolute http or https
/// URL with a host; empty where it is anything else, so that no other scheme becomes a link.
[[nodiscard]] std::string web_link(std::string_view text);

}  // namespace dateline
