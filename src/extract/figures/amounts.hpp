// Amounts as texts give them: a number with what is said of its bounds ("at least 15"), the two ends of a range, a
// share ("nine out of 10", "a third of"), and words that count roughly ("dozens of"). What is counted is not asked
// here.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "extract/parsed_text.hpp"

namespace dateline {

enum class AmountForm { number, range, share, rough };

/// `low` and `high` as in Figure. `number` has the tokens of the number or of both ends, `tokens` those of hedges too.
struct Amount {
    AmountForm form = AmountForm::number;
    TokenRange number;
    TokenRange tokens;
    std::optional<double> low;
    std::optional<double> high;
    bool is_approximate = false;
    bool is_hedged = false;
    bool is_plain_year = false;  // four digits without a separator, as years are written
    bool is_addition = false;    // "15 more", "another 20": on top of another number
};

class AmountReader {
public:
    /// `text` must outlive it.
    explicit AmountReader(const ParsedText& text);

    /// The amount whose number begins at `i` in the sentence; nothing where none does.
    [[nodiscard]] std::optional<Amount> read(std::size_t i, TokenRange sentence) const;

private:
    struct Number {
        double value = 0;
        std::size_t end = 0;
        bool is_plain_year = false;
    };
    struct Scale {
        double value = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] bool may_begin(std::size_t i) const;
    [[nodiscard]] std::optional<Number> number_at(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Scale> scale_at(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Amount> read_ratio(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Amount> read_fraction(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Amount> read_range(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Amount> read_rough(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] std::optional<Amount> read_number_alone(std::size_t i, TokenRange sentence) const;
    [[nodiscard]] bool is_change(std::size_t i, std::string_view opener) const;
    void read_hedges(Amount& made, TokenRange sentence) const;
    void apply_hedge(Amount& made, std::string_view sense) const;
    [[nodiscard]] bool is_preposition_of_noun(std::size_t i, const Amount& made) const;

    const ParsedText& text_;
    const WordList& hedges_;
    const WordList& openers_;
    const WordList& plurals_;
    const WordList& counts_;
    const WordList& fractions_;
    const WordList& additions_;
    const WordList& proportions_;
    const WordList& range_words_;
    std::set<std::string, std::less<>> first_words_;  // of the lists with which an amount begins
};

}  // namespace dateline
