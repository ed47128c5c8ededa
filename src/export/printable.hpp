// Text that is safe to show in one line of a terminal, whatever an article has in it.
#pragma once

#include <string>
#include <string_view>

#include "model/result.hpp"

namespace dateline {

/// `text` in one line: line ends (CR LF as one) and tabs become a space; other control characters become their visible
/// pictures (U+2400 and following) or U+FFFD, and so do the marks that turn the direction of what follows them (Unicode
/// UAX #9: embeddings, overrides, isolates); none of them reaches the terminal. Letters, marks and emoji stay as they
/// are.
[[nodiscard]] std::string printable(std::string_view text);

/// A value as people read it: text in one line, numbers as number_text has them, nothing for NULL.
[[nodiscard]] std::string printable_value(const Value& value);

}  // namespace dateline
