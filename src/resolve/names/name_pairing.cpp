#include "resolve/names/name_pairing.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "resolve/names/assignment.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostJoined = 4;  // words that may be written as one
constexpr float kLeastOfJoined = 0.88F;
constexpr float kJoined = 0.97F;
constexpr float kAcronym = 0.85F;
constexpr std::size_t kLongestAcronym = 10;

void add_pair(NamePairing& made, const WordPair& pair) {
    const auto at = static_cast<std::int8_t>(made.count);
    for (std::size_t i = 0; i < pair.a_count; ++i) made.pair_of_a[pair.a + i] = at;
    for (std::size_t i = 0; i < pair.b_count; ++i) made.pair_of_b[pair.b + i] = at;
    made.pairs[made.count++] = pair;
}

WordPair turned(WordPair pair) {
    std::swap(pair.a, pair.b);
    std::swap(pair.a_count, pair.b_count);
    return pair;
}

void pair_equal_words(NamePairing& made, const PreparedName& a, const PreparedName& b) {
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        for (std::size_t j = 0; j < b.words.size(); ++j) {
            if (made.pair_of_b[j] >= 0 || a.words[i].text != b.words[j].text || a.words[i].number != b.words[j].number)
                continue;
            add_pair(made, {static_cast<std::uint8_t>(i), 1, static_cast<std::uint8_t>(j), 1, WordMatch::same, 1});
            break;
        }
    }
}

/// Whether one of `count` words of `apart` is as much like `one` as all of them together.
bool is_one_alone(const std::vector<NameWord>& apart, std::size_t first, std::size_t count, const NameWord& one,
                  float likeness) {
    for (std::size_t i = first; i < first + count; ++i) {
        if (likeness_of(apart[i].sound, one.sound, likeness) >= likeness) return true;
    }
    return false;
}

/// Words of `apart` from `first` on that are the word `one` when they are written together; how many, or 0.
std::size_t joined_count(const std::vector<NameWord>& apart, const std::array<std::int8_t, kMostNameWords>& pair_of,
                         std::size_t first, const NameWord& one, float& likeness) {
    std::uint32_t letters = apart[first].letters;
    std::size_t length = apart[first].text.size();
    for (std::size_t count = 2; count <= kMostJoined && first + count <= apart.size(); ++count) {
        const NameWord& next = apart[first + count - 1];
        if (pair_of[first + count - 1] >= 0 || next.number >= 0) return 0;
        letters |= next.letters;
        length += next.text.size();
        if (length > one.text.size() + 1) return 0;
        if (length + 1 < one.text.size() || std::popcount(letters ^ one.letters) > 4) continue;
        std::string text;
        std::string sound;
        for (std::size_t i = 0; i < count; ++i) {
            text += apart[first + i].text;
            sound += apart[first + i].sound;
        }
        likeness = text == one.text ? 1.0F
                                    : std::max(likeness_of(text, one.text, kLeastOfJoined),
                                               likeness_of(sound, one.sound, kLeastOfJoined));
        if (likeness < 1 && is_one_alone(apart, first, count, one, likeness)) return 0;
        if (likeness >= kLeastOfJoined) return count;
    }
    return 0;
}

/// Pairs words of `apart` that `whole` has as one. `is_turned` where `apart` is the second name.
void pair_joined_words(NamePairing& made, const PreparedName& apart, const PreparedName& whole, bool is_turned) {
    auto& pair_of_apart = is_turned ? made.pair_of_b : made.pair_of_a;
    const auto& pair_of_whole = is_turned ? made.pair_of_a : made.pair_of_b;
    for (std::size_t i = 0; i + 1 < apart.words.size(); ++i) {
        if (pair_of_apart[i] >= 0 || apart.words[i].number >= 0) continue;
        for (std::size_t j = 0; j < whole.words.size(); ++j) {
            if (pair_of_whole[j] >= 0 || whole.words[j].text.size() < 2 || whole.words[j].number >= 0) continue;
            float likeness = 0;
            const std::size_t count = joined_count(apart.words, pair_of_apart, i, whole.words[j], likeness);
            if (count == 0) continue;
            const WordPair pair{static_cast<std::uint8_t>(i),
                                static_cast<std::uint8_t>(count),
                                static_cast<std::uint8_t>(j),
                                1,
                                WordMatch::joined,
                                likeness * kJoined};
            add_pair(made, is_turned ? turned(pair) : pair);
            break;
        }
    }
}

