// Where mentions stand in the trees of a document: their tokens, the token that heads them, and the mention that a
// token belongs to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/extraction.hpp"
#include "model/tree.hpp"

namespace dateline {

/// The tokens of each mention, the tokens that head them, and the mention that a token heads.
class MentionHeads {
public:
    /// Both must outlive it.
    MentionHeads(const Tree& tree, const std::vector<Mention>& mentions);

    [[nodiscard]] TokenRange tokens(Index<Mention> mention) const { return ranges_[mention.position()]; }
    /// Of a mention that has tokens.
    [[nodiscard]] std::size_t head(Index<Mention> mention) const { return heads_[mention.position()]; }
    /// The longest of the mentions that the token heads, a name before others.
    [[nodiscard]] std::optional<Index<Mention>> headed_by(std::size_t token) const;
    /// The longest name that holds the token.
    [[nodiscard]] std::optional<Index<Mention>> name_at(std::size_t token) const;

private:
    std::vector<TokenRange> ranges_;
    std::vector<std::size_t> heads_;
    std::vector<std::uint32_t> mention_of_head_, name_at_;  // by token
};

/// The mention that introduced who `mention` refers to: along its antecedents, sixteen at most.
[[nodiscard]] Index<Mention> first_mention(Index<Mention> mention, const std::vector<Mention>& mentions);

}  // namespace dateline
