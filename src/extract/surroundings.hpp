// What stands around a word: mentions, time expressions and quotations by token, and who the subject of a verb is. Read
// from token patterns within windows of a fixed size, so that the work for a word does not grow with its sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/words.hpp"
#include "model/extraction.hpp"
#include "model/tree.hpp"

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

/// The actors before a verb and the words that name them, titles and all.
struct Subject {
    std::vector<Index<Mention>> mentions;
    TokenRange phrase;
};

class Surroundings {
public:
    /// All must outlive it. `mentions` are in the order of the text, an outer one before those within it.
    Surroundings(const Document& document, const std::vector<Mention>& mentions,
                 const std::vector<TimeExpression>& time_expressions, const Language& language);

    [[nodiscard]] const DocumentWords& words() const { return words_; }
    [[nodiscard]] const std::vector<QuotedWords>& quotations() const { return quotations_; }
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }

    /// The outermost mention that holds token `i`.
    [[nodiscard]] std::optional<Index<Mention>> mention_at(std::size_t i) const;
    [[nodiscard]] TokenRange tokens_of(Index<Mention> mention) const { return mention_tokens_[mention.position()]; }
    [[nodiscard]] const Mention& mention(Index<Mention> index) const { return (*mentions_)[index.position()]; }
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
    /// The phrase around a mention: determiners, titles and names directly before it.
    [[nodiscard]] TokenRange phrase_of(Index<Mention> mention, std::size_t begin) const;
    /// Who does what the verb at `verb` says; looks no farther back than `begin` and passes at most `slack` words of no
    /// known role.
    [[nodiscard]] Subject subject_before(std::size_t verb, std::size_t begin, std::size_t slack) const;
    /// Joint actors: `mention` and those tied to it by a coordinator or a comma before it.
    [[nodiscard]] Subject with_joint(Index<Mention> mention, std::size_t begin) const;

private:
    void take_quotations();
    void find_stretches();
    [[nodiscard]] std::optional<Index<Mention>> mention_before_apposition(std::size_t comma, std::size_t begin) const;
    [[nodiscard]] std::optional<Index<Mention>> first_actor_of_clause(std::size_t before, std::size_t begin) const;

    const Document* document_;
    const Language* language_;
    const std::vector<Mention>* mentions_;
    DocumentWords words_;
    std::vector<TokenRange> mention_tokens_;
    std::vector<std::uint32_t> mention_at_, time_at_, quotation_at_;  // by token; kNone where there is none
    std::vector<std::uint32_t> quoted_before_;  // tokens in quotations before each token, and in all
    std::vector<QuotedWords> quotations_;
    std::vector<Stretch> stretches_;
};

}  // namespace dateline
