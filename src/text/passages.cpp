#include "text/passages.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "text/lines.hpp"
#include "text/page_phrases.hpp"
#include "text/page_shapes.hpp"

namespace dateline {

namespace {

constexpr std::size_t kHeaderLines = 4;         // lines at the top in front of whose text a header may stand
constexpr std::size_t kDatelineParagraphs = 3;  // paragraphs at the top that a dateline may begin
constexpr std::size_t kLongestTitle = 32;       // words
constexpr std::size_t kLongestSubheading = 16;
constexpr std::size_t kLongestBreadcrumb = 4;
constexpr std::size_t kLongestHeadline = 26;  // of another article
constexpr double kPhrase = 0.95;
constexpr double kMarkup = 0.9;  // told by the markup of a page
constexpr double kShape = 0.85;
constexpr double kPlace = 0.75;  // told by where the line stands

/// A line, or a part of one, on the way to being a passage.
struct Part {
    Line line;
    std::optional<PassageKind> kind;
    std::string_view rule;
    double confidence = 1;

    void become(PassageKind its_kind, std::string_view its_rule, double its_confidence) {
        kind = its_kind;
        rule = its_rule;
        confidence = its_confidence;
    }
    [[nodiscard]] bool is_open() const { return !kind; }
    /// A line that no body has: it ends like no sentence and is no longer than a headline.
    [[nodiscard]] bool is_headline(std::size_t longest) const {
        return is_open() && !line.ends_sentence && line.words <= longest && line.has_letters && !line.begins_small;
    }
    [[nodiscard]] bool is_sentence() const { return is_open() && line.ends_sentence; }
};

struct PhraseRule {
    std::string_view where;
    std::string_view rule;
};
constexpr auto kPhraseRules = std::to_array<PhraseRule>({{"line", "phrase.line"},
                                                         {"start", "phrase.start"},
                                                         {"heading", "phrase.heading"},
                                                         {"label", "phrase.label"},
                                                         {"domain", "phrase.domain"},
                                                         {"names", "phrase.names"},
                                                         {"anywhere", "phrase.anywhere"}});

std::string_view rule_of(std::string_view where) {
    const auto* const row =
        std::find_if(kPhraseRules.begin(), kPhraseRules.end(), [&](const auto& each) { return each.where == where; });
    return row == kPhraseRules.end() ? "phrase" : row->rule;
}

class PassageFinder {
public:
    PassageFinder(const Article& article, const Language& language)
        : text_(article.text), article_(article), language_(language) {}

    std::vector<Passage> find() {
        if (!article_.layout.empty()) return take_layout();
        cut_lines();
        for (Part& part : parts_) classify_line(part);
        take_labels();
        find_body();
        take_title();
        take_signed_dates();
        take_breadcrumbs();
        take_subheadings();
        take_related();
        take_footnotes();
        cut_datelines();
        return to_passages();
    }

private:
    /// What the markup of a page has told is not guessed again; it knows nothing of datelines.
    std::vector<Passage> take_layout() {
        for (const LayoutPart& given : article_.layout) {
            const bool is_body = given.kind == PassageKind::body;
            parts_.push_back({describe_line(text_, given.span), is_body ? std::nullopt : std::optional(given.kind),
                              given.rule, kMarkup});
        }
        cut_datelines();
        return to_passages();
    }

    void cut_lines() {
        std::size_t count = 0;
        for (const Line& line : split_lines(text_)) {
            const auto shape = find_line_shape(text_, line, language_);
            const bool may_have_header = count++ < kHeaderLines && !(shape && shape->kind == PassageKind::header);
            const std::uint32_t end = may_have_header ? end_of_header(text_, line, language_) : line.span.begin;
            if (end > line.span.begin) {
                parts_.push_back(
                    {describe_line(text_, {line.span.begin, end}), PassageKind::header, "shape.header", kShape});
            }
            const Line rest = end > line.span.begin ? describe_line(text_, {end, line.span.end}) : line;
            if (!rest.span.empty()) parts_.push_back({rest, std::nullopt, {}, 1});
        }
    }

