#include "query/execution/operator_terms.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "query/execution/pattern_term.hpp"
#include "query/functions/texts.hpp"

namespace dateline::cypher {

namespace {

Value value_of(Truth truth) {
    return truth ? Value(*truth) : Value();
}

Truth opposite(Truth truth) {
    return truth ? Truth(!*truth) : truth;
}

[[noreturn]] void throw_kind(Span source, const std::string& cause, const std::string& remedy, const Frame& frame) {
    throw_at(source, {QueryErrorKind::type, "InvalidArgumentType", cause, remedy}, frame);
}

struct NotTerm final : Term {
    NotTerm(TermPointer given, Span place) : operand(std::move(given)), source(place) {}
    Value evaluate(Frame& frame) const override {
        return value_of(opposite(truth_of(operand->evaluate(frame), source, frame)));
    }
    TermPointer operand;
    Span source;
};

struct IsNullTerm final : Term {
    IsNullTerm(TermPointer given, bool wanted) : operand(std::move(given)), is_null(wanted) {}
    Value evaluate(Frame& frame) const override { return operand->evaluate(frame).is_null() == is_null; }
    TermPointer operand;
    bool is_null;
};

/// AND, OR: the second operand is not looked at where the first decides.
struct EitherTerm final : Term {
    EitherTerm(TermPointer a, TermPointer b, bool what_decides, Span place)
        : left(std::move(a)), right(std::move(b)), decisive(what_decides), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Truth first = truth_of(left->evaluate(frame), source, frame);
        if (first == decisive) return decisive;
        const Truth second = truth_of(right->evaluate(frame), source, frame);
        if (second == decisive) return decisive;
        return first && second ? Value(!decisive) : Value();
    }
    TermPointer left, right;
    bool decisive;  // false for AND, true for OR
    Span source;
};

struct ExclusiveTerm final : Term {
    ExclusiveTerm(TermPointer a, TermPointer b, Span place) : left(std::move(a)), right(std::move(b)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Truth first = truth_of(left->evaluate(frame), source, frame);
        const Truth second = truth_of(right->evaluate(frame), source, frame);
        return first && second ? Value(*first != *second) : Value();
    }
    TermPointer left, right;
    Span source;
};

Truth holds(Operator op, const Value& a, const Value& b) {
    if (op == Operator::equal) return are_equal(a, b);
    if (op == Operator::not_equal) return opposite(are_equal(a, b));
    const auto ordering = compare(a, b);
    if (!ordering) return std::nullopt;
    switch (op) {
        case Operator::less:
            return *ordering < 0;
        case Operator::less_or_equal:
            return *ordering <= 0;
        case Operator::greater:
            return *ordering > 0;
        default:
            return *ordering >= 0;
    }
}

struct ComparisonTerm final : Term {
    ComparisonTerm(std::vector<Operator> between, Terms given)
        : operators(std::move(between)), operands(std::move(given)) {}
    Value evaluate(Frame& frame) const override {
        bool is_known = true;
        Value left = operands.front()->evaluate(frame);
        for (std::size_t i = 0; i < operators.size(); ++i) {
            const Value right = operands[i + 1]->evaluate(frame);
            frame.tick(work_of(left) + work_of(right));
            const Truth truth = holds(operators[i], left, right);
            if (truth == false) return false;
            is_known &= truth.has_value();
            left = right;
        }
        return is_known ? Value(true) : Value();
    }
    std::vector<Operator> operators;
    Terms operands;
};

struct ArithmeticTerm final : Term {
    using Compute = Value (*)(const Value&, const Value&, FunctionContext&);
    ArithmeticTerm(Compute function, TermPointer a, TermPointer b, Span place)
        : compute(function), left(std::move(a)), right(std::move(b)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Value first = left->evaluate(frame);
        const Value second = right->evaluate(frame);
        frame.tick(work_of(first) + work_of(second));
        try {
            return compute(first, second, frame.context);
        } catch (const ValueError& error) {
            throw_at(source, error, frame);
        }
    }
    Compute compute;
    TermPointer left, right;
    Span source;
};

struct NegativeTerm final : Term {
    NegativeTerm(TermPointer given, Span place) : operand(std::move(given)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Value value = operand->evaluate(frame);
        try {
            return negate(value, frame.context);
        } catch (const ValueError& error) {
            throw_at(source, error, frame);
        }
    }
    TermPointer operand;
    Span source;
};

/// STARTS WITH, ENDS WITH, CONTAINS: null where an operand is no text.
struct TextTerm final : Term {
    using Compare = bool (*)(std::string_view, std::string_view);
    TextTerm(Compare function, TermPointer a, TermPointer b)
        : compare(function), left(std::move(a)), right(std::move(b)) {}
    Value evaluate(Frame& frame) const override {
        const Value first = left->evaluate(frame);
        const Value second = right->evaluate(frame);
        frame.tick(work_of(first));
        const auto* const text = first.as<std::string_view>();
        const auto* const part = second.as<std::string_view>();
        return text != nullptr && part != nullptr ? Value(compare(*text, *part)) : Value();
    }
    Compare compare;
    TermPointer left, right;
};

struct InTerm final : Term {
    InTerm(TermPointer a, TermPointer b, Span place) : item(std::move(a)), list(std::move(b)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Value wanted = item->evaluate(frame);
        const Value in = list->evaluate(frame);
        if (in.is_null()) return Null{};
        const List* const items = in.as<List>();
        if (items == nullptr)
            throw_kind(source, "IN looks into a list, and this is " + std::string(kind_of(in)),
                       "Write the list in brackets", frame);
        bool is_known = true;
        const std::uint64_t work = work_of(wanted);
        for (const Value& each : *items) {
            frame.tick(1 + work);
            const Truth is_it = are_equal(wanted, each);
            if (is_it == true) return true;
            is_known &= is_it.has_value();
        }
        return is_known ? Value(false) : Value();
    }
    TermPointer item, list;
    Span source;
};

struct SubscriptTerm final : Term {
    SubscriptTerm(TermPointer a, TermPointer b, Span place) : of(std::move(a)), key(std::move(b)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Value value = of->evaluate(frame);
        const Value at = key->evaluate(frame);
        if (value.is_null()) return Null{};
        if (const List* const list = value.as<List>()) return item_of(*list, at, frame);
        const bool has_properties =
            value.as<Map>() != nullptr || value.as<NodeIndex>() != nullptr || value.as<RelationshipIndex>() != nullptr;
        if (!has_properties)
            throw_kind(
                source,
                "brackets ask a list, a map, a node or a relationship, and this is " + std::string(kind_of(value)),
                "Ask for an item of a list or a property", frame);
        if (at.is_null()) return Null{};
        if (const auto* const name = at.as<std::string_view>()) return property_of(value, *name, frame.context);
        throw_at(source,
                 {QueryErrorKind::type, "MapElementAccessByNonString",
                  "a property is asked for by a text, and this is " + std::string(kind_of(at)),
                  "Write its name in quotation marks"},
                 frame);
    }
    [[nodiscard]] Value item_of(const List& list, const Value& at, const Frame& frame) const {
        if (at.is_null()) return Null{};
        const std::int64_t* const number = at.as<std::int64_t>();
        if (number == nullptr)
            throw_kind(source, "an item of a list is asked for by an integer, and this is " + std::string(kind_of(at)),
                       "Count the items from 0", frame);
        const auto size = static_cast<std::int64_t>(list.size);
        const std::int64_t position = *number < 0 ? size + *number : *number;
        return position >= 0 && position < size ? list[static_cast<std::size_t>(position)] : Value();
    }
    TermPointer of, key;
    Span source;
};

struct SliceTerm final : Term {
    SliceTerm(TermPointer a, TermPointer b, TermPointer c, Span place)
        : of(std::move(a)), from(std::move(b)), to(std::move(c)), source(place) {}
    Value evaluate(Frame& frame) const override {
        const Value value = of->evaluate(frame);
        if (value.is_null()) return Null{};
        const List* const list = value.as<List>();
        if (list == nullptr)
            throw_kind(source, "a part is taken of a list, and this is " + std::string(kind_of(value)),
                       "Use substring() for a text", frame);
        const auto size = static_cast<std::int64_t>(list->size);
        const auto begin = border(from.get(), 0, size, frame);
        const auto end = border(to.get(), size, size, frame);
        if (!begin || !end) return Null{};
        if (*begin >= *end) return List{};
        return List{list->first + *begin, static_cast<std::size_t>(*end - *begin)};
    }
    /// Within 0..size; nothing where it is null.
    std::optional<std::int64_t> border(const Term* term, std::int64_t open, std::int64_t size, Frame& frame) const {
        if (term == nullptr) return open;
        const Value value = term->evaluate(frame);
        if (value.is_null()) return std::nullopt;
        const std::int64_t* const number = value.as<std::int64_t>();
        if (number == nullptr)
            throw_kind(source, "a part of a list is given by integers, and this is " + std::string(kind_of(value)),
                       "Count the items from 0", frame);
        return std::clamp<std::int64_t>(*number < 0 ? size + *number : *number, 0, size);
    }
    TermPointer of, from, to;
    Span source;
};

struct ArithmeticRow {
    Operator op;
    ArithmeticTerm::Compute compute;
};
constexpr auto kArithmetic = std::to_array<ArithmeticRow>({
    {Operator::add, add},
    {Operator::subtract, subtract},
    {Operator::multiply, multiply},
    {Operator::divide, divide},
    {Operator::modulo, modulo},
    {Operator::power, power},
});

struct TextRow {
    Operator op;
    TextTerm::Compare compare;
};
constexpr auto kTexts = std::to_array<TextRow>({
    {Operator::starts_with, [](std::string_view text, std::string_view part) { return text.starts_with(part); }},
    {Operator::ends_with, [](std::string_view text, std::string_view part) { return text.ends_with(part); }},
    {Operator::contains,
     [](std::string_view text, std::string_view part) { return find_text(text, part) != text.npos; }},
});

}  // namespace

