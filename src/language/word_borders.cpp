#include "language/word_borders.hpp"

#include <algorithm>
#include <array>

#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr TextAtom kEdge{};
constexpr std::size_t kMostInShape = 12;  // atoms of a stretch that its shape is made of
constexpr std::uint32_t kLongestRun = 4;

bool is_mark_of(const TextAtom& atom, char32_t mark) {
    return atom.mark == mark;
}

bool is_alphanumeric(const TextAtom& atom) {
    return is_letters(atom.shape) || is_digits(atom.shape);
}

bool begins_address(const TextAtom& atom) {
    static constexpr auto kSchemes = std::to_array<std::uint32_t>(
        {hash_of_text("http"), hash_of_text("https"), hash_of_text("www"), hash_of_text("ftp")});
    return std::find(kSchemes.begin(), kSchemes.end(), atom.text) != kSchemes.end();
}

}  // namespace

WordBorders::WordBorders(const std::vector<TextAtom>& atoms) : atoms_(atoms), rules_(atoms.size(), Rule::none) {
    find_rules();
    if (!atoms_.empty()) enter_stretch(0);
}

std::optional<bool> WordBorders::rule_at(std::size_t at) const {
    if (atoms_[at].gap != Gap::none) return true;
    if (rules_[at] == Rule::none) {
        // "well-known" is one word or three.
        if (follows_inner_hyphen(at)) return was_cut_;
        return std::nullopt;
    }
    return rules_[at] == Rule::cut;
}

void WordBorders::decide(std::size_t at, bool is_cut) {
    if (is_cut) word_begin_ = at;
    was_cut_ = is_cut;
    if (at >= stretch_.last) enter_stretch(at);
}

void WordBorders::enter_stretch(std::size_t first) {
    stretch_ = {first, first + 1, 0};
    while (stretch_.last < atoms_.size() && atoms_[stretch_.last].gap == Gap::none) ++stretch_.last;
    std::uint32_t before = 0;
    for (std::size_t i = first; i < std::min(stretch_.last, first + kMostInShape); ++i) {
        const std::uint32_t now = atoms_[i].mark != 0 ? atoms_[i].text : static_cast<std::uint32_t>(atoms_[i].shape);
        if (now == before) continue;
        stretch_.shape = (stretch_.shape ^ now) * 0x9E3779B1U;
        before = now;
    }
}

const TextAtom& WordBorders::atom_at(std::size_t at, std::ptrdiff_t step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(atoms_.size())) return kEdge;
    return atoms_[static_cast<std::size_t>(place)];
}

const TextAtom& WordBorders::within(std::size_t at, std::ptrdiff_t step) const {
    const auto place = static_cast<std::ptrdiff_t>(at) + step;
    if (place < static_cast<std::ptrdiff_t>(stretch_.first) || place >= static_cast<std::ptrdiff_t>(stretch_.last))
        return kEdge;
    return atoms_[static_cast<std::size_t>(place)];
}

/// How many marks like that at `at` follow it in the direction of `step`, up to kLongestRun.
std::uint32_t WordBorders::length_of_run(std::size_t at, int step) const {
    const char32_t mark = atoms_[at].mark;
    std::uint32_t length = 0;
    for (std::ptrdiff_t i = step; mark != 0 && length < kLongestRun && within(at, i).mark == mark; i += step) ++length;
    return length;
}

void WordBorders::find_rules() {
    for (std::size_t at = 0; at < atoms_.size(); ++at) {
        const TextAtom& atom = atoms_[at];
        if (rules_[at] == Rule::join) continue;  // within what is whole already
        if (begins_address(atom)) rule_addresses(at);
        if (is_one_of(atom.mark, U"@#")) rule_mail(at);
        if (is_digits(atom.shape)) rule_numbers(at);
        if (is_mark_of(atom, U'.')) rule_stops(at);
        if (is_mark_of(atom, U'\'')) rule_apostrophes(at);
    }
}

/// Makes the atoms from `first` to `last`, half open, one word.
void WordBorders::keep_whole(std::size_t first, std::size_t last) {
    if (atoms_[first].gap == Gap::none) rules_[first] = Rule::cut;
    for (std::size_t i = first + 1; i < last; ++i) rules_[i] = Rule::join;
    if (last < atoms_.size() && atoms_[last].gap == Gap::none) rules_[last] = Rule::cut;
}