bool is_place_or(const NameWord& word, const NameWord& acronym) {
    return word.place != 0 || &word == &acronym;
}

/// Pairs an acronym with the whole of a long name. What else stands beside the acronym may say where it is.
bool pair_acronym(NamePairing& made, const PreparedName& shorter, const PreparedName& longer, bool is_turned) {
    if (longer.initials.size() < 2) return false;
    for (std::size_t i = 0; i < shorter.words.size(); ++i) {
        const NameWord& word = shorter.words[i];
        if (!word.is_in_capitals || word.text.size() < 2 || word.text.size() > kLongestAcronym) continue;
        if (word.text != longer.initials && word.text != longer.initials_of_all) continue;
        if (!std::all_of(shorter.words.begin(), shorter.words.end(),
                         [&](const NameWord& each) { return is_place_or(each, word); }))
            continue;
        const WordPair pair{static_cast<std::uint8_t>(i), 1,       0, static_cast<std::uint8_t>(longer.words.size()),
                            WordMatch::acronym,           kAcronym};
        add_pair(made, is_turned ? turned(pair) : pair);
        return true;
    }
    return false;
}

/// Pairs what is left in the way that is worth most.
void pair_rest(NamePairing& made, const PreparedName& a, const PreparedName& b) {
    std::array<std::uint8_t, kMostNameWords> rows{};
    std::array<std::uint8_t, kMostNameWords> columns{};
    std::size_t row_count = 0;
    std::size_t column_count = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        if (made.pair_of_a[i] < 0) rows[row_count++] = static_cast<std::uint8_t>(i);
    }
    for (std::size_t j = 0; j < b.words.size(); ++j) {
        if (made.pair_of_b[j] < 0) columns[column_count++] = static_cast<std::uint8_t>(j);
    }
    if (row_count == 0 || column_count == 0) return;
    const auto pair_at = [&](std::size_t row, std::size_t column, WordLikeness alike) {
        add_pair(made, {rows[row], 1, columns[column], 1, alike.match, alike.likeness});
    };
    if (row_count == 1 && column_count == 1) {
        const WordLikeness alike = compare_words(a.words[rows[0]], b.words[columns[0]], a.name_class);
        if (alike.match != WordMatch::none) pair_at(0, 0, alike);
        return;
    }
    PairGains gains;
    gains.rows = row_count;
    gains.columns = column_count;
    std::array<std::array<WordLikeness, kMostNameWords>, kMostNameWords> alike;
    for (std::size_t i = 0; i < row_count; ++i) {
        for (std::size_t j = 0; j < column_count; ++j) {
            const NameWord& x = a.words[rows[i]];
            const NameWord& y = b.words[columns[j]];
            alike[i][j] = compare_words(x, y, a.name_class);
            if (alike[i][j].match == WordMatch::none) continue;
            gains.gain[i][j] = alike[i][j].likeness * (x.weight + y.weight);
        }
    }
    const auto column_of = best_pairs(gains);
    for (std::size_t i = 0; i < row_count; ++i) {
        if (column_of[i] >= 0)
            pair_at(i, static_cast<std::size_t>(column_of[i]), alike[i][static_cast<std::size_t>(column_of[i])]);
    }
}

}  // namespace

NamePairing pair_words(const PreparedName& a, const PreparedName& b) {
    NamePairing made;
    made.pair_of_a.fill(-1);
    made.pair_of_b.fill(-1);
    if (a.name_class != NameClass::person && (pair_acronym(made, a, b, false) || pair_acronym(made, b, a, true)))
        return made;
    pair_equal_words(made, a, b);
    pair_joined_words(made, a, b, false);
    pair_joined_words(made, b, a, true);
    pair_rest(made, a, b);
    return made;
}

}  // namespace dateline
