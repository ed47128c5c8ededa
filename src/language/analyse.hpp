// The language engine: sentences, tokens, tags, dependencies and names of a text.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// Analyses each passage on its own; no sentence crosses a passage's border. Safe to call from many threads.
[[nodiscard]] Analysis analyse(std::string_view text, const std::vector<Passage>& passages, const Language& language);

}  // namespace dateline
