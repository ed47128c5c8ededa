#include "text/html_body.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "text/html_scores.hpp"
#include "text/html_title.hpp"

namespace dateline {

namespace {

constexpr double kMostLinked = 0.6;             // of a block that belongs to the text
constexpr std::size_t kLongestStamp = 30;       // words of a line with a date or a name
constexpr std::size_t kLongestLooseStamp = 20;  // words of one that no markup marks as such
constexpr std::size_t kLongestImprint = 40;
constexpr double kMost = 0.6;                 // of the running text, in what has the headline too
constexpr double kNearlyAll = 0.8;            // of it, in what has no headline
constexpr std::size_t kFewestOfLead = 5;      // words of a line between headline and text that is part of the article
constexpr std::size_t kLevelsAboveTitle = 2;  // in which a date may stand before the headline
constexpr std::size_t kBlocksBeforeTitle = 4;
constexpr std::size_t kFewestOfBox = 7;  // words of a line without an end in an element that is no paragraph
constexpr std::size_t kFewestOfCaption = 3;

constexpr auto kParagraphs = std::to_array<std::string_view>({"p", "li", "blockquote", "dd", "dt", "pre", "summary"});

/// Digits as a year or a day has them: four in a row, or two numbers with a mark between them.
bool has_date_digits(std::string_view text) {
    std::size_t run = 0;
    std::size_t runs_joined = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool is_number = i < text.size() && text[i] >= '0' && text[i] <= '9';
        if (is_number) {
            ++run;
            continue;
        }
        const bool is_mark = i < text.size() && (text[i] == '.' || text[i] == '/' || text[i] == '-');
        if (run == 4) return true;
        runs_joined = run > 0 && is_mark ? runs_joined + 1 : 0;
        if (runs_joined >= 2) return true;
        run = 0;
    }
    return false;
}

class BodyFinder {
public:
    BodyFinder(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::string>& titles)
        : tree_(tree), blocks_(blocks), scores_(tree, blocks, titles), titles_(titles) {}

    HtmlBody find() {
        find_elements();
        collect_signatures();
        std::vector<std::optional<HtmlPart>> chosen(blocks_.size());
        bool has_ended = false;  // a heading behind the text begins something else
        for (std::size_t i = wide_.first; i < wide_.last; ++i) {
            has_ended = has_ended || (i >= narrow_.last && is_heading_tag(tree_.nodes[blocks_[i].element].name));
            if (!has_ended) chosen[i] = classify(i);
        }
        first_ = first_running(narrow_);
        // Without running text, what is left of the page is taken as it is.
        if (first_ == narrow_.last) first_ = std::max(narrow_.first, body_.title ? *body_.title + 1 : 0);
        take_head(chosen);
        drop_loose_headings(chosen);
        for (const auto& part : chosen) {
            if (part) body_.parts.push_back(*part);
        }
        find_root();
        return std::move(body_);
    }

private:
    using Signature = std::pair<std::string, std::string>;

    /// Tag and class of a block's element, and of what it stands in.
    [[nodiscard]] Signature signature_of(std::size_t block) const {
        const auto text = [&](HtmlIndex node) {
            return tree_.nodes[node].name + "." + std::string(tree_.attribute(node, "class"));
        };
        const HtmlIndex element = blocks_[block].element;
        return {text(element), text(tree_.nodes[element].parent)};
    }

    /// The first running text of a range that is no line with a date above it, and not the headline.
    [[nodiscard]] std::size_t first_running(BlockRange range) const {
        std::size_t i = range.first;
        while (i < range.last && (scores_.running(i) <= 0 || is_loose_stamp(blocks_[i]) || i == body_.title)) ++i;
        return i;
    }

    [[nodiscard]] bool is_loose_stamp(const HtmlBlock& block) const {
        return !block.ends_sentence && block.words <= kLongestLooseStamp && is_stamp(block);
    }

    /// Where the article stands: an element with both its headline and most of the text goes before one with all of the
    /// text, in which the page may go on with other articles.
    void find_elements() {
        HtmlIndex wide = find_container(tree_, scores_);
        body_.title = find_title_block(tree_, blocks_, titles_, first_running(scores_.blocks_of(wide)));
        wide_ = scores_.blocks_of(wide);
        if (body_.title && tree_.is_within(blocks_[*body_.title].first, wide))
            wide = narrow_container(tree_, scores_, wide, kMost, blocks_[*body_.title].first);
        narrow_element_ = narrow_container(tree_, scores_, wide, kNearlyAll, std::nullopt);
        narrow_ = scores_.blocks_of(narrow_element_);
    }

    void collect_signatures() {
        for (std::size_t i = narrow_.first; i < narrow_.last; ++i) {
            if (scores_.running(i) <= 0) continue;
            const Signature signature = signature_of(i);
            elements_.insert(signature.first);
            signatures_.insert(signature);
        }
    }

    [[nodiscard]] bool is_in_narrow(std::size_t block) const { return narrow_.first <= block && block < narrow_.last; }

    [[nodiscard]] bool is_stamp(const HtmlBlock& block) const {
        if (block.words > kLongestStamp || block.text.find("://") != std::string::npos) return false;
        return block.role == HtmlRole::time || block.has_time || has_date_digits(block.text);
    }

