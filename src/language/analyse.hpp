// The language engine: sentences, tokens, tags, dependencies and names of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// Analyses each passage of `text`, valid UTF-8, on its own; no sentence crosses a passage's border. Safe to call from
/// many threads.
[[nodiscard]] Analysis analyse(std::string_view text, const std::vector<Passage>& passages, const Language& language);

/// Analyses words that are known, valid UTF-8, none of them empty, and sentences of them, which stay as they are:
/// sentence and token are those of the same position in `sentences`, none of which is empty. The spans are those of a
/// text in which a space stands after each word. Safe to call from many threads.
[[nodiscard]] Analysis analyse_words(const std::vector<std::vector<std::string>>& sentences, const Language& language);

}  // namespace dateline
