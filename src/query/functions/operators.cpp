#include <algorithm>
#include <cmath>
#include <limits>

#include "query/functions/arguments.hpp"
#include "query/functions/texts.hpp"
#include "query/syntax/query_error.hpp"
#include "query/temporal/arithmetic.hpp"
#include "query/temporal/durations.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

[[noreturn]] void refuse_operands(std::string_view deed, const Value& a, const Value& b) {
    throw ValueError{QueryErrorKind::type, "InvalidArgumentType",
                     std::string(kind_of(a)) + " and " + std::string(kind_of(b)) + " cannot be " + std::string(deed),
                     "Convert one of them, for example with toInteger() or toString()"};
}

[[noreturn]] void refuse_zero() {
    throw ValueError{QueryErrorKind::arithmetic, "DivisionByZero", "an integer or a duration was divided by zero",
                     "Leave such rows out with WHERE, or divide floats, which gives Inf or NaN"};
}

/// Two numbers, as integers where both are.
struct Operands {
    bool are_integers = false;
    std::int64_t a = 0;
    std::int64_t b = 0;
    double float_a = 0;
    double float_b = 0;
};

bool are_numbers(const Value& a, const Value& b) {
    return is_number(a) && is_number(b);
}

Operands operands_of(std::string_view deed, const Value& a, const Value& b) {
    if (!are_numbers(a, b)) refuse_operands(deed, a, b);
    if (kind(a) == Kind::integer && kind(b) == Kind::integer)
        return {true, held<Kind::integer>(a), held<Kind::integer>(b), 0, 0};
    return {false, 0, 0, as_float(a), as_float(b)};
}

using CheckedOperation = bool (*)(std::int64_t a, std::int64_t b, std::int64_t* result);

/// An operation on integers; refused where an integer does not hold its result.
Value checked(CheckedOperation does_overflow, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (does_overflow(a, b, &result)) refuse_overflow();
    return result;
}

bool add_overflows(std::int64_t a, std::int64_t b, std::int64_t* result) {
    return __builtin_add_overflow(a, b, result);
}
bool subtract_overflows(std::int64_t a, std::int64_t b, std::int64_t* result) {
    return __builtin_sub_overflow(a, b, result);
}
bool multiply_overflows(std::int64_t a, std::int64_t b, std::int64_t* result) {
    return __builtin_mul_overflow(a, b, result);
}

Value concatenated(std::string_view a, std::string_view b, FunctionContext& context) {
    demand_text_size(a.size() + b.size());
    const std::span<char> bytes = context.arena.make<char>(a.size() + b.size());
    std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), bytes.begin()));
    return std::string_view(bytes.data(), bytes.size());
}

Value concatenated(List a, List b, FunctionContext& context) {
    const std::span<Value> values = context.arena.make<Value>(a.size + b.size);
    std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), values.begin()));
    return as_list(values);
}

/// A list as it is, any other value as a list of it alone.
List as_list(const Value& value) {
    const List* const list = value.as<List>();
    return list != nullptr ? *list : List{&value, 1};
}

/// Texts, and a text with a number, a boolean or a temporal value on either side.
Value add_text(const Value& a, const Value& b, FunctionContext& context) {
    const auto* const text = a.as<std::string_view>();
    const auto* const other = b.as<std::string_view>();
    if (text != nullptr && other != nullptr) return concatenated(*text, *other, context);
    const std::optional<std::string> converted = text_of(text != nullptr ? b : a);
    if (!converted) refuse_operands("added", a, b);
    return text != nullptr ? concatenated(*text, *converted, context) : concatenated(*converted, *other, context);
}

const Duration* duration_in(const Value& value) {
    return kind(value) == Kind::duration ? held<Kind::duration>(value) : nullptr;
}

bool is_date_or_time(const Value& value) {
    return is_temporal(value) && kind(value) != Kind::duration;
}

/// A duration added to another, or to a date or time; nothing for other values.
std::optional<Value> add_duration(const Value& a, const Duration& b, FunctionContext& context) {
    if (is_date_or_time(a)) return moved(a, b, context);
    const Duration* const duration = duration_in(a);
    if (duration == nullptr) return std::nullopt;
    DurationSum sum;
    sum.add(*duration);
    sum.add(b);
    return keep_duration(sum.finish(), context);
}

/// A duration so many times; nothing for other values.
std::optional<Value> multiply_duration(const Value& a, const Value& b, FunctionContext& context) {
    const Duration* const duration = duration_in(a);
    if (duration == nullptr || !is_number(b)) return std::nullopt;
    if (const auto* const times = b.as<std::int64_t>()) return keep_duration(multiplied(*duration, *times), context);
    return keep_duration(multiplied(*duration, held<Kind::floating>(b)), context);
}

}  // namespace

