#include "query/checks/operators.hpp"

#include <algorithm>
#include <array>

namespace dateline::cypher {

namespace {

struct OperatorRow {
    Operator what;
    std::string_view sign;
    std::uint32_t takes;
    std::uint32_t gives;  // kNothing: as its operands tell
};

constexpr std::uint32_t kMeasure = kNumber | kTemporal;

constexpr auto kRows = std::to_array<OperatorRow>({
    {Operator::or_, "OR", kBoolean, kBoolean},
    {Operator::xor_, "XOR", kBoolean, kBoolean},
    {Operator::and_, "AND", kBoolean, kBoolean},
    {Operator::not_, "NOT", kBoolean, kBoolean},
    {Operator::equal, "=", kAnything, kBoolean},
    {Operator::not_equal, "<>", kAnything, kBoolean},
    {Operator::less, "<", kAnything, kBoolean},
    {Operator::less_or_equal, "<=", kAnything, kBoolean},
    {Operator::greater, ">", kAnything, kBoolean},
    {Operator::greater_or_equal, ">=", kAnything, kBoolean},
    {Operator::add, "+", kAnything, kNothing},
    {Operator::subtract, "-", kMeasure, kNothing},
    {Operator::multiply, "*", kMeasure, kNothing},
    {Operator::divide, "/", kMeasure, kNothing},
    {Operator::modulo, "%", kNumber, kNothing},
    {Operator::power, "^", kNumber, kFloat},
    {Operator::plus, "+", kMeasure, kNothing},
    {Operator::minus, "-", kMeasure, kNothing},
    {Operator::in, "IN", kAnything, kBoolean},
    {Operator::starts_with, "STARTS WITH", kAnything, kBoolean},
    {Operator::ends_with, "ENDS WITH", kAnything, kBoolean},
    {Operator::contains, "CONTAINS", kAnything, kBoolean},
    {Operator::matches, "=~", kAnything, kBoolean},
    {Operator::is_null, "IS NULL", kAnything, kBoolean},
    {Operator::is_not_null, "IS NOT NULL", kAnything, kBoolean},
});

const OperatorRow& row_of(Operator what) {
    return *std::find_if(kRows.begin(), kRows.end(), [&](const OperatorRow& row) { return row.what == what; });
}

bool can_be(const PossibleKinds& kinds, std::uint32_t set) {
    return (kinds.set & set) != 0;
}

/// The kinds of a + b: a list takes anything at either side.
PossibleKinds sum_of(const PossibleKinds& left, const PossibleKinds& right) {
    PossibleKinds sum{kNothing, kNothing};
    const bool is_left_list = can_be(left, kList);
    const bool is_right_list = can_be(right, kList);
    if (is_left_list || is_right_list) {
        sum.set |= kList;
        sum.elements = (is_left_list ? left.elements : left.set) | (is_right_list ? right.elements : right.set);
    }
    if (can_be(left, kText) || can_be(right, kText)) sum.set |= kText;
    if (can_be(left, kTemporal) || can_be(right, kTemporal)) sum.set |= kTemporal;
    if (can_be(left, kNumber) && can_be(right, kNumber)) sum.set |= (left.set | right.set) & kNumber;
    return sum;
}

}  // namespace

std::string_view sign_of(Operator what) {
    return row_of(what).sign;
}

std::uint32_t operand_kinds(Operator what) {
    return row_of(what).takes;
}

bool can_be_added(const PossibleKinds& left, const PossibleKinds& right) {
    return left.set == kNothing || right.set == kNothing || sum_of(left, right).set != kNothing;
}

PossibleKinds kinds_given(Operator what, const PossibleKinds& left, const PossibleKinds& right) {
    const std::uint32_t gives = row_of(what).gives;
    if (gives != kNothing) return {gives, kAnything};
    if (left.set == kNothing || right.set == kNothing) return {kNothing, kNothing};
    if (what == Operator::add) return sum_of(left, right);
    return {(left.set | right.set) & kMeasure, kAnything};
}

}  // namespace dateline::cypher
