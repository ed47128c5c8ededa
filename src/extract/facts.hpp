// What events, figures and relations share: the innermost statement in whose content a word stands.
#pragma once

#include <optional>
#include <vector>

#include "model/extraction.hpp"

namespace dateline {

/// Answers by position; made once for a document.
class ContentIndex {
public:
    explicit ContentIndex(const std::vector<Statement>& statements);

    /// The statement with the shortest content part that holds `span`; nothing where the article itself says so.
    [[nodiscard]] std::optional<Index<Statement>> innermost(Span span) const;

private:
    struct Piece {
        std::uint32_t begin = 0;
        std::optional<Index<Statement>> statement;
    };
    std::vector<Piece> pieces_;  // each reaches to the next one's begin
};

}  // namespace dateline
