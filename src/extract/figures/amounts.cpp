#include "extract/figures/amounts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "extract/figures/numbers.hpp"

namespace dateline {

namespace {

constexpr double kWhole = 100;      // percent
constexpr double kSmallWhole = 10;  // up to it "in" makes a share of two numbers
constexpr double kMostOfPair = 3;   // "40 or 50", "two or three": the greater is at most so many times the lesser
constexpr double kSmallestBigScale = 1000;
constexpr int kMostHedges = 3;

double number_in(std::string_view cell) {
    return std::strtod(std::string(cell).c_str(), nullptr);
}

/// In tenths of a percent: a third is no more exact than that.
double percent_of(double part, double whole) {
    static constexpr double kSteps = 10;
    return std::round(part / whole * kWhole * kSteps) / kSteps;
}

Amount amount_of(AmountForm form, TokenRange number, double low, double high) {
    Amount made;
    made.form = form;
    made.number = made.tokens = number;
    made.low = low;
    made.high = high;
    return made;
}

}  // namespace

AmountReader::AmountReader(const ParsedText& text)
    : text_(text),
      hedges_(text.language().list("figure_hedges")),
      openers_(text.language().list("count_openers")),
      plurals_(text.language().list("plural_counts")),
      counts_(text.language().list("count_words")),
      fractions_(text.language().list("fractions")),
      additions_(text.language().list("addition_words")),
      proportions_(text.language().list("proportion_words")),
      range_words_(text.language().list("figure_ranges")) {
    for (const WordList* list : {&openers_, &plurals_, &counts_, &fractions_}) {
        for (const auto& row : list->rows()) first_words_.emplace(row.front().substr(0, row.front().find(' ')));
    }
}

/// Most words begin no amount, and are to cost little.
bool AmountReader::may_begin(std::size_t i) const {
    const std::string_view word = text_.words().at(i);
    return !word.empty() && ((word.front() >= '0' && word.front() <= '9') || first_words_.contains(word));
}

std::optional<Amount> AmountReader::read(std::size_t i, TokenRange sentence) const {
    using Reader = std::optional<Amount> (AmountReader::*)(std::size_t, TokenRange) const;
    static constexpr Reader kReaders[] = {&AmountReader::read_fraction, &AmountReader::read_ratio,
                                          &AmountReader::read_range, &AmountReader::read_rough,
                                          &AmountReader::read_number_alone};
    if (!may_begin(i) || text_.is_in_time(i) || text_.is_in_name(i)) return std::nullopt;
    for (const Reader reader : kReaders) {
        auto made = (this->*reader)(i, sentence);
        if (!made) continue;
        read_hedges(*made, sentence);
        return made;
    }
    return std::nullopt;
}

std::optional<AmountReader::Number> AmountReader::number_at(std::size_t i, TokenRange sentence) const {
    if (!sentence.holds(i) || text_.is_in_time(i) || text_.is_in_name(i)) return std::nullopt;
    const auto number = read_number(text_.words(), i, sentence.last, text_.language());
    if (!number) return std::nullopt;
    return Number{number->value, i + number->length, number->is_plain_year};
}

/// "hundred", "million"; "hundred thousand".
std::optional<AmountReader::Scale> AmountReader::scale_at(std::size_t i, TokenRange sentence) const {
    std::optional<Scale> made;
    for (std::size_t k = i; sentence.holds(k) && k < i + 2; ++k) {
        const auto* cells = counts_.find(text_.words().at(k));
        if (cells == nullptr || cells->size() < 2 || (*cells)[1] != "scale") break;
        const double value = number_in(cells->front());
        if (made && value < kSmallestBigScale) break;
        made = Scale{(made ? made->value : 1) * value, k + 1};
    }
    return made;
}

/// "nine out of 10", "one in five".
std::optional<Amount> AmountReader::read_ratio(std::size_t i, TokenRange sentence) const {
    const auto part = number_at(i, sentence);
    if (!part) return std::nullopt;
    const Match tie = text_.words().match(proportions_, part->end, sentence.last);
    if (!tie) return std::nullopt;
    const auto whole = number_at(part->end + tie.length, sentence);
    if (!whole || whole->value <= part->value || part->value <= 0) return std::nullopt;
    if (tie.length == 1) {  // "killed three in five raids" gives no share: there "in" belongs to the verb
        if (whole->value > kSmallWhole && whole->value != kWhole) return std::nullopt;
        const std::size_t last = text_.tree().head_of({part->end + tie.length, whole->end});
        const auto counted = text_.tree().is(last, "nummod") ? text_.tree().head(last) : std::nullopt;
        const auto above = text_.tree().head(counted.value_or(last));
        if (!above || *above < i || *above >= part->end) return std::nullopt;
    }
    const double percent = percent_of(part->value, whole->value);
    return amount_of(AmountForm::share, {i, whole->end}, percent, percent);
}

/// "half of the", "a third of", "two-thirds of", "half the".
std::optional<Amount> AmountReader::read_fraction(std::size_t i, TokenRange sentence) const {
    const DocumentWords& words = text_.words();
    const auto number = number_at(i, sentence);
    double parts = number ? number->value : 1;
    std::size_t at = i;
    if (number) {
        at = number->end;
    } else if (const Match opener = words.match(openers_, i, sentence.last); opener.cell(1) == "exact") {
        parts = number_in(opener.cell(0));
        at += opener.length;
    }
    if (at > i && words.is_hyphen(at)) ++at;
    const auto* cells = fractions_.find(words.at(at));
    if (cells == nullptr || cells->empty() || !sentence.holds(at) || text_.is_in_time(at)) return std::nullopt;
    const bool stands_alone = cells->size() > 1;  // "half"
    if (at == i && !stands_alone) return std::nullopt;
    const bool is_of = words.is(at + 1, WordClass::of);
    const bool is_before_noun = stands_alone && at == i && !openers_.has(words.at(at + 1)) &&
                                (words.is(at + 1, WordClass::determiner) || words.is(at + 1, WordClass::possessive));
    if ((!is_of && !is_before_noun) || text_.is_in_time(at + 2)) return std::nullopt;
    const double percent = percent_of(parts, number_in(cells->front()));
    if (percent > kWhole) return std::nullopt;
    return amount_of(AmountForm::share, {i, at + 1}, percent, percent);
}

/// "rose from 40 to 50", "fell by 10 to 40": the old number or the step, then the new one.
bool AmountReader::is_change(std::size_t i, std::string_view opener) const {
    const bool is_step = i > 0 && text_.words().is(i - 1, WordClass::agent);
    if (opener != "opener" && !is_step) return false;
    const std::size_t predicate = text_.predicate_over(i);
    return text_.language().list("change_verbs").has(text_.tree().token(predicate).lemma);
}

/// "between 40 and 50", "from 40 to 50", "40 to 50", "40-50", "40 or 50".
std::optional<Amount> AmountReader::read_range(std::size_t i, TokenRange sentence) const {
    const DocumentWords& words = text_.words();
    const auto low = number_at(i, sentence);
    if (!low) return std::nullopt;
    const auto role_at = [&](std::size_t at) {
        const auto* cells = sentence.holds(at) ? range_words_.find(words.at(at)) : nullptr;
        return cells == nullptr || cells->empty() ? std::string_view{} : cells->front();
    };
    const std::string_view opener = i > sentence.first ? role_at(i - 1) : std::string_view{};
    const std::string_view tie = role_at(low->end);
    const bool is_pair = tie == "pair";
    if (opener == "between" ? tie != "between ends" : tie != "tie" && !is_pair) return std::nullopt;
    std::size_t second = low->end + 1;
    const bool is_sign = words.upos(second) == Upos::sym && text_.language().list("measures").has(words.at(second));
    if (is_sign) ++second;  // "$20-$30"
    const auto high = number_at(second, sentence);
    if (!high) return std::nullopt;
    double least = low->value;
    // "three to five million", "10 or 20 thousand": the scale is that of both
    if (least < high->value && high->value >= kSmallestBigScale && least < kSmallestBigScale) {
        const auto own = read_number(words, second, second + 1, text_.language());
        if (own && own->value > least && own->value < kSmallestBigScale) least *= high->value / own->value;
    }
    if (high->value <= least) return std::nullopt;
    if (is_pair && high->value > kMostOfPair * least) return std::nullopt;
    if (is_change(i, opener)) return std::nullopt;
    Amount made = amount_of(AmountForm::range, {i, high->end}, least, high->value);
    if (opener == "between" || opener == "opener") made.tokens.first = i - 1;
    return made;
}

/// "dozens", "hundreds of thousands"; "a dozen", "several hundred", "half a million".
std::optional<Amount> AmountReader::read_rough(std::size_t i, TokenRange sentence) const {
    const DocumentWords& words = text_.words();
    if (const auto* cells = plurals_.find(words.at(i)); cells != nullptr && !cells->empty()) {
        double least = number_in(cells->front());
        std::size_t end = i + 1;
        const auto* more =
            words.is(end, WordClass::of) && sentence.holds(end + 1) ? plurals_.find(words.at(end + 1)) : nullptr;
        if (more != nullptr && !more->empty() && number_in(more->front()) >= kSmallestBigScale) {
            least *= number_in(more->front());
            end += 2;
        }
        Amount made = amount_of(AmountForm::rough, {i, end}, least, least);
        made.high.reset();
        made.is_approximate = true;
        return made;
    }
    const Match opener = words.match(openers_, i, sentence.last);
    if (!opener) return std::nullopt;
    const auto scale = scale_at(i + opener.length, sentence);
    if (!scale) return std::nullopt;
    const double value = number_in(opener.cell(0)) * scale->value;
    Amount made = amount_of(AmountForm::rough, {i, scale->end}, value, value);
    if (opener.cell(1) == "open") made.high.reset();
    made.is_approximate = opener.cell(1) != "exact";
    if (!made.is_approximate) made.form = AmountForm::number;
    return made;
}

std::optional<Amount> AmountReader::read_number_alone(std::size_t i, TokenRange sentence) const {
    const auto number = number_at(i, sentence);
    if (!number) return std::nullopt;
    Amount made = amount_of(AmountForm::number, {i, number->end}, number->value, number->value);
    made.is_plain_year = number->is_plain_year;
    return made;
}

void AmountReader::apply_hedge(Amount& made, std::string_view sense) const {
    made.is_hedged = true;
    if (sense == "above") made.high.reset();
    if (sense == "below") made.low.reset();
    if (sense == "about") made.is_approximate = true;
}

/// "about" in "talks about 40 hostages" says nothing of the number.
bool AmountReader::is_preposition_of_noun(std::size_t i, const Amount& made) const {
    const auto above = text_.tree().head(i);
    return text_.tree().is(i, "case") && above && !made.number.holds(*above);
}

void AmountReader::read_hedges(Amount& made, TokenRange sentence) const {
    const DocumentWords& words = text_.words();
    for (int more = 0; more < kMostHedges && made.tokens.first > sentence.first; ++more) {
        const std::size_t first = made.tokens.first;
        if (words.match(additions_, first - 1, first)) {
            made.is_addition = true;
            made.tokens.first = first - 1;
            continue;
        }
        std::size_t length = std::min(hedges_.longest(), first - sentence.first);
        for (; length > 0; --length) {
            const Match match = words.match(hedges_, first - length, first);
            if (!match || match.length != length) continue;
            if (length == 1 && is_preposition_of_noun(first - 1, made)) continue;
            apply_hedge(made, match.cell(0));
            made.tokens.first = first - length;
            break;
        }
        if (length == 0) break;
    }
    const std::size_t last = made.tokens.last;
    const Match after = words.match(hedges_, last, sentence.last);
    if (after && after.length > 1 && words.is(last, WordClass::coordinator)) {
        apply_hedge(made, after.cell(0));
        made.tokens.last += after.length;
    } else if (words.match(additions_, last, std::min(last + 1, sentence.last)) &&
               !words.is(last + 1, WordClass::subordinator)) {
        made.is_addition = true;
        made.tokens.last += 1;
    }
}

}  // namespace dateline