TermPointer unary_term(Operator op, TermPointer operand, Span source) {
    switch (op) {
        case Operator::not_:
            return std::make_unique<NotTerm>(std::move(operand), source);
        case Operator::minus:
            return std::make_unique<NegativeTerm>(std::move(operand), source);
        case Operator::is_null:
            return std::make_unique<IsNullTerm>(std::move(operand), true);
        case Operator::is_not_null:
            return std::make_unique<IsNullTerm>(std::move(operand), false);
        default:
            return operand;  // +
    }
}

TermPointer binary_term(Operator op, TermPointer left, TermPointer right, Span source) {
    for (const ArithmeticRow& row : kArithmetic) {
        if (row.op == op)
            return std::make_unique<ArithmeticTerm>(row.compute, std::move(left), std::move(right), source);
    }
    for (const TextRow& row : kTexts) {
        if (row.op == op) return std::make_unique<TextTerm>(row.compare, std::move(left), std::move(right));
    }
    if (op == Operator::in) return std::make_unique<InTerm>(std::move(left), std::move(right), source);
    if (op == Operator::matches) return pattern_term(std::move(left), std::move(right), source);
    if (op == Operator::xor_) return std::make_unique<ExclusiveTerm>(std::move(left), std::move(right), source);
    return std::make_unique<EitherTerm>(std::move(left), std::move(right), op == Operator::or_, source);
}

TermPointer comparison_term(std::vector<Operator> operators, Terms operands) {
    return std::make_unique<ComparisonTerm>(std::move(operators), std::move(operands));
}
TermPointer subscript_term(TermPointer of, TermPointer key, Span source) {
    return std::make_unique<SubscriptTerm>(std::move(of), std::move(key), source);
}
TermPointer slice_term(TermPointer of, TermPointer from, TermPointer to, Span source) {
    return std::make_unique<SliceTerm>(std::move(of), std::move(from), std::move(to), source);
}

}  // namespace dateline::cypher
