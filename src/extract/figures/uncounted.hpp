// Numbers that count nothing: parts of names and labels ("Resolution 12", "Group of 20"), clock times, scores, ages,
// list markers, telephone numbers, parts of words and codes.
#pragma once

#include "extract/figures/amounts.hpp"

namespace dateline {

/// Whether the amount in `sentence` is one of these.
[[nodiscard]] bool counts_nothing(const Amount& amount, TokenRange sentence, const ParsedText& text);

/// Behind the word with hyphens, or the row of numbers and marks without spaces, that holds the amount.
[[nodiscard]] std::size_t end_of_code(const Amount& amount, TokenRange sentence, const ParsedText& text);

}  // namespace dateline
