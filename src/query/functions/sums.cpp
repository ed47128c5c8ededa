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
    std::int64_t sum = 0;
    if (__builtin_add_overflow(whole_, integer, &sum)) {
        has_overflown_ = true;
        add_float(static_cast<double>(whole_));
        sum = integer;
    }
    whole_ = sum;
}

void NumberSum::add_float(double number) {
    const double sum = sum_ + number;
    if (std::isfinite(sum))
        rounded_away_ += std::abs(sum_) >= std::abs(number) ? sum_ - sum + number : number - sum + sum_;
    sum_ = sum;
}

std::optional<Value> NumberSum::exact() const {
    if (has_floats_) return as_float();
    if (has_overflown_) return std::nullopt;
    return whole_;
}

double NumberSum::as_float() const {
    return sum_ + rounded_away_ + static_cast<double>(whole_);
}

}  // namespace dateline::cypher
