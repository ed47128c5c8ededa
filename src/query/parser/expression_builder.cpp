#include "query/parser/expression_builder.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <utility>

#include "query/parser/literals.hpp"
#include "query/parser/parser.hpp"
#include "query/parser/refusal.hpp"

namespace dateline::cypher {

/// How tightly operators bind, the loosest first (openCypher 9, grammar of expressions).
enum class ExpressionBuilder::Level : std::uint8_t {
    or_,
    xor_,
    and_,
    not_,
    comparison,
    predicate,
    addition,
    multiplication,
    power,
    sign,
};

void refuse_depth(Span source) {
    throw Refusal{source, "UnexpectedSyntax",
                  "brackets or operators are nested more than " + std::to_string(kDeepestNesting) + " deep here",
                  "Work parts of it out in a WITH clause before"};
}

ExpressionBuilder::Level ExpressionBuilder::level_of(Operator what) {
    static constexpr auto kLevels = std::to_array<std::pair<Operator, Level>>({
        {Operator::or_, Level::or_},
        {Operator::xor_, Level::xor_},
        {Operator::and_, Level::and_},
        {Operator::not_, Level::not_},
        {Operator::equal, Level::comparison},
        {Operator::not_equal, Level::comparison},
        {Operator::less, Level::comparison},
        {Operator::less_or_equal, Level::comparison},
        {Operator::greater, Level::comparison},
        {Operator::greater_or_equal, Level::comparison},
        {Operator::add, Level::addition},
        {Operator::subtract, Level::addition},
        {Operator::multiply, Level::multiplication},
        {Operator::divide, Level::multiplication},
        {Operator::modulo, Level::multiplication},
        {Operator::power, Level::power},
        {Operator::plus, Level::sign},
        {Operator::minus, Level::sign},
    });
    const auto found = std::find_if(kLevels.begin(), kLevels.end(), [&](const auto& row) { return row.first == what; });
    return found == kLevels.end() ? Level::predicate : found->second;
}

ExpressionBuilder::Level ExpressionBuilder::level_of(const Pending& pending) {
    return level_of(pending.what);
}

void ExpressionBuilder::begin_expression(const Reading& read) {
    if (open_.size() >= kDeepestNesting) refuse_depth(read.span);
    open_.push_back({pending_.size(), next_allows_patterns_});
    next_allows_patterns_ = false;
}

void ExpressionBuilder::end_expression(const Reading&) {
    reduce(Level::or_);
    open_.pop_back();
}

Operand ExpressionBuilder::pop() {
    assert(!operands_.empty());
    const Operand last = operands_.back();
    operands_.pop_back();
    return last;
}

void ExpressionBuilder::add_prefix(Operator what, Span span) {
    if (what == Operator::not_ && has_pending() && level_of(pending_.back()) > Level::not_) {
        throw Refusal{span, "UnexpectedSyntax", "NOT cannot follow an operator that binds more tightly",
                      "Put what it denies into brackets: a = (NOT b)"};
    }
    pending_.push_back({what, true, span});
}

void ExpressionBuilder::add_infix(Operator what, Span span) {
    const Level level = level_of(what);
    // Those of its own level wait with it: together they are a chain.
    while (has_pending() && level_of(pending_.back()) > level) reduce_last();
    pending_.push_back({what, false, span});
}

void ExpressionBuilder::add_postfix(Operator what, Span span) {
    reduce(level_of(what));
    const Operand operand = pop();
    Expression expression;
    expression.kind = ExpressionKind::unary;
    expression.operands = {operand.index};
    expression.operators = {what};
    expression.source = cover(operand.written, span);
    const Span written = expression.source;
    push({add(std::move(expression)), written});
}

void ExpressionBuilder::reduce(Level least) {
    while (has_pending() && level_of(pending_.back()) >= least) reduce_last();
}

void ExpressionBuilder::reduce_last() {
    if (pending_.back().is_prefix) return reduce_prefix();
    const Level level = level_of(pending_.back());
    std::size_t first = pending_.size();
    while (first > open_.back().pending && level_of(pending_[first - 1]) == level) --first;
    const std::size_t count = pending_.size() - first;
    if (level == Level::comparison) {
        join_comparison(first, count);
    } else if (level <= Level::and_) {
        join_balanced(first, count);
    } else {
        join_left(first, count);
    }
    pending_.resize(first);
}

void ExpressionBuilder::reduce_prefix() {
    const Pending last = pending_.back();
    pending_.pop_back();
    const Operand operand = pop();
    Expression expression;
    expression.kind = ExpressionKind::unary;
    expression.operands = {operand.index};
    expression.operators = {last.what};
    expression.source = cover(last.span, operand.written);
    const Span written = expression.source;
    push({add(std::move(expression)), written});
}

Operand ExpressionBuilder::join(const Operand& left, const Operand& right, Operator what) {
    Expression expression;
    expression.kind = ExpressionKind::binary;
    expression.operands = {left.index, right.index};
    expression.operators = {what};
    expression.source = cover(left.written, right.written);
    const Span written = expression.source;
    return {add(std::move(expression)), written};
}

/// ((a - b) - c) - d
void ExpressionBuilder::join_left(std::size_t first, std::size_t count) {
    const std::size_t base = operands_.size() - count - 1;
    Operand joined = operands_[base];
    for (std::size_t i = 0; i < count; ++i) joined = join(joined, operands_[base + 1 + i], pending_[first + i].what);
    operands_.resize(base);
    push(joined);
}

void ExpressionBuilder::join_comparison(std::size_t first, std::size_t count) {
    const std::size_t base = operands_.size() - count - 1;
    Expression expression;
    expression.kind = ExpressionKind::comparison;
    expression.source = cover(operands_[base].written, operands_.back().written);
    for (std::size_t i = base; i < operands_.size(); ++i) expression.operands.push_back(operands_[i].index);
    for (std::size_t i = first; i < pending_.size(); ++i) expression.operators.push_back(pending_[i].what);
    operands_.resize(base);
    const Span written = expression.source;
    push({add(std::move(expression)), written});
}

/// (a OR b) OR (c OR d): these can be grouped in any way, and so a chain of thousands stays shallow.
void ExpressionBuilder::join_balanced(std::size_t first, std::size_t count) {
    const std::size_t base = operands_.size() - count - 1;
    const Operator what = pending_[first].what;
    std::vector<Operand> row(operands_.begin() + static_cast<std::ptrdiff_t>(base), operands_.end());
    operands_.resize(base);
    while (row.size() > 1) {
        std::vector<Operand> joined;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) joined.push_back(join(row[i], row[i + 1], what));
        if (row.size() % 2 == 1) joined.push_back(row.back());
        row = std::move(joined);
    }
    push(row.front());
}

