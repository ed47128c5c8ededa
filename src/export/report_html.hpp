// Text of articles as HTML: nothing that it holds can become markup, a script or a link to anything but a web page.
#pragma once

#include <string>
#include <string_view>

#include "export/escape.hpp"

namespace dateline {

/// The SHA-256 of `bytes` as a Content-Security-Policy source expression: `'sha256-…'` (CSP Level 3, section 2.3.1).
[[nodiscard]] std::string csp_hash(std::string_view bytes);

/// `text` escaped in an element that keeps its direction to itself.
[[nodiscard]] std::string isolated(std::string_view text);

/// `text` in at most `most` code points, with an ellipsis where it is cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace dateline