    void classify_line(Part& part) const {
        if (!part.is_open()) return;
        if (const auto phrase = find_page_phrase(text_, part.line, language_)) {
            part.become(phrase->kind, rule_of(phrase->where), kPhrase);
        } else if (const auto shape = find_line_shape(text_, part.line, language_)) {
            part.become(shape->kind, shape->rule, kShape);
        }
    }

    /// "Published:" on a line of its own, with its date on the next.
    void take_labels() {
        for (std::size_t i = 0; i + 1 < parts_.size(); ++i) {
            const bool has_date = parts_[i + 1].kind == PassageKind::header;
            if (has_date && parts_[i].is_open() && is_header_label(text_, parts_[i].line, language_))
                parts_[i].become(PassageKind::header, "place.label", kPlace);
        }
    }

    /// The first and the last line that are sentences: what stands before and after them is judged by its place.
    void find_body() {
        const auto is_sentence = [](const Part& part) { return part.is_sentence(); };
        const auto first = std::find_if(parts_.begin(), parts_.end(), is_sentence);
        const auto last = std::find_if(parts_.rbegin(), parts_.rend(), is_sentence);
        body_begin_ = static_cast<std::size_t>(first - parts_.begin());
        body_end_ = parts_.size() - static_cast<std::size_t>(last - parts_.rbegin());
    }

    [[nodiscard]] bool has_kind_before(std::size_t end, PassageKind kind) const {
        const auto last = parts_.begin() + static_cast<std::ptrdiff_t>(std::min(end, parts_.size()));
        return std::any_of(parts_.begin(), last, [&](const Part& part) { return part.kind == kind; });
    }
    [[nodiscard]] bool has_page_head() const {
        return has_kind_before(body_begin_, PassageKind::header) ||
               has_kind_before(body_begin_, PassageKind::furniture);
    }

    void take_title() {
        const std::string title = article_.title ? fold(*article_.title) : std::string();
        for (std::size_t i = 0; i < parts_.size() && i <= body_begin_; ++i) {
            Part& part = parts_[i];
            if (!part.is_open()) continue;
            if (!title.empty() && fold(words_of(text_, part.line.span)) == title) {
                part.become(PassageKind::title, "title.metadata", kPhrase);
                return;
            }
        }
        if (!take_first_headline(true) && !take_first_headline(false)) take_title_with_mark();
    }

    /// The first headline before the body. Where the page has a head, a short one may be a breadcrumb: a longer one
    /// goes before it, and one with furniture above it is none.
    bool take_first_headline(bool is_surely) {
        if (body_begin_ >= parts_.size()) return false;
        const bool has_head = has_page_head();
        for (std::size_t i = 0; i < body_begin_; ++i) {
            Part& part = parts_[i];
            if (!part.is_headline(kLongestTitle) || part.line.words < 2) continue;
            const bool may_be_breadcrumb = has_head && part.line.words <= kLongestBreadcrumb;
            if (may_be_breadcrumb && (is_surely || has_kind_before(i, PassageKind::furniture))) continue;
            part.become(PassageKind::title, "title.first line", is_surely ? kShape : kPlace);
            return true;
        }
        return false;
    }

    /// "Velian Post, 18 February 2019" between the title and the body.
    void take_signed_dates() {
        if (body_begin_ >= parts_.size() || !has_kind_before(body_begin_, PassageKind::title)) return;
        for (std::size_t i = 0; i < body_begin_; ++i) {
            if (parts_[i].is_headline(kLongestSubheading) && is_signed_date(text_, parts_[i].line, language_))
                parts_[i].become(PassageKind::header, "place.name and date", kPlace);
        }
    }

