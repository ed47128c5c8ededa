#include "text/html_scores.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLettersOfWord = 8;    // where a script does not part its words
constexpr double kTeaserLinked = 0.8;        // share of a heading that is a link
constexpr std::size_t kLongestTeaser = 600;  // letters
constexpr std::size_t kTeaserLevels = 3;     // above its heading
constexpr double kFewWords = 10;             // what a single link or scrap can weigh, in words

/// What the markup around a text is worth beside the text itself.
double factor_of(const HtmlTree& tree, HtmlIndex node) {
    const std::string& name = tree.nodes[node].name;
    if (tree.attribute(node, "itemprop") == "articleBody" || tree.attribute(node, "name") == "articleBody") return 1.4;
    if (role_of_names(tree.attribute(node, "class")) == HtmlRole::body) return 1.3;
    if (name == "article" || tree.attribute(node, "role") == "article") return 1.15;
    if (name == "main" || tree.attribute(node, "role") == "main") return 1.05;
    return 1;
}

constexpr auto kLeaves = std::to_array<std::string_view>(
    {"p", "li", "ul", "ol", "dl", "dd", "dt", "pre", "blockquote", "tr", "tbody", "header", "details"});

bool can_contain(const HtmlNode& node) {
    if (node.is_text() || kind_of_tag(node.name) == HtmlTagKind::inline_ || is_heading_tag(node.name)) return false;
    return std::find(kLeaves.begin(), kLeaves.end(), node.name) == kLeaves.end();
}

double balance_of_block(const HtmlBlock& block, double running, bool is_teaser) {
    const double words = std::min(static_cast<double>(block.words), kFewWords);
    if (block.is_outside()) return -words * 0.2;
    if (is_teaser) return -words;
    if (running > 0) return running;
    if (block.role == HtmlRole::caption || block.role == HtmlRole::time || block.role == HtmlRole::byline) return 0;
    return block.link_share() >= 0.5 ? -2 - words * 0.5 : -0.5;
}

}  // namespace

HtmlScores::HtmlScores(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                       const std::vector<std::string>& titles)
    : tree_(tree), blocks_(blocks), is_teaser_(blocks.size(), false), running_(blocks.size() + 1, 0) {
    balance_ = running_;
    letters_.assign(blocks.size() + 1, 0);
    for (std::size_t i = 0; i < blocks.size(); ++i) letters_[i + 1] = letters_[i] + blocks[i].letters;
    mark_teasers(titles);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const HtmlBlock& block = blocks[i];
        double own = 0;
        if (!block.is_outside() && block.role != HtmlRole::caption && !is_teaser_[i] && block.is_running())
            own = static_cast<double>(std::max(block.words, block.letters / kLettersOfWord)) * (1 - block.link_share());
        running_[i + 1] = running_[i] + own;
        balance_[i + 1] = balance_[i] + balance_of_block(block, own, is_teaser_[i]);
    }
}

/// A heading that is a link to elsewhere, and what stands with it in one small box.
void HtmlScores::mark_teasers(const std::vector<std::string>& titles) {
    std::vector<std::string> folded;
    for (const std::string& title : titles) folded.push_back(fold(title));
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const HtmlBlock& block = blocks_[i];
        if (!is_heading_tag(tree_.nodes[block.element].name) || block.link_share() < kTeaserLinked) continue;
        const std::string heading = fold(block.text);
        const bool is_own = std::any_of(folded.begin(), folded.end(), [&](const std::string& title) {
            return title.find(heading) != std::string::npos;
        });
        if (is_own) continue;
        HtmlIndex box = tree_.nodes[block.element].parent;
        BlockRange range = blocks_of(box);
        for (std::size_t level = 1; level < kTeaserLevels && range.last - range.first < 2 && box != 0; ++level) {
            box = tree_.nodes[box].parent;
            range = blocks_of(box);
        }
        if (letters_[range.last] - letters_[range.first] > kLongestTeaser) range = {i, i + 1};
        for (std::size_t each = range.first; each < range.last; ++each) is_teaser_[each] = true;
    }
}

double HtmlScores::running_of(HtmlIndex node) const {
    const BlockRange range = blocks_of(node);
    return running_[range.last] - running_[range.first];
}

double HtmlScores::balance_of(HtmlIndex node) const {
    const BlockRange range = blocks_of(node);
    return balance_[range.last] - balance_[range.first];
}

HtmlIndex find_container(const HtmlTree& tree, const HtmlScores& scores) {
    HtmlIndex found = 0;
    double best = 0;
    for (HtmlIndex i = 0; i < tree.nodes.size(); ++i) {
        if (i != 0 && !can_contain(tree.nodes[i])) continue;
        const double balance = scores.balance_of(i);
        if (balance <= 0) continue;
        const double score = balance * (i == 0 ? 1 : factor_of(tree, i));
        if (score < best) continue;
        best = score;
        found = i;
    }
    return found;
}

HtmlIndex narrow_container(const HtmlTree& tree, const HtmlScores& scores, HtmlIndex container, double share,
                           std::optional<HtmlIndex> has) {
    const double enough = share * scores.running_of(container);
    HtmlIndex found = container;
    for (HtmlIndex i = container + 1; enough > 0 && i < tree.nodes[container].end; ++i) {
        if (has && !tree.is_within(*has, i)) continue;
        if (can_contain(tree.nodes[i]) && scores.running_of(i) >= enough) found = i;
    }
    return found;
}

}  // namespace dateline
