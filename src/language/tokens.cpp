#include "language/tokens.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "language/abbreviations.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLookAhead = 24;  // bytes

bool is_alphanumeric(char32_t c) {
    return is_letter(c) || is_digit(c);
}

/// "2019-02-18" at the beginning of `text`.
bool is_iso_day(std::string_view text) {
    static constexpr std::string_view kShape = "dddd-dd-dd";
    if (text.size() < kShape.size()) return false;
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        if (kShape[i] == 'd' ? !is_digit(static_cast<unsigned char>(text[i])) : text[i] != '-') return false;
    }
    return text.size() == kShape.size() || !is_alphanumeric(code_point_at(text, kShape.size()).value);
}

class TokenSplitter {
public:
    TokenSplitter(std::string_view text, Span sentence, const Language& language)
        : text_(text.substr(0, sentence.end)),
          sentence_begin_(sentence.begin),
          at_(sentence.begin),
          abbreviations_(language),
          clitics_(language.list("clitics")) {}

    std::vector<Span> split() {
        while (at_ < text_.size()) {
            if (is_space(value(at_))) {
                at_ += code_point_at(text_, at_).length;
                continue;
            }
            const std::size_t begin = at_;
            at_ = end_of_token(begin);
            tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)});
        }
        return std::move(tokens_);
    }

