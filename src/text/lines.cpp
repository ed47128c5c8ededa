#include "text/lines.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t kShortestWrapped = 45;  // bytes of a line that was broken for its length
constexpr std::size_t kLongestWrapped = 110;
constexpr std::size_t kLongestWord = 64;  // bytes; longer words are in no list

constexpr std::u32string_view kClosing = U"\"')]}*\u2019\u201D\u00BB\u203A";
constexpr std::u32string_view kSentenceEnds = U".!?:;\u2026\u061F\u06D4\u3002\u0964";
constexpr std::u32string_view kQuotations = U"\"'`\u2018\u201C\u201E\u00AB\u2039";

bool is_small(char32_t c) {
    return is_letter(c) && !is_upper(c) && c < 0x590;  // the scripts with capitals come first
}

/// Whether the lines, which no blank line parts, are one paragraph that was broken at a width.
bool is_wrapped(const std::vector<Line>& lines) {
    if (lines.size() < 2) return false;
    std::size_t open = 0;
    bool continues_small = false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].span.length() < kShortestWrapped || lines[i].span.length() > kLongestWrapped) return false;
        if (!lines[i].ends_sentence) ++open;
        continues_small = continues_small || (!lines[i].ends_sentence && lines[i + 1].begins_small);
    }
    return continues_small && open * 2 >= lines.size() - 1 && lines.back().span.length() <= kLongestWrapped;
}

void close_block(std::string_view text, std::vector<Line>& block, std::vector<Line>& lines) {
    if (is_wrapped(block)) {
        lines.push_back(describe_line(text, cover(block.front().span, block.back().span)));
    } else {
        lines.insert(lines.end(), block.begin(), block.end());
    }
    block.clear();
}

/// Where a small letter meets a capital in first..last, which is where pages lose spaces; `first` where none does.
std::size_t end_of_glued(std::string_view text, std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last;) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (at < last && is_small(c.value) && is_upper(code_point_at(text, at).value)) return at;
    }
    return first;
}

}  // namespace

Span trim(std::string_view text, Span span) {
    while (!span.empty()) {
        const CodePoint c = code_point_at(text, span.begin);
        if (!is_space(c.value)) break;
        span.begin += static_cast<std::uint32_t>(c.length);
    }
    while (!span.empty()) {
        const CodePoint c = code_point_before(text, span.end);
        if (!is_space(c.value)) break;
        span.end -= static_cast<std::uint32_t>(c.length);
    }
    return span;
}

Line describe_line(std::string_view text, Span span) {
    Line line;
    line.span = trim(text, span);
    bool in_word = false;
    for (std::size_t at = line.span.begin; at < line.span.end;) {
        const CodePoint c = code_point_at(text, at);
        const bool space = is_space(c.value);
        if (!space && !in_word) ++line.words;
        in_word = !space;
        line.has_letters = line.has_letters || is_letter(c.value);
        at += c.length;
    }
    const char32_t first = code_point_at(text, line.span.begin).value;
    line.begins_with_quotation = kQuotations.find(first) != std::u32string_view::npos;
    line.begins_small = is_small(first);
    std::size_t end = line.span.end;
    while (end > line.span.begin && kClosing.find(code_point_before(text, end).value) != std::u32string_view::npos) {
        end -= code_point_before(text, end).length;
    }
    line.ends_sentence =
        end > line.span.begin && kSentenceEnds.find(code_point_before(text, end).value) != std::u32string_view::npos;
    return line;
}

std::vector<Line> split_lines(std::string_view text) {
    std::vector<Line> lines;
    std::vector<Line> block;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
        const Line line = describe_line(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (line.span.empty()) {
            close_block(text, block, lines);
        } else {
            block.push_back(line);
        }
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    close_block(text, block, lines);
    return lines;
}

std::vector<LineWord> words_of_line(std::string_view text, Span span, std::size_t limit) {
    std::vector<LineWord> words;
    const auto is_part = [](char32_t c) { return is_letter(c) || is_digit(c) || c == U'#'; };
    for (std::size_t at = span.begin; at < span.end && words.size() < limit;) {
        if (is_space(code_point_at(text, at).value)) {
            at += code_point_at(text, at).length;
            continue;
        }
        const std::size_t begin = at;
        while (at < span.end && !is_space(code_point_at(text, at).value)) at += code_point_at(text, at).length;
        LineWord word;
        word.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
        word.last = code_point_before(text, at).value;
        std::size_t first = begin;
        std::size_t last = at;
        while (first < last && !is_part(code_point_at(text, first).value)) first += code_point_at(text, first).length;
        while (last > first && !is_part(code_point_before(text, last).value))
            last -= code_point_before(text, last).length;
        if (last - first <= kLongestWord) {
            word.folded = fold(text.substr(first, last - first));
            word.glued = fold(text.substr(first, end_of_glued(text, first, last) - first));
        }
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace dateline
