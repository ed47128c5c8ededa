#include "extract/figures/numbers.hpp"

#include <charconv>
#include <cstdlib>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestNumber = 8;  // tokens
constexpr std::size_t kMostDigits = 15;    // as many as a double holds exactly

struct Digits {
    double value = 0;
    bool is_plain_year = false;
};

bool is_digit_at(std::string_view word, std::size_t i) {
    return i < word.size() && word[i] >= '0' && word[i] <= '9';
}

/// "55,200", "3.5", "2254"; an ordinal, a model or a code is no number.
std::optional<Digits> read_digits(std::string_view word) {
    std::string plain;
    std::size_t i = 0;
    bool has_point = false;
    for (; i < word.size(); ++i) {
        const bool is_separator =
            word[i] == ',' && is_digit_at(word, i + 1) && is_digit_at(word, i + 2) && is_digit_at(word, i + 3);
        const bool is_point = word[i] == '.' && !has_point && is_digit_at(word, i + 1);
        if (is_separator && i > 0) continue;
        if (is_point) {
            has_point = true;
            plain.push_back('.');
        } else if (is_digit_at(word, i)) {
            plain.push_back(word[i]);
        } else {
            return std::nullopt;
        }
    }
    if (plain.empty() || plain.front() == '.' || plain.size() > kMostDigits) return std::nullopt;
    Digits made;
    const auto [last, error] = std::from_chars(plain.data(), plain.data() + plain.size(), made.value);
    if (error != std::errc{} || last != plain.data() + plain.size()) return std::nullopt;
    made.is_plain_year = i == 4 && plain.size() == 4 && !has_point && made.value >= 1000 && made.value < 2100;
    return made;
}

}  // namespace

std::optional<NumberRead> read_number(const DocumentWords& words, std::size_t i, std::size_t end,
                                      const Language& language) {
    const WordList& count_words = language.list("count_words");
    NumberRead read;
    double group = 0;  // what the next scale multiplies
    bool has_group = false;
    for (std::size_t k = i; k < std::min(end, i + kLongestNumber); ++k) {
        if (const auto digits = read_digits(words.at(k))) {
            if (has_group) break;
            group = digits->value;
            has_group = true;
            read.is_plain_year = digits->is_plain_year && k == i;
        } else if (const auto* cells = count_words.find(words.at(k)); cells && cells->size() > 1) {
            const double value = std::strtod(std::string(cells->front()).c_str(), nullptr);
            const bool is_scale = (*cells)[1] == "scale";
            if (is_scale && !has_group && k == i)
                return std::nullopt;  // "hundreds", "million" alone count nothing exactly
            if (is_scale && value >= 1000) {
                read.value += (has_group ? group : 1) * value;
                group = 0;
                has_group = false;
            } else if (is_scale) {
                group *= value;
            } else {
                if (has_group && read.is_plain_year) break;
                group += value;
                has_group = true;
            }
            read.is_plain_year = false;
        } else {
            if (!words.is_hyphen(k) || k == i || k + 1 >= end) break;
            const auto* next = count_words.find(words.at(k + 1));
            const bool is_scale = next && next->size() > 1 && (*next)[1] == "scale";
            if (!next || (read_digits(words.at(k - 1)) && !is_scale)) break;  // "twenty-one", "5-million"
            continue;
        }
        read.length = k + 1 - i;
    }
    if (read.length == 0) return std::nullopt;
    read.value += group;
    return read;
}

}  // namespace dateline
