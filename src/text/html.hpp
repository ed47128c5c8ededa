// A page of HTML as an article. Its text is made from the page: headline, date and author where the page shows them,
// and the paragraphs, one a line with a blank line between. Captions stand among them as such; navigation, advertising,
// consent, sharing, newsletters, related headlines and comments are left out altogether. Article::layout tells each
// line's kind.
#pragma once

#include "model/article.hpp"
#include "text/input.hpp"

namespace dateline {

/// Reads one page. What it says of itself goes to the members of Article, the dates of its changes, what its sources
/// do not agree on, a date of publication that cannot be read and the language of its markup to `extra`. Safe to call
/// from many threads. InputError where there is no text in it, and for pages of a size or a depth that no article has.
[[nodiscard]] Article read_html(const RawArticle& raw);

}  // namespace dateline
