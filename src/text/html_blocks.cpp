#include "text/html_blocks.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "text/html_words.hpp"

namespace dateline {

namespace {

constexpr double kMostOfPage = 0.5;         // share of the text that no class word takes away
constexpr double kNearlyAllOfPage = 0.85;   // that none at all does
constexpr std::size_t kFewestWords = 8;     // of running text
constexpr std::size_t kFewestLetters = 40;  // of running text in scripts that do not part words
constexpr double kMostLinked = 0.5;         // share of running text that is links
constexpr std::size_t kLevelsToBox = 3;     // from a picture to what has its caption too
constexpr std::size_t kBlocksOfCaption = 2;
constexpr std::size_t kLongestCaption = 30;  // words
constexpr std::size_t kShortLine = 8;        // words of a line that was broken on purpose
constexpr std::u32string_view kMarks = U",;.!?\u060C\u061B\u061F\u06D4\u3001\u3002\uFF0C\u0964";
constexpr std::u32string_view kEnds = U".!?:\u2026\u061F\u06D4\u3002\u0964";
constexpr std::u32string_view kClosing = U"\"')]\u2019\u201D\u00BB\u203A";

bool has_word(std::string_view value, std::string_view word) {
    const auto words = words_of_name(value);
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_hidden(const HtmlTree& tree, HtmlIndex node) {
    if (tree.has_attribute(node, "hidden") || tree.attribute(node, "aria-hidden") == "true") return true;
    std::string style;
    for (const char c : tree.attribute(node, "style")) {
        if (c != ' ' && c != '\t' && c != '\n') style += c;
    }
    return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

/// The heading of the page, or what the markup calls its main part.
bool is_head_or_main(const HtmlTree& tree, HtmlIndex node) {
    const std::string& name = tree.nodes[node].name;
    if (name == "h1" || name == "main") return true;
    const std::string_view role = tree.attribute(node, "role");
    if (role == "main" || (role == "heading" && tree.attribute(node, "aria-level") == "1")) return true;
    return tree.attribute(node, "itemprop") == "articleBody" ||
           role_of_names(tree.attribute(node, "class")) == HtmlRole::body;
}

class RegionFinder {
public:
    explicit RegionFinder(const HtmlTree& tree) : tree_(tree) {}

    HtmlRegions find() {
        const std::size_t count = tree_.nodes.size();
        regions_.roles.assign(count, HtmlRole::none);
        regions_.is_skipped.assign(count, false);
        mark_skipped();
        count_letters();
        for (HtmlIndex i = 1; i < count; ++i) {
            const HtmlIndex parent = tree_.nodes[i].parent;
            const HtmlRole above = regions_.roles[parent];
            regions_.roles[i] = above;
            if (regions_.is_skipped[i] || tree_.nodes[i].is_text() || is_final(above)) continue;
            const HtmlRole own = role_of(i);
            if (own != HtmlRole::none) regions_.roles[i] = own;
        }
        return std::move(regions_);
    }

private:
    static bool is_final(HtmlRole role) {
        return role == HtmlRole::outside || role == HtmlRole::far_outside || role == HtmlRole::hidden ||
               role == HtmlRole::caption;
    }

    void mark_skipped() {
        for (HtmlIndex i = 1; i < tree_.nodes.size(); ++i) {
            const HtmlNode& node = tree_.nodes[i];
            regions_.is_skipped[i] =
                regions_.is_skipped[node.parent] ||
                (!node.is_text() && (kind_of_tag(node.name) == HtmlTagKind::skipped || is_hidden(tree_, i)));
        }
    }

    /// Letters and main parts before each node, so that those below an element are a difference.
    void count_letters() {
        letters_.assign(tree_.nodes.size() + 1, 0);
        mains_.assign(tree_.nodes.size() + 1, 0);
        for (HtmlIndex i = 0; i < tree_.nodes.size(); ++i) {
            const HtmlNode& node = tree_.nodes[i];
            const bool is_read = !regions_.is_skipped[i];
            letters_[i + 1] = letters_[i] + (is_read && node.is_text() ? collapse_space(node.text).size() : 0);
            mains_[i + 1] = mains_[i] + (is_read && !node.is_text() && is_head_or_main(tree_, i) ? 1 : 0);
        }
    }

    [[nodiscard]] double share_of(HtmlIndex node) const {
        const std::size_t all = letters_.back();
        const std::size_t own = letters_[tree_.nodes[node].end] - letters_[node];
        return all == 0 ? 0 : static_cast<double>(own) / static_cast<double>(all);
    }

    [[nodiscard]] bool has_head_or_main(HtmlIndex node) const { return mains_[tree_.nodes[node].end] > mains_[node]; }

    [[nodiscard]] HtmlRole role_of(HtmlIndex node) const {
        const HtmlNode& element = tree_.nodes[node];
        if (element.name == "html" || element.name == "body") return HtmlRole::none;
        const bool is_protected = has_head_or_main(node);
        if (kind_of_tag(element.name) == HtmlTagKind::outside && !is_protected && share_of(node) <= kMostOfPage)
            return HtmlRole::outside;
        if (element.name == "figure" || element.name == "figcaption") return HtmlRole::caption;
        if (element.name == "time") return HtmlRole::time;
        const bool is_custom = element.name.find('-') != std::string::npos;
        std::array<HtmlRole, 4> told{
            role_of_aria(tree_.attribute(node, "role")), role_of_names(tree_.attribute(node, "class")),
            role_of_names(tree_.attribute(node, "id")), is_custom ? role_of_names(element.name) : HtmlRole::none};
        HtmlRole role = HtmlRole::none;
        for (const HtmlRole each : told) {
            if (each != HtmlRole::none && (role == HtmlRole::none || each < role)) role = each;
        }
        if (tree_.attribute(node, "rel") == "author" || has_word(tree_.attribute(node, "itemprop"), "author"))
            role = role == HtmlRole::none ? HtmlRole::byline : role;
        const bool takes_away = role != HtmlRole::none && role != HtmlRole::body;
        const double most = role == HtmlRole::far_outside ? kNearlyAllOfPage : kMostOfPage;
        return takes_away && (is_protected || share_of(node) > most) ? HtmlRole::none : role;
    }

    const HtmlTree& tree_;
    HtmlRegions regions_;
    std::vector<std::size_t> letters_;
    std::vector<std::size_t> mains_;
};

void describe(HtmlBlock& block) {
    bool in_word = false;
    for (std::size_t at = 0; at < block.text.size();) {
        const CodePoint c = code_point_at(block.text, at);
        at += c.length;
        const bool is_gap = is_space(c.value);
        if (!is_gap && !in_word) ++block.words;
        in_word = !is_gap;
        ++block.letters;
        block.has_digits = block.has_digits || is_digit(c.value);
        if (kMarks.find(c.value) != std::u32string_view::npos) ++block.marks;
    }
    block.linked = std::min(block.linked, block.letters);
    std::size_t end = block.text.size();
    while (end > 0 && kClosing.find(code_point_before(block.text, end).value) != std::u32string_view::npos)
        end -= code_point_before(block.text, end).length;
    block.ends_sentence = end > 0 && kEnds.find(code_point_before(block.text, end).value) != std::u32string_view::npos;
}

bool ends_like_sentence(std::string_view text) {
    HtmlBlock block;
    block.text = std::string(text.substr(text.size() - std::min<std::size_t>(text.size(), 12)));
    if (block.text.empty()) return false;
    block.text = to_valid_utf8(block.text);
    describe(block);
    return block.ends_sentence;
}

class BlockFinder {
public:
    BlockFinder(const HtmlTree& tree, const HtmlRegions& regions) : tree_(tree), regions_(regions) {}

    std::vector<HtmlBlock> find() {
        for (HtmlIndex i = 1; i < tree_.nodes.size();) {
            leave_before(i);
            const HtmlNode& node = tree_.nodes[i];
            if (regions_.is_skipped[i]) {
                i = node.end;
                continue;
            }
            if (node.is_text()) {
                add_text(i);
            } else {
                enter(i);
            }
            ++i;
        }
        flush();
        return std::move(blocks_);
    }

private:
    struct Open {
        HtmlIndex element;
        bool is_block;
        bool is_link;
        bool is_small;
    };

    void leave_before(HtmlIndex next) {
        while (!open_.empty() && tree_.nodes[open_.back().element].end <= next) {
            if (open_.back().is_block) {
                flush();
                around_.pop_back();
            }
            if (open_.back().is_link) --links_;
            if (open_.back().is_small) --smalls_;
            open_.pop_back();
        }
    }

    void enter(HtmlIndex i) {
        const HtmlNode& node = tree_.nodes[i];
        const bool is_block = kind_of_tag(node.name) != HtmlTagKind::inline_;
        const bool is_link = node.name == "a" && tree_.has_attribute(i, "href");
        if (node.name == "br") {
            take_line_break();
            return;
        }
        if (is_block) flush();
        if (is_link) ++links_;
        const bool is_small = node.name == "small";
        if (is_small) ++smalls_;
        if (is_block) around_.push_back(i);
        current_.has_time = current_.has_time || node.name == "time";
        open_.push_back({i, is_block, is_link, is_small});
    }

    /// Two line breaks part paragraphs, and so does one behind a sentence or a short line: the others are where a text
    /// was broken to a width.
    void take_line_break() {
        ++breaks_;
        const std::string_view line = std::string_view(current_.text).substr(line_begin_);
        const auto words = static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
        if (breaks_ > 1 || words < kShortLine || ends_like_sentence(line)) {
            flush();
        } else {
            current_.text += ' ';
        }
        line_begin_ = current_.text.size();
    }

    void add_text(HtmlIndex i) {
        const std::string text = collapse_space(tree_.nodes[i].text);
        const std::string& raw = tree_.nodes[i].text;
        const bool begins_with_space = !raw.empty() && is_space(code_point_at(raw, 0).value);
        if (begins_with_space && !current_.text.empty() && !current_.text.ends_with(' ')) current_.text += ' ';
        if (text.empty()) return;
        breaks_ = 0;
        const HtmlRole role = regions_.roles[i];
        // What is outside does not run on from what is not, within one block.
        if (!current_.text.empty() && is_beside(role) != is_beside(current_.role)) flush();
        if (current_.text.empty()) {
            current_.first = i;
            current_.role = role;
            current_.element = around_.empty() ? 0 : around_.back();
            current_.is_small_print = true;
        } else if (current_.role != role) {
            current_.role = merge(current_.role, role);
        }
        current_.has_author = current_.has_author || role == HtmlRole::byline;
        current_.has_time = current_.has_time || role == HtmlRole::time;
        current_.last = i;
        current_.is_small_print = current_.is_small_print && smalls_ > 0;
        if (links_ > 0) current_.linked += count_code_points(text);
        current_.text += text;
        if (is_space(code_point_before(raw, raw.size()).value)) current_.text += ' ';
    }

    static bool is_beside(HtmlRole role) {
        return role == HtmlRole::outside || role == HtmlRole::far_outside || role == HtmlRole::hidden ||
               role == HtmlRole::caption;
    }

    /// A date or a name within a text does not make a dateline or a byline of it.
    static HtmlRole merge(HtmlRole a, HtmlRole b) {
        return is_beside(a) || is_beside(b) ? std::min(a, b) : HtmlRole::none;
    }

    void flush() {
        current_.text = collapse_space(current_.text);
        if (!current_.text.empty()) {
            describe(current_);
            blocks_.push_back(std::move(current_));
        }
        current_ = {};
        breaks_ = 0;
        line_begin_ = 0;
    }

    const HtmlTree& tree_;
    const HtmlRegions& regions_;
    std::vector<HtmlBlock> blocks_;
    std::vector<Open> open_;
    HtmlBlock current_;
    std::vector<HtmlIndex> around_;  // the block elements among them
    std::size_t links_ = 0;
    std::size_t smalls_ = 0;
    std::size_t breaks_ = 0;
    std::size_t line_begin_ = 0;
};

bool is_picture(const HtmlTree& tree, HtmlIndex node) {
    const std::string& name = tree.nodes[node].name;
    if (name != "img" && name != "picture" && name != "amp-img") return false;
    // A picture of a few pixels is no picture: it counts readers, or stands for a letter.
    const auto is_tiny = [&](std::string_view side) {
        const std::string_view value = tree.attribute(node, side);
        return value.size() == 1 || (value.size() == 2 && value[0] < '5');
    };
    return !is_tiny("width") && !is_tiny("height");
}

/// A few words in one box with a picture and nothing else are its caption, whatever the box is called.
void mark_captions(const HtmlTree& tree, const HtmlRegions& regions, std::vector<HtmlBlock>& blocks) {
    for (HtmlIndex i = 1; i < tree.nodes.size(); ++i) {
        if (regions.is_skipped[i] || !is_picture(tree, i)) continue;
        HtmlIndex box = tree.nodes[i].parent;
        for (std::size_t level = 0; level < kLevelsToBox && box != 0; ++level, box = tree.nodes[box].parent) {
            const BlockRange range = blocks_within(tree, blocks, box);
            if (range.first == range.last) continue;
            if (range.last - range.first > kBlocksOfCaption) break;
            std::size_t words = 0;
            bool has_heading = false;
            for (std::size_t at = range.first; at < range.last; ++at) {
                words += blocks[at].words;
                has_heading = has_heading || is_heading_tag(tree.nodes[blocks[at].element].name);
            }
            if (words > kLongestCaption || has_heading || tree.nodes[box].name == "body") break;
            for (std::size_t at = range.first; at < range.last; ++at) {
                if (blocks[at].role == HtmlRole::none) blocks[at].role = HtmlRole::caption;
            }
            break;
        }
    }
}

}  // namespace

BlockRange blocks_within(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, HtmlIndex node) {
    const auto before = [](const HtmlBlock& block, HtmlIndex at) { return block.first < at; };
    const auto first = std::lower_bound(blocks.begin(), blocks.end(), node, before);
    const auto last = std::lower_bound(first, blocks.end(), tree.nodes[node].end, before);
    return {static_cast<std::size_t>(first - blocks.begin()), static_cast<std::size_t>(last - blocks.begin())};
}

bool HtmlBlock::is_running() const {
    const bool is_long = words >= kFewestWords || (words < 3 && letters >= kFewestLetters);
    return is_long && (marks > 0 || ends_sentence) && link_share() < kMostLinked;
}

HtmlRegions find_regions(const HtmlTree& tree) {
    return RegionFinder(tree).find();
}

std::vector<HtmlBlock> find_blocks(const HtmlTree& tree, const HtmlRegions& regions) {
    std::vector<HtmlBlock> blocks = BlockFinder(tree, regions).find();
    mark_captions(tree, regions, blocks);
    return blocks;
}

}  // namespace dateline
