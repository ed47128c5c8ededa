#include "text/page_shapes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "text/page_phrases.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestHeader = 24;     // words
constexpr std::size_t kLongestDateline = 100;  // bytes
constexpr std::size_t kLongestTag = 5;         // words
constexpr std::size_t kFewestTags = 4;
constexpr std::size_t kLongestCredit = 40;  // words

/// The runs of letters and of digits in a word: "GMT24" is two.
std::vector<std::string_view> runs_of(std::string_view word) {
    std::vector<std::string_view> runs;
    int previous = 0;  // 1 in letters, 2 in digits
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        const int sort = is_letter(c.value) ? 1 : is_digit(c.value) ? 2 : 0;
        if (sort != 0 && sort == previous) {
            runs.back() =
                word.substr(static_cast<std::size_t>(runs.back().data() - word.data()), runs.back().size() + c.length);
        } else if (sort != 0) {
            runs.push_back(word.substr(at, c.length));
        }
        previous = sort;
        at += c.length;
    }
    return runs;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return is_digit(static_cast<unsigned char>(c)); });
}

/// Whether the word is made of digits and of words that headers have.
bool is_header_word(const LineWord& word, const WordList& header_words) {
    if (header_words.has(word.folded)) return true;
    const auto runs = runs_of(word.folded);
    return std::all_of(runs.begin(), runs.end(), [&](auto run) { return has_digit(run) || header_words.has(run); });
}

bool is_label(const LineWord& word, const WordList& header_words) {
    const auto* cells = header_words.find(word.folded);
    return cells != nullptr && !cells->empty() && cells->front() == "label";
}

bool has_year(std::string_view word) {
    const auto runs = runs_of(word);
    return std::any_of(runs.begin(), runs.end(),
                       [](auto run) { return run.size() == 4 && (run.starts_with("19") || run.starts_with("20")); });
}

/// "05:42 GMT 24 June 2021", "Updated 3 hours ago".
bool is_header_line(std::string_view text, const Line& line, const Language& language) {
    if (line.words > kLongestHeader) return false;
    const bool is_bare_date = line.words <= 3 && has_year(words_of(text, line.span));
    if (!line.has_letters && !is_bare_date) return false;
    const WordList& header_words = language.list("header_words");
    const auto words = words_of_line(text, line.span, kLongestHeader);
    const bool has_number =
        std::any_of(words.begin(), words.end(), [](const LineWord& word) { return has_digit(word.folded); });
    return has_number && std::all_of(words.begin(), words.end(),
                                     [&](const LineWord& word) { return is_header_word(word, header_words); });
}

bool is_counter(std::string_view, const Line& line, const Language&) {
    return !line.has_letters;
}

bool is_address(std::string_view text, const Line& line, const Language&) {
    if (line.words != 1) return false;
    const std::string_view word = words_of(text, line.span);
    return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.") ||
           word.starts_with("@") || is_domain(word);
}

/// "border, talks, flood relief, Velia".
bool is_tag_list(std::string_view text, const Line& line, const Language&) {
    if (line.ends_sentence || !line.begins_small) return false;
    const std::string_view words = words_of(text, line.span);
    std::size_t tags = 1;
    std::size_t length = 1;
    for (const char c : words) {
        if (c == '.' || c == '"' || c == ';') return false;
        if (c == ' ' && ++length > kLongestTag + 1) return false;
        if (c == ',') {
            ++tags;
            length = 0;
        }
    }
    return tags >= kFewestTags;
}

/// "© Agency 2018 / Name", with the linked headline that may follow.
bool is_picture_credit(std::string_view text, const Line& line, const Language&) {
    return line.words <= kLongestCredit && code_point_at(text, line.span.begin).value == 0xA9;
}

struct LineShape {
    PassageKind kind;
    std::string_view rule;
    bool (*fits)(std::string_view, const Line&, const Language&);
};

