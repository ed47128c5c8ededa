// Does the sentence speak of what lies ahead? It decides between the last and the next Friday.
#pragma once

#include <string_view>
#include <vector>

#include "time/date_grammar.hpp"

namespace dateline {

/// True where the tense cue that governs atoms first..last (half open) points ahead: the nearest one before in the same
/// clause, else the nearest one after. Looks at a bounded number of atoms. Cues are the word lists `tense_cues` and,
/// for the endings of other words, `tense_endings`.
[[nodiscard]] bool is_future_marked(const DateGrammar& grammar, const Language& language, std::string_view text,
                                    const std::vector<Atom>& atoms, std::size_t first, std::size_t last);

}  // namespace dateline
