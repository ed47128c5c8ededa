#include <cmath>
#include <limits>
#include <numbers>

#include "query/functions/arguments.hpp"
#include "query/functions/families.hpp"
#include "query/values/kinds.hpp"

namespace dateline::cypher {

namespace {

double round_up_halves(double number) {
    const double below = std::floor(number);
    return number - below >= 0.5 ? below + 1 : below;
}

double cotangent(double angle) {
    return 1 / std::tan(angle);
}

double to_degrees(double radians) {
    return radians * (180 / std::numbers::pi);
}

double to_radians(double degrees) {
    return degrees * (std::numbers::pi / 180);
}

double haversine(double angle) {
    return (1 - std::cos(angle)) / 2;
}

/// A function of a number that gives a float, and its name for errors.
struct FloatFunction {
    std::string_view name;
    double (*compute)(double);
};

constexpr FloatFunction kCeil = {"ceil", std::ceil};
constexpr FloatFunction kFloor = {"floor", std::floor};
constexpr FloatFunction kRound = {"round", round_up_halves};
constexpr FloatFunction kSqrt = {"sqrt", std::sqrt};
constexpr FloatFunction kExp = {"exp", std::exp};
constexpr FloatFunction kLog = {"log", std::log};
constexpr FloatFunction kLog10 = {"log10", std::log10};
constexpr FloatFunction kSin = {"sin", std::sin};
constexpr FloatFunction kCos = {"cos", std::cos};
constexpr FloatFunction kTan = {"tan", std::tan};
constexpr FloatFunction kCot = {"cot", cotangent};
constexpr FloatFunction kAsin = {"asin", std::asin};
constexpr FloatFunction kAcos = {"acos", std::acos};
constexpr FloatFunction kAtan = {"atan", std::atan};
constexpr FloatFunction kDegrees = {"degrees", to_degrees};
constexpr FloatFunction kRadians = {"radians", to_radians};
constexpr FloatFunction kHaversin = {"haversin", haversine};

template <const FloatFunction& function>
Value call_float(Arguments arguments, FunctionContext&) {
    return function.compute(demand_number(function.name, arguments[0]));
}

template <const FloatFunction& function>
constexpr Function row() {
    return {function.name, 1, 1, kNumber, kFloat, true, call_float<function>};
}

Value call_abs(Arguments arguments, FunctionContext&) {
    const auto* const integer = arguments[0].as<std::int64_t>();
    if (integer == nullptr) return std::abs(demand_number("abs", arguments[0]));
    if (*integer == std::numeric_limits<std::int64_t>::min()) refuse_overflow();
    return *integer < 0 ? -*integer : *integer;
}

Value call_sign(Arguments arguments, FunctionContext&) {
    const double number = demand_number("sign", arguments[0]);
    return std::int64_t{number > 0} - std::int64_t{number < 0};
}

Value call_atan2(Arguments arguments, FunctionContext&) {
    return std::atan2(demand_number("atan2", arguments[0]), demand_number("atan2", arguments[1]));
}

Value call_pi(Arguments, FunctionContext&) {
    return std::numbers::pi;
}

Value call_e(Arguments, FunctionContext&) {
    return std::numbers::e;
}

/// 0 or more, less than 1. SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
Value call_rand(Arguments, FunctionContext& context) {
    context.random += 0x9E3779B97F4A7C15U;
    std::uint64_t bits = context.random;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    bits ^= bits >> 31U;
    return std::ldexp(static_cast<double>(bits >> 11U), -53);
}

constexpr Function kFunctions[] = {
    {"abs", 1, 1, kNumber, kNumber, true, call_abs},
    {"sign", 1, 1, kNumber, kInteger, true, call_sign},
    row<kCeil>(),
    row<kFloor>(),
    row<kRound>(),
    row<kSqrt>(),
    row<kExp>(),
    row<kLog>(),
    row<kLog10>(),
    row<kSin>(),
    row<kCos>(),
    row<kTan>(),
    row<kCot>(),
    row<kAsin>(),
    row<kAcos>(),
    row<kAtan>(),
    {"atan2", 2, 2, kNumber, kFloat, true, call_atan2},
    row<kDegrees>(),
    row<kRadians>(),
    row<kHaversin>(),
    {"e", 0, 0, kAnything, kFloat, true, call_e},
    {"pi", 0, 0, kAnything, kFloat, true, call_pi},
    {"rand", 0, 0, kAnything, kFloat, true, call_rand},
};

}  // namespace

std::span<const Function> mathematical_functions() {
    return kFunctions;
}

}  // namespace dateline::cypher
