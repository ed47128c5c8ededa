// A page of HTML as a flat tree: nodes in the order of the page, so that a subtree is a range and no walk recurses.
// All text in it is valid UTF-8. libxml2 shows in html_tree.cpp alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

using HtmlIndex = std::uint32_t;

struct HtmlAttribute {
    std::string name;  // in small letters
    std::string value;
};

/// An element, or a text where `name` is empty.
struct HtmlNode {
    HtmlIndex parent = 0;
    HtmlIndex end = 0;  // behind its last descendant
    std::string name;   // in small letters
    std::string text;
    std::vector<HtmlAttribute> attributes;

    [[nodiscard]] bool is_text() const { return name.empty(); }
};

/// `nodes[0]` is the document, whose end is the number of nodes.
struct HtmlTree {
    std::vector<HtmlNode> nodes;
    std::vector<std::string> comments;  // the first few, each cut short

    [[nodiscard]] std::string_view attribute(HtmlIndex node, std::string_view name) const;
    [[nodiscard]] bool has_attribute(HtmlIndex node, std::string_view name) const;
    /// The text below `node` but that of scripts and styles, white space collapsed: of a small element all, of a large
    /// one its beginning.
    [[nodiscard]] std::string text_of(HtmlIndex node) const;
    /// Whether `node` is `ancestor` or below it.
    [[nodiscard]] bool is_within(HtmlIndex node, HtmlIndex ancestor) const {
        return ancestor <= node && node < nodes[ancestor].end;
    }
};

/// Parses `text`, valid UTF-8, as forgivingly as browsers do; a charset that the page declares is not heeded, nothing
/// is fetched. InputError, naming `where`, for a page that is larger or nested deeper than pages of articles are.
[[nodiscard]] HtmlTree parse_html(const std::string& text, const std::string& where);

/// `text` with runs of white space as one space and none at the ends, without soft hyphens and zero-width spaces.
[[nodiscard]] std::string collapse_space(std::string_view text);

/// `text` without markup and with its character references resolved; metadata has both at times.
[[nodiscard]] std::string plain_of_markup(std::string_view text);

}  // namespace dateline
