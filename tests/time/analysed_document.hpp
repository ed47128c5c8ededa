// Documents for the tests of the time stage as the program reads them: one passage of text with its tokens and trees.
#pragma once

#include <string_view>

#include "language/analyse.hpp"
#include "languages/en/english.hpp"
#include "tests/time/plain_document.hpp"

namespace dateline::testing {

/// A passage of `text` from an article of that date (EDTF day; empty for an undated one), analysed.
inline Document analysed_document(std::string_view text, std::string_view published,
                                  PassageKind kind = PassageKind::body) {
    Document document = body_document(text, published);
    document.passages.front().kind = kind;
    document.analysis = analyse(document.text(), document.passages, english());
    return document;
}

}  // namespace dateline::testing
