#include "query/functions/sums.hpp"

#include <cmath>

#include "query/values/kinds.hpp"

namespace dateline::cypher {

void NumberSum::add(const Value& value) {
    ++count_;
    if (kind(value) == Kind::floating) {
        has_floats_ = true;
        add_float(held<Kind::floating>(value));
        return;
    }
    const std::int64_t integer = held<Kind::integer>(value);
    if (__builtin_add_overflow(whole_, integer, &whole_)) carries_ += integer > 0 ? 1 : -1;
}

void NumberSum::add_float(double number) {
    const double sum = sum_ + number;
    if (std::isfinite(sum))
        rounded_away_ += std::abs(sum_) >= std::abs(number) ? sum_ - sum + number : number - sum + sum_;
    sum_ = sum;
}

std::optional<Value> NumberSum::exact() const {
    if (has_floats_) return as_float();
    if (carries_ != 0) return std::nullopt;
    return whole_;
}

double NumberSum::as_float() const {
    constexpr double kCarry = 18446744073709551616.0;  // 2^64
    return sum_ + rounded_away_ + static_cast<double>(whole_) + static_cast<double>(carries_) * kCarry;
}

}  // namespace dateline::cypher
