#include "text/page_shapes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "text/page_phrases.hpp"

namespace dateline {

namespace {

constexpr std::size_t kLongestHeader = 24;     // words
constexpr std::size_t kLongestDateline = 100;  // bytes
constexpr std::size_t kLongestTag = 5;         // words
constexpr std::size_t kFewestTags = 4;
constexpr std::size_t kLongestCredit = 40;  // words

/// The runs of letters and of digits in a word: "GMT17" is two.
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

/// "06:35 GMT 17 October 2022", "Updated 3 hours ago".
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

/// Whether the words are a place in capitals.
bool is_place_in_capitals(std::string_view words) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint c = code_point_at(words, at);
        if (is_letter(c.value) && !is_upper(c.value)) return false;
        if (is_digit(c.value) || c.value == U':' || c.value == U'"') return false;
        if (is_upper(c.value)) ++capitals;
        at += c.length;
    }
    return capitals > 2;
}

bool is_known_place(std::string_view words, const Language& language) {
    const std::string place = fold(words);
    return language.list("known_places").has(place) || language.list("countries").has(place);
}

bool is_known_agency(std::string_view words, const Language& language) {
    const std::string agency = fold(words);
    const WordList& agencies = language.list("news_agencies");
    if (agencies.has(agency)) return true;
    const auto has_other_name = [&](const std::vector<std::string_view>& row) {
        constexpr std::size_t kOtherNames = 2;
        if (row.size() <= kOtherNames) return false;
        const auto names = split(row[kOtherNames], '|');
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return fold(name) == agency; });
    };
    return std::any_of(agencies.rows().begin(), agencies.rows().end(), has_other_name);
}

/// "18 February", "Feb. 18, 2019": digits and words of dates, a month or a year among them.
bool is_date(std::string_view text, Span span, const Language& language) {
    const WordList& header_words = language.list("header_words");
    const auto words = words_of_line(text, span, kLongestHeader);
    const auto names_month_or_year = [&](const LineWord& word) {
        const auto* cells = header_words.find(word.folded);
        return has_year(word.folded) || (cells != nullptr && !cells->empty() && cells->front() == "month");
    };
    return std::all_of(words.begin(), words.end(),
                       [&](const LineWord& word) { return is_header_word(word, header_words); }) &&
           has_digit(words_of(text, span)) && std::any_of(words.begin(), words.end(), names_month_or_year);
}

/// The end of a date between `at` and the next dash of a dateline: "BELMAR, Velia — Feb. 18, 2019 — ". `at` where there
/// is none.
std::size_t end_of_date_and_dash(std::string_view text, Span line, std::size_t at, const Language& language) {
    const std::string_view words = words_of(text, line);
    std::size_t dash = at;
    while (dash < words.size() && dash < kLongestDateline && !is_dash(code_point_at(words, dash).value))
        dash += code_point_at(words, dash).length;
    if (dash >= words.size() || dash >= kLongestDateline) return at;
    const Span date =
        trim(text, {line.begin + static_cast<std::uint32_t>(at), line.begin + static_cast<std::uint32_t>(dash)});
    if (date.empty() || !is_date(text, date, language)) return at;
    while (dash < words.size() && is_dash(code_point_at(words, dash).value)) dash += code_point_at(words, dash).length;
    return dash;
}

/// What the brackets of a dateline have in them. A place that is no place in capitals is one of a dateline beside an
/// agency by its name or its initials alone, or beside a date.
enum class Bracket { none, likely_agency, sure_agency, date, words, number };

Bracket sort_bracket(std::string_view text, Span span, const Language& language) {
    const std::string_view words = words_of(text, span);
    if (is_known_agency(words, language)) return Bracket::sure_agency;
    if (is_date(text, span, language)) return Bracket::date;
    if (has_digit(words)) return Bracket::number;
    if (!is_upper(code_point_at(words, 0).value)) return Bracket::words;
    std::size_t capitals = 0;
    bool has_small = false;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint c = code_point_at(words, at);
        if (is_upper(c.value)) ++capitals;
        has_small = has_small || (is_letter(c.value) && !is_upper(c.value));
        at += c.length;
    }
    return capitals > 1 && !has_small ? Bracket::sure_agency : Bracket::likely_agency;
}

/// The words in brackets up to a comma: "(VNA, 3 May)" names its agency first.
Span first_part(std::string_view text, Span bracket) {
    const std::size_t comma = words_of(text, bracket).find(',');
    if (comma == std::string_view::npos) return trim(text, bracket);
    return trim(text, {bracket.begin, bracket.begin + static_cast<std::uint32_t>(comma)});
}

