// What the network sees of a word: its form and its parts, as row numbers of tables of learned vectors.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/listed_names.hpp"
#include "model/language.hpp"

namespace dateline {

/// Rows of the tables of a word's parts (beginnings, ends, trigrams) and of its looks (shape, word lists).
constexpr std::uint32_t kPartRows = 1U << 15U;
constexpr std::uint32_t kLookRows = 1U << 10U;

/// The rows of one word. `word` is 0 where the vocabulary does not have it.
struct WordFeatures {
    static constexpr std::size_t kMostParts = 32;
    static constexpr std::size_t kMostLooks = 16;

    std::uint32_t word = 0;
    std::array<std::uint32_t, kMostParts> part_rows{};
    std::array<std::uint32_t, kMostLooks> look_rows{};
    std::uint8_t part_count = 0;
    std::uint8_t look_count = 0;

    [[nodiscard]] std::span<const std::uint32_t> parts() const { return {part_rows.data(), part_count}; }
    [[nodiscard]] std::span<const std::uint32_t> looks() const { return {look_rows.data(), look_count}; }
};

/// The words that the network has vectors of their own for, in the order of their rows from 1 on.
class Vocabulary {
public:
    Vocabulary() = default;
    explicit Vocabulary(std::vector<std::string> words);

    [[nodiscard]] std::uint32_t row_of(std::string_view normal_form) const;
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

private:
    std::vector<std::string> words_;
    std::unordered_map<std::string_view, std::uint32_t> rows_;
};

/// The form under which a vocabulary has a word: small letters, each digit a 0, plain quotation marks and dashes.
[[nodiscard]] std::string normal_form(std::string_view word);

/// The row of looks that tells of a listed name; none has no row.
[[nodiscard]] std::uint32_t look_row_of(ListedAs listed);

/// What the form alone tells. Work is bounded: of a long word only the beginning and the end are looked at.
[[nodiscard]] WordFeatures features_of(std::string_view word, const Vocabulary& vocabulary, const Language& language);

}  // namespace dateline
