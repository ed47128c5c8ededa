// The flow from an article to what it says: every reading stage, one after another.
#pragma once

#include "model/extraction.hpp"
#include "model/language.hpp"

namespace dateline {

/// An article as it goes into the store.
struct ReadArticle {
    Document document;
    Extraction extraction;
};

/// Reads `article` with the rules of `language`. An article in another language keeps its text and passages; no facts
/// are read from it. What the input says of its language stands, also where its words look otherwise; where it says
/// nothing, its words tell. Where they do not surely, the markup of its page does, and where that does not, it is taken
/// to be in `language`. Safe to call from many threads.
[[nodiscard]] ReadArticle read(Article article, const Language& language);

/// The first steps of `read`: passages, title, outlet, language and, where it is that of `language`, the analysis.
[[nodiscard]] Document read_language(Article article, const Language& language);

/// Whether the document may be read with the rules of `language`: it is in it, or nothing tells.
[[nodiscard]] bool is_in(const Document& document, const Language& language);

}  // namespace dateline
