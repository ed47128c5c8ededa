// Quotation marks paired within passages, and the sentences that they tie together.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "extract/surroundings.hpp"

namespace dateline {

namespace {

enum class Mark { none, opening, closing, either };

struct MarkRow {
    std::string_view text;
    Mark mark;
};

// Double marks alone: single ones are apostrophes more often than not.
constexpr auto kMarks = std::to_array<MarkRow>({
    {"\"", Mark::either},
    {"\u201c", Mark::opening},
    {"\u201d", Mark::closing},
    {"\u201e", Mark::opening},
    {"\u201f", Mark::opening},
    {"\u00ab", Mark::opening},
    {"\u00bb", Mark::closing},
    {"``", Mark::opening},
    {"''", Mark::closing},
});

Mark mark_of(std::string_view token) {
    const auto* it = std::find_if(kMarks.begin(), kMarks.end(), [&](const MarkRow& row) { return row.text == token; });
    return it == kMarks.end() ? Mark::none : it->mark;
}

/// An empty line parts paragraphs; a quotation that is not closed ends there.
bool parts_paragraphs(std::string_view between) {
    return std::count(between.begin(), between.end(), '\n') > 1;
}

}  // namespace

void Surroundings::find_quotations() {
    const auto& tokens = document_->analysis.tokens;
    std::optional<std::size_t> open;  // the first token after an opening mark
    auto close = [&](std::size_t last, bool is_closed) {
        if (open && *open < last) {
            const auto number = static_cast<std::uint32_t>(quotations_.size());
            quotations_.push_back({{*open, last}, is_closed});
            std::fill(quotation_at_.begin() + static_cast<std::ptrdiff_t>(*open - 1),
                      quotation_at_.begin() + static_cast<std::ptrdiff_t>(last + (is_closed ? 1 : 0)), number);
        }
        open.reset();
    };
    std::optional<Index<Passage>> passage;
    std::size_t end = 0;
    for (const Sentence& sentence : document_->analysis.sentences) {
        if (!holds_facts(document_->kind_of(sentence))) continue;
        const std::size_t first = sentence.first.position();
        const bool is_new = passage != sentence.passage ||
                            parts_paragraphs(document_->words(
                                {tokens[end - 1].span.end, std::max(tokens[end - 1].span.end, sentence.span.begin)}));
        if (is_new) close(end, false);
        passage = sentence.passage;
        end = sentence.last.position();
        for (std::size_t i = first; i < end; ++i) {
            const Mark mark = mark_of(document_->words(Index<Token>(i)));
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
}

void Surroundings::find_stretches() {
    for (const Sentence& sentence : document_->analysis.sentences) {
        if (!holds_facts(document_->kind_of(sentence)) || sentence.first == sentence.last) continue;
        const TokenRange tokens{sentence.first.position(), sentence.last.position()};
        const bool goes_on = !stretches_.empty() && stretches_.back().passage == sentence.passage &&
                             quotation_at(tokens.first) && quotation_at(tokens.first) == quotation_at(tokens.first - 1);
        if (goes_on) {
            stretches_.back().tokens.last = tokens.last;
        } else {
            stretches_.push_back({tokens, sentence.passage, document_->kind_of(sentence) == PassageKind::title});
        }
    }
}

}  // namespace dateline