/// Whether the words before the dash are those of a dateline: a place, and in its brackets nothing that tells something
/// else, such as a person's age.
bool is_head_of_report(std::string_view place, Bracket bracket, const Language& language) {
    if (bracket == Bracket::number) return false;
    if (is_place_in_capitals(place)) return true;
    const bool is_short = place.size() < kLongestDateline / 2;
    return is_short && (bracket == Bracket::sure_agency || bracket == Bracket::date) && is_known_place(place, language);
}

/// Whether a dash at `at` parts a dateline from its report: white space stands on one side of it. `end` is behind the
/// dash.
bool parts_dateline(std::string_view words, std::size_t at, std::size_t end) {
    const bool after_space = is_space(code_point_before(words, at).value);
    return after_space || end == words.size() || is_space(code_point_at(words, end).value);
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

bool is_header_label(std::string_view text, const Line& line, const Language& language) {
    constexpr std::size_t kLongestLabel = 3;  // words
    if (line.words > kLongestLabel) return false;
    const WordList& header_words = language.list("header_words");
    const auto words = words_of_line(text, line.span, kLongestLabel);
    return std::any_of(words.begin(), words.end(),
                       [&](const LineWord& word) { return is_label(word, header_words); }) &&
           std::all_of(words.begin(), words.end(), [&](const LineWord& word) {
               return !has_digit(word.folded) && is_header_word(word, header_words);
           });
}

bool is_signed_date(std::string_view text, const Line& line, const Language& language) {
    constexpr std::size_t kLongestName = 5;  // words
    constexpr std::size_t kMostMarks = 4;
    const std::string_view words = words_of(text, line.span);
    std::size_t marks = 0;
    for (std::size_t at = 0; at < words.size() && marks < kMostMarks;) {
        const CodePoint c = code_point_at(words, at);
        const std::size_t end = at + c.length;
        const bool is_mark =
            c.value == U',' || c.value == U'|' || c.value == 0xB7 || c.value == 0x2022 || is_dash(c.value);
        if (is_mark && at > 0) {
            ++marks;
            const Span name = trim(text, {line.span.begin, line.span.begin + static_cast<std::uint32_t>(at)});
            const Span date = trim(text, {line.span.begin + static_cast<std::uint32_t>(end), line.span.end});
            const bool is_name = describe_line(text, name).words <= kLongestName && !has_digit(words_of(text, name));
            if (is_name && !date.empty() && is_date(text, date, language) && has_year(words_of(text, date)))
                return true;
        }
        at = end;
    }
    return false;
}

std::optional<Dateline> find_dateline(std::string_view text, const Line& line, const Language& language) {
    const std::string_view words = words_of(text, line.span);
    std::size_t place_end = std::string_view::npos;
    std::optional<Span> bracket;
    for (std::size_t at = 0; at < words.size() && at < kLongestDateline;) {
        const CodePoint c = code_point_at(words, at);
        if (c.value == U'.' && at > 0 && is_space(code_point_before(words, at).value)) return std::nullopt;
        if (c.value == U',' || c.value == U'(') place_end = std::min(place_end, at);
        if (c.value == U'(' && !bracket) {
            const std::size_t close = words.find(')', at);
            if (close == std::string_view::npos || close > kLongestDateline) return std::nullopt;
            bracket = first_part(text, {line.span.begin + static_cast<std::uint32_t>(at + 1),
                                        line.span.begin + static_cast<std::uint32_t>(close)});
            at = close + 1;
            continue;
        }
        std::size_t end = at;
        while (end < words.size() && is_dash(code_point_at(words, end).value)) end += code_point_at(words, end).length;
        if (end > at && at > 0 && parts_dateline(words, at, end)) {
            const Span place =
                trim(text, {line.span.begin, line.span.begin + static_cast<std::uint32_t>(std::min(at, place_end))});
            const Bracket sort = bracket ? sort_bracket(text, *bracket, language) : Bracket::none;
            if (!is_head_of_report(words_of(text, place), sort, language)) return std::nullopt;
            const bool has_agency = sort == Bracket::likely_agency || sort == Bracket::sure_agency;
            end = end_of_date_and_dash(text, line.span, end, language);
            return Dateline{{line.span.begin, line.span.begin + static_cast<std::uint32_t>(end)},
                            has_agency ? bracket : std::nullopt};
        }
        at += c.length;
    }
    return std::nullopt;
}

}  // namespace dateline
