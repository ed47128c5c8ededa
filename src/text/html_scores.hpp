// How much of an article stands below each element of a page: sums over its blocks, any subtree's in logarithmic time.
#pragma once

#include <optional>
#include <vector>

#include "text/html_blocks.hpp"
#include "text/html_tree.hpp"

namespace dateline {

class HtmlScores {
public:
    /// Both must outlive it. `titles` are the page's own, whose linked heading is no teaser.
    HtmlScores(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::string>& titles);

    [[nodiscard]] BlockRange blocks_of(HtmlIndex node) const { return blocks_within(tree_, blocks_, node); }
    /// Running text in words; what is outside has none.
    [[nodiscard]] double running_of(HtmlIndex node) const;
    /// Running text less what speaks against an article: links, scraps, teasers.
    [[nodiscard]] double balance_of(HtmlIndex node) const;
    /// Whether the block is part of a card that leads to another article: a linked heading with a few words.
    [[nodiscard]] bool is_teaser(std::size_t block) const { return is_teaser_[block]; }
    [[nodiscard]] double running(std::size_t block) const { return running_[block + 1] - running_[block]; }

private:
    void mark_teasers(const std::vector<std::string>& titles);

    const HtmlTree& tree_;
    const std::vector<HtmlBlock>& blocks_;
    std::vector<bool> is_teaser_;
    std::vector<double> running_;  // before each block
    std::vector<double> balance_;
    std::vector<std::size_t> letters_;
};

/// The element below which the running text outweighs links and scraps most; the document where there is none.
[[nodiscard]] HtmlIndex find_container(const HtmlTree& tree, const HtmlScores& scores);

/// The smallest element within `container` that has at least `share` of its running text, and `has` in it.
[[nodiscard]] HtmlIndex narrow_container(const HtmlTree& tree, const HtmlScores& scores, HtmlIndex container,
                                         double share, std::optional<HtmlIndex> has);

}  // namespace dateline