void WordBorders::rule_addresses(std::size_t at) {
    const bool has_scheme = is_mark_of(atom_at(at, 1), U':') && is_mark_of(atom_at(at, 2), U'/');
    const bool is_host = atoms_[at].text == hash_of_text("www") && is_mark_of(atom_at(at, 1), U'.');
    if (!has_scheme && !is_host) return;
    std::size_t end = at + 1;
    bool has_bracket = false;
    while (end < atoms_.size() && atoms_[end].gap == Gap::none && !is_one_of(atoms_[end].mark, U"<>\"")) {
        has_bracket = has_bracket || is_mark_of(atoms_[end], U'(');
        ++end;
    }
    while (end > at + 1 && is_one_of(atoms_[end - 1].mark, U".,;:!?'])}\u2026") &&
           !(has_bracket && is_mark_of(atoms_[end - 1], U')')))
        --end;
    if (end > at + 3) keep_whole(at, end);
}

/// Addresses of mail ("desk@news.example"), names of accounts ("@desk") and tags ("#peace").
void WordBorders::rule_mail(std::size_t at) {
    static constexpr std::size_t kMostAtoms = 32;
    if (at + 1 >= atoms_.size() || atoms_[at + 1].gap != Gap::none || !is_alphanumeric(atoms_[at + 1])) return;
    const auto goes_on = [&](std::size_t from, std::u32string_view marks) {
        std::size_t end = from;
        while (end < atoms_.size() && end - from < kMostAtoms && atoms_[end].gap == Gap::none &&
               (is_alphanumeric(atoms_[end]) || is_one_of(atoms_[end].mark, marks)))
            ++end;
        return end;
    };
    const bool has_word_before = at > 0 && atoms_[at].gap == Gap::none &&
                                 (is_alphanumeric(atoms_[at - 1]) || is_one_of(atoms_[at - 1].mark, U"._"));
    if (!has_word_before) {
        if (is_letters(atoms_[at + 1].shape)) keep_whole(at, goes_on(at + 1, U"_"));
        return;
    }
    if (!is_mark_of(atoms_[at], U'@')) return;
    std::size_t end = goes_on(at + 1, U".-");
    while (end > at + 1 && !is_alphanumeric(atoms_[end - 1])) --end;
    const auto dot = std::find_if(atoms_.begin() + static_cast<std::ptrdiff_t>(at),
                                  atoms_.begin() + static_cast<std::ptrdiff_t>(end),
                                  [](const TextAtom& atom) { return is_mark_of(atom, U'.'); });
    if (dot == atoms_.begin() + static_cast<std::ptrdiff_t>(end)) return;
    std::size_t begin = at;
    while (begin > 0 && at - begin < kMostAtoms && atoms_[begin].gap == Gap::none &&
           (is_alphanumeric(atoms_[begin - 1]) || is_one_of(atoms_[begin - 1].mark, U"._-+%")))
        --begin;
    keep_whole(begin, end);
}

/// "48,300", "3.5", "06:35", "2019-02-18"; and "GMT9 May", where a page lost a space.
void WordBorders::rule_numbers(std::size_t at) {
    const TextAtom& mark = atom_at(at, 1);
    const TextAtom& next = atom_at(at, 2);
    const AtomShape shape = atoms_[at].shape;
    if (atoms_[at].gap == Gap::none && at > 0 &&
        is_one_of(atoms_[at - 1].mark, U"$\u20AC\u00A3\u00A5\u20B9\u20BD\u20BA\u20B4"))
        rules_[at] = Rule::cut;
    if (atoms_[at].gap == Gap::none && at > 0 && (atoms_[at - 1].hints & word_hint::zone) != 0 &&
        shape <= AtomShape::two_digits && mark.gap == Gap::space && (mark.hints & word_hint::month) != 0)
        rules_[at] = Rule::cut;
    if (mark.mark == 0 || mark.gap != Gap::none || next.gap != Gap::none || !is_digits(next.shape)) return;
    const bool is_group =
        is_mark_of(mark, U',') && next.shape == AtomShape::three_digits && shape <= AtomShape::three_digits;
    const bool is_clock =
        is_mark_of(mark, U':') && next.shape == AtomShape::two_digits && shape <= AtomShape::two_digits;
    if (is_group || is_clock || is_mark_of(mark, U'.')) rules_[at + 1] = rules_[at + 2] = Rule::join;
    const bool is_day = shape == AtomShape::four_digits && next.shape == AtomShape::two_digits &&
                        is_mark_of(mark, U'-') && is_mark_of(atom_at(at, 3), U'-') &&
                        atom_at(at, 4).shape == AtomShape::two_digits && atom_at(at, 3).gap == Gap::none &&
                        atom_at(at, 4).gap == Gap::none;
    if (is_day) {
        for (std::size_t i = 1; i <= 4; ++i) rules_[at + i] = Rule::join;
    }
}

