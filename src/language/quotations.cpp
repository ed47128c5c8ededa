#include "language/quotations.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

Mark mark_of(std::string_view token) {
    const auto* it = std::find_if(kMarks.begin(), kMarks.end(), [&](const MarkRow& row) { return row.text == token; });
    return it == kMarks.end() ? Mark::none : it->mark;
}

/// An empty line parts paragraphs; a quotation that is not closed ends there.
bool parts_paragraphs(std::string_view between) {
    return std::count(between.begin(), between.end(), '\n') > 1;
}

Span between(Span before, Span after) {
    return {before.end, std::max(before.end, after.begin)};
}

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const Analysis& analysis) {
    const auto& tokens = analysis.tokens;
    std::vector<Quotation> quotations;
    std::optional<std::size_t> open;  // the first token after an opening mark
    const auto close = [&](std::size_t last, bool is_closed) {
        if (open && *open < last) quotations.push_back({Index<Token>(*open), Index<Token>(last), is_closed});
        open.reset();
    };
    std::optional<Index<Passage>> passage;
    std::size_t end = 0;
    for (const Sentence& sentence : analysis.sentences) {
        const bool is_new = passage != sentence.passage ||
                            parts_paragraphs(words_of(text, between(tokens[end - 1].span, sentence.span)));
        if (is_new) close(end, false);
        passage = sentence.passage;
        end = sentence.last.position();
        for (std::size_t i = sentence.first.position(); i < end; ++i) {
            const Mark mark = mark_of(words_of(text, tokens[i].span));
            if (mark == Mark::none) continue;
            if (mark == Mark::opening || (mark == Mark::either && !open)) {
                close(i, false);
                open = i + 1;
            } else {
                close(i, true);
            }
        }
    }
    close(end, false);
    return quotations;
}

}  // namespace dateline
