// Where the sentences of a passage begin and end.
#pragma once

#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "model/span.hpp"

namespace dateline {

/// The sentences of `passage` in order, without the white space around them; together they hold all else. A sentence
/// ends at terminal punctuation (with the quotation marks and brackets that close after it), at an empty line, and at
/// the end of the passage.
[[nodiscard]] std::vector<Span> split_sentences(std::string_view text, Span passage, const Language& language);

}  // namespace dateline
