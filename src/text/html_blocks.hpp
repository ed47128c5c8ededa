// The text of a page as blocks: what stands between two borders of layout, with how it is linked and what the markup
// around it calls it. Blocks are in the order of the page; what a browser does not show is in none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/html_tree.hpp"
#include "text/html_words.hpp"

namespace dateline {

struct HtmlBlock {
    std::string text;       // white space collapsed
    HtmlIndex element = 0;  // the innermost block element around it
    HtmlIndex first = 0;    // its first and last text nodes
    HtmlIndex last = 0;
    HtmlRole role = HtmlRole::none;  // of what is around it
    std::size_t words = 0;
    std::size_t letters = 0;  // code points
    std::size_t linked = 0;   // those of them within links
    std::size_t marks = 0;    // commas and ends of sentences
    bool ends_sentence = false;
    bool has_digits = false;
    bool is_small_print = false;  // all of it is within <small>
    bool has_time = false;        // a <time> is in it
    bool has_author = false;      // rel=author or itemprop=author is in or around it

    [[nodiscard]] bool is_outside() const {
        return role == HtmlRole::outside || role == HtmlRole::far_outside || role == HtmlRole::hidden;
    }
    [[nodiscard]] double link_share() const {
        return letters == 0 ? 0 : static_cast<double>(linked) / static_cast<double>(letters);
    }
    /// Whether it reads as running text: it has words enough, an inner or an end mark, and is no link.
    [[nodiscard]] bool is_running() const;
};

/// What each node of a page is by the markup at or above it.
struct HtmlRegions {
    std::vector<HtmlRole> roles;   // by node
    std::vector<bool> is_skipped;  // by node: not shown, or no text
};

/// A tag, role, class or hidden attribute counts for all that is below it, save where that would take the article away:
/// an element with the heading or the main part of the page, or with most of its text, is not judged by its class.
[[nodiscard]] HtmlRegions find_regions(const HtmlTree& tree);

/// Blocks first..last, half open.
struct BlockRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Those of a subtree, found in logarithmic time.
[[nodiscard]] BlockRange blocks_within(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, HtmlIndex node);

[[nodiscard]] std::vector<HtmlBlock> find_blocks(const HtmlTree& tree, const HtmlRegions& regions);

}  // namespace dateline
