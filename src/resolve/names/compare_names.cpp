#include "resolve/names/compare_names.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "resolve/names/name_pairing.hpp"

namespace dateline {

namespace {

/// The most that a pair of names with an objection can score.
constexpr float kMostWithObjection = 0.60F;

/// What a word that one name lacks costs, beside its weight.
constexpr float kLeftOutOfPerson = 0.20F;
constexpr float kPatronymicLeftOut = 0.05F;
constexpr float kLeftOutOfBody = 0.45F;
/// What a firm's other legal form costs.
constexpr float kOtherForm = 0.97F;

/// The words of a name that no pair has, and that say something.
struct Rest {
    std::array<std::uint8_t, kMostNameWords> words{};
    std::size_t count = 0;
};

bool says_again(const PreparedName& name, std::size_t word, const std::array<std::int8_t, kMostNameWords>& pair_of) {
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        if (i != word && pair_of[i] >= 0 && name.words[i].sound == name.words[word].sound) return true;
    }
    return false;
}

/// Whether the slash parts off a name all of whose words are paired.
bool has_whole_name(const PreparedName& name, const std::array<std::int8_t, kMostNameWords>& pair_of) {
    if (name.names < 2) return false;
    for (std::size_t part = 0; part < name.names; ++part) {
        bool has_words = false;
        bool all_are_paired = true;
        for (std::size_t i = 0; i < name.words.size(); ++i) {
            if (name.words[i].name != part) continue;
            has_words = true;
            all_are_paired = all_are_paired && pair_of[i] >= 0;
        }
        if (has_words && all_are_paired) return true;
    }
    return false;
}

Rest rest_of(const PreparedName& name, const std::array<std::int8_t, kMostNameWords>& pair_of) {
    Rest rest;
    if (has_whole_name(name, pair_of)) return rest;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        if (pair_of[i] < 0) rest.words[rest.count++] = static_cast<std::uint8_t>(i);
    }
    return rest;
}

/// Leaves out of `rest` the words that say what other words of the name have said.
void drop_doubles(Rest& rest, const PreparedName& name, const std::array<std::int8_t, kMostNameWords>& pair_of) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rest.count; ++i) {
        if (!says_again(name, rest.words[i], pair_of)) rest.words[kept++] = rest.words[i];
    }
    rest.count = kept;
}

/// Two names and how their words go together.
struct Compared {
    const PreparedName& a;
    const PreparedName& b;
    NamePairing pairing;
    Rest rest_a;
    Rest rest_b;
};

float weight_of(const std::vector<NameWord>& words, std::size_t first, std::size_t count) {
    float weight = 0;
    for (std::size_t i = first; i < first + count; ++i) weight += words[i].weight;
    return weight;
}

float weight_of(const Compared& compared, const WordPair& pair) {
    return (weight_of(compared.a.words, pair.a, pair.a_count) + weight_of(compared.b.words, pair.b, pair.b_count)) / 2;
}

float cost_of_leaving_out(const NameWord& word, NameClass name_class) {
    if (name_class != NameClass::person) return kLeftOutOfBody * word.weight;
    const bool is_light = word.part == NamePart::patronymic || word.part == NamePart::initial;
    return (is_light ? kPatronymicLeftOut : kLeftOutOfPerson) * word.weight;
}

float sum_up(const Compared& compared) {
    float reached = 0;
    float whole = 0;
    for (std::size_t i = 0; i < compared.pairing.count; ++i) {
        const WordPair& pair = compared.pairing.pairs[i];
        const float weight = weight_of(compared, pair);
        reached += pair.likeness * weight;
        whole += weight;
    }
    const std::size_t both = std::min(compared.rest_a.count, compared.rest_b.count);
    for (const auto& [name, rest] :
         {std::pair{&compared.a, &compared.rest_a}, std::pair{&compared.b, &compared.rest_b}}) {
        for (std::size_t i = 0; i < rest->count; ++i) {
            const NameWord& word = name->words[rest->words[i]];
            whole += i < both ? word.weight / 2 : cost_of_leaving_out(word, name->name_class);
        }
    }
    return whole > 0 ? reached / whole : 0;
}

NameObjection objection_of(NamePart a, NamePart b) {
    if (a == NamePart::initial || b == NamePart::initial) return NameObjection::initials;
    if (a == NamePart::patronymic && b == NamePart::patronymic) return NameObjection::patronymics;
    if (a == NamePart::number && b == NamePart::number) return NameObjection::numbers;
    if (a == NamePart::place && b == NamePart::place) return NameObjection::places;
    return NameObjection::words;
}

/// Where both names have something that the other lacks.
NameObjection object_to_rests(const Compared& compared) {
    if (compared.rest_a.count == 0 || compared.rest_b.count == 0) return NameObjection::none;
    return objection_of(compared.a.words[compared.rest_a.words[0]].part,
                        compared.b.words[compared.rest_b.words[0]].part);
}

