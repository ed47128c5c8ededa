// Organisations whose names say what they are: "the Ministry of Health", "the Northern Relief Committee". The network
// finds many of them; a list of their head words and the parse find more.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// A body's tokens first..last, half open.
struct BodyRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The bodies in the analysis, in the order of the text: a capitalised proper noun of the list `organization_words`
/// with the capitalised words that are parts of it, before it or behind "of" and "for". A head word alone is none, nor
/// is anything in a sentence that is all capitalised. They may overlap names that the network found.
[[nodiscard]] std::vector<BodyRange> find_bodies(std::string_view text, const Analysis& analysis,
                                                 const Language& language);

}  // namespace dateline
