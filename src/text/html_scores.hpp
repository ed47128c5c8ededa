// How much of an article stands below each element of a page: sums over its blocks, any subtree's in logarithmic time.
#pragma once

#include <vector>

#include "text/html_blocks.hpp"
#include "text/html_tree.hpp"

namespace dateline {

/// The blocks of a subtree: first..last, half open.
struct BlockRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

class HtmlScores {
public:
    /// Both must outlive it. `titles` are the page's own, whose linked heading is no teaser.
    HtmlScores(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::string>& titles);

    [[nodiscard]] BlockRange blocks_of(HtmlIndex node) const;
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

/// The element that has the article, and within it the smallest that has nearly all of its text.
struct HtmlContainer {
    HtmlIndex wide = 0;
    HtmlIndex narrow = 0;
};
[[nodiscard]] HtmlContainer find_container(const HtmlTree& tree, const HtmlScores& scores);

}  // namespace dateline
