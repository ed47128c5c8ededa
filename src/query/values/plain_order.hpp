// How plain values, all but lists and maps, are to each other; what equality, order and hashing share.
#pragma once

#include <compare>
#include <cstdint>

#include "model/graph_value.hpp"

namespace dateline::cypher {

/// By the numbers themselves: no integer is rounded to a float for it. `unordered` where a float is NaN.
[[nodiscard]] std::partial_ordering compare_numbers(std::int64_t a, double b);
/// The same for any two numbers; both must be some.
[[nodiscard]] std::partial_ordering compare_numbers(const Value& a, const Value& b);

/// The order of two values of one kind that are neither number, list nor map. Nodes, relationships and paths are by
/// their positions; times with a zone by their instant, then their offset, then the zone's name; durations by their
/// length on average (a month is 30.436875 days), then month by month.
[[nodiscard]] std::strong_ordering order_alike(const Value& a, const Value& b);

/// The work that a walk through lists within lists may do. Lists can share their parts, so that a small memory holds
/// what would take ages to walk.
class WalkBudget {
public:
    /// To be called for each pair of elements. ValueError beyond the limit.
    void take() {
        if (left_-- == 0) refuse();
    }

private:
    [[noreturn]] static void refuse();
    std::uint64_t left_ = std::uint64_t{1} << 24U;
};

}  // namespace dateline::cypher