/// A father's name that is paired with a person's own, and the other way round.
bool changes_places(const Compared& compared) {
    const auto& words_a = compared.a.words;
    const auto& words_b = compared.b.words;
    if (words_a.size() < 2 || words_a.size() != words_b.size()) return false;
    const std::int8_t first = compared.pairing.pair_of_a[0];
    const std::int8_t second = compared.pairing.pair_of_b[0];
    if (first < 0 || second < 0 || first == second) return false;
    const WordPair& of_a = compared.pairing.pairs[static_cast<std::size_t>(first)];
    const WordPair& of_b = compared.pairing.pairs[static_cast<std::size_t>(second)];
    const auto is_own_name = [](const NameWord& word) { return word.is_given_name && word.writing == Writing::latin; };
    return is_own_name(words_a[0]) && is_own_name(words_b[0]) && of_a.b == of_b.a && is_own_name(words_a[of_b.a]) &&
           is_own_name(words_b[of_a.b]);
}

NameObjection object_to_persons(const Compared& compared) {
    const PreparedName& a = compared.a;
    const PreparedName& b = compared.b;
    if (a.suffix != 0 && b.suffix != 0 && a.suffix != b.suffix) return NameObjection::suffixes;
    if (const NameObjection found = object_to_rests(compared); found != NameObjection::none) return found;
    std::size_t words = 0;
    std::size_t whole_pairs = 0;
    for (std::size_t i = 0; i < compared.pairing.count; ++i) {
        const WordPair& pair = compared.pairing.pairs[i];
        words += std::max(pair.a_count, pair.b_count);
        const bool has_initial = a.words[pair.a].part == NamePart::initial || b.words[pair.b].part == NamePart::initial;
        if (!has_initial) ++whole_pairs;
    }
    if (whole_pairs == 0) return NameObjection::initials;
    if (words < 2 && compared.rest_a.count + compared.rest_b.count > 0) return NameObjection::one_word;
    return changes_places(compared) ? NameObjection::order : NameObjection::none;
}

NameObjection object_to_bodies(const Compared& compared) {
    const PreparedName& a = compared.a;
    const PreparedName& b = compared.b;
    if (a.legal_form.kind != 0 && b.legal_form.kind != 0 && a.legal_form.kind != b.legal_form.kind) {
        // The forms of firms get mixed up; a society or a state's enterprise is another body.
        return NameObjection::kinds;
    }
    if (const NameObjection found = object_to_rests(compared); found != NameObjection::none) return found;
    const bool is_acronym = compared.pairing.count > 0 && compared.pairing.pairs[0].match == WordMatch::acronym;
    for (const auto& [name, rest] : {std::pair{&a, &compared.rest_a}, std::pair{&b, &compared.rest_b}}) {
        for (std::size_t i = 0; i < rest->count; ++i) {
            const NameWord& word = name->words[rest->words[i]];
            if (word.part == NamePart::number) {
                if (word.number != 1) return NameObjection::numbers;  // the first of a row is often written without it
            } else if (word.part == NamePart::place) {
                if (!is_acronym) return NameObjection::places;
            } else {
                return NameObjection::words_missing;
            }
        }
    }
    return NameObjection::none;
}

bool are_equal(const PreparedName& a, const PreparedName& b) {
    return a.suffix == b.suffix && a.legal_form.kind == b.legal_form.kind &&
           std::equal(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(),
                      [](const NameWord& x, const NameWord& y) { return x.text == y.text && x.number == y.number; });
}

bool are_classes_compatible(NameClass a, NameClass b) {
    return a == b || a == NameClass::unknown || b == NameClass::unknown;
}

NameScore score(const Compared& compared) {
    const PreparedName& a = compared.a;
    const PreparedName& b = compared.b;
    NameScore made;
    if (!are_classes_compatible(a.name_class, b.name_class)) {
        made.objection = NameObjection::classes;
    } else if (are_equal(a, b)) {
        made.score = a.words.empty() ? 0.0F : 1.0F;
    } else {
        made.score = sum_up(compared);
        const bool are_persons = a.name_class == NameClass::person && b.name_class == NameClass::person;
        if (!are_persons && a.legal_form.form != 0 && b.legal_form.form != 0 && a.legal_form.form != b.legal_form.form)
            made.score *= kOtherForm;
        made.objection = are_persons ? object_to_persons(compared) : object_to_bodies(compared);
    }
    if (made.objection != NameObjection::none) made.score = std::min(made.score, kMostWithObjection);
    made.is_same = made.score >= kSameName;
    return made;
}

