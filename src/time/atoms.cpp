#include "time/atoms.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t digits_end(std::string_view text, std::size_t at, std::size_t end) {
    while (at < end && is_ascii_digit(text[at])) ++at;
    return at;
}

/// Reads the number at `begin`: digits, groups of three after commas, a fraction. What looks like a fraction and is
/// followed by another point and digit, or follows them, is none: 18.02.2019 is three numbers.
Atom read_number(std::string_view text, std::size_t begin, std::size_t end) {
    Atom atom;
    atom.kind = AtomKind::number;
    std::size_t at = digits_end(text, begin, end);
    const std::size_t plain = at;
    while (at - begin <= 12 && at < end && text[at] == ',' && digits_end(text, at + 1, std::min(end, at + 5)) == at + 4)
        at += 4;
    bool has_fraction = false;
    const bool follows_point = begin >= 2 && text[begin - 1] == '.' && is_ascii_digit(text[begin - 2]);
    if (!follows_point && at + 1 < end && text[at] == '.' && is_ascii_digit(text[at + 1])) {
        const std::size_t fraction = digits_end(text, at + 1, end);
        has_fraction = !(fraction + 1 < end && text[fraction] == '.' && is_ascii_digit(text[fraction + 1]));
        if (has_fraction) at = fraction;
    }
    atom.is_digits = at == plain;
    atom.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (has_fraction || at - begin > 7) return atom;
    int value = 0;
    for (std::size_t i = begin; i < at; ++i) {
        if (text[i] != ',') value = value * 10 + (text[i] - '0');
    }
    if (value <= 999'999) atom.value = value;
    return atom;
}

bool is_word_letter(std::string_view text, std::size_t at, std::size_t& length) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        length = 1;
        return is_ascii_letter(text[at]);
    }
    const CodePoint c = code_point_at(text, at);
    length = std::max<std::size_t>(c.length, 1);
    return is_letter(c.value);
}

Atom read_word(std::string_view text, std::size_t begin, std::size_t end, const Lexicon& lexicon) {
    std::size_t at = begin;
    std::size_t length = 0;
    while (at < end && is_word_letter(text, at, length)) at += length;
    Atom atom;
    atom.kind = AtomKind::word;
    atom.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(at, end))};
    atom.is_capital = is_upper(code_point_at(text, begin).value);
    atom.is_lower = !atom.is_capital;
    atom.word = lexicon.id_of(words_of(text, atom.span));
    return atom;
}

WordTag tag_of(const Token& token) {
    switch (token.upos) {
        case Upos::none:
            return WordTag::none;
        case Upos::noun:
            return token.xpos == "NNS" ? WordTag::plural_noun : WordTag::noun;
        case Upos::propn:
            return token.xpos == "NNPS" ? WordTag::plural_noun : WordTag::name;
        case Upos::verb:
        case Upos::aux:
            return WordTag::verb;
        default:
            return WordTag::other;
    }
}

}  // namespace

void append_atoms(std::string_view text, Span part, const Lexicon& lexicon, std::vector<Atom>& atoms) {
    std::size_t at = part.begin;
    while (at < part.end) {
        const char c = text[at];
        std::size_t length = 1;
        Atom atom;
        if (is_ascii_digit(c)) {
            atom = read_number(text, at, part.end);
            atom.word = lexicon.id_of(words_of(text, atom.span));
        } else if (is_word_letter(text, at, length)) {
            atom = read_word(text, at, part.end, lexicon);
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || is_space(code_point_at(text, at).value)) {
            at += length;
            continue;
        } else {
            atom.span = {static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(std::min<std::size_t>(at + length, part.end))};
            atom.word = lexicon.id_of(words_of(text, atom.span));
        }
        atom.is_glued = !atoms.empty() && atoms.back().span.end == atom.span.begin;
        at = atom.span.end;
        atoms.push_back(atom);
    }
}

void tag_atoms(const Document& document, const Sentence& sentence, std::vector<Atom>& atoms) {
    const auto& tokens = document.analysis.tokens;
    std::size_t at = sentence.first.position();
    const std::size_t last = sentence.last.position();
    for (Atom& atom : atoms) {
        while (at < last && tokens[at].span.end <= atom.span.begin) ++at;
        if (at == last) break;
        if (atom.kind == AtomKind::word && tokens[at].span.begin <= atom.span.begin) atom.tag = tag_of(tokens[at]);
    }
    const auto& names = document.analysis.names;
    auto name = std::lower_bound(names.begin(), names.end(), sentence.span.begin,
                                 [](const Name& one, std::uint32_t begin) { return one.span.end <= begin; });
    for (Atom& atom : atoms) {
        while (name != names.end() && name->span.end <= atom.span.begin) ++name;
        if (name == names.end()) break;
        atom.is_person = name->kind == NameKind::person && name->span.begin <= atom.span.begin;
    }
}

}  // namespace dateline
