#include "extract/figures/uncounted.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace dateline {

namespace {

// Relations of a number to the noun before it: "Boeing 737", "gate 3".
constexpr auto kLabelRelations =
    std::to_array<std::string_view>({"flat", "nummod", "appos", "compound", "dep", "nmod:unmarked", "goeswith"});
// Marks that tie numbers to what stands before or behind them: "10:45", "3/4", "#4", "+41", "192.168".
constexpr auto kTyingMarks = std::to_array<std::string_view>({":", "/", "#", "+", "@", "=", "*", "_", "\\", "."});
constexpr std::size_t kLongestCode = 16;  // tokens

bool is_tying(std::string_view mark) {
    return std::find(kTyingMarks.begin(), kTyingMarks.end(), mark) != kTyingMarks.end();
}

bool touches(const ParsedText& text, std::size_t left, TokenRange sentence) {
    return sentence.holds(left) && sentence.holds(left + 1) &&
           text.words().span(left).end == text.words().span(left + 1).begin;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char each) { return each >= '0' && each <= '9'; });
}

/// "10:45", "#4", "24/7", "555-01-99".
bool is_in_code(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const std::size_t first = amount.number.first;
    const std::size_t after = amount.number.last;
    if (first > sentence.first && touches(text, first - 1, sentence) &&
        (is_tying(words.at(first - 1)) || (words.is_hyphen(first - 1) && has_digit(words.at(first - 2)))))
        return true;
    if (!touches(text, after - 1, sentence) || !touches(text, after, sentence)) return false;
    const bool is_tied = is_tying(words.at(after)) || words.is_hyphen(after);
    return is_tied && has_digit(words.at(after + 1));
}

/// "F-16", "Covid-19", and "12-member" where no measure follows.
bool is_in_word(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const std::size_t first = amount.number.first;
    const std::size_t after = amount.number.last;
    if (first > sentence.first && words.goes_on_word(first)) return true;
    if (amount.form == AmountForm::share || !words.is_hyphen(after)) return false;
    return !text.language().list("measures").has(words.at(after + 1));
}

/// "Resolution No. 12", "gate 3", "Boeing 737", "Apollo 13".
bool is_label(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const std::size_t first = amount.tokens.first;
    if (first == sentence.first) return false;
    if (text.words().match_noun(text.language().list("numbered_things"), first - 1, first)) return true;
    // "owes its creditors 20 crowns": the engine may tie the sum to those to whom it goes
    if (text.words().match(text.language().list("measures"), amount.number.last, sentence.last)) return false;
    if (amount.number.last > amount.number.first + 1) return false;  // "20 million"
    const std::size_t head = text.tree().head_of(amount.number);
    const auto above = text.tree().head(head);
    const bool is_tied = text.tree().is_any(head, kLabelRelations);
    return is_tied && above && *above + 1 == first && text.is_nominal(*above) && !text.words().is_mark(*above);
}

/// "Group of 20": a name, "of", and a number behind which nothing is counted.
bool is_in_name_with_of(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const std::size_t first = amount.tokens.first;
    if (first < sentence.first + 2 || !text.words().is(first - 1, WordClass::of)) return false;
    const std::size_t head = text.tree().head_of(amount.number);
    return text.tree().is(head, "nmod") && text.words().is_proper(first - 2);
}

/// "1.", "(2)", "[12]" at the beginning of a sentence or in brackets.
bool is_marker(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const std::size_t first = amount.number.first;
    const std::size_t after = amount.number.last;
    if (text.tree().token(first).xpos == "LS") return true;
    const std::string_view before = first > sentence.first ? words.at(first - 1) : std::string_view{};
    const std::string_view behind = sentence.holds(after) ? words.at(after) : std::string_view{};
    const bool is_enclosed = (before == "(" || before == "[") && (behind == ")" || behind == "]");
    const bool opens = first == sentence.first && (behind == "." || behind == ")" || behind == "]");
    return is_enclosed || opens;
}

/// "Anna Kovac, 54," and "aged 54": a number behind a name, between commas.
bool is_age(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const std::size_t first = amount.tokens.first;
    const std::size_t after = amount.tokens.last;
    if (first == sentence.first) return false;
    if (words.match(text.language().list("age_words"), first - 1, first)) return true;
    const bool is_parted = words.at(first - 1) == "," && (!sentence.holds(after) || words.is_mark(after));
    return is_parted && first >= sentence.first + 2 && (text.is_in_name(first - 2) || words.is_proper(first - 2)) &&
           text.tree().token(text.tree().head_of(amount.number)).upos == Upos::num &&
           !text.tree().is(text.tree().head_of(amount.number), "conj");
}

/// "and not 40,000": a number that is denied is not given.
bool is_denied(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    return amount.tokens.first > sentence.first && text.words().is(amount.tokens.first - 1, WordClass::negation);
}

/// "54-year-old", "54 years old".
bool is_age_in_years(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    static constexpr std::size_t kReach = 4;
    const WordList& words_of_age = text.language().list("age_words");
    for (std::size_t i = amount.number.last; i < std::min(sentence.last, amount.number.last + kReach); ++i) {
        if (text.words().is_mark(i)) return false;
        if (text.words().match(words_of_age, i, i + 1)) return true;
        if (i > amount.number.last && words_of_age.has(text.words().at(i))) return true;
    }
    return false;
}

/// "201 to 112", where nothing changes from the one to the other.
bool is_vote(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    if (!text.words().is(amount.number.last, WordClass::to) || amount.tokens.first == sentence.first) return false;
    const auto* role = text.language().list("figure_ranges").find(text.words().at(amount.tokens.first - 1));
    const bool is_step = text.words().is(amount.tokens.first - 1, WordClass::agent);
    return role == nullptr && !is_step;
}

/// "won 3-2": two small numbers, the first the greater, or with no more behind them than a mark.
bool is_score(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    const std::size_t last = amount.number.last;
    if (amount.form == AmountForm::range) {
        const bool is_joined = words.is_hyphen(amount.number.first + 1);
        return is_joined && (!sentence.holds(last) || words.is_mark(last));
    }
    const bool is_tied = words.is_hyphen(last) || words.at(last) == "–" || is_vote(amount, sentence, text);
    return is_tied && sentence.holds(last + 1) && has_digit(words.at(last + 1));
}

}  // namespace

bool counts_nothing(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    using Test = bool (*)(const Amount&, TokenRange, const ParsedText&);
    static constexpr Test kTests[] = {is_in_code, is_score, is_in_word,      is_label, is_in_name_with_of,
                                      is_marker,  is_age,   is_age_in_years, is_denied};
    return std::any_of(std::begin(kTests), std::end(kTests), [&](Test test) { return test(amount, sentence, text); });
}

std::size_t end_of_code(const Amount& amount, TokenRange sentence, const ParsedText& text) {
    const DocumentWords& words = text.words();
    std::size_t end = std::max(amount.number.last, words.end_of_word(amount.number.last - 1));
    for (std::size_t taken = 0; taken < kLongestCode && sentence.holds(end); ++taken) {
        const bool goes_on = touches(text, end - 1, sentence) &&
                             (is_tying(words.at(end)) || words.is_hyphen(end) || words.at(end) == "–" ||
                              (words.is_mark(end - 1) && has_digit(words.at(end))));
        if (!goes_on) break;
        ++end;
    }
    if (is_vote(amount, sentence, text) && sentence.holds(end + 1) && has_digit(words.at(end + 1))) end += 2;
    return std::min(end, sentence.last);
}

}  // namespace dateline