bool WordBorders::follows_inner_hyphen(std::size_t at) const {
    return is_mark_of(within(at, -1), U'-') && is_letters(within(at, -2).shape) && is_alphanumeric(within(at, 0));
}

/// "Velia's" and "do|n't" are two words each; an apostrophe before a capital is a quotation mark.
void WordBorders::rule_apostrophes(std::size_t at) {
    const TextAtom& before = atom_at(at, -1);
    const TextAtom& next = atom_at(at, 1);
    if (next.gap != Gap::none || !is_letters(next.shape)) return;
    if (atoms_[at].gap != Gap::none) {
        if (next.shape == AtomShape::capitalized || next.shape == AtomShape::one_upper) rules_[at + 1] = Rule::cut;
        return;
    }
    const TextAtom& after = atom_at(at, 2);
    const bool ends = after.gap != Gap::none || (!is_alphanumeric(after) && !is_mark_of(after, U'\''));
    if (!ends || !is_letters(before.shape)) return;
    const bool is_inner = (next.hints & word_hint::inner_clitic) != 0 && before.gap == Gap::none && at > 1 &&
                          is_letters(atoms_[at - 2].shape);  // it was cut for that
    const bool is_outer = (next.hints & word_hint::clitic) != 0 && before.shape != AtomShape::one_upper &&
                          before.shape != AtomShape::one_lower;
    if (!is_inner && !is_outer) return;
    rules_[at] = is_inner ? Rule::join : Rule::cut;
    rules_[at + 1] = Rule::join;
    if (is_inner) rules_[at - 1] = Rule::cut;
    if (after.gap == Gap::none && after.shape != AtomShape::edge) rules_[at + 2] = Rule::cut;
}

/// The stop of an abbreviation before what only an abbreviation stands before; and a stop without a space after it,
/// "was over.The count", which pages lose where they lose a line break.
void WordBorders::rule_stops(std::size_t at) {
    if (at == 0 || atoms_[at].gap != Gap::none) return;
    const TextAtom& word = atoms_[at - 1];
    const TextAtom& next = atom_at(at, 1);
    const bool is_whole_word = atom_at(at, -2).shape != AtomShape::mark || word.gap != Gap::none;
    const bool before_name =
        (word.hints & word_hint::before_name) != 0 && next.gap == Gap::space && begins_with_capital(next.shape);
    const bool before_number = (word.hints & word_hint::before_number) != 0 && is_digits(next.shape);
    if (is_whole_word && (before_name || before_number)) {
        rules_[at] = Rule::join;
        if (next.gap == Gap::none) rules_[at + 1] = Rule::cut;
        return;
    }
    // "J. K. Marden"
    const bool is_initial = word.shape == AtomShape::one_upper && next.gap == Gap::space;
    const bool precedes_initial =
        next.shape == AtomShape::one_upper && is_mark_of(atom_at(at, 2), U'.') && atom_at(at, 2).gap == Gap::none;
    const bool follows_initial = word.gap == Gap::space && is_mark_of(atom_at(at, -2), U'.') &&
                                 atom_at(at, -3).shape == AtomShape::one_upper && next.shape == AtomShape::capitalized;
    if (is_initial && is_whole_word && (precedes_initial || follows_initial)) rules_[at] = Rule::join;
    const bool is_in_list = (word.hints & (word_hint::before_name | word_hint::either)) != 0 &&
                            is_one_of(next.mark, U",;:)") && next.gap == Gap::none &&
                            (word.gap != Gap::none || !is_one_of(atom_at(at, -2).mark, U".'"));
    if (is_in_list) {
        rules_[at] = Rule::join;
        rules_[at + 1] = Rule::cut;
    }
    const bool is_last_initial = word.shape == AtomShape::one_upper && is_mark_of(atom_at(at, -2), U'.') &&
                                 word.gap == Gap::none && next.gap == Gap::space && is_small(next.shape);
    if (is_last_initial) rules_[at] = Rule::join;
    // "9 a.m. Tuesday"
    const bool ends_clock = (next.hints & word_hint::after_clock) != 0 && is_mark_of(atom_at(at, -2), U'.') &&
                            word.gap == Gap::none && is_digits(atom_at(at, -4).shape);
    if (ends_clock) rules_[at] = Rule::join;
    const bool is_lost_space = word.shape == AtomShape::lower && word.span.length() > 2 && next.gap == Gap::none &&
                               next.shape == AtomShape::capitalized && is_whole_word &&
                               !is_one_of(atom_at(at, 2).mark, U".@/");
    if (is_lost_space) rules_[at] = rules_[at + 1] = Rule::cut;
}

