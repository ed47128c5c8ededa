#include "language/quotations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.hpp"

namespace dateline {

namespace {

enum class Mark { none, opening, closing, either };

struct MarkRow {
    std::string_view text;
    Mark mark;
};

constexpr auto kMarks = std::to_array<MarkRow>({
    {"\"", Mark::either},
    {"\u201c", Mark::opening},
    {"\u201d", Mark::closing},
    {"\u201e", Mark::opening},
    {"\u201f", Mark::opening},
    {"\u00ab", Mark::opening},
    {"\u00bb", Mark::closing},
    {"``", Mark::opening},
    {"''", Mark::either},
});

/// Single marks, which are apostrophes too, and which of the two ends of a quotation they may stand at.
constexpr auto kSingleMarks = std::to_array<MarkRow>({
    {"'", Mark::either},
    {"\u2018", Mark::opening},
    {"\u2019", Mark::closing},
    {"\u201a", Mark::opening},
    {"\u201b", Mark::opening},
});

constexpr std::size_t kLongestQuotation = 2000;  // tokens that a closing single mark is looked for in
constexpr std::string_view kPossessive = "POS";  // the tag of the apostrophe in "the drivers' strike"

template <std::size_t n>
Mark mark_in(const std::array<MarkRow, n>& rows, std::string_view token) {
    const auto* it = std::find_if(rows.begin(), rows.end(), [&](const MarkRow& row) { return row.text == token; });
    return it == rows.end() ? Mark::none : it->mark;
}

Mark mark_of(std::string_view token) {
    return mark_in(kMarks, token);
}

/// An empty line parts paragraphs; a quotation that is not closed ends there.
bool parts_paragraphs(std::string_view between) {
    return std::count(between.begin(), between.end(), '\n') > 1;
}

Span between(Span before, Span after) {
    return {before.end, std::max(before.end, after.begin)};
}

struct Paragraph {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::vector<Paragraph> find_paragraphs(std::string_view text, const Analysis& analysis) {
    std::vector<Paragraph> paragraphs;
    std::optional<Index<Passage>> passage;
    for (const Sentence& sentence : analysis.sentences) {
        const bool is_new =
            passage != sentence.passage ||
            parts_paragraphs(words_of(text, between(analysis.tokens[paragraphs.back().last - 1].span, sentence.span)));
        if (is_new) paragraphs.push_back({sentence.first.position(), sentence.last.position()});
        passage = sentence.passage;
        paragraphs.back().last = sentence.last.position();
    }
    return paragraphs;
}

class QuotationFinder {
public:
    QuotationFinder(std::string_view text, const Analysis& analysis)
        : text_(text), tokens_(analysis.tokens), paragraphs_(find_paragraphs(text, analysis)) {}

    std::vector<Quotation> find() {
        for (std::size_t p = 0; p < paragraphs_.size(); ++p) read(p);
        return std::move(quotations_);
    }

private:
    [[nodiscard]] std::string_view word(std::size_t i) const { return words_of(text_, tokens_[i].span); }
    [[nodiscard]] char32_t before(std::size_t i) const { return code_point_before(text_, tokens_[i].span.begin).value; }
    [[nodiscard]] char32_t behind(std::size_t i) const { return code_point_at(text_, tokens_[i].span.end).value; }
    [[nodiscard]] static bool is_gap(char32_t c) { return c == 0 || is_space(c); }
    [[nodiscard]] static bool is_of_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

    /// A single mark in front of a word and behind none.
    [[nodiscard]] bool may_open(std::size_t i) const {
        const Mark mark = mark_in(kSingleMarks, word(i));
        if (mark != Mark::opening && mark != Mark::either) return false;
        if (is_gap(behind(i)) || is_of_word(before(i))) return false;
        return mark == Mark::opening || is_gap(before(i)) || !is_of_word(behind(i)) || is_opener(before(i));
    }
    /// What may stand in front of a straight mark that opens: a bracket, a dash or a quotation mark, and no full stop.
    [[nodiscard]] static bool is_opener(char32_t c) {
        constexpr std::u32string_view kOpeners = U"([{-\u2013\u2014\"\u201c\u201e\u00ab";
        return kOpeners.find(c) != std::u32string_view::npos;
    }

    /// A single mark behind a word or its full stop, and in front of none.
    [[nodiscard]] bool may_close(std::size_t i) const {
        const Mark mark = mark_in(kSingleMarks, word(i));
        return (mark == Mark::closing || mark == Mark::either) && !is_gap(before(i)) && !is_of_word(behind(i));
    }
    /// It may be the apostrophe of a possessor in the plural: "the drivers' strike".
    [[nodiscard]] bool may_be_apostrophe(std::size_t i) const {
        return tokens_[i].xpos == kPossessive || before(i) == U's' || before(i) == U'S';
    }

    /// Where the single quotation that opens at `open` is closed: by the first mark that is no apostrophe, else by the
    /// first that is none by its tag. Nothing where another one opens before, or where it cuts one in double marks.
    [[nodiscard]] std::optional<std::size_t> find_single_end(std::size_t open, std::size_t end) const {
        std::optional<std::size_t> unsure;
        bool is_within = false;  // a quotation in double marks
        for (std::size_t i = open + 1; i < std::min(end, open + kLongestQuotation); ++i) {
            const Mark mark = mark_of(word(i));
            if (mark == Mark::closing && !is_within) break;
            if (mark != Mark::none) is_within = mark == Mark::opening || (mark == Mark::either && !is_within);
            if (is_within) continue;
            if (may_open(i)) break;
            if (!may_close(i) || i == open + 1) continue;
            if (!may_be_apostrophe(i)) return i;
            if (!unsure && tokens_[i].xpos != kPossessive) unsure = i;
        }
        return unsure;
    }

    /// The last paragraph of a long quotation alone is closed: the next one opens with a single mark as well.
    [[nodiscard]] bool goes_on(std::size_t open, std::size_t p) const {
        const std::size_t end = paragraphs_[p].last;
        for (std::size_t i = open + 1; i < end; ++i) {
            if (mark_of(word(i)) != Mark::none || may_open(i)) return false;
        }
        return p + 1 < paragraphs_.size() && may_open(paragraphs_[p + 1].first);
    }

    void close(std::size_t& open, std::size_t last, bool is_closed) {
        if (open != 0 && open < last) quotations_.push_back({Index<Token>(open), Index<Token>(last), is_closed});
        open = 0;
    }

    void read(std::size_t p) {
        const std::size_t end = paragraphs_[p].last;
        std::size_t open = 0;  // the first token after an opening mark; 0 where none is open
        for (std::size_t i = paragraphs_[p].first; i < end; ++i) {
            const Mark mark = mark_of(word(i));
            if (mark == Mark::opening || (mark == Mark::either && open == 0)) {
                close(open, i, false);
                open = i + 1;
            } else if (mark != Mark::none) {
                close(open, i, true);
            } else if (open == 0 && may_open(i)) {
                const auto last = find_single_end(i, end);
                if (!last && !goes_on(i, p)) continue;
                open = i + 1;
                i = last.value_or(end);
                close(open, i, last.has_value());
            }
        }
        close(open, end, false);
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    std::vector<Paragraph> paragraphs_;
    std::vector<Quotation> quotations_;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const Analysis& analysis) {
    return QuotationFinder(text, analysis).find();
}

}  // namespace dateline
