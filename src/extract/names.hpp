// The names that mentions rest on: those that the engine found, mended by what word lists and the rest of the article
// know. No two overlap; they are in the order of the text, and in passages that hold facts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/words.hpp"
#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// Tokens first..last, half open.
struct FoundName {
    std::size_t first = 0;
    std::size_t last = 0;
    std::string_view kind;  // a row of schema/entity_kinds.tsv; storage is static
    std::string_view rule;
    double confidence = 1;
};

/// `words` are those of `document`. What a list knows (states, cities, organisations, agencies) is a name also where
/// the engine saw none; proper nouns that nobody knows are names of kind `other`; in a headline whose words all begin
/// with capitals only what a list or the text knows is a name.
[[nodiscard]] std::vector<FoundName> find_names(const Document& document, const DocumentWords& words,
                                                const Language& language);

}  // namespace dateline
