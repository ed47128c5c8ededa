#include "query/parser/unexpected.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "query/parser/construction.hpp"
#include "query/parser/literals.hpp"

namespace dateline::cypher {

namespace {

constexpr std::size_t kLongestFound = 40;  // bytes of what an error repeats of a query

/// The word, number, text or character at `at`; empty at the end.
Span found_at(std::string_view text, std::size_t at) {
    std::size_t end = at + code_point_at(text, at).length;
    if (const std::size_t name = end_of_name(text, at); name > at) {
        end = name;
    } else if (const std::size_t number = length_of_number(text, at); number > 0) {
        end = at + number;
    } else if (at < text.size() && (text[at] == '\'' || text[at] == '"')) {
        end = end_of_quoted(text, at).value_or(text.size());
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

/// A person's words for something that is expected: `,` but: a name.
std::string told(std::string_view expected) {
    const bool is_description =
        expected.starts_with("a ") || expected.starts_with("an ") || expected.starts_with("the ");
    return is_description ? std::string(expected) : "`" + std::string(expected) + "`";
}

/// "`,`, `)` or an operator"
std::string listed(std::span<const std::string_view> expected) {
    std::string list;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (i > 0) list += i + 1 == expected.size() ? " or " : ", ";
        list += told(expected[i]);
    }
    return list;
}

std::string told_of(std::string_view text, Span found) {
    if (found.empty()) return "the query ends";
    std::string_view words = words_of(text, found);
    if (words.size() <= kLongestFound) return "there is `" + std::string(words) + "`";
    std::size_t length = kLongestFound;
    while ((static_cast<unsigned char>(words[length]) & 0xC0U) == 0x80U) --length;
    return "there is `" + std::string(words.substr(0, length)) + "...`";
}

/// What people write who know another language.
struct Habit {
    std::string_view written;
    std::string_view remedy;
};
constexpr std::array<Habit, 14> kHabits = {{
    {":param", "Give parameters to the command: dateline query --param NAME=VALUE"},
    {":PARAM", "Give parameters to the command: dateline query --param NAME=VALUE"},
    {"==", "Equality is asked with one sign: a = b"},
    {"!=", "Inequality is written a <> b"},
    {"&&", "Write AND"},
    {"||", "Write OR, or + to join texts"},
    {"!", "Write NOT"},
    {"\u2013", "A minus is written -"},
    {"\u2014", "A minus is written -"},
    {"\u2212", "A minus is written -"},
    {"\u2018", "Put texts between ' and '"},
    {"\u2019", "Put texts between ' and '"},
    {"\u201C", "Put texts between \" and \""},
    {"\u201D", "Put texts between \" and \""},
}};
constexpr std::array<Habit, 12> kWords = {{
    {"SELECT", "A query begins with what it looks for: MATCH (p:Person) RETURN p.name"},
    {"FROM", "A query begins with what it looks for: MATCH (p:Person) RETURN p.name"},
    {"GROUP", "Rows are grouped by what is not aggregated: RETURN p.name, count(*)"},
    {"HAVING", "Groups are filtered behind WITH: WITH p, count(*) AS n WHERE n > 1"},
    {"NOT", "NOT stands before what it denies: NOT a IN b"},
    {"WHERE", "WHERE stands behind the patterns of MATCH or the columns of WITH"},
    {"ORDER", "ORDER BY stands behind the columns, before SKIP and LIMIT"},
    {"SKIP", "SKIP stands before LIMIT"},
    {"LIKE", "Texts are compared with STARTS WITH, ENDS WITH, CONTAINS or =~ and a pattern"},
    {"EXPLAIN", "The plan is an option of the command: dateline query --explain"},
    {"PROFILE", "The profile is an option of the command: dateline query --profile"},
    {"NULLS", "Null comes last in ORDER BY, and first with DESC"},
}};
/// By the word before a brace.
constexpr std::array<Habit, 2> kBeforeBraces = {{
    {"COUNT", "What a pattern finds is counted as a list: size([(p)-->(x) | x])"},
    {"COLLECT", "What a pattern finds is listed as [(p)-->(x) | x.name]"},
}};

std::string upper(std::string_view word) {
    std::string made(word);
    for (char& each : made) each = each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
    return made;
}

/// Where the word before `at` begins, spaces between aside; `at` where there is none.
Span word_before(std::string_view text, std::size_t at) {
    const auto is_of_name = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    const std::size_t last = text.substr(0, at).find_last_not_of(" \t\r\n");
    const std::size_t end = last == std::string_view::npos ? 0 : last + 1;
    std::size_t begin = end;
    while (begin > 0 && is_of_name(text[begin - 1])) --begin;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// For a sign that newer languages let follow a word.
std::optional<std::string> remedy_for_sign(std::string_view text, std::size_t at) {
    const char sign = at < text.size() ? text[at] : '\0';
    const Span word = word_before(text, at);
    const char before = word.begin > 0 ? text[word.begin - 1] : '\0';
    if ((sign == '|' || sign == '&') && !word.empty() && before == ':')
        return "Labels to choose from stand in WHERE: p:Person OR p:State; those that it all must have are "
               "p:Place:State";
    if (sign != '{') return {};
    if (word.empty() && (before == '>' || before == '-'))
        return "Lengths stand within the relationship: -[:TYPE*1..3]->";
    for (const Habit& each : kBeforeBraces) {
        if (upper(words_of(text, word)) == each.written) return std::string(each.remedy);
    }
    const std::size_t next = skip_space(text, at + 1);
    if (word.empty() || next >= text.size() || text[next] != '.') return {};
    const std::string name(words_of(text, word));
    return "A map is written out: {name: " + name + ".name}; properties(" + name + ") is the map of all";
}

std::optional<std::string> remedy_for_habit(std::string_view text, Span found) {
    const std::string word = upper(words_of(text, found));
    for (const Habit& each : kWords) {
        if (word == each.written) return std::string(each.remedy);
    }
    if (auto remedy = remedy_for_sign(text, found.begin)) return remedy;
    for (const Habit& each : kHabits) {
        const std::string_view rest = text.substr(found.begin);
        // The second sign of == is the one that cannot stand there.
        const bool is_behind =
            each.written == "==" && found.begin > 0 && rest.starts_with('=') && text[found.begin - 1] == '=';
        if (rest.starts_with(each.written) || is_behind) return std::string(each.remedy);
    }
    return {};
}

/// Line and column of a byte, as errors count them.
std::string place_of(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line_begin = before.rfind('\n') + 1;
    return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ", column " +
           std::to_string(count_code_points(before.substr(line_begin)) + 1);
}

bool is_bracket_expected(std::span<const std::string_view> expected) {
    return std::any_of(expected.begin(), expected.end(),
                       [](std::string_view each) { return each == ")" || each == "]" || each == "}"; });
}

std::string remedy_for(std::string_view text, const Brackets& brackets, Span found,
                       std::span<const std::string_view> expected) {
    if (auto remedy = remedy_for_habit(text, found)) return *remedy;
    if (const Bracket* const open = brackets.unclosed_before(found.begin);
        open != nullptr && is_bracket_expected(expected)) {
        return "Close the bracket " + std::string(text.substr(open->begin, 1)) + " that opens at " +
               place_of(text, open->begin);
    }
    const std::size_t before = text.substr(0, found.begin).find_last_not_of(" \t\r\n");
    if (before != std::string_view::npos && text[before] == ';') return "Ask one query at a time";
    if (found.begin > 0 && (text[found.begin - 1] == '\'' || text[found.begin - 1] == '"')) {
        return std::string("Within a text, write \\") + text[found.begin - 1] + " for the sign that would end it";
    }
    if (found.empty()) return "Write what is missing";
    if (!expected.empty() && expected.back() == "-") return "A relationship is written -[:TYPE]->, --> or --";
    if (is_reserved(words_of(text, found), true)) {
        return "Write what is expected before it; a name that is a keyword stands in backquotes";
    }
    return "Write what is expected before it, or take it away";
}

}  // namespace

Refusal unexpected(std::string_view text, const Brackets& brackets, std::size_t at,
                   std::span<const std::string_view> expected) {
    const Span found = found_at(text, at);
    const CodePoint first = code_point_at(text, at);
    const bool is_quote = first.value == U'\'' || first.value == U'"' || first.value == U'`';
    if (is_quote && !end_of_quoted(text, at)) {
        const std::string quote(1, text[at]);
        if (quote == "`") {
            return {found, "UnexpectedSyntax", "this name has no closing backquote",
                    "Put ` at its end; within it, write two of them"};
        }
        return {found, "UnexpectedSyntax", "this text has no closing quote",
                "Put " + quote + " at its end; within it, write \\" + quote};
    }
    const bool is_odd = first.value >= 0x80 && !is_letter(first.value);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return {found, "UnexpectedSyntax", "the query is empty",
                "Write one, for example: MATCH (p:Person) RETURN p.name"};
    }
    return {found, is_odd ? "InvalidUnicodeCharacter" : "UnexpectedSyntax",
            "expected " + listed(expected) + ", but " + told_of(text, found),
            remedy_for(text, brackets, found, expected)};
}

}  // namespace dateline::cypher