void ExpressionBuilder::add_literal(Span source, Literal literal) {
    Expression expression;
    expression.source = source;
    expression.literal = std::move(literal);
    push({add(std::move(expression)), source});
}

void ExpressionBuilder::add_number(const Reading& read) {
    const bool has_minus = has_pending() && pending_.back().is_prefix && pending_.back().what == Operator::minus;
    const std::string_view text = syntax_.text;
    // The least whole number and those beyond it are judged with their minus.
    if (has_minus && needs_minus(text, read.span)) {
        const Span source = cover(pending_.back().span, read.span);
        pending_.pop_back();
        return add_literal(source, read_number(text, read.span, true));
    }
    add_literal(read.span, read_number(text, read.span));
}

void ExpressionBuilder::add_text(const Reading& read) {
    add_literal(read.span, read_text(syntax_.text, read.span));
}

void ExpressionBuilder::add_named(ExpressionKind kind, const Reading& read) {
    Expression expression;
    expression.kind = kind;
    expression.source = read.span;
    expression.name = read.name;
    push({add(std::move(expression)), read.span});
}

void ExpressionBuilder::add_count_all(const Reading& read) {
    Expression expression;
    expression.kind = ExpressionKind::count_all;
    expression.source = read.span;
    push({add(std::move(expression)), read.span});
}

void ExpressionBuilder::add_property(const Reading& read) {
    const Operand of = pop();
    Expression expression;
    expression.kind = ExpressionKind::property;
    expression.operands = {of.index};
    expression.name = read.name;
    expression.source = cover(of.written, read.span);
    const Span written = expression.source;
    push({add(std::move(expression)), written});
}

void ExpressionBuilder::open_construct(ExpressionKind kind, std::size_t slots, std::uint32_t begin) {
    cases_ += kind == ExpressionKind::case_of ? 1 : 0;
    Construct construct;
    construct.expression.kind = kind;
    construct.expression.operands.assign(slots, kAbsent);
    construct.begin = begin;
    construct.first = syntax_.expressions.size();
    constructs_.push_back(std::move(construct));
}

void ExpressionBuilder::extend_name(const Reading& read) {
    std::string& name = constructs_.back().expression.name;
    if (!name.empty()) name += '.';
    name += read.name;
}

void ExpressionBuilder::close(const Reading& read) {
    Construct construct = std::move(constructs_.back());
    constructs_.pop_back();
    Expression& expression = construct.expression;
    cases_ -= expression.kind == ExpressionKind::case_of ? 1 : 0;
    if (expression.kind == ExpressionKind::subscript) expression.operands.resize(2);  // one that has become no slice
    expression.source = {construct.begin, read.span.end};
    const Span written = expression.source;
    const bool has_more = expression.kind == ExpressionKind::exists || expression.kind == ExpressionKind::pattern ||
                          expression.kind == ExpressionKind::pattern_comprehension;
    push({add(std::move(expression), has_more ? deepest_since(construct.first) : 0), written});
}

std::size_t ExpressionBuilder::deepest_since(std::size_t first) const {
    const auto deepest = std::max_element(depths_.begin() + static_cast<std::ptrdiff_t>(first), depths_.end());
    return deepest == depths_.end() ? 0 : *deepest;
}

ExpressionIndex ExpressionBuilder::add(Expression expression, std::size_t inner) {
    std::size_t depth = inner;
    for (const ExpressionIndex each : expression.operands) {
        if (each != kAbsent) depth = std::max<std::size_t>(depth, depths_[each.position()]);
    }
    if (depth >= kDeepestNesting) refuse_depth(expression.source);
    if (syntax_.expressions.size() >= kMostElements) {
        throw Refusal{expression.source, "UnexpectedSyntax",
                      "the query has more than " + std::to_string(kMostElements) + " expressions",
                      "Give long lists as parameters"};
    }
    depths_.push_back(static_cast<std::uint16_t>(depth + 1));
    syntax_.expressions.push_back(std::move(expression));
    return ExpressionIndex(syntax_.expressions.size() - 1);
}

}  // namespace dateline::cypher