constexpr auto kLineShapes = std::to_array<LineShape>({
    {PassageKind::header, "shape.header", is_header_line},
    {PassageKind::furniture, "shape.counter", is_counter},
    {PassageKind::furniture, "shape.address", is_address},
    {PassageKind::furniture, "shape.tags", is_tag_list},
    {PassageKind::caption, "shape.credit", is_picture_credit},
});

bool is_dash(char32_t c) {
    return c == U'-' || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015;
}

/// Whether the words before a dash name a place in capitals, with what a comma parts from it.
bool is_place_in_capitals(std::string_view words) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < words.size() && words[at] != ',' && words[at] != '(';) {
        const CodePoint c = code_point_at(words, at);
        if (is_letter(c.value) && !is_upper(c.value)) return false;
        if (is_digit(c.value) || c.value == U':' || c.value == U'"') return false;
        if (is_upper(c.value)) ++capitals;
        at += c.length;
    }
    return capitals > 2;
}

}  // namespace

std::optional<LineKind> find_line_shape(std::string_view text, const Line& line, const Language& language) {
    for (const LineShape& shape : kLineShapes) {
        if (shape.fits(text, line, language)) return LineKind{shape.kind, shape.rule};
    }
    return std::nullopt;
}

std::uint32_t end_of_header(std::string_view text, const Line& line, const Language& language) {
    const WordList& header_words = language.list("header_words");
    const auto words = words_of_line(text, line.span, kLongestHeader);
    if (words.empty() || !is_label(words.front(), header_words)) return line.span.begin;
    std::size_t i = 1;
    while (i < words.size() && i < 8 && is_header_word(words[i], header_words) && !has_year(words[i].folded)) ++i;
    if (i >= words.size() || !has_year(words[i].folded) || !is_header_word(words[i], header_words))
        return line.span.begin;
    const auto is_time = [](const LineWord& word) {
        return word.folded.find(':') != std::string::npos && has_digit(word.folded);
    };
    const auto is_zone = [&](const LineWord& word) {
        const std::string_view written = words_of(text, word.span);
        return written.size() > 1 && is_upper(code_point_at(written, 1).value) && header_words.has(word.folded);
    };
    if (i + 1 < words.size() && is_time(words[i + 1])) {
        ++i;
        if (i + 1 < words.size() && is_zone(words[i + 1])) ++i;
    }
    const std::uint32_t end = words[i].span.end;
    return end;
}

std::optional<Dateline> find_dateline(std::string_view text, const Line& line) {
    const std::string_view words = words_of(text, line.span);
    Dateline found;
    std::size_t comma = std::string_view::npos;
    for (std::size_t at = 0; at < words.size() && at < kLongestDateline;) {
        const CodePoint c = code_point_at(words, at);
        const bool after_space = at > 0 && is_space(code_point_before(words, at).value);
        if (c.value == U',' && comma == std::string_view::npos) comma = at;
        if (c.value == U'.' && after_space) return std::nullopt;
        if (c.value == U'(' && !found.agency) {
            const std::size_t close = words.find(')', at);
            if (close == std::string_view::npos || close > kLongestDateline) return std::nullopt;
            found.agency = {line.span.begin + static_cast<std::uint32_t>(at + 1),
                            line.span.begin + static_cast<std::uint32_t>(close)};
            at = close + 1;
            continue;
        }
        if (is_dash(c.value) && at > 0) {
            std::size_t end = at;
            while (end < words.size() && is_dash(code_point_at(words, end).value))
                end += code_point_at(words, end).length;
            const bool before_space = end < words.size() && is_space(code_point_at(words, end).value);
            if (before_space || (after_space && end < words.size())) {
                const bool is_short_place =
                    found.agency && is_upper(code_point_at(words, 0).value) && at < kLongestDateline / 2;
                if (!is_short_place && !is_place_in_capitals(words.substr(0, std::min(at, comma)))) return std::nullopt;
                found.span = {line.span.begin, line.span.begin + static_cast<std::uint32_t>(end)};
                return found;
            }
        }
        at += c.length;
    }
    return std::nullopt;
}

}  // namespace dateline