    /// A first line that ends with a question mark or an exclamation mark, with a body after it.
    void take_title_with_mark() {
        if (body_begin_ + 1 >= parts_.size()) return;
        Part& part = parts_[body_begin_];
        const char last = text_[part.line.span.end - 1];
        const bool is_first = std::none_of(parts_.begin(), parts_.begin() + static_cast<std::ptrdiff_t>(body_begin_),
                                           [](const Part& each) { return each.is_open(); });
        if ((last != '?' && last != '!') || part.line.words > kLongestSubheading || part.line.begins_with_quotation ||
            !is_first)
            return;
        if (parts_[body_begin_ + 1].is_sentence()) part.become(PassageKind::title, "title.first line", kPlace);
    }

    void take_breadcrumbs() {
        if (!has_page_head() || body_begin_ >= parts_.size()) return;
        for (std::size_t i = 0; i < body_begin_; ++i) {
            if (parts_[i].is_headline(kLongestBreadcrumb))
                parts_[i].become(PassageKind::furniture, "place.breadcrumb", kPlace);
        }
    }

    /// Short lines that end like no sentence, with a sentence after them.
    void take_subheadings() {
        for (std::size_t i = 0; i + 1 < parts_.size() && i < body_end_; ++i) {
            const bool leads = parts_[i + 1].is_sentence() || (i + 2 < body_end_ && parts_[i + 1].is_open());
            if (leads && parts_[i].is_headline(kLongestSubheading))
                parts_[i].become(PassageKind::title, "title.subheading", kPlace);
        }
    }

    /// Headlines of other articles: several in a row after the body, or one beside other lines of that kind.
    void take_related() {
        std::size_t open = 0;
        bool has_other = false;
        for (std::size_t i = body_end_; i < parts_.size(); ++i) {
            if (parts_[i].is_headline(kLongestHeadline)) ++open;
            has_other = has_other || parts_[i].kind == PassageKind::related;
        }
        const bool has_body = body_end_ > 0;
        if (!has_body || (open < 2 && !has_other)) return;
        for (std::size_t i = body_end_; i < parts_.size(); ++i) {
            if (parts_[i].is_headline(kLongestHeadline))
                parts_[i].become(PassageKind::related, "place.headlines after the body", kPlace);
        }
    }

    /// "*Banned in Velia": what an asterisk in the body refers to.
    void take_footnotes() {
        const std::size_t first_asterisk = text_.find('*');
        for (std::size_t i = parts_.size(); i-- > 1;) {
            Part& part = parts_[i];
            if (!part.is_open()) continue;
            const std::string_view words = words_of(text_, part.line.span);
            const bool refers = words.starts_with('*') && words.size() > 1 && first_asterisk < part.line.span.begin;
            if (!refers) return;
            part.become(PassageKind::furniture, "place.footnote", kPlace);
        }
    }

    void cut_datelines() {
        std::size_t paragraphs = 0;
        for (std::size_t i = 0; i < parts_.size() && paragraphs < kDatelineParagraphs; ++i) {
            if (!parts_[i].is_open()) continue;
            ++paragraphs;
            const auto dateline = find_dateline(text_, parts_[i].line, language_);
            if (!dateline) continue;
            const Line rest = describe_line(text_, {dateline->span.end, parts_[i].line.span.end});
            if (rest.span.empty()) continue;
            parts_[i].line = rest;
            parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(i),
                          {describe_line(text_, dateline->span), PassageKind::dateline, "shape.dateline", kShape});
            return;
        }
    }

    [[nodiscard]] std::vector<Passage> to_passages() const {
        std::vector<Passage> passages;
        passages.reserve(parts_.size());
        for (const Part& part : parts_) {
            const bool is_guess = part.is_open() && part.rule.empty();
            passages.push_back({part.line.span, part.kind.value_or(PassageKind::body),
                                std::string(is_guess ? "body" : part.rule), is_guess ? kShape : part.confidence});
        }
        return passages;
    }

    std::string_view text_;
    const Article& article_;
    const Language& language_;
    std::vector<Part> parts_;
    std::size_t body_begin_ = 0;  // the first sentence; parts_.size() where there is none
    std::size_t body_end_ = 0;    // behind the last
};

}  // namespace

std::vector<Passage> find_passages(const Article& article, const Language& language) {
    return PassageFinder(article, language).find();
}

}  // namespace dateline
