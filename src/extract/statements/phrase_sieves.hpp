// Statements without a verb of their own: "according to NAME", nouns that stand for somebody's word, adjectives of
// attitude, headlines.
#pragma once

#include "extract/statements/attribution.hpp"

namespace dateline {

/// "According to NAME, the road is open", where the phrase begins at `i`.
[[nodiscard]] std::optional<Attribution> read_phrase(const StatementContext& context, TokenRange stretch,
                                                     std::size_t i);

/// "NAME's claim that the road is open", "NAME issued a warning of floods", where the noun stands at `i`.
[[nodiscard]] std::optional<Attribution> read_noun(const StatementContext& context, TokenRange stretch, std::size_t i);

/// "NAME was confident that the road would open", where the adjective stands at `i`.
[[nodiscard]] std::optional<Attribution> read_adjective(const StatementContext& context, TokenRange stretch,
                                                        std::size_t i);

/// "Talks have failed: NAME", "NAME: talks have failed"; `title` is a whole title.
[[nodiscard]] std::optional<Attribution> read_headline(const StatementContext& context, TokenRange title);

/// "..." – NAME, and "NAME: ..." as in an interview; `stretch` is of a body.
[[nodiscard]] std::optional<Attribution> read_signature(const StatementContext& context, TokenRange stretch);

}  // namespace dateline
