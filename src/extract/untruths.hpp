// Clauses that are said not to be so by the words that govern them: "it is not true that the road is open".
#pragma once

#include <cstddef>
#include <optional>

#include "extract/clauses.hpp"

namespace dateline {

/// The head of the clause that `predicate` says is not so, by the list truth_words: its subject or complement, that of
/// the noun it is said of ("the claim that the road is open is false"), or what somebody is called a liar for ("lies
/// when he says that the road is open"). Nothing where it denies no clause.
[[nodiscard]] std::optional<std::size_t> denied_clause(const Clauses& clauses, const DocumentWords& words,
                                                       const Language& language, std::size_t predicate);

}  // namespace dateline
