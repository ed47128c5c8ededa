// When somebody held an office: "since 2004", "from 2001 to 2006", "former". Read from time expressions that the tree
// ties to the noun; what is not told stays open.
#pragma once

#include <string_view>

#include "extract/roles.hpp"

namespace dateline {

class TermReader {
public:
    /// All must outlive it. `so_far` has time expressions.
    TermReader(const Document& document, const Extraction& so_far, const Tree& tree, const DocumentWords& words,
               const MentionHeads& heads, const Language& language);

    /// The days of the term that are told. An end that is not told is open; "minister in 2019" tells of that year
    /// alone.
    [[nodiscard]] When read(const Role& role) const;
    /// The words of an office, as written, without what is no part of its name: "Foreign Minister" of "former Sorvian
    /// Foreign Minister".
    [[nodiscard]] Span office_of(const Role& role) const;

private:
    [[nodiscard]] std::optional<std::size_t> time_at(std::size_t token) const;
    /// The time expression at a token, if it is a date whose days are known; nothing behind the last token.
    [[nodiscard]] std::optional<std::size_t> date_at(std::size_t token) const;
    /// What is told by a date within the term: "minister in 2019", "became minister in 2019".
    enum class Within { tells_nothing, tells_term, tells_begin };
    void narrow(std::size_t preposition, std::size_t token, Within within, When& term) const;
    [[nodiscard]] Within told_by(std::size_t verb) const;
    [[nodiscard]] bool is_over(const Role& role) const;

    const Document& document_;
    const Extraction& so_far_;
    const Tree& tree_;
    const DocumentWords& words_;
    const MentionHeads& heads_;
    const WordList& periods_;
    const WordList& states_;
    const WordList& verbs_;
    const WordList& nationalities_;
};

}  // namespace dateline
