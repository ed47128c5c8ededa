#include "query/parser/brackets.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace dateline::cypher {

namespace {

struct Pair {
    char open;
    char close;
};
constexpr std::array<Pair, 3> kPairs = {{{'(', ')'}, {'[', ']'}, {'{', '}'}}};

bool is_quote(char c) {
    return c == '\'' || c == '"' || c == '`';
}

char at_or_end(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

/// Whether what is between the brackets begins as a node does: a variable, labels, properties or nothing.
bool can_be_node(std::string_view text, const Bracket& bracket) {
    std::size_t at = skip_space(text, bracket.begin + 1);
    if (const std::size_t end = end_of_name(text, at); end > at) at = skip_space(text, end);
    return at == bracket.end || std::string_view(":{$").find(at_or_end(text, at)) != std::string_view::npos;
}

/// The byte of the bracket ( that an arrow from byte `at` leads to; nothing where there is no arrow.
std::optional<std::size_t> end_of_arrow(std::string_view text, const Brackets& brackets, std::size_t at) {
    if (at_or_end(text, at) == '<') at = skip_space(text, at + 1);
    if (at_or_end(text, at) != '-') return {};
    at = skip_space(text, at + 1);
    if (at_or_end(text, at) == '[') {
        const Bracket* const detail = brackets.opening_at(at);
        if (detail == nullptr || detail->end == 0) return {};
        at = skip_space(text, detail->end + 1);
    }
    if (at_or_end(text, at) != '-') return {};
    at = skip_space(text, at + 1);
    if (at_or_end(text, at) == '>') at = skip_space(text, at + 1);
    if (at_or_end(text, at) != '(') return {};
    return at;
}

}  // namespace

Brackets::Brackets(std::string_view text) {
    std::vector<std::size_t> open;  // positions in brackets_
    for (std::size_t at = skip_space(text, 0); at < text.size(); at = skip_space(text, at)) {
        const char c = text[at];
        if (text.substr(at, 2) == "/*") {
            unclosed_comment_ = at;
            break;
        }
        if (is_quote(c)) {
            at = end_of_quoted(text, at).value_or(text.size());
            continue;
        }
        const auto is_open = [&](Pair pair) { return pair.open == c; };
        if (std::any_of(kPairs.begin(), kPairs.end(), is_open)) {
            open.push_back(brackets_.size());
            brackets_.push_back({.begin = static_cast<std::uint32_t>(at)});
        } else if (!open.empty()) {
            Bracket& inmost = brackets_[open.back()];
            const Pair mine =
                *std::find_if(kPairs.begin(), kPairs.end(), [&](Pair pair) { return pair.open == text[inmost.begin]; });
            inmost.has_comma |= c == ',';
            inmost.has_bar |= c == '|';
            if (c == mine.close) {
                inmost.end = static_cast<std::uint32_t>(at);
                open.pop_back();
            }
        }
        ++at;
    }
}

const Bracket* Brackets::opening_at(std::size_t at) const {
    const auto found = std::lower_bound(brackets_.begin(), brackets_.end(), at,
                                        [](const Bracket& each, std::size_t byte) { return each.begin < byte; });
    return found != brackets_.end() && found->begin == at ? &*found : nullptr;
}

const Bracket* Brackets::unclosed_before(std::size_t at) const {
    const Bracket* last = nullptr;
    for (const Bracket& each : brackets_) {
        if (each.begin < at && each.end == 0) last = &each;
    }
    return last;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            ++at;
        } else if (c == '/' && at_or_end(text, at + 1) == '/') {
            at = std::min(text.find('\n', at), text.size());
        } else if (c == '/' && at_or_end(text, at + 1) == '*') {
            const std::size_t end = text.find("*/", at + 2);
            if (end == std::string_view::npos) return at;
            at = end + 2;
        } else if (c < 0x80) {
            return at;
        } else {
            const CodePoint point = code_point_at(text, at);
            if (!is_space(point.value)) return at;
            at += point.length;
        }
    }
    return at;
}

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\' && quote != '`') {
            ++at;
        } else if (text[at] == quote) {
            if (quote != '`' || at_or_end(text, at + 1) != '`') return at + 1;
            ++at;  // two of them stand for one within the name
        }
    }
    return {};
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
    if (at_or_end(text, at) == '`') return end_of_quoted(text, at).value_or(at);
    const std::size_t begin = at;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        const bool can_begin = point.value == U'_' || is_letter(point.value);
        if (!can_begin && (at == begin || !(is_digit(point.value) || is_mark(point.value)))) break;
        at += point.length;
    }
    return at;
}

bool continues_name(std::string_view text, std::size_t at) {
    const char32_t c = code_point_at(text, at).value;
    return c == U'_' || is_letter(c) || is_digit(c) || is_mark(c);
}

bool begins_pattern(std::string_view text, const Brackets& brackets, std::size_t at) {
    const Bracket* const node = at_or_end(text, at) == '(' ? brackets.opening_at(at) : nullptr;
    if (node == nullptr || node->end == 0 || !can_be_node(text, *node)) return false;
    const auto next = end_of_arrow(text, brackets, skip_space(text, node->end + 1));
    if (!next) return false;
    const Bracket* const other = brackets.opening_at(*next);
    return other != nullptr && other->end != 0 && can_be_node(text, *other);
}

}  // namespace dateline::cypher
