// Who is who within one article, while it is being found out: the tree around each mention and the mention that stands
// for its entity. A mention that was not linked stands for itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "model/extraction.hpp"
#include "model/mention_heads.hpp"
#include "model/tree.hpp"

namespace dateline {

/// A way by which a mention is found to refer to another, and how sure it is.
struct Sieve {
    std::string_view name;  // storage is static
    double confidence = 1;
};

/// Another mention of the same entity and the sieve that leads to it.
struct Antecedent {
    Index<Mention> mention;
    Sieve sieve;
};

class ArticleLinks {
public:
    /// All must outlive it; `mentions` get their antecedents.
    ArticleLinks(const Document& document, std::vector<Mention>& mentions);

    [[nodiscard]] const Document& document() const { return *document_; }
    [[nodiscard]] const Tree& tree() const { return tree_; }
    [[nodiscard]] const MentionHeads& heads() const { return heads_; }
    [[nodiscard]] const std::vector<Mention>& mentions() const { return *mentions_; }
    [[nodiscard]] const Mention& at(Index<Mention> index) const { return (*mentions_)[index.position()]; }
    [[nodiscard]] bool has_tokens(Index<Mention> index) const { return !heads_.tokens(index).empty(); }
    /// The mention that stands for the entity of another.
    [[nodiscard]] Index<Mention> first_of(Index<Mention> index) const { return first_of_[index.position()]; }
    /// The folded words of a token.
    [[nodiscard]] std::string folded(std::size_t token) const;
    /// The sentence in which a token stands, and whether that one is in a title.
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const { return sentence_of_[token]; }
    [[nodiscard]] bool is_in_title(std::size_t token) const;
    /// The quotation that holds a token; nothing where the article itself speaks.
    [[nodiscard]] std::optional<std::uint32_t> quotation_of(std::size_t token) const;
    /// More than one: "the rebels".
    [[nodiscard]] bool is_plural(Index<Mention> index) const;

    /// Gives a mention that has none its antecedent; what stands for that one's entity stands for this one's too.
    void link(Index<Mention> from, const Antecedent& to);

private:
    const Document* document_;
    std::vector<Mention>* mentions_;
    Tree tree_;
    MentionHeads heads_;
    std::vector<Index<Mention>> first_of_;
    std::vector<std::uint32_t> sentence_of_;   // by token
    std::vector<std::uint32_t> quotation_of_;  // by token
};

}  // namespace dateline
