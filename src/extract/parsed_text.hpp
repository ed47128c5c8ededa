// What facts are read from: an article's words, its trees and clauses, and the mentions and times in them, by token.
// Made once for an article, when its mentions are known.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/clauses.hpp"
#include "extract/words.hpp"
#include "model/extraction.hpp"
#include "model/language.hpp"
#include "model/mention_heads.hpp"
#include "model/tree.hpp"

namespace dateline {

class ParsedText {
public:
    /// All must outlive it. `so_far` has time expressions and mentions; what else is read goes into it later.
    ParsedText(const Document& document, const Extraction& so_far, const Language& language);

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] const DocumentWords& words() const { return words_; }
    [[nodiscard]] const MentionHeads& heads() const { return heads_; }
    [[nodiscard]] const Clauses& clauses() const { return clauses_; }
    [[nodiscard]] const Language& language() const { return language_; }
    [[nodiscard]] const Extraction& so_far() const { return so_far_; }
    [[nodiscard]] const Mention& mention(Index<Mention> index) const { return so_far_.mentions[index.position()]; }
    [[nodiscard]] const std::vector<TimeExpression>& times() const { return so_far_.time_expressions; }

    [[nodiscard]] bool is_in_time(std::size_t i) const { return i < in_time_.size() && in_time_[i] != 0; }
    [[nodiscard]] bool is_in_name(std::size_t i) const { return i < words_.size() && heads_.name_at(i).has_value(); }
    [[nodiscard]] std::string_view relation(std::size_t i) const { return tree_.token(i).deprel; }
    /// A noun, a name, a pronoun or a number: what a clause can speak of.
    [[nodiscard]] bool is_nominal(std::size_t i) const;
    /// The preposition of a noun phrase, folded; empty where it has none.
    [[nodiscard]] std::string_view preposition_of(std::size_t i) const;
    [[nodiscard]] WordClass preposition_class_of(std::size_t i) const;
    /// A noun that names an event: "attack", "visit".
    [[nodiscard]] bool is_event_noun(std::size_t i) const;
    /// The predicate of the clause that `i` stands in: `i` itself where it is one.
    [[nodiscard]] std::size_t predicate_over(std::size_t i) const;

private:
    const Document& document_;
    const Extraction& so_far_;
    const Language& language_;
    Tree tree_;
    DocumentWords words_;
    MentionHeads heads_;
    Clauses clauses_;
    std::vector<std::uint8_t> in_time_;
};

}  // namespace dateline
