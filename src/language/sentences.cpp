#include "language/sentences.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/abbreviations.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestWord = 32;  // bytes looked at on either side of a full stop

struct Gap {
    std::size_t end = 0;
    std::size_t line_breaks = 0;
};

class SentenceSplitter {
public:
    SentenceSplitter(std::string_view text, Span passage, const Language& language)
        : text_(text.substr(0, passage.end)),
          begin_(passage.begin),
          at_(passage.begin),
          abbreviations_(language),
          openers_(language.list("sentence_openers")) {}

    std::vector<Span> split() {
        skip_gap();
        begin_ = at_;
        while (at_ < text_.size()) step();
        close(at_);
        return std::move(sentences_);
    }

private:
    [[nodiscard]] char32_t here() const { return code_point_at(text_, at_).value; }
    void advance() { at_ += code_point_at(text_, at_).length; }

    Gap skip_gap() {
        Gap gap;
        while (at_ < text_.size() && is_space(here())) {
            if (here() == U'\n' || here() == 0x2029 || (here() == U'\r' && text_.substr(at_, 2) != "\r\n"))
                ++gap.line_breaks;
            advance();
        }
        gap.end = at_;
        return gap;
    }

    void close(std::size_t end) {
        if (end > begin_) sentences_.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
        begin_ = at_;
    }

    void step() {
        const char32_t c = here();
        if (is_space(c)) {
            const std::size_t end = at_;
            if (skip_gap().line_breaks > 1 || at_ == text_.size()) close(end);
        } else if (is_terminator(c)) {
            step_over_terminator();
        } else {
            advance();
        }
    }

    void step_over_terminator() {
        const std::size_t mark = at_;
        while (at_ < text_.size() && is_terminator(here())) advance();
        const std::size_t after_marks = at_;
        while (at_ < text_.size() && is_closing_mark(here())) advance();
        const std::size_t end = at_;
        if (at_ == text_.size()) return;
        const bool is_bare_stop = after_marks - mark == 1 && text_[mark] == '.' && end == after_marks;
        if (!is_space(here())) {
            if (is_bare_stop ? is_missing_space(mark) : code_point_at(text_, mark).value == 0x3002) close(end);
            return;
        }
        const Gap gap = skip_gap();
        if (gap.line_breaks > 1 || at_ == text_.size() || ends_here(mark, is_bare_stop, gap)) close(end);
    }

    /// "…was over.The next…": pages lose the space where they lose a line break.
    [[nodiscard]] bool is_missing_space(std::size_t stop) const {
        const CodePoint before = code_point_before(text_, stop);
        const CodePoint second = code_point_before(text_, stop - before.length);
        const CodePoint after = code_point_at(text_, stop + 1);
        const CodePoint next = code_point_at(text_, stop + 1 + after.length);
        return is_small_letter(before.value) && is_small_letter(second.value) && is_upper(after.value) &&
               is_small_letter(next.value);
    }

    /// Whether the sentence ends at `mark`; `at_` is where the next word begins.
    [[nodiscard]] bool ends_here(std::size_t mark, bool is_bare_stop, const Gap& gap) const {
        const std::string_view next = next_word();
        const char32_t first = code_point_at(next, 0).value;
        if (is_bare_stop) {
            const std::string_view word = word_before(mark);
            if (word.data() == text_.data() + begin_ && !word.empty() &&
                std::all_of(word.begin(), word.end(), is_digit))
                return false;
            switch (abbreviations_.use_of(word)) {
                case AbbreviationUse::before_name:
                    return false;
                case AbbreviationUse::before_number:
                    return !is_digit(first) && !is_small_letter(first);
                case AbbreviationUse::either:
                    return is_upper(first) && openers_.has(fold(next));
                case AbbreviationUse::none:
                    break;
            }
        }
        return gap.line_breaks > 0 || !is_small_letter(first);
    }

    [[nodiscard]] std::string_view word_before(std::size_t stop) const {
        std::size_t begin = stop;
        while (begin > begin_ && stop - begin < kLongestWord) {
            const CodePoint c = code_point_before(text_, begin);
            if (!is_word_character(c.value) && c.value != U'.') break;
            begin -= c.length;
        }
        return text_.substr(begin, stop - begin);
    }

    [[nodiscard]] std::string_view next_word() const {
        std::size_t begin = at_;
        for (int i = 0; i < 4 && is_opening_mark(code_point_at(text_, begin).value); ++i)
            begin += code_point_at(text_, begin).length;
        std::size_t end = begin;
        while (end < text_.size() && end - begin < kLongestWord && is_word_character(code_point_at(text_, end).value)) {
            end += code_point_at(text_, end).length;
        }
        return text_.substr(begin, end - begin);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t at_;
    Abbreviations abbreviations_;
    const WordList& openers_;
    std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span passage, const Language& language) {
    return SentenceSplitter(text, passage, language).split();
}

}  // namespace dateline
