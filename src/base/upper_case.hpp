// Capital letters of any script; what makes small ones is in base/utf8.hpp.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Upper case by Unicode's simple mapping, a letter for a letter: independent of locale. `text` must be valid UTF-8.
[[nodiscard]] std::string to_upper(std::string_view text);

}  // namespace dateline
