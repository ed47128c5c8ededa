// Where a fact stands, as Markdown.
#pragma once

#include <string>

#include "model/fact.hpp"

namespace dateline {

/// The exact words in quotes, the article with its date, its link where it has one, and the fact's key; in one line
/// that can be a footnote or the cell of a table.
[[nodiscard]] std::string markdown_source(const Fact& fact);

}  // namespace dateline
