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

/// Reads `article` with the rules of `language`. An article that says that it is in another language keeps its text and
/// passages; no facts are read from it. Safe to call from many threads.
[[nodiscard]] ReadArticle read(Article article, const Language& language);

/// Whether the article may be read with the rules of `language`: it says so, or it does not say.
[[nodiscard]] bool is_in(const Article& article, const Language& language);

}  // namespace dateline
