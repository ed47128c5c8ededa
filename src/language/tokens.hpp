// The words and marks of a sentence, cut as the English treebanks of Universal Dependencies cut them, but for
// hyphenated words, which stay whole unless a name or a number begins them.
#pragma once

#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "model/span.hpp"

namespace dateline {

/// The tokens of `sentence` in order, without overlaps, holding all that is not white space.
[[nodiscard]] std::vector<Span> split_tokens(std::string_view text, Span sentence, const Language& language);

}  // namespace dateline
