#include "extract/statements/surroundings.hpp"

#include <algorithm>
#include <limits>

namespace dateline {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

std::optional<std::size_t> filled(const std::vector<std::uint32_t>& map, std::size_t i) {
    if (i >= map.size() || map[i] == kNone) return std::nullopt;
    return map[i];
}

}  // namespace

Surroundings::Surroundings(const ParsedText& text)
    : document_(text.document()),
      mentions_(text.so_far().mentions),
      words_(text.words()),
      mention_at_(words_.size(), kNone),
      time_at_(words_.size(), kNone),
      quotation_at_(words_.size(), kNone) {
    const std::vector<Mention>& mentions = mentions_;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
        const TokenRange range = mention_tokens_.emplace_back(text.heads().tokens(Index<Mention>(m)));
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (mention_at_[i] == kNone || mentions[mention_at_[i]].span.length() < mentions[m].span.length()) {
                mention_at_[i] = static_cast<std::uint32_t>(m);
            }
        }
    }
    const std::vector<TimeExpression>& time_expressions = text.so_far().time_expressions;
    for (std::size_t t = 0; t < time_expressions.size(); ++t) {
        const TokenRange range = tokens_of(time_expressions[t].span);
        for (std::size_t i = range.first; i < range.last; ++i) time_at_[i] = static_cast<std::uint32_t>(t);
    }
    take_quotations();
    find_stretches();
    quoted_before_.reserve(words_.size() + 1);
    quoted_before_.push_back(0);
    for (const std::uint32_t quotation : quotation_at_)
        quoted_before_.push_back(quoted_before_.back() + (quotation == kNone ? 0 : 1));
}

void Surroundings::take_quotations() {
    for (const Quotation& one : document_.analysis.quotations) {
        const TokenRange words{one.first.position(), one.last.position()};
        std::fill(quotation_at_.begin() + static_cast<std::ptrdiff_t>(words.first - 1),
                  quotation_at_.begin() + static_cast<std::ptrdiff_t>(words.last + (one.is_closed ? 1 : 0)),
                  static_cast<std::uint32_t>(quotations_.size()));
        quotations_.push_back({words, one.is_closed});
    }
}

void Surroundings::find_stretches() {
    for (const Sentence& sentence : document_.analysis.sentences) {
        if (!holds_facts(document_.kind_of(sentence)) || sentence.first == sentence.last) continue;
        const TokenRange tokens{sentence.first.position(), sentence.last.position()};
        const bool goes_on = !stretches_.empty() && stretches_.back().passage == sentence.passage &&
                             quotation_at(tokens.first) && quotation_at(tokens.first) == quotation_at(tokens.first - 1);
        if (goes_on) {
            stretches_.back().tokens.last = tokens.last;
        } else {
            stretches_.push_back({tokens, sentence.passage, document_.kind_of(sentence) == PassageKind::title});
        }
    }
}

std::optional<Index<Mention>> Surroundings::mention_at(std::size_t i) const {
    const auto found = filled(mention_at_, i);
    return found ? std::optional(Index<Mention>(*found)) : std::nullopt;
}

std::optional<std::size_t> Surroundings::time_at(std::size_t i) const {
    return filled(time_at_, i);
}

std::optional<std::size_t> Surroundings::quotation_at(std::size_t i) const {
    return filled(quotation_at_, i);
}

TokenRange Surroundings::tokens_of(Span span) const {
    const auto& tokens = document_.analysis.tokens;
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.end <= span.begin; });
    const auto last =
        std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.begin < span.end; });
    return {static_cast<std::size_t>(first - tokens.begin()), static_cast<std::size_t>(last - tokens.begin())};
}

Span Surroundings::span_of(TokenRange range) const {
    if (range.empty()) return {};
    return {words_.span(range.first).begin, words_.span(range.last - 1).end};
}

bool Surroundings::can_act(Index<Mention> index) const {
    const Mention& it = mention(index);
    return it.kind != "place" || it.form == MentionForm::name;
}

}  // namespace dateline