Compared pair_up(const PreparedName& a, const PreparedName& b) {
    Compared compared{a, b, pair_words(a, b), {}, {}};
    compared.rest_a = rest_of(a, compared.pairing.pair_of_a);
    compared.rest_b = rest_of(b, compared.pairing.pair_of_b);
    // A word that stands twice is an oversight, but not where the other name has something else in its place.
    if (compared.rest_b.count == 0) drop_doubles(compared.rest_a, a, compared.pairing.pair_of_a);
    if (compared.rest_a.count == 0) drop_doubles(compared.rest_b, b, compared.pairing.pair_of_b);
    return compared;
}

Span span_of(const std::vector<NameWord>& words, std::size_t first, std::size_t count) {
    Span span = words[first].span;
    // After a comma the words stand in another order than in the name.
    for (std::size_t i = first + 1; i < first + count; ++i) {
        span = {std::min(span.begin, words[i].span.begin), std::max(span.end, words[i].span.end)};
    }
    return span;
}

/// In the order of the first name, then what the second alone has.
void put_in_order(std::vector<NameMatch>& matches) {
    std::stable_sort(matches.begin(), matches.end(), [](const NameMatch& x, const NameMatch& y) {
        const bool x_has_none = x.a.begin == x.a.end;
        const bool y_has_none = y.a.begin == y.a.end;
        return x_has_none != y_has_none ? y_has_none : x.a.begin < y.a.begin;
    });
}

std::vector<NameMatch> explain(const Compared& compared) {
    std::vector<NameMatch> matches;
    const PreparedName& a = compared.a;
    const PreparedName& b = compared.b;
    for (std::size_t i = 0; i < compared.pairing.count; ++i) {
        const WordPair& pair = compared.pairing.pairs[i];
        matches.push_back({span_of(a.words, pair.a, pair.a_count), span_of(b.words, pair.b, pair.b_count), pair.match,
                           pair.likeness, weight_of(compared, pair)});
    }
    const std::size_t both = std::min(compared.rest_a.count, compared.rest_b.count);
    for (std::size_t i = 0; i < both; ++i) {
        const NameWord& x = a.words[compared.rest_a.words[i]];
        const NameWord& y = b.words[compared.rest_b.words[i]];
        matches.push_back({x.span, y.span, WordMatch::contradicts, 0, (x.weight + y.weight) / 2});
    }
    for (std::size_t i = both; i < compared.rest_a.count; ++i) {
        const NameWord& word = a.words[compared.rest_a.words[i]];
        matches.push_back({word.span, {}, WordMatch::left_out, 0, cost_of_leaving_out(word, a.name_class)});
    }
    for (std::size_t i = both; i < compared.rest_b.count; ++i) {
        const NameWord& word = b.words[compared.rest_b.words[i]];
        matches.push_back({{}, word.span, WordMatch::left_out, 0, cost_of_leaving_out(word, b.name_class)});
    }
    put_in_order(matches);
    return matches;
}

/// The order in which two names are looked at, so that the result does not depend on which is called the first.
bool comes_first(const PreparedName& a, const PreparedName& b) {
    return a.name <= b.name;
}

}  // namespace

NameScore score_names(const PreparedName& a, const PreparedName& b) {
    return comes_first(a, b) ? score(pair_up(a, b)) : score(pair_up(b, a));
}

NameComparison compare_names(const PreparedName& a, const PreparedName& b) {
    const bool in_order = comes_first(a, b);
    const Compared compared = in_order ? pair_up(a, b) : pair_up(b, a);
    NameComparison made{score(compared), explain(compared)};
    if (in_order) return made;
    for (NameMatch& match : made.matches) std::swap(match.a, match.b);
    put_in_order(made.matches);
    return made;
}

std::string_view name_of(NameObjection objection) {
    static constexpr std::array<std::string_view, 12> kNames = {
        "",
        "each has a word that the other has not",
        "initials differ",
        "patronymics differ",
        "numbers differ",
        "places differ",
        "one is the younger, one the elder",
        "given names have changed places",
        "one word alone may be anybody's",
        "a word that tells it from others is missing",
        "bodies of different kinds",
        "names of different kinds of things",
    };
    return kNames[static_cast<std::size_t>(objection)];
}

std::string_view name_of(NamePart part) {
    static constexpr std::array<std::string_view, 13> kNames = {
        "plain",
        "given name",
        "patronymic",
        "initial",
        "number",
        "place",
        "common word",
        "particle",
        "title",
        "suffix",
        "small word",
        "legal form",
        "the same in brackets",
    };
    return kNames[static_cast<std::size_t>(part)];
}

std::string_view name_of(WordMatch match) {
    static constexpr std::array<std::string_view, 12> kNames = {
        "none",   "same",    "variant",  "sound",   "spelling", "consonants",
        "joined", "initial", "nickname", "acronym", "left out", "contradicts",
    };
    return kNames[static_cast<std::size_t>(match)];
}

}  // namespace dateline