    [[nodiscard]] std::optional<HtmlPart> classify(std::size_t i) const {
        const HtmlBlock& block = blocks_[i];
        if (block.is_outside() || scores_.is_teaser(i)) return std::nullopt;
        if (block.role == HtmlRole::caption) {
            if (block.words < kFewestOfCaption || block.link_share() > kMostLinked) return std::nullopt;
            return HtmlPart{i, PassageKind::caption, "html.caption"};
        }
        if (!is_in_narrow(i)) {
            if (scores_.running(i) <= 0 || !signatures_.contains(signature_of(i))) return std::nullopt;
            return HtmlPart{i, PassageKind::body, "html.body beside"};
        }
        if (block.link_share() > kMostLinked) return std::nullopt;
        if (is_heading_tag(tree_.nodes[block.element].name)) return HtmlPart{i, PassageKind::title, "html.subheading"};
        if (block.is_small_print || is_imprint(block)) return std::nullopt;
        if (scores_.running(i) > 0) return HtmlPart{i, PassageKind::body, "html.body"};
        if (block.role == HtmlRole::time || block.role == HtmlRole::byline) return std::nullopt;
        const std::string& name = tree_.nodes[block.element].name;
        const bool is_paragraph = std::find(kParagraphs.begin(), kParagraphs.end(), name) != kParagraphs.end();
        const bool is_text =
            is_paragraph || block.words >= kFewestOfBox || block.ends_sentence || signatures_.contains(signature_of(i));
        // A short line in a paragraph of its own make, among paragraphs of another, is no part of the text.
        const bool is_stray =
            name == "p" && !elements_.empty() && !block.ends_sentence && !elements_.contains(signature_of(i).first);
        if (!is_text || is_stray || (!block.has_digits && block.letters < 2)) return std::nullopt;
        return HtmlPart{i, PassageKind::body, "html.body"};
    }

    /// An address of its makers, or the line with their copyright.
    [[nodiscard]] bool is_imprint(const HtmlBlock& block) const {
        const bool has_sign = block.text.find("\xC2\xA9") != std::string::npos;
        return tree_.nodes[block.element].name == "address" || (has_sign && block.words <= kLongestImprint);
    }

    /// A line between the headline and the text: a date, an author, a summary; nothing for the rest.
    [[nodiscard]] std::optional<HtmlPart> classify_head(std::size_t i) const {
        const HtmlBlock& block = blocks_[i];
        if (block.is_outside() || scores_.is_teaser(i)) return std::nullopt;
        if (block.role == HtmlRole::caption) return classify(i);
        const bool is_running = scores_.running(i) > 0;
        if (is_stamp(block) && (!is_running || !block.ends_sentence || block.role == HtmlRole::time))
            return HtmlPart{i, PassageKind::header, "html.date"};
        if ((block.role == HtmlRole::byline || block.has_author) && block.words <= kLongestStamp)
            return HtmlPart{i, PassageKind::byline, "html.byline"};
        if (block.link_share() > kMostLinked || block.words < kFewestOfLead) return std::nullopt;
        if (!is_running && block.marks == 0 && !is_lead_element(block.element)) return std::nullopt;
        return HtmlPart{i, PassageKind::body, "html.summary"};
    }

    [[nodiscard]] bool is_lead_element(HtmlIndex element) const {
        const std::string& name = tree_.nodes[element].name;
        return name == "p" || is_heading_tag(name) || tree_.attribute(element, "itemprop") == "description";
    }

    void take_head(std::vector<std::optional<HtmlPart>>& chosen) const {
        if (!body_.title) {
            for (std::size_t i = narrow_.first; i < first_; ++i) chosen[i] = classify_head(i);
            return;
        }
        const std::size_t title = *body_.title;
        for (std::size_t i = 0; i < std::min(title, first_); ++i) chosen[i].reset();
        chosen[title] = HtmlPart{title, PassageKind::title, "html.title"};
        for (std::size_t i = title + 1; i < first_; ++i) {
            chosen[i] = classify_head(i);
            // The headline once more, as some pages have it above their text.
            if (fold(blocks_[i].text) == fold(blocks_[title].text)) chosen[i].reset();
        }
        HtmlIndex box = blocks_[title].element;
        for (std::size_t level = 0; level < kLevelsAboveTitle && box != 0; ++level) box = tree_.nodes[box].parent;
        const std::size_t begin = std::max(scores_.blocks_of(box).first, title - std::min(title, kBlocksBeforeTitle));
        for (std::size_t i = begin; i < title; ++i) {
            const HtmlBlock& block = blocks_[i];
            if (!block.is_outside() && !scores_.is_teaser(i) && is_stamp(block) && block.link_share() < kMostLinked)
                chosen[i] = HtmlPart{i, PassageKind::header, "html.date"};
        }
    }

    /// A heading of a text that is not there: what it headed was beside the article.
    void drop_loose_headings(std::vector<std::optional<HtmlPart>>& chosen) const {
        bool has_text = false;
        for (std::size_t i = chosen.size(); i-- > 0;) {
            if (!chosen[i]) continue;
            const bool is_subheading = chosen[i]->kind == PassageKind::title && i != body_.title;
            if (is_subheading && !has_text) chosen[i].reset();
            has_text = is_subheading ? false : has_text || chosen[i]->kind == PassageKind::body;
        }
    }

    void find_root() {
        body_.root = narrow_element_;
        if (!body_.title) return;
        while (body_.root != 0 && !tree_.is_within(blocks_[*body_.title].element, body_.root))
            body_.root = tree_.nodes[body_.root].parent;
    }

    const HtmlTree& tree_;
    const std::vector<HtmlBlock>& blocks_;
    HtmlScores scores_;
    const std::vector<std::string>& titles_;
    HtmlIndex narrow_element_ = 0;
    BlockRange narrow_;
    BlockRange wide_;
    std::set<Signature> signatures_;  // of running text
    std::set<std::string> elements_;  // their first halves
    std::size_t first_ = 0;           // the first block of running text in the article
    HtmlBody body_;
};

}  // namespace

HtmlBody find_body(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::string>& titles) {
    return BodyFinder(tree, blocks, titles).find();
}

}  // namespace dateline
