#include "language/text_atoms.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestWord = 32;   // bytes; of longer ones the beginning is hashed
constexpr std::size_t kLongestClitic = 4;  // bytes
constexpr std::size_t kAffix = 3;          // bytes
constexpr std::uint32_t kMarkSalt = 0x9E3779B9U;
constexpr char32_t kZeroWidthJoiner = 0x200D;

enum class Sort : std::uint8_t { space, letter, digit, mark };

bool is_ascii_letter(char32_t c) {
    return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
}

Sort sort_of(char32_t c) {
    if (c < 0x80) {
        if (is_ascii_letter(c)) return Sort::letter;
        if (is_digit(c)) return Sort::digit;
        return c == U' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) ? Sort::space : Sort::mark;
    }
    if (is_space(c)) return Sort::space;
    return is_letter(c) || is_mark(c) ? Sort::letter : Sort::mark;
}

/// Quotation marks and apostrophes of all styles as plain ones, hyphens as the plain one.
char32_t plain_mark(char32_t c) {
    if (c < 0x80) return c == U'`' ? U'\'' : c;
    if (is_hyphen(c)) return U'-';
    if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B) return U'\'';
    return is_quotation_mark(c) ? U'"' : c;
}

AtomShape shape_of_digits(std::size_t count) {
    static constexpr std::size_t kMost = 5;
    return static_cast<AtomShape>(static_cast<std::size_t>(AtomShape::one_digit) + std::min(count, kMost) - 1);
}

/// The line breaks of a passage, and the length of its longest line.
class Lines {
public:
    Lines(std::string_view text, Span passage) : text_(text.substr(0, passage.end)) {
        std::size_t begin = passage.begin;
        while (begin < text_.size()) {
            std::size_t end = begin;
            CodePoint c;
            for (; end < text_.size(); end += c.length) {
                c = code_point_at(text_, end);
                if (is_line_break(c.value)) break;
            }
            longest_ = std::max(longest_, end - begin);
            begin = end < text_.size() ? end + c.length : end;
        }
    }

    /// The kind of a gap with one line break, from `from` on, where a line that began at `line` ends; the next word
    /// begins at `next`. It is looked at up to its end, which is in its own line, so that all calls together are
    /// linear.
    [[nodiscard]] Gap kind_of(std::size_t line, std::size_t from, std::size_t next) const {
        std::size_t end = next;
        while (end < text_.size()) {
            const CodePoint c = code_point_at(text_, end);
            if (sort_of(c.value) == Sort::space) break;
            end += c.length;
        }
        return from - line + 1 + (end - next) <= longest_ ? Gap::line_break : Gap::wrapped;
    }

private:
    std::string_view text_;
    std::size_t longest_ = 0;
};

class AtomSplitter {
public:
    AtomSplitter(std::string_view text, Span passage, const WordHintTable& hints)
        : text_(text.substr(0, passage.end)),
          at_(passage.begin),
          line_(passage.begin),
          lines_(text, passage),
          hints_(hints) {
        atoms_.reserve(passage.length() / 5 + 1);
    }

    std::vector<TextAtom> split() {
        while (true) {
            const Gap gap = skip_gap();
            if (at_ >= text_.size()) return std::move(atoms_);
            const CodePoint c = code_point_at(text_, at_);
            const Sort sort = sort_of(c.value);
            if (sort == Sort::letter) {
                add_letters(gap);
            } else if (sort == Sort::digit) {
                add_digits(gap);
            } else {
                add_mark(gap, c);
            }
        }
    }

private:
    Gap skip_gap() {
        const std::size_t from = at_;
        const std::size_t line = line_;
        while (at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            if (sort_of(c.value) != Sort::space) break;
            at_ += c.length;
            if (is_line_break(c.value)) line_ = at_;
        }
        const std::size_t breaks = count_line_breaks(text_.substr(from, at_ - from));
        if (breaks == 0) return at_ == from ? Gap::none : Gap::space;
        return breaks > 1 ? Gap::paragraph : lines_.kind_of(line, from, at_);
    }

    void add_letters(Gap gap) {
        const std::size_t begin = at_;
        bool is_ascii = true;
        while (at_ < text_.size()) {
            const CodePoint c = code_point_at(text_, at_);
            if (sort_of(c.value) != Sort::letter) break;
            is_ascii = is_ascii && c.value < 0x80;
            at_ += c.length;
        }
        TextAtom atom = letters(begin, at_, is_ascii);
        atom.gap = gap;
        const std::size_t cut = is_ascii ? cut_of(atom) : 0;
        if (cut == 0) {
            atoms_.push_back(atom);
            return;
        }
        TextAtom first = letters(begin, begin + cut, true);
        first.gap = gap;
        atoms_.push_back(first);
        atoms_.push_back(letters(begin + cut, at_, true));
    }