Value add(const Value& a, const Value& b, FunctionContext& context) {
    if (a.is_null() || b.is_null()) return Null{};
    if (!are_numbers(a, b)) {
        if (kind(a) == Kind::list || kind(b) == Kind::list) return concatenated(as_list(a), as_list(b), context);
        if (kind(a) == Kind::text || kind(b) == Kind::text) return add_text(a, b, context);
        if (const Duration* const by = duration_in(b)) {
            if (const auto sum = add_duration(a, *by, context)) return *sum;
        } else if (const Duration* const other = duration_in(a)) {
            if (const auto sum = add_duration(b, *other, context)) return *sum;
        }
    }
    const Operands of = operands_of("added", a, b);
    return of.are_integers ? checked(add_overflows, of.a, of.b) : Value(of.float_a + of.float_b);
}

Value subtract(const Value& a, const Value& b, FunctionContext& context) {
    if (a.is_null() || b.is_null()) return Null{};
    if (const Duration* const by = duration_in(b)) {
        if (const auto rest = add_duration(a, negated(*by), context)) return *rest;
    }
    if (is_date_or_time(a) && is_date_or_time(b)) {
        throw ValueError{QueryErrorKind::type, "InvalidArgumentType",
                         std::string(kind_of(a)) + " and " + std::string(kind_of(b)) + " cannot be subtracted",
                         "Ask what lies between them: duration.inDays(earlier, later).days"};
    }
    const Operands of = operands_of("subtracted", a, b);
    return of.are_integers ? checked(subtract_overflows, of.a, of.b) : Value(of.float_a - of.float_b);
}

Value multiply(const Value& a, const Value& b, FunctionContext& context) {
    if (a.is_null() || b.is_null()) return Null{};
    if (const auto product = multiply_duration(a, b, context)) return *product;
    if (const auto product = multiply_duration(b, a, context)) return *product;
    const Operands of = operands_of("multiplied", a, b);
    return of.are_integers ? checked(multiply_overflows, of.a, of.b) : Value(of.float_a * of.float_b);
}

Value divide(const Value& a, const Value& b, FunctionContext& context) {
    if (a.is_null() || b.is_null()) return Null{};
    if (const Duration* const duration = duration_in(a); duration != nullptr && is_number(b)) {
        if (as_float(b) == 0) refuse_zero();
        return keep_duration(divided(*duration, as_float(b)), context);
    }
    const Operands of = operands_of("divided", a, b);
    if (!of.are_integers) return of.float_a / of.float_b;
    if (of.b == 0) refuse_zero();
    if (of.b == -1) return checked(subtract_overflows, 0, of.a);
    return of.a / of.b;
}

Value modulo(const Value& a, const Value& b, FunctionContext&) {
    if (a.is_null() || b.is_null()) return Null{};
    const Operands of = operands_of("divided", a, b);
    if (!of.are_integers) return std::fmod(of.float_a, of.float_b);
    if (of.b == 0) refuse_zero();
    return of.b == -1 ? std::int64_t{0} : of.a % of.b;
}

Value power(const Value& a, const Value& b, FunctionContext&) {
    if (a.is_null() || b.is_null()) return Null{};
    if (!are_numbers(a, b)) refuse_operands("raised to a power", a, b);
    return std::pow(as_float(a), as_float(b));
}

Value negate(const Value& a, FunctionContext&) {
    if (a.is_null()) return Null{};
    if (const auto* const integer = a.as<std::int64_t>()) return checked(subtract_overflows, 0, *integer);
    if (const double* const number = a.as<double>()) return -*number;
    throw ValueError{QueryErrorKind::type, "InvalidArgumentType", std::string(kind_of(a)) + " has no negative",
                     "Negate a number"};
}

Value property_of(const Value& value, std::string_view key, FunctionContext& context) {
    switch (kind(value)) {
        case Kind::null:
            return Null{};
        case Kind::node:
            return context.graph.value_of(held<Kind::node>(value), key);
        case Kind::relationship:
            return context.graph.value_of(held<Kind::relationship>(value), key);
        case Kind::map: {
            const Map& map = held<Kind::map>(value);
            const MapEntry* const entry =
                std::lower_bound(map.begin(), map.end(), key,
                                 [](const MapEntry& each, std::string_view asked) { return each.key < asked; });
            return entry == map.end() || entry->key != key ? Value() : entry->value;
        }
        default:
            if (is_temporal(value)) return component_of(value, key, context);
    }
    throw ValueError{QueryErrorKind::type, "InvalidArgumentType", std::string(kind_of(value)) + " has no properties",
                     "Ask a node, a relationship, a map, a date or a time for `" + std::string(key) + "`"};
}

}  // namespace dateline::cypher
