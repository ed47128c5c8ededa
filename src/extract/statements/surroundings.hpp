// What stands around a word: mentions, time expressions and quotations by token, and the stretches that statements are
// read from.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/parsed_text.hpp"

namespace dateline {

/// The words between quotation marks; the marks are tokens first - 1 and, where there is a closing one, last.
struct QuotedWords {
    TokenRange words;
    bool is_closed = true;
};

/// Sentences of one passage that quotations tie together: what statements are read from.
struct Stretch {
    TokenRange tokens;
    Index<Passage> passage;
    bool is_title = false;
};

class Surroundings {
public:
    /// `text` must outlive it.
    explicit Surroundings(const ParsedText& text);

    [[nodiscard]] const DocumentWords& words() const { return words_; }
    [[nodiscard]] const std::vector<QuotedWords>& quotations() const { return quotations_; }
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }

    /// The outermost mention that holds token `i`.
    [[nodiscard]] std::optional<Index<Mention>> mention_at(std::size_t i) const;
    [[nodiscard]] TokenRange tokens_of(Index<Mention> mention) const { return mention_tokens_[mention.position()]; }
    [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }
    [[nodiscard]] const Mention& mention(Index<Mention> index) const { return mentions_[index.position()]; }
    [[nodiscard]] std::optional<std::size_t> time_at(std::size_t i) const;
    /// The quotation that holds token `i`, its marks included.
    [[nodiscard]] std::optional<std::size_t> quotation_at(std::size_t i) const;
    /// How many tokens of `range` stand in quotations.
    [[nodiscard]] std::size_t quoted_in(TokenRange range) const {
        return quoted_before_[range.last] - quoted_before_[range.first];
    }
    [[nodiscard]] TokenRange tokens_of(Span span) const;
    [[nodiscard]] Span span_of(TokenRange range) const;

    /// A person, a body, a people or a state; places act too ("Geneva said"), where they have a name.
    [[nodiscard]] bool can_act(Index<Mention> mention) const;

private:
    void take_quotations();
    void find_stretches();

    const Document& document_;
    const std::vector<Mention>& mentions_;
    const DocumentWords& words_;
    std::vector<TokenRange> mention_tokens_;
    std::vector<std::uint32_t> mention_at_, time_at_, quotation_at_;  // by token; kNone where there is none
    std::vector<std::uint32_t> quoted_before_;  // tokens in quotations before each token, and in all
    std::vector<QuotedWords> quotations_;
    std::vector<Stretch> stretches_;
};

}  // namespace dateline
