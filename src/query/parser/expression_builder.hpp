// Makes the expressions of a query while the grammar reads it: operands wait on a stack until the operators around
// them are known, so that a chain of operators costs no nested call, and nothing nests beyond kDeepestNesting.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The most expressions, nodes or relationships that one query may have.
inline constexpr std::size_t kMostElements = 100'000;

/// Refuses what is nested too deeply.
[[noreturn]] void refuse_depth(Span source);

/// What the grammar has just read: where, and the last name in it.
struct Reading {
    Span span;
    const std::string& name;
};

/// An expression and its words with the brackets around it.
struct Operand {
    ExpressionIndex index;
    Span written;
};

class ExpressionBuilder {
public:
    explicit ExpressionBuilder(Syntax& syntax) : syntax_(syntax) {}

    /// Around each expression. An expression may be a pattern only where that was allowed just before.
    void begin_expression(const Reading& read);
    void end_expression(const Reading& read);
    void allow_patterns(const Reading&) { next_allows_patterns_ = true; }
    /// Allowed within where they are allowed around it.
    void keep_patterns(const Reading&) { next_allows_patterns_ = open_.back().allows_patterns; }
    [[nodiscard]] bool allows_patterns() const { return !open_.empty() && open_.back().allows_patterns; }

    /// The expression read last.
    [[nodiscard]] Operand pop();
    void push(Operand operand) { operands_.push_back(operand); }

    // Operators.
    template <Operator kOperator>
    void prefix(const Reading& read) {
        add_prefix(kOperator, read.span);
    }
    template <Operator kOperator>
    void infix(const Reading& read) {
        add_infix(kOperator, read.span);
    }
    template <Operator kOperator>
    void postfix(const Reading& read) {
        add_postfix(kOperator, read.span);
    }

    // Expressions of one word or two.
    void add_number(const Reading& read);
    void add_text(const Reading& read);
    template <bool kValue>
    void add_boolean(const Reading& read) {
        add_literal(read.span, kValue);
    }
    void add_null(const Reading& read) { add_literal(read.span, std::monostate{}); }
    void add_parameter(const Reading& read) { add_named(ExpressionKind::parameter, read); }
    void add_variable(const Reading& read) { add_named(ExpressionKind::variable, read); }
    void add_count_all(const Reading& read);
    void add_property(const Reading& read);
    /// Brackets belong to the words of what they hold.
    void widen(const Reading& read) { operands_.back().written = read.span; }

    // Expressions of several parts: opened, filled and closed. kSlots operands are there from the beginning, absent.
    template <ExpressionKind kKind, std::size_t kSlots = 0>
    void open(const Reading& read) {
        open_construct(kKind, kSlots, read.span.begin);
    }
    /// One that begins with the expression before it, its first operand.
    template <ExpressionKind kKind, std::size_t kSlots>
    void open_after(const Reading&) {
        open_construct(kKind, kSlots, operands_.back().written.begin);
        take(0);
    }
    template <std::size_t kSlot>
    void set(const Reading&) {
        take(kSlot);
    }
    void append(const Reading&) { constructs_.back().expression.operands.push_back(pop().index); }
    void set_name(const Reading& read) { constructs_.back().expression.name = read.name; }
    /// The name of what is open.
    [[nodiscard]] const std::string& open_name() const { return constructs_.back().expression.name; }
    void extend_name(const Reading& read);
    void add_name(const Reading& read) { constructs_.back().expression.names.push_back(read.name); }
    void set_distinct(const Reading&) { constructs_.back().expression.is_distinct = true; }
    template <Quantifier kQuantifier>
    void set_quantifier(const Reading&) {
        constructs_.back().expression.quantifier = kQuantifier;
    }
    void begin_slice(const Reading&) { constructs_.back().expression.kind = ExpressionKind::slice; }
    void set_pattern(Index<PathPattern> pattern) { constructs_.back().expression.pattern = pattern; }
    void set_query(Index<UnionQuery> query) { constructs_.back().expression.query = query; }
    void close(const Reading& read);

    [[nodiscard]] bool is_in_case() const { return cases_ > 0; }

private:
    enum class Level : std::uint8_t;

    struct Pending {
        Operator what = Operator::or_;
        bool is_prefix = false;
        Span span;
    };
    struct Open {
        std::size_t pending = 0;  // operators that belong to expressions around it
        bool allows_patterns = false;
    };
    struct Construct {
        Expression expression;
        std::uint32_t begin = 0;
        std::size_t first = 0;  // expressions made before it
    };

    void add_prefix(Operator what, Span span);
    void add_infix(Operator what, Span span);
    void add_postfix(Operator what, Span span);
    void add_literal(Span source, Literal literal);
    void add_named(ExpressionKind kind, const Reading& read);
    void open_construct(ExpressionKind kind, std::size_t slots, std::uint32_t begin);
    void take(std::size_t slot) { constructs_.back().expression.operands[slot] = pop().index; }
    [[nodiscard]] std::size_t deepest_since(std::size_t first) const;

    [[nodiscard]] static Level level_of(const Pending& pending);
    [[nodiscard]] static Level level_of(Operator what);
    [[nodiscard]] bool has_pending() const { return pending_.size() > open_.back().pending; }
    /// Makes expressions of the operators that bind as tightly as `least` or more tightly.
    void reduce(Level least);
    /// Makes expressions of the last operators, all those of one level that follow each other.
    void reduce_last();
    void reduce_prefix();
    void join_left(std::size_t first, std::size_t count);
    void join_comparison(std::size_t first, std::size_t count);
    void join_balanced(std::size_t first, std::size_t count);
    [[nodiscard]] Operand join(const Operand& left, const Operand& right, Operator what);

    /// Puts an expression into the syntax, which may have `inner` levels of others within its pattern or query.
    ExpressionIndex add(Expression expression, std::size_t inner = 0);

    Syntax& syntax_;
    std::vector<Operand> operands_;
    std::vector<Pending> pending_;
    std::vector<Open> open_;
    std::vector<Construct> constructs_;
    std::vector<std::uint16_t> depths_;  // of each expression of the syntax
    std::size_t cases_ = 0;              // CASE expressions that are open
    bool next_allows_patterns_ = false;
};

}  // namespace dateline::cypher
