// What somebody is something in: the council in "head of the council", the state in "its minister". Read from the tree
// around the noun of a role.
#pragma once

#include <optional>
#include <string_view>

#include "extract/roles.hpp"

namespace dateline {

class SeatReader {
public:
    /// All must outlive it.
    SeatReader(const Tree& tree, const DocumentWords& words, const std::vector<Mention>& mentions,
               const MentionHeads& heads, const Language& language);

    /// The mention of another that completes the noun of a role, or possesses it, or stands before it in its words.
    [[nodiscard]] std::optional<Index<Mention>> find(const Role& role) const;
    /// The mention that stands for a token: one with a name, or linked to one.
    [[nodiscard]] std::optional<Index<Mention>> known_at(std::size_t token) const;
    /// The mention that a token possesses or that belongs to it: "Sorvia's", "its".
    [[nodiscard]] std::optional<Index<Mention>> possessor_of(std::size_t token) const;
    /// The mention after "in" that depends on a token.
    [[nodiscard]] std::optional<Index<Mention>> place_around(std::size_t token) const;
    /// Whether a token is a preposition that says what a place lies within.
    [[nodiscard]] bool is_containing(std::size_t token) const { return containing_.has(words_.at(token)); }

private:
    [[nodiscard]] std::optional<Index<Mention>> complement_of(std::size_t noun) const;

    const Tree& tree_;
    const DocumentWords& words_;
    const std::vector<Mention>& mentions_;
    const MentionHeads& heads_;
    const WordList& containing_;
};

}  // namespace dateline