    /// After how many bytes the letters of `atom` may be cut; 0 where they may not.
    [[nodiscard]] std::size_t cut_of(const TextAtom& atom) const {
        const std::size_t cut = (atom.hints & word_hint::cut_mask) >> word_hint::cut_shift;
        if (cut > 0 && cut < atom.span.length()) return cut;
        const std::string_view inner = hints_.inner_clitic_letters();
        if (atom.span.length() <= inner.size()) return 0;
        const CodePoint mark = code_point_at(text_, at_);
        if (mark.length == 0 || plain_mark(mark.value) != U'\'') return 0;
        for (std::size_t i = 0; i < inner.size(); ++i) {
            if ((text_[at_ - inner.size() + i] | 0x20) != inner[i]) return 0;
        }
        std::size_t end = at_ + mark.length;
        std::array<char, kLongestClitic> letters{};
        std::size_t count = 0;
        for (; end < text_.size(); ++end) {
            const CodePoint c = code_point_at(text_, end);
            if (sort_of(c.value) != Sort::letter) break;
            if (count == letters.size() || c.length > 1) return 0;
            letters[count++] = static_cast<char>(text_[end] | 0x20);
        }
        const WordHints hints = hints_.find(hash_of_text({letters.data(), count}));
        return (hints & word_hint::inner_clitic) != 0 ? atom.span.length() - inner.size() : 0;
    }

    [[nodiscard]] TextAtom letters(std::size_t begin, std::size_t end, bool is_ascii) const {
        const std::string_view all = text_.substr(begin, end - begin);
        TextAtom atom;
        atom.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (is_ascii && all.size() <= kLongestWord) {
            std::array<char, kLongestWord> lower{};
            std::size_t capitals = 0;
            for (std::size_t i = 0; i < all.size(); ++i) {
                lower[i] = static_cast<char>(all[i] | 0x20);
                if (lower[i] != all[i]) ++capitals;
            }
            set_letters(atom, {lower.data(), all.size()}, all.size(), capitals, lower[0] != all[0]);
        } else {
            set_long_letters(atom, all);
        }
        atom.hints = hints_.find(atom.text);
        if ((atom.hints & word_hint::needs_capital) != 0 && !begins_with_capital(atom.shape))
            atom.hints &= static_cast<WordHints>(~(word_hint::abbreviation | word_hint::needs_capital));
        return atom;
    }

    /// Letters beyond ASCII, or very many.
    static void set_long_letters(TextAtom& atom, std::string_view all) {
        std::size_t count = 0;
        std::size_t capitals = 0;
        bool has_case = false;
        std::size_t end = 0;
        while (end < all.size() && end < kLongestWord) {
            const CodePoint c = code_point_at(all, end);
            ++count;
            if (is_upper(c.value)) ++capitals;
            has_case = has_case || is_upper(c.value) || is_small_letter(c.value);
            end += c.length;
        }
        const std::string lower = fold(all.substr(0, end));
        set_letters(atom, lower, count, capitals, is_upper(code_point_at(all, 0).value));
        if (!has_case) atom.shape = AtomShape::caseless;
    }

    static void set_letters(TextAtom& atom, std::string_view lower, std::size_t count, std::size_t capitals,
                            bool has_capital) {
        atom.text = hash_of_text(lower);
        atom.head = hash_of_text(lower.substr(0, kAffix));
        atom.tail = hash_of_text(lower.size() > kAffix ? lower.substr(lower.size() - kAffix) : lower);
        if (count == 1) {
            atom.shape = capitals > 0 ? AtomShape::one_upper : AtomShape::one_lower;
        } else if (capitals == 0) {
            atom.shape = AtomShape::lower;
        } else if (capitals == count) {
            atom.shape = AtomShape::upper;
        } else {
            atom.shape = capitals == 1 && has_capital ? AtomShape::capitalized : AtomShape::mixed;
        }
    }

    void add_digits(Gap gap) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_digit(static_cast<unsigned char>(text_[at_]))) ++at_;
        TextAtom atom;
        atom.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        atom.shape = shape_of_digits(at_ - begin);
        atom.text = atom.head = atom.tail = static_cast<std::uint32_t>(atom.shape);
        atom.gap = gap;
        atoms_.push_back(atom);
    }

    void add_mark(Gap gap, CodePoint c) {
        const std::size_t begin = at_;
        char32_t mark = plain_mark(c.value);
        at_ += c.length;
        // Two apostrophes are a quotation mark, as are two grave accents.
        if (mark == U'\'' && code_point_at(text_, at_).value == c.value) {
            mark = U'"';
            at_ += c.length;
        }
        while (at_ < text_.size() && c.value >= 0x80) {  // variation selectors, accents, families of emoji
            const CodePoint next = code_point_at(text_, at_);
            const bool is_joiner = next.value == kZeroWidthJoiner;
            if (!is_joiner && (next.value < 0x80 || !is_mark(next.value))) break;
            at_ += next.length;
            if (!is_joiner || at_ >= text_.size()) continue;
            const CodePoint joined = code_point_at(text_, at_);
            if (joined.value >= 0x80 && sort_of(joined.value) == Sort::mark) at_ += joined.length;
        }
        TextAtom atom;
        atom.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
        atom.shape = AtomShape::mark;
        atom.mark = mark;
        atom.text = atom.head = atom.tail = static_cast<std::uint32_t>(atom.mark) * kMarkSalt;
        atom.gap = gap;
        atoms_.push_back(atom);
    }

    std::string_view text_;
    std::size_t at_;
    std::size_t line_;  // where the current line begins
    Lines lines_;
    const WordHintTable& hints_;
    std::vector<TextAtom> atoms_;
};

}  // namespace

std::vector<TextAtom> split_text_atoms(std::string_view text, Span passage, const WordHintTable& hints) {
    return AtomSplitter(text, passage, hints).split();
}

}  // namespace dateline
