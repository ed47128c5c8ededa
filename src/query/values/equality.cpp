#include <algorithm>
#include <vector>

#include "query/values/kinds.hpp"
#include "query/values/plain_order.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

/// For values that are not both lists or both maps.
Truth are_plain_equal(const Value& a, const Value& b) {
    const Kind one = kind(a);
    const Kind other = kind(b);
    if (one == Kind::integer && other == Kind::integer) return held<Kind::integer>(a) == held<Kind::integer>(b);
    if (one == Kind::text && other == Kind::text) return held<Kind::text>(a) == held<Kind::text>(b);
    if (one == Kind::null || other == Kind::null) return std::nullopt;
    if (is_number(a) && is_number(b)) return compare_numbers(a, b) == 0;
    return one == other && order_alike(a, b) == 0;
}

bool have_same_keys(const Map& a, const Map& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const MapEntry& one, const MapEntry& other) { return one.key == other.key; });
}

/// Equality of lists within lists is that of all their parts together: one that is false decides, else one that is
/// null. So the parts can be asked in any order, with those that are lists themselves put off.
class PartsEquality {
public:
    explicit PartsEquality(WalkBudget& budget) : budget_(budget) {}

    void ask(const Value& a, const Value& b) {
        budget_.take();
        if (kind(a) == kind(b) && is_container(a)) {
            put_off_.push_back({&a, &b});
        } else {
            note(are_plain_equal(a, b));
        }
    }

    Truth answer() {
        while (!put_off_.empty() && !is_false_) {
            const auto [a, b] = put_off_.back();
            put_off_.pop_back();
            if (kind(*a) == Kind::list) {
                ask_all(held<Kind::list>(*a), held<Kind::list>(*b));
            } else {
                ask_all(held<Kind::map>(*a), held<Kind::map>(*b));
            }
        }
        if (is_false_) return false;
        return is_null_ ? Truth() : Truth(true);
    }

private:
    struct Pair {
        const Value* a;
        const Value* b;
    };

    void note(Truth truth) {
        is_null_ |= !truth;
        is_false_ |= truth && !*truth;
    }

    void ask_all(const List& a, const List& b) {
        if (a.size != b.size) return note(false);
        for (std::size_t i = 0; i < a.size && !is_false_; ++i) ask(a[i], b[i]);
    }

    void ask_all(const Map& a, const Map& b) {
        if (!have_same_keys(a, b)) return note(false);
        for (std::size_t i = 0; i < a.size && !is_false_; ++i) ask(a[i].value, b[i].value);
    }

    std::vector<Pair> put_off_;
    WalkBudget& budget_;
    bool is_null_ = false;
    bool is_false_ = false;
};

/// Kinds whose values are in an order that < and > tell of.
bool is_comparable(Kind kind) {
    switch (kind) {
        case Kind::boolean:
        case Kind::text:
        case Kind::date:
        case Kind::local_time:
        case Kind::zoned_time:
        case Kind::local_date_time:
        case Kind::zoned_date_time:
            return true;
        default:
            return false;
    }
}

std::optional<std::partial_ordering> compare_plain(const Value& a, const Value& b) {
    if (is_number(a) && is_number(b)) return compare_numbers(a, b);
    if (kind(a) != kind(b) || !is_comparable(kind(a))) return std::nullopt;
    return order_alike(a, b);
}

Truth are_equal_within(WalkBudget& budget, const Value& a, const Value& b) {
    if (kind(a) != kind(b) || !is_container(a)) return are_plain_equal(a, b);
    PartsEquality parts(budget);
    parts.ask(a, b);
    return parts.answer();
}

}  // namespace

Truth are_equal(const Value& a, const Value& b) {
    WalkBudget budget;
    return are_equal_within(budget, a, b);
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
    const Value* one = &a;
    const Value* other = &b;
    WalkBudget budget;
    // Each turn goes one list deeper, to the first elements that are not equal: they decide.
    while (kind(*one) == Kind::list && kind(*other) == Kind::list) {
        const List& left = held<Kind::list>(*one);
        const List& right = held<Kind::list>(*other);
        const std::size_t both = std::min(left.size, right.size);
        Truth truth = true;
        std::size_t i = 0;
        for (; i < both; ++i) {
            budget.take();
            truth = are_equal_within(budget, left[i], right[i]);
            if (truth != Truth(true)) break;
        }
        if (!truth) return std::nullopt;
        if (*truth) return left.size <=> right.size;
        one = &left[i];
        other = &right[i];
    }
    return compare_plain(*one, *other);
}

}  // namespace dateline::cypher
