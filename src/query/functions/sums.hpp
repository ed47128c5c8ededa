// Sums of numbers that lose nothing: integers exactly, floats with what each addition rounds away.
#pragma once

#include <cstdint>
#include <optional>

#include "model/graph_value.hpp"

namespace dateline::cypher {

class NumberSum {
public:
    /// `value` must be a number.
    void add(const Value& value);

    /// The sum of what was added: an integer where all were integers. Nothing where an integer does not hold it.
    [[nodiscard]] std::optional<Value> exact() const;
    [[nodiscard]] double as_float() const;
    [[nodiscard]] std::uint64_t count() const { return count_; }

private:
    void add_float(double number);

    std::int64_t whole_ = 0;  // of the integers, with carries_ times 2^64 beside it: in any order the same
    std::int64_t carries_ = 0;
    // Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
    double sum_ = 0;
    double rounded_away_ = 0;
    std::uint64_t count_ = 0;
    bool has_floats_ = false;
};

}  // namespace dateline::cypher
