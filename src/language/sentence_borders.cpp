#include "language/sentence_borders.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/characters.hpp"

namespace dateline {

namespace {

const SeenWord kEdgeWord{};
constexpr std::size_t kMostClosers = 3;
constexpr std::size_t kFarEnd = 12;  // words
// The web's sentences often end without a mark, those of the press hardly ever: what looks like one must be surer.
constexpr std::int32_t kLeastWithoutMark = 2;  // an odds ratio of e to the power of it

bool ends_sentences(const SeenWord& word) {
    return is_terminator(word.mark);
}

/// A mark that only ever closes: straight quotation marks open as well.
bool only_closes(char32_t raw_mark) {
    return is_one_of(raw_mark, U")]}\u201D\u203A,;");
}

bool is_small_word(const SeenWord& word) {
    return is_small(word.first_shape);
}

bool has_word(const SeenWord& word) {
    return word.mark == 0;
}

std::uint32_t bucket_of(std::size_t length) {
    if (length < 6) return static_cast<std::uint32_t>(length);
    return length < 10 ? 6 : length < 16 ? 7 : length < 25 ? 8 : length < 40 ? 9 : 10;
}

}  // namespace

std::vector<SeenWord> see_words(std::string_view text, const std::vector<TextAtom>& atoms,
                                const std::vector<WordAtoms>& words) {
    static constexpr std::size_t kMostAtoms = 8;  // that a word is seen by
    std::vector<SeenWord> seen;
    seen.reserve(words.size());
    for (const WordAtoms& word : words) {
        const TextAtom& first = atoms[word.first];
        const TextAtom& last = atoms[word.last - 1];
        SeenWord made;
        made.span = {first.span.begin, last.span.end};
        made.text = first.text;
        made.tail = last.tail;
        made.shape = static_cast<std::uint32_t>(first.shape);
        made.first_shape = first.shape;
        made.gap = first.gap;
        made.hints = first.hints;
        bool is_marks = true;
        for (std::size_t i = word.first; i < std::min(word.last, word.first + kMostAtoms); ++i) {
            is_marks = is_marks && atoms[i].mark != 0;
            if (i == word.first) continue;
            made.text = (made.text ^ atoms[i].text) * 0x9E3779B1U;
            made.shape =
                (made.shape ^ (atoms[i].mark != 0 ? atoms[i].text : static_cast<std::uint32_t>(atoms[i].shape))) *
                0x85EBCA6BU;
        }
        if (is_marks) {
            made.mark = first.mark;
            made.raw_mark = code_point_at(text, first.span.begin).value;
        } else {
            made.ends_with_stop = last.mark == U'.';
            made.is_short = word.last - word.first == 2 && first.shape == AtomShape::one_upper && made.ends_with_stop;
        }
        const bool is_abbreviation = made.ends_with_stop && word.last - word.first == 2;
        if (!is_abbreviation) made.hints &= static_cast<WordHints>(~word_hint::abbreviation);
        seen.push_back(made);
    }
    return seen;
}

SentenceBorders::SentenceBorders(const std::vector<SeenWord>& words) : words_(words), next_end_(words.size(), kFarEnd) {
    for (std::size_t i = words.size(); i-- > 0;) {
        const bool is_last = i + 1 == words.size() || words[i + 1].gap >= Gap::line_break;
        if (ends_sentences(words[i])) {
            next_end_[i] = 0;
        } else if (!is_last) {
            next_end_[i] = static_cast<std::uint16_t>(std::min<std::size_t>(next_end_[i + 1] + 1U, kFarEnd));
        }
    }
    if (!words.empty()) {
        enter_paragraph(0);
        take_mark(words.front());
    }
}

void SentenceBorders::enter_paragraph(std::size_t at) {
    paragraph_begin_ = at;
    paragraph_end_ = at + 1;
    paragraph_ends_ = ends_sentences(words_[at]) ? 1 : 0;
    for (; paragraph_end_ < words_.size() && words_[paragraph_end_].gap < Gap::line_break; ++paragraph_end_) {
        if (ends_sentences(words_[paragraph_end_])) ++paragraph_ends_;
    }
    brackets_ = 0;
    is_quoted_ = false;
}

void SentenceBorders::take_mark(const SeenWord& word) {
    if (is_one_of(word.mark, U"([{")) ++brackets_;
    if (is_one_of(word.mark, U")]}")) brackets_ = std::max(0, brackets_ - 1);
    if (word.mark != U'"' && !(word.mark == U'\'' && word.span.length() == 2)) return;
    if (is_one_of(word.raw_mark, U"\u201C\u201E\u00AB") || word.raw_mark == U'`') {
        is_quoted_ = true;
    } else if (is_one_of(word.raw_mark, U"\u201D\u00BB") || word.raw_mark == U'\'') {
        is_quoted_ = false;
    } else {
        is_quoted_ = !is_quoted_;
    }
}

const SeenWord& SentenceBorders::word_at(std::ptrdiff_t at) const {
    if (at < static_cast<std::ptrdiff_t>(paragraph_begin_) || at >= static_cast<std::ptrdiff_t>(paragraph_end_))
        return kEdgeWord;
    return words_[static_cast<std::size_t>(at)];
}

SentenceBorders::Ending SentenceBorders::ending_before(std::size_t at) const {
    Ending ending;
    ending.last = static_cast<std::ptrdiff_t>(at) - 1;
    while (ending.words < kMostClosers && is_one_of(word_at(ending.last).mark, U"\"')]}*")) {
        ending.closers = (ending.closers ^ static_cast<std::uint32_t>(word_at(ending.last).mark)) * 0x9E3779B1U;
        ++ending.words;
        --ending.last;
    }
    return ending;
}

std::size_t SentenceBorders::skip_openers(std::size_t at) const {
    const std::size_t last = std::min(at + kMostClosers, paragraph_end_ - 1);
    while (at < last && is_one_of(words_[at].mark, U"\"'([{*-")) ++at;
    return at;
}

std::optional<bool> SentenceBorders::rule_at(std::size_t at) const {
    const SeenWord& next = words_[at];
    const SeenWord& before = words_[at - 1];
    if (next.gap == Gap::paragraph) return true;
    const Ending ending = ending_before(at);
    const SeenWord& last = word_at(ending.last);
    const bool has_end = ends_sentences(last) || last.ends_with_stop;
    if (next.gap == Gap::line_break) return has_end || (!is_small_word(next) && before.mark != U',');
    if (only_closes(next.raw_mark)) return false;
    if (next.gap == Gap::none && !has_end) return false;
    if ((before.hints & word_hint::before_name) != 0 && has_word(next)) return false;
    if ((before.hints & word_hint::before_number) != 0 && is_digits(next.first_shape)) return false;
    // "9 a.m. Tuesday", "10 p.m. GMT"
    const bool is_clock = before.ends_with_stop && is_digits(word_at(static_cast<std::ptrdiff_t>(at) - 2).first_shape);
    if (is_clock && (next.hints & word_hint::after_clock) != 0) return false;
    // "1. Close the border" and "2) Open it" are one sentence each.
    const bool is_number = at - sentence_begin_ == 2 && is_digits(words_[sentence_begin_].first_shape) &&
                           is_one_of(before.mark, U".)") && sentence_begin_ == paragraph_begin_;
    if (is_number) return false;
    if (is_small_word(next) && last.ends_with_stop) return false;
    if (before.is_short && word_at(static_cast<std::ptrdiff_t>(at) - 2).is_short && has_word(next)) return false;
    // A quotation mark with spaces on both sides closes what is open.
    const bool is_apart = at + 1 == words_.size() || words_[at + 1].gap != Gap::none;
    if (next.mark == U'"' && is_quoted_ && has_end && is_apart) return false;
    if (is_in_dateline(at)) return false;
    if (is_small_word(next) && !has_end && has_word(before) && next.gap == Gap::space) return false;
    return std::nullopt;
}

/// Whether words with capitals, up to a dash, begin the paragraph, and the border is at that dash: "SEVIL (Agency) –".
bool SentenceBorders::is_in_dateline(std::size_t at) const {
    static constexpr std::size_t kMostWords = 12;
    static constexpr std::u32string_view kDashes = U"-\u2013\u2014\u2015";
    if (sentence_begin_ != paragraph_begin_ || at - paragraph_begin_ > kMostWords) return false;
    if (!is_one_of(words_[at].mark, kDashes) && !is_one_of(words_[at - 1].mark, kDashes)) return false;
    if (words_[paragraph_begin_].first_shape != AtomShape::upper) return false;
    for (std::size_t i = paragraph_begin_; i < at; ++i) {
        if (is_small_word(words_[i]) || ends_sentences(words_[i])) return false;
    }
    return true;
}

bool SentenceBorders::has_mark(std::size_t at) const {
    const SeenWord& last = word_at(ending_before(at).last);
    return last.mark != 0 || last.ends_with_stop || words_[at].mark != 0 || words_[at].gap != Gap::space;
}

void SentenceBorders::decide(std::size_t at, bool is_end) {
    if (is_end) sentence_begin_ = at;
    if (at >= paragraph_end_) enter_paragraph(at);
    take_mark(words_[at]);
}

void SentenceBorders::see(std::size_t at, FeatureList& features) const {
    const auto place = static_cast<std::ptrdiff_t>(at);
    const SeenWord& p3 = word_at(place - 3);
    const SeenWord& p2 = word_at(place - 2);
    const SeenWord& p1 = word_at(place - 1);
    const SeenWord& n1 = word_at(place);
    const SeenWord& n2 = word_at(place + 1);
    const SeenWord& n3 = word_at(place + 2);
    const Ending ending = ending_before(at);
    const SeenWord& last = word_at(ending.last);
    const SeenWord& stopped = word_at(ending.last - 1);
    const std::size_t opened = skip_openers(at);
    const SeenWord& first = words_[opened];
    const SeenWord& second = word_at(static_cast<std::ptrdiff_t>(opened) + 1);
    const SeenWord& begin = words_[sentence_begin_];
    const std::uint32_t gap =
        n1.gap == Gap::wrapped ? static_cast<std::uint32_t>(Gap::space) : static_cast<std::uint32_t>(n1.gap);
    const std::uint32_t depth = (brackets_ > 0 ? 2U : 0U) + (is_quoted_ ? 1U : 0U);
    const std::uint32_t length = bucket_of(at - sentence_begin_);
    const std::uint32_t rest = bucket_of(paragraph_end_ - at);
    const std::uint32_t to_end = next_end_[at];
    const bool has_end = ends_sentences(last);
    const bool stop = last.ends_with_stop;
    const std::uint32_t ends = static_cast<std::uint32_t>(std::min<std::size_t>(paragraph_ends_, 2));
    const std::uint32_t first_look =
        static_cast<std::uint32_t>(first.first_shape) * 2 + ((first.hints & word_hint::opener) != 0 ? 1U : 0U);

    features.clear();
    features.add(p1.text);
    features.add(n1.text);
    features.add(p1.text, n1.text);
    features.add(p1.text, n1.shape);
    features.add(p1.shape, n1.text);
    features.add(p1.shape, n1.shape);
    features.add(p2.text, p1.text);
    features.add(n1.text, n2.text);
    features.add(p2.shape, p1.shape, n1.shape, n2.shape);
    features.add(p2.text, p1.text, n1.text);
    features.add(p1.text, n1.text, n2.text);
    features.add(last.text, ending.closers);
    features.add(last.text, ending.closers, first.shape);
    features.add(last.text, first.text);
    features.add(last.text, stopped.text);
    features.add(last.text, stopped.text, first.first_shape);
    features.add(last.text, stopped.shape, first.shape);
    features.add(last.hints & word_hint::abbreviation, stop, first_look);
    features.add(stop, last.is_short, first_look, second.first_shape, second.mark);
    features.add(last.hints & word_hint::learned, first.hints & word_hint::learned, stop, has_end, first.first_shape);
    features.add(gap, p1.text, n1.first_shape);
    features.add(gap, p1.shape, n1.shape);
    features.add(depth, p1.text, n1.text);
    features.add(depth, last.text, ending.closers, first_look);
    features.add(length, last.text, first.first_shape);
    features.add(length, p1.shape, n1.shape, has_end);
    features.add(begin.shape, begin.mark, length, last.text, n1.first_shape);
    features.add(begin.text, last.text, n1.first_shape);
    features.add(to_end, has_end, n1.first_shape);
    features.add(to_end, p1.shape, n1.shape);
    features.add(ends, has_end, p1.first_shape, n1.first_shape, n2.first_shape);
    features.add(ends, to_end, length, n1.first_shape, p1.first_shape);
    features.add(rest, has_end, n1.first_shape, p1.mark);
    features.add(p1.tail, n1.shape, has_end);
    features.add(p1.shape, first.tail, has_end);
    features.add(p3.shape, p2.shape, p1.shape, n1.shape);
    features.add(p1.shape, n1.shape, n2.shape, n3.shape);
    features.add(p1.mark, n1.text, n2.shape, n3.mark);
    features.add(p2.text, p1.text, n1.shape, n2.shape);
    features.add(first.text, has_end, stop);
    features.add(first.text, second.text, has_end);
    features.add(begin.hints & word_hint::learned, p1.mark, n1.shape, length);
    features.add(p1.mark, depth, n1.mark, n2.first_shape, gap);
}

std::vector<std::size_t> find_sentences(const std::vector<SeenWord>& words, const LinearClassifier& classifier) {
    std::vector<std::size_t> begins;
    if (words.empty()) return begins;
    SentenceBorders borders(words);
    FeatureList features;
    for (std::size_t at = 1; at < words.size(); ++at) {
        auto is_end = borders.rule_at(at);
        if (!is_end) {
            borders.see(at, features);
            const std::int32_t least = borders.has_mark(at) ? 0 : kLeastWithoutMark * classifier.unit;
            is_end = classifier.score(features) > least;
        }
        borders.decide(at, *is_end);
        if (*is_end) begins.push_back(at);
    }
    return begins;
}

}  // namespace dateline
