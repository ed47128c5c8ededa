#include "text/page_phrases.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kShortLine = 30;          // words of a line in which a phrase may stand anywhere
constexpr std::size_t kOneWordPhraseLine = 12;  // words of a line that a phrase of one word tells by beginning it
constexpr std::size_t kBylineWords = 14;
constexpr std::size_t kGluedLine = 4;  // words of a line in which two phrases may have grown together

struct Match {
    const std::vector<LineWord>& words;
    const Line& line;
    std::string_view text;
    std::size_t begin;   // of the phrase, in words
    std::size_t length;  // in words
};

bool is_made_of_digits(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

bool is_whole_line(const Match& match) {
    if (match.begin != 0) return false;
    return std::all_of(match.words.begin() + static_cast<std::ptrdiff_t>(match.length), match.words.end(),
                       [](const LineWord& word) { return is_made_of_digits(word.folded); });
}

bool begins_line(const Match& match) {
    return match.begin == 0 && match.words.size() <= (match.length > 1 ? kShortLine : kOneWordPhraseLine);
}

bool labels_line(const Match& match) {
    if (match.begin != 0) return false;
    const char32_t last = match.words[match.length - 1].last;
    if (last == U':' || last == U'|') return true;
    if (match.length >= match.words.size()) return false;
    const std::string_view next = words_of(match.text, match.words[match.length].span);
    return next == ":" || next == "|";
}

/// "Latest news" heads a list of links; "Latest news from the river was grim." is a sentence of the body.
bool heads_line(const Match& match) {
    if (!begins_line(match)) return false;
    return !match.line.ends_sentence || match.words.back().last == U':' || is_whole_line(match) || labels_line(match);
}

bool is_before_domain(const Match& match) {
    return match.begin == 0 && match.length < match.words.size() && is_domain(match.words[match.length].folded);
}

bool is_before_names(const Match& match) {
    if (match.begin != 0 || match.line.ends_sentence || match.words.size() < 2 || match.words.size() > kBylineWords)
        return false;
    std::size_t capitals = 0;
    std::size_t small = 0;
    for (std::size_t i = match.length; i < match.words.size(); ++i) {
        const char32_t first = code_point_at(match.text, match.words[i].span.begin).value;
        if (is_upper(first)) ++capitals;
        if (is_letter(first) && !is_upper(first)) ++small;
    }
    return capitals > 0 && small * 2 <= capitals;
}

bool stands_anywhere(const Match& match) {
    return match.words.size() <= kShortLine;
}

struct Where {
    std::string_view name;
    bool (*fits)(const Match&);
};

constexpr auto kWheres = std::to_array<Where>({
    {"line", is_whole_line},
    {"start", begins_line},
    {"heading", heads_line},
    {"label", labels_line},
    {"domain", is_before_domain},
    {"names", is_before_names},
    {"anywhere", stands_anywhere},
});

std::optional<PagePhrase> fit(const std::vector<std::string_view>& cells, const Match& match) {
    if (cells.size() < 2) return std::nullopt;
    const auto* const where =
        std::find_if(kWheres.begin(), kWheres.end(), [&](const Where& each) { return each.name == cells[0]; });
    const std::optional<PassageKind> kind = from_word<PassageKind>(cells[1]);
    if (where == kWheres.end() || !kind || !where->fits(match)) return std::nullopt;
    return PagePhrase{*kind, where->name, cells.size() > 2 && cells[2] == "outlet", match.length};
}

}  // namespace

bool is_domain(std::string_view word) {
    const std::size_t dot = word.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || word.size() - dot < 3) return false;
    const auto is_host_character = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return std::all_of(word.begin(), word.end(), is_host_character) &&
           !is_digit(static_cast<unsigned char>(word[dot + 1]));
}

std::optional<PagePhrase> find_page_phrase(std::string_view text, const Line& line, const Language& language) {
    const WordList& phrases = language.list("furniture");
    const std::vector<LineWord> words = words_of_line(text, line.span, kShortLine + 1);
    const bool is_short = words.size() <= kShortLine && !line.begins_with_quotation;
    const std::size_t begins = is_short ? words.size() : std::min<std::size_t>(words.size(), 1);
    for (std::size_t begin = 0; begin < begins; ++begin) {
        if (begin == 0 && line.begins_with_quotation) continue;
        std::string phrase;
        std::optional<PagePhrase> longest;
        for (std::size_t length = 1; length <= phrases.longest() && begin + length <= words.size(); ++length) {
            const LineWord& word = words[begin + length - 1];
            const std::string before = length > 1 ? phrase + ' ' : phrase;
            const auto* cells = phrases.find(before + word.folded);
            if (cells == nullptr && !word.glued.empty() && words.size() <= kGluedLine)
                cells = phrases.find(before + word.glued);
            phrase = before + word.folded;
            if (cells == nullptr) continue;
            if (auto fitting = fit(*cells, {words, line, text, begin, length})) longest = fitting;
        }
        if (longest) return longest;
    }
    return std::nullopt;
}

}  // namespace dateline
