// What all that reads events looks at: the words, trees, mentions and statements of one document. Made once for a
// document; positions are those of its tokens.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/facts.hpp"
#include "extract/parsed_text.hpp"

namespace dateline {

struct EventView {
    /// `text` must outlive it and has statements.
    explicit EventView(const ParsedText& text);
    EventView(const EventView&) = delete;
    EventView& operator=(const EventView&) = delete;

    /// The mention that token `i` stands for: the one that it heads, else the name that it is a part of, else the name
    /// beside it in apposition.
    [[nodiscard]] std::optional<Index<Mention>> mention_of(std::size_t i) const;
    [[nodiscard]] const Mention& mention(Index<Mention> index) const { return so_far.mentions[index.position()]; }
    /// Where something can happen: a place or a state.
    [[nodiscard]] bool is_place(Index<Mention> index) const;
    /// The innermost statement in whose content token `i` stands.
    [[nodiscard]] std::optional<Index<Statement>> statement_at(std::size_t i) const {
        return contents.innermost(words.span(i));
    }
    [[nodiscard]] std::string_view lemma(std::size_t i) const { return tree.token(i).lemma; }
    /// The preposition that leads in `i`, empty where none does: the first word of "ahead of".
    [[nodiscard]] std::string_view preposition(std::size_t i) const;
    /// The word that leads in the clause of the verb `i`: "when", "after"; empty where none does.
    [[nodiscard]] std::string_view clause_mark(std::size_t i) const;
    [[nodiscard]] bool is_verb(std::size_t i) const { return words.upos(i) == Upos::verb; }
    /// With "to".
    [[nodiscard]] bool is_infinitive(std::size_t i) const;
    [[nodiscard]] bool is_gerund(std::size_t i) const { return tree.token(i).xpos == "VBG"; }
    /// With "the", "this" or the like: what the article has told of or what everybody knows.
    [[nodiscard]] bool has_definite_article(std::size_t noun) const;
    /// What event_order_words.tsv says of `word`: "same", "before", "after", empty for others.
    [[nodiscard]] std::string_view order_of(std::string_view word) const;
    /// Whether event_links.tsv gives `word` that use.
    [[nodiscard]] bool links_as(std::string_view word, std::string_view use) const;

    const Document& document;
    const Extraction& so_far;
    const Language& language;
    const DocumentWords& words;
    const Tree& tree;
    const MentionHeads& heads;
    const Clauses& clauses;
    ContentIndex contents;
    std::vector<bool> is_time;      // by token: part of a time expression
    std::vector<bool> is_cue;       // by token: part of the cue of a statement
    std::vector<bool> is_supposed;  // by token: in a clause that stands for one with "if" (suppositions.hpp)
};

}  // namespace dateline
