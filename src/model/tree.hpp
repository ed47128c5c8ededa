// The dependency trees of a document, seen from above: a token knows its head, a tree its dependents too. Positions are
// those of Document's tokens; no tree reaches over its sentence.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace dateline {

/// Tokens first..last, half open.
struct TokenRange {
    std::size_t first = 0;
    std::size_t last = 0;
    [[nodiscard]] bool empty() const { return first >= last; }
    [[nodiscard]] bool holds(std::size_t i) const { return first <= i && i < last; }
};

class Tree {
public:
    /// `document` must outlive it.
    explicit Tree(const Document& document);

    [[nodiscard]] std::size_t size() const { return tokens_->size(); }
    [[nodiscard]] const Token& token(std::size_t i) const { return (*tokens_)[i]; }
    [[nodiscard]] std::optional<std::size_t> head(std::size_t i) const;
    /// In the order of the text. A token may have as many as its sentence is long: whoever asks for those of many
    /// tokens that may be one and the same looks at first_dependents.
    [[nodiscard]] std::span<const std::uint32_t> dependents(std::size_t i) const;
    /// The first 32 of them.
    [[nodiscard]] std::span<const std::uint32_t> first_dependents(std::size_t i) const;
    /// Whether a token has this relation of Universal Dependencies to its head, or a subtype of it: "nsubj" holds for
    /// "nsubj:pass".
    [[nodiscard]] bool is(std::size_t i, std::string_view relation) const;
    /// The same for any of `relations`, a range of words.
    template <class Relations>
    [[nodiscard]] bool is_any(std::size_t i, const Relations& relations) const {
        return std::any_of(relations.begin(), relations.end(), [&](std::string_view each) { return is(i, each); });
    }
    /// The first of the first 64 dependents that has that relation.
    [[nodiscard]] std::optional<std::size_t> dependent(std::size_t i, std::string_view relation) const;
    /// The token of `range`, which is not empty, that the others depend on: the first whose head is not within it.
    [[nodiscard]] std::size_t head_of(TokenRange range) const;
    /// From the first to the last token of the subtree that `i` heads; the engine's trees have no gaps in it.
    [[nodiscard]] TokenRange extent(std::size_t i) const { return extents_[i]; }
    /// The tokens that overlap `span`.
    [[nodiscard]] TokenRange tokens_of(Span span) const;

private:
    void find_extents();

    const std::vector<Token>* tokens_;
    std::vector<std::uint32_t> begins_;      // of the dependents of each token, and of what comes after the last
    std::vector<std::uint32_t> dependents_;  // of all tokens
    std::vector<TokenRange> extents_;
};

}  // namespace dateline