private:
    [[nodiscard]] char32_t value(std::size_t at) const { return code_point_at(text_, at).value; }
    [[nodiscard]] std::size_t after(std::size_t at) const { return at + code_point_at(text_, at).length; }

    [[nodiscard]] std::size_t end_of_token(std::size_t begin) const {
        const char32_t c = value(begin);
        if (begin > sentence_begin_ && !is_space(code_point_before(text_, begin).value)) {
            if (const std::size_t clitic = clitic_at(begin); clitic > 0) return begin + clitic;
        }
        if (const std::size_t end = end_of_address(begin); end > begin) return end;
        if (is_word_character(c)) return end_of_word(begin);
        const std::size_t next = after(begin);
        if ((c == U'@' || c == U'#') && is_word_character(value(next))) return end_of_word(next);
        if (c == U'.' || c == U'-') {
            const std::size_t end = text_.find_first_not_of(static_cast<char>(c), begin);
            return end == std::string_view::npos ? text_.size() : end;
        }
        std::size_t end = next;
        while (end < text_.size() && is_mark(value(end))) end = after(end);  // variation selectors, accents
        return end;
    }

    /// The end of a web address that begins here; `begin` where none does.
    [[nodiscard]] std::size_t end_of_address(std::size_t begin) const {
        static constexpr auto kBeginnings = std::to_array<std::string_view>({"http://", "https://", "www."});
        const std::string_view rest = text_.substr(begin);
        if (std::none_of(kBeginnings.begin(), kBeginnings.end(), [&](auto each) { return rest.starts_with(each); }))
            return begin;
        std::size_t end = begin;
        while (end < text_.size() && !is_space(value(end)) && value(end) != U'<' && value(end) != U'>')
            end = after(end);
        while (end > begin) {
            const CodePoint last = code_point_before(text_, end);
            if (is_alphanumeric(last.value) || last.value == U'/') break;
            end -= last.length;
        }
        return end;
    }

    /// The length of the clitic ("'s", "n't") that begins here and ends with a word; 0 where none does.
    [[nodiscard]] std::size_t clitic_at(std::size_t at) const {
        for (const auto& row : clitics_.rows()) {
            std::size_t end = at;
            bool fits = true;
            for (const char wanted : row.front()) {
                const CodePoint c = code_point_at(text_, end);
                const auto letter = static_cast<char32_t>(static_cast<unsigned char>(wanted));
                fits = letter == U'\'' ? is_apostrophe(c.value) : c.value == letter || c.value + 32 == letter;
                if (!fits || c.length == 0) break;
                end += c.length;
            }
            if (fits && !is_word_character(value(end))) return end - at;
        }
        return 0;
    }

    [[nodiscard]] std::size_t end_of_word(std::size_t begin) const {
        std::size_t part = begin;  // where the part after the last joining mark begins
        std::size_t end = begin;
        if (is_iso_day(text_.substr(begin))) return begin + 10;
        while (end < text_.size()) {
            const char32_t c = value(end);
            if (is_word_character(c)) {
                end = after(end);
                continue;
            }
            if (is_apostrophe(c)) {
                if (clitic_at(end) > 0) break;
                const std::size_t before = end - code_point_before(text_, end).length;
                if (before > begin && clitic_at(before) > 0) return before;
            }
            if (!joins(begin, part, end)) break;
            end = after(end);
            part = end;
        }
        return with_stop(begin, end);
    }

    /// Whether the mark at `mark` joins what stands around it into one word; `part` is where the part before it begins.
    [[nodiscard]] bool joins(std::size_t begin, std::size_t part, std::size_t mark) const {
        const char32_t c = value(mark);
        const char32_t before = code_point_before(text_, mark).value;
        const char32_t next = value(after(mark));
        if (!is_alphanumeric(next)) return false;
        if (is_apostrophe(c)) return is_letter(next);
        if (is_hyphen(c)) return joins_at_hyphen(begin, part, mark);
        if (c == U'.' && is_letter(before) && is_letter(next)) return joins_at_stop(part, mark);
        if (c == U'.' || c == U',' || c == U':' || c == U'/') return is_digit(before) && is_digit(next);
        if (c == U'&') return is_upper(before) && is_upper(next);
        return c == U'@';
    }

    /// "U.S", "example.org" are words; "over.The" is none.
    [[nodiscard]] bool joins_at_stop(std::size_t part, std::size_t mark) const {
        if (after(part) == mark) return true;
        return is_small_letter(code_point_before(text_, mark).value) && is_small_letter(value(after(mark)));
    }

    /// A name or a number before a small word is a token of its own ("Velian-led", "40-kilometre"); other hyphenated
    /// words are whole.
    [[nodiscard]] bool joins_at_hyphen(std::size_t begin, std::size_t part, std::size_t mark) const {
        const std::size_t next = after(mark);
        const bool is_number = std::all_of(
            text_.begin() + static_cast<std::ptrdiff_t>(part), text_.begin() + static_cast<std::ptrdiff_t>(mark),
            [](char c) { return is_digit(static_cast<unsigned char>(c)) || c == ',' || c == '.'; });
        if (is_number && part == begin) return false;
        if (is_number || !is_upper(value(part)) || after(part) == mark || !is_small_letter(value(next))) return true;
        std::size_t end = next;  // but "Stoke-on-Mere", "Sharm-el-Bel"
        while (end - next < kLookAhead && is_small_letter(value(end))) end = after(end);
        return is_hyphen(value(end)) && is_upper(value(after(end)));
    }

    /// `end`, or the position behind a full stop there that belongs to the word.
    [[nodiscard]] std::size_t with_stop(std::size_t begin, std::size_t end) const {
        if (value(end) == U'$' && end - begin <= 3 && is_upper(value(begin))) return end + 1;
        if (value(end) != U'.' || value(end + 1) == U'.') return end;
        const bool is_last = end + 1 == text_.size();
        const std::string_view word = text_.substr(begin, end - begin);
        const bool has_stop = word.find('.') != std::string_view::npos;
        std::size_t next = end + 1;
        if (is_space(value(next))) next = after(next);
        switch (abbreviations_.use_of(word)) {
            case AbbreviationUse::before_name:
                return is_last ? end : end + 1;
            case AbbreviationUse::before_number:
                return is_digit(value(next)) ? end + 1 : end;
            case AbbreviationUse::either:
                return is_last && !has_stop && after(begin) == end ? end : end + 1;
            case AbbreviationUse::none:
                break;
        }
        return end;
    }

    std::string_view text_;
    std::size_t sentence_begin_;
    std::size_t at_;
    Abbreviations abbreviations_;
    const WordList& clitics_;
    std::vector<Span> tokens_;
};

}  // namespace

std::vector<Span> split_tokens(std::string_view text, Span sentence, const Language& language) {
    return TokenSplitter(text, sentence, language).split();
}

}  // namespace dateline