void WordBorders::see(std::size_t at, FeatureList& features) const {
    const TextAtom& x = within(at, -3);
    const TextAtom& y = within(at, -2);
    const TextAtom& a = within(at, -1);
    const TextAtom& b = within(at, 0);
    const TextAtom& c = within(at, 1);
    const TextAtom& d = within(at, 2);
    const TextAtom& word = atoms_[word_begin_];
    const TextAtom& before = atom_at(stretch_.first, -1);
    const TextAtom& after = atom_at(stretch_.last, 0);
    const auto from_begin = static_cast<std::uint32_t>(std::min<std::size_t>(at - stretch_.first, 4));
    const auto to_end = static_cast<std::uint32_t>(std::min<std::size_t>(stretch_.last - at, 4));
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(at - word_begin_, 4));
    const bool is_line_last = is_line_end(after.gap) || after.shape == AtomShape::edge;
    const std::uint32_t state = (was_cut_ ? 8U : 0U) + length;

    features.clear();
    features.add(a.text);
    features.add(b.text);
    features.add(a.text, b.text);
    features.add(y.text, a.text, b.text);
    features.add(a.text, b.text, c.text);
    features.add(y.text, a.text, b.text, c.text);
    features.add(x.text, y.text, a.text, b.text);
    features.add(a.text, b.text, c.text, d.text);
    features.add(a.shape, b.shape);
    features.add(y.shape, a.shape, b.shape);
    features.add(a.shape, b.shape, c.shape);
    features.add(y.shape, a.shape, b.shape, c.shape);
    features.add(x.shape, y.shape, a.shape, b.shape, c.shape);
    features.add(y.shape, a.shape, b.shape, c.shape, d.shape);
    features.add(a.shape, b.text);
    features.add(a.text, b.shape);
    features.add(a.shape, b.text, c.shape);
    features.add(a.shape, b.text, c.text);
    features.add(y.text, a.text, b.shape);
    features.add(y.shape, a.text, b.shape, c.shape);
    features.add(a.tail, b.text);
    features.add(a.text, b.head);
    features.add(a.head, b.text, c.head);
    features.add(a.text, b.text, c.tail);
    features.add(stretch_.shape, from_begin);
    features.add(stretch_.shape, to_end, a.mark, b.mark);
    features.add(from_begin, to_end, a.shape, b.shape);
    features.add(a.mark, b.mark, to_end, after.shape, is_line_last);
    features.add(state, word.text, b.text);
    features.add(state, word.shape, a.mark, b.mark, c.shape);
    features.add(a.text, b.text, after.shape, to_end);
    features.add(a.hints & word_hint::learned, b.text, after.shape, to_end, is_line_last);
    features.add(a.hints & word_hint::learned, b.text, after.hints & word_hint::opener,
                 begins_with_capital(after.shape), to_end);
    features.add(before.text, a.text, b.text);
    features.add(a.text, b.text, after.text, to_end);
    features.add(length_of_run(at - 1, -1), length_of_run(at, 1), a.text, b.text);
    features.add(a.shape, b.text, after.shape, is_line_last, stretch_.shape);
    features.add(before.shape, from_begin, a.text, b.text, c.shape);
    features.add(a.text, a.shape, b.text, c.text, to_end);
}

std::vector<WordAtoms> find_words(const std::vector<TextAtom>& atoms, const LinearClassifier& classifier) {
    std::vector<WordAtoms> words;
    if (atoms.empty()) return words;
    words.reserve(atoms.size());
    words.push_back({0, 1});
    WordBorders borders(atoms);
    FeatureList features;
    for (std::size_t at = 1; at < atoms.size(); ++at) {
        auto is_cut = borders.rule_at(at);
        if (!is_cut) {
            borders.see(at, features);
            is_cut = classifier.score(features) > 0;
        }
        borders.decide(at, *is_cut);
        if (*is_cut) words.push_back({at, at});
        words.back().last = at + 1;
    }
    return words;
}

}  // namespace dateline
