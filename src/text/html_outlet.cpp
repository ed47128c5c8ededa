#include <algorithm>

#include "base/utf8.hpp"
#include "text/html_facts.hpp"
#include "text/html_title.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestName = 80;  // bytes of an outlet's name
constexpr std::size_t kSigns = 80;        // that are looked at
constexpr std::size_t kBlocksAtEnd = 60;  // in which a copyright is looked for
constexpr HtmlIndex kNodesOfLogo = 30;

/// Whether a link leads to the front page of its site.
bool leads_home(std::string_view address) {
    const std::size_t scheme = address.find("://");
    // An archive writes its own address before that of the page.
    const std::size_t last = address.rfind("://");
    if (scheme != std::string_view::npos) {
        const std::string_view host = address.substr(last + 3);
        const std::size_t slash = host.find('/');
        return slash == std::string_view::npos || slash + 1 == host.size() || host.substr(slash).starts_with("/index.");
    }
    return address == "/" || address.starts_with("/index.") || address == "./";
}

/// A name of an outlet: short, with letters, and not the word for the front page alone.
bool may_be_name(std::string_view text) {
    const auto first = text.find_first_not_of("0123456789 .,-");
    return !text.empty() && text.size() <= kLongestName && first != std::string_view::npos &&
           std::count(text.begin(), text.end(), ' ') < 9;
}

/// "© 2003 Belmora Times Online. All rights reserved": what stands behind the sign and the years, up to a mark.
std::string name_in_copyright(std::string_view text) {
    static constexpr std::string_view kSign = "\xC2\xA9";
    std::size_t at = text.find(kSign);
    if (at == std::string_view::npos) return {};
    at += kSign.size();
    const std::size_t begin = text.find_first_not_of(" 0123456789-,.\xE2\x80\x93", at);
    if (begin == std::string_view::npos) return {};
    const std::string rest = to_valid_utf8(text.substr(begin));
    const std::size_t end = std::min({rest.find_first_of(".|,;(0123456789"), rest.find(" - "), rest.size()});
    return collapse_space(rest.substr(0, end));
}

/// Names that the page itself gives: its logo, which is a link home or the picture in one, and its copyright.
std::vector<PageFact> read_signs(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks) {
    std::vector<PageFact> signs;
    for (HtmlIndex i = 1; i < tree.nodes.size(); ++i) {
        const HtmlNode& node = tree.nodes[i];
        const bool is_home = node.name == "a" && leads_home(tree.attribute(i, "href"));
        if (is_home && node.end - i < kNodesOfLogo) {
            for (HtmlIndex inner = i + 1; inner < node.end; ++inner) {
                if (tree.nodes[inner].name == "img")
                    add_fact(signs, PageField::outlet, 60, "logo", tree.attribute(inner, "alt"));
            }
            add_fact(signs, PageField::outlet, 61, "logo", tree.text_of(i));
        } else if (node.name == "img") {
            add_fact(signs, PageField::outlet, 66, "picture", tree.attribute(i, "alt"));
        }
        if (signs.size() > kSigns) break;
    }
    for (std::size_t i = blocks.size(); i-- > 0 && blocks.size() - i < kBlocksAtEnd;)
        add_fact(signs, PageField::outlet, 63, "copyright", name_in_copyright(blocks[i].text));
    std::erase_if(signs, [](const PageFact& sign) { return !may_be_name(sign.value); });
    return signs;
}

}  // namespace

std::vector<PageFact> read_outlet(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, std::string_view title) {
    std::vector<PageFact> facts = read_signs(tree, blocks);
    const std::vector<PageFact> signs = facts;
    const auto is_signed = [&](const std::string& name) {
        return std::any_of(signs.begin(), signs.end(),
                           [&](const PageFact& sign) { return likeness(sign.value, name) > 0.6; });
    };
    // A picture is a sign of a name that something else tells, not a name by itself.
    std::erase_if(facts, [](const PageFact& fact) { return fact.source == "picture"; });
    HtmlIndex at = 1;
    while (at < tree.nodes.size() && tree.nodes[at].name != "title") ++at;
    if (at == tree.nodes.size()) return facts;
    const std::string whole = tree.text_of(at);
    const std::vector<std::string> parts = split_title(whole);
    if (parts.size() < 2 || likeness(whole, title) > 0.95) return facts;
    const bool is_headline_first = likeness(parts.front(), title) >= likeness(parts.back(), title);
    const std::string& outer = is_headline_first ? parts.back() : parts.front();
    if (!may_be_name(outer)) return facts;

    // "Northern Wire Mobile" in the title is the Northern Wire of the logo.
    const auto shorter = std::find_if(signs.begin(), signs.end(), [&](const PageFact& sign) {
        return sign.value.size() > 3 && outer.starts_with(sign.value + " ") && likeness(sign.value, outer) > 0.6;
    });
    if (shorter != signs.end()) facts.push_back({PageField::outlet, 49, shorter->source, shorter->value});
    facts.push_back({PageField::outlet, is_signed(outer) ? 50 : 58, "title", outer});

    for (const std::string& part : parts) {
        if (part != outer && is_signed(part) && likeness(part, title) < 0.5)
            facts.push_back({PageField::outlet, 51, "title", part});
    }
    return facts;
}

}  // namespace dateline
