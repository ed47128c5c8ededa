// What the sieves for a reporting verb share: the attribution so far, where it stands, and how a sieve says what it
// found.
#pragma once

#include <utility>
#include <vector>

#include "extract/statements/attribution.hpp"

namespace dateline {

struct VerbReader {
    const StatementContext& context;
    TokenRange stretch;
    Attribution& found;

    [[nodiscard]] const Tree& tree() const { return context.tree; }
    [[nodiscard]] const DocumentWords& words() const { return context.words; }
    [[nodiscard]] std::size_t verb() const { return found.head; }
    bool take(const StatementRule& rule, std::vector<TokenRange> contents) {
        found.rule = &rule;
        found.contents = std::move(contents);
        return true;
    }
};

/// How far behind a verb its hearer and what he is told may begin, in tokens.
inline constexpr std::size_t kLongestHearer = 16;

}  // namespace dateline
