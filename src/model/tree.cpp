#include "model/tree.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kMostDependents = 64;
constexpr std::size_t kFirstDependents = 32;

}  // namespace

Tree::Tree(const Document& document) : tokens_(&document.analysis.tokens) {
    begins_.assign(tokens_->size() + 1, 0);
    for (const Token& token : *tokens_) {
        if (token.head) ++begins_[token.head->position() + 1];
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    dependents_.resize(begins_.back());
    std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
    for (std::size_t i = 0; i < tokens_->size(); ++i) {
        if (const auto above = head(i)) dependents_[next[*above]++] = static_cast<std::uint32_t>(i);
    }
    find_extents();
}

/// From the leaves up: each token is passed on to its head once all of its own dependents are known.
void Tree::find_extents() {
    std::vector<std::uint32_t> open(size());  // dependents whose extent is not known yet
    std::vector<std::uint32_t> known;
    for (std::size_t i = 0; i < size(); ++i) {
        extents_.push_back({i, i + 1});
        open[i] = begins_[i + 1] - begins_[i];
        if (open[i] == 0) known.push_back(static_cast<std::uint32_t>(i));
    }
    for (std::size_t k = 0; k < known.size(); ++k) {
        const auto above = head(known[k]);
        if (!above) continue;
        const TokenRange own = extents_[known[k]];
        TokenRange& outer = extents_[*above];
        outer = {std::min(outer.first, own.first), std::max(outer.last, own.last)};
        if (--open[*above] == 0) known.push_back(static_cast<std::uint32_t>(*above));
    }
}

std::optional<std::size_t> Tree::head(std::size_t i) const {
    const auto& above = (*tokens_)[i].head;
    return above ? std::optional(above->position()) : std::nullopt;
}

std::span<const std::uint32_t> Tree::dependents(std::size_t i) const {
    return std::span(dependents_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
}

std::span<const std::uint32_t> Tree::first_dependents(std::size_t i) const {
    const auto all = dependents(i);
    return all.first(std::min(all.size(), kFirstDependents));
}

bool Tree::is(std::size_t i, std::string_view relation) const {
    const std::string_view own = (*tokens_)[i].deprel;
    return own.starts_with(relation) && (own.size() == relation.size() || own[relation.size()] == ':');
}

std::optional<std::size_t> Tree::dependent(std::size_t i, std::string_view relation) const {
    const auto all = dependents(i);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostDependents));
    const auto found = std::find_if(all.begin(), end, [&](std::size_t each) { return is(each, relation); });
    return found == end ? std::nullopt : std::optional<std::size_t>(*found);
}

std::size_t Tree::head_of(TokenRange range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
        const auto above = head(i);
        if (!above || !range.holds(*above)) return i;
    }
    return range.first;
}

TokenRange Tree::tokens_of(Span span) const {
    const auto first = std::partition_point(tokens_->begin(), tokens_->end(),
                                            [&](const Token& token) { return token.span.end <= span.begin; });
    const auto last =
        std::partition_point(first, tokens_->end(), [&](const Token& token) { return token.span.begin < span.end; });
    return {static_cast<std::size_t>(first - tokens_->begin()), static_cast<std::size_t>(last - tokens_->begin())};
}

}  // namespace dateline
