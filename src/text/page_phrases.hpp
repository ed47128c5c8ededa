// Phrases of news pages ("Read more", "All rights reserved"): which part of a page a line is by the words in it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "model/vocabulary.hpp"
#include "text/lines.hpp"

namespace dateline {

/// A row of the list `furniture` that a line fits.
struct PagePhrase {
    PassageKind kind = PassageKind::furniture;
    std::string_view where;     // how the phrase stands in the line: the second cell of the row
    bool tells_outlet = false;  // a handle or a domain behind the phrase is the outlet's own
    std::size_t words = 0;      // of the phrase
};

/// The phrase that `line` begins with, is, or, where it is short, has in it; nothing where there is none.
[[nodiscard]] std::optional<PagePhrase> find_page_phrase(std::string_view text, const Line& line,
                                                         const Language& language);

/// Whether `word` is an internet domain without a scheme ("news.example").
[[nodiscard]] bool is_domain(std::string_view word);

}  // namespace dateline
