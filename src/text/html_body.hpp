// Which blocks of a page are its article: the element that has it is found by how much running text stands in it
// against links and scraps, tags and class names weighing in; no list of sites. What is beside an article (navigation,
// related headlines, comments, forms) is left out altogether, not kept as furniture.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/vocabulary.hpp"
#include "text/html_blocks.hpp"
#include "text/html_tree.hpp"

namespace dateline {

/// A block of the article; `rule` names what told its kind.
struct HtmlPart {
    std::size_t block = 0;
    PassageKind kind = PassageKind::body;
    std::string_view rule;
};

struct HtmlBody {
    HtmlIndex root = 0;                // the element that has both heading and text
    std::vector<HtmlPart> parts;       // in the order of the page
    std::optional<std::size_t> title;  // the block that is the headline
};

/// `titles` are what the page's metadata gives as its title, by trust, without the outlet's name where that is known.
/// Without running text there are no parts of kind body, or only what is left when all else is taken away.
[[nodiscard]] HtmlBody find_body(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                 const std::vector<std::string>& titles);

}  // namespace dateline
