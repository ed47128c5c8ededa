#include "query/parser/construction.hpp"

#include <algorithm>
#include <array>

#include "query/parser/literals.hpp"
#include "query/parser/refusal.hpp"

namespace dateline::cypher {

namespace {

/// Words that would be read as something else where a variable stands.
constexpr auto kReserved = std::to_array<std::string_view>({
    "AND", "AS",    "CASE",   "CONTAINS", "CREATE", "DELETE", "DETACH",   "DISTINCT", "ENDS",  "FALSE",  "IN",
    "IS",  "LIMIT", "MATCH",  "MERGE",    "NOT",    "NULL",   "OPTIONAL", "OR",       "ORDER", "REMOVE", "RETURN",
    "SET", "SKIP",  "STARTS", "TRUE",     "UNION",  "UNWIND", "WHERE",    "WITH",     "XOR",
});
constexpr auto kReservedInCase = std::to_array<std::string_view>({"WHEN", "THEN", "ELSE", "END"});

bool is_alike(std::string_view a, std::string_view b) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return upper(x) == upper(y); });
}

Syntax syntax_of(std::string_view text) {
    Syntax syntax;
    syntax.text = text;
    return syntax;
}

template <class Words>
bool has(const Words& words, std::string_view word) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return is_alike(each, word); });
}

}  // namespace

bool is_reserved(std::string_view word, bool is_in_case) {
    return has(kReserved, word) || (is_in_case && has(kReservedInCase, word));
}

void Expectations::add(std::size_t place, std::string_view name) {
    if (place < at) return;
    if (place > at) names.clear();
    at = place;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

Construction::Construction(std::string_view text, bool may_create)
    : syntax(syntax_of(text)),
      brackets(syntax.text),
      expressions(syntax),
      patterns(syntax, expressions),
      queries(syntax, expressions, patterns, may_create) {}

Span Construction::words_between(const char* begin, const char* end) const {
    const auto first = static_cast<std::uint32_t>(offset_of(begin));
    auto last = static_cast<std::uint32_t>(offset_of(end));
    if (last == space_.end && last > first) last = std::max(first, space_.begin);
    return {first, last};
}

void Construction::remember_space(const char* begin, const char* end) {
    if (begin == end) return;
    space_ = {static_cast<std::uint32_t>(offset_of(begin)), static_cast<std::uint32_t>(offset_of(end))};
}

void Construction::read_name(Span source) {
    name = cypher::read_name(syntax.text, source);
}

void Construction::read_variable(Span source) {
    const std::string_view word = words_of(syntax.text, source);
    if (is_reserved(word, expressions.is_in_case())) {
        throw Refusal{source, "UnexpectedSyntax", "`" + std::string(word) + "` is a keyword and cannot be a name here",
                      "Take another name, or put it into backquotes"};
    }
    read_name(source);
    if (!name.empty()) return;
    throw Refusal{source, "UnexpectedSyntax", "there is no name between these backquotes",
                  "Write one, or leave the backquotes out"};
}

void Construction::begin_pattern_expression(const Reading& read) {
    if (!expressions.allows_patterns()) {
        throw Refusal{read.span, "UnexpectedSyntax",
                      "a pattern stands here where a value is wanted; alone it is a condition",
                      "Use it in WHERE, ask exists((a)-->(b)), or list what it finds: [(a)-->(b) | b]"};
    }
    expressions.open<ExpressionKind::pattern>(read);
}

void Construction::end_pattern(const Reading& read) {
    expressions.set_pattern(patterns.last_path());
    expressions.close(read);
}

void Construction::end_comprehended_pattern(const Reading& read) {
    patterns.set_path_variable({read.span, expressions.open_name()});
    patterns.end_path(read);
    expressions.set_pattern(patterns.last_path());
}

void Construction::end_pattern_of_clause(const Reading& read) {
    patterns.end_path(read);
    queries.add_pattern(read);
}

void Construction::check_function(const Reading& read) const {
    const std::string_view word = words_of(syntax.text, read.span);
    if (!is_alike(word, "shortestPath") && !is_alike(word, "allShortestPaths")) return;
    throw Refusal{read.span, "UnexpectedSyntax", "paths are searched for in MATCH, not in an expression",
                  "Write MATCH p = " + std::string(word) + "((a)-[*]-(b)) and use p"};
}

void Construction::end_exists(const Reading& read) {
    expressions.set_query(queries.last_query());
    expressions.close(read);
}

}  // namespace dateline::cypher
