#include <algorithm>
#include <cmath>
#include <functional>

#include "query/functions/arguments.hpp"
#include "query/functions/sums.hpp"
#include "query/syntax/is_name.hpp"
#include "query/temporal/durations.hpp"
#include "query/values/kinds.hpp"
#include "query/values/values.hpp"

namespace dateline::cypher {

namespace {

class Count final : public Accumulator {
public:
    void add(Arguments, FunctionContext&) override { ++count_; }
    Value result(FunctionContext&) const override { return count_; }

private:
    std::int64_t count_ = 0;
};

/// Sums up either numbers or durations.
class Sum : public Accumulator {
public:
    void add(Arguments arguments, FunctionContext&) override {
        const Value& value = arguments[0];
        if (is_number(value) && duration_count_ == 0) {
            numbers_.add(value);
        } else if (kind(value) == Kind::duration && numbers_.count() == 0) {
            ++duration_count_;
            durations_.add(*held<Kind::duration>(value));
        } else {
            refuse_argument(name(), "either numbers or durations", value);
        }
    }
    Value result(FunctionContext& context) const override {
        if (duration_count_ > 0) return keep_duration(durations_.finish(), context);
        const std::optional<Value> sum = numbers_.exact();
        if (!sum) refuse_overflow();
        return *sum;
    }

protected:
    [[nodiscard]] const NumberSum& numbers() const { return numbers_; }
    [[nodiscard]] const DurationSum& durations() const { return durations_; }
    [[nodiscard]] std::uint64_t duration_count() const { return duration_count_; }

private:
    [[nodiscard]] virtual std::string_view name() const { return "sum"; }

    NumberSum numbers_;
    DurationSum durations_;
    std::uint64_t duration_count_ = 0;
};

class Average final : public Sum {
public:
    Value result(FunctionContext& context) const override {
        if (duration_count() > 0)
            return keep_duration(divided(durations().finish(), static_cast<double>(duration_count())), context);
        if (numbers().count() == 0) return Null{};
        return numbers().as_float() / static_cast<double>(numbers().count());
    }

private:
    std::string_view name() const override { return "avg"; }
};

/// The first or the last of all values in their order.
template <bool is_least>
class Extreme final : public Accumulator {
public:
    void add(Arguments arguments, FunctionContext&) override {
        const Value& value = arguments[0];
        if (best_.is_null() || (is_least ? order(value, best_) < 0 : order(value, best_) > 0)) best_ = value;
    }
    Value result(FunctionContext&) const override { return best_; }

private:
    Value best_;
};

/// Values in a room that doubles, so that adding is cheap and no more than twice what is kept is taken.
class GrowingList {
public:
    void add(const Value& value, Arena& arena) {
        if (size_ == room_.size()) {
            const std::span<Value> larger = arena.make<Value>(std::max<std::size_t>(4, 2 * size_));
            std::copy(room_.begin(), room_.end(), larger.begin());
            room_ = larger;
        }
        room_[size_++] = value;
    }
    [[nodiscard]] std::span<const Value> values() const { return room_.first(size_); }

private:
    std::span<Value> room_;
    std::size_t size_ = 0;
};

class Collect final : public Accumulator {
public:
    void add(Arguments arguments, FunctionContext& context) override { list_.add(arguments[0], context.arena); }
    Value result(FunctionContext&) const override { return List{list_.values().data(), list_.values().size()}; }

private:
    GrowingList list_;
};

/// Welford, "Note on a method for calculating corrected sums of squares and products", 1962. 0 where there are too few.
template <bool is_of_sample>
class Deviation final : public Accumulator {
public:
    void add(Arguments arguments, FunctionContext&) override {
        const double number = demand_number(is_of_sample ? "stDev" : "stDevP", arguments[0]);
        count_ += 1;
        const double distance = number - mean_;
        mean_ += distance / count_;
        squares_ += distance * (number - mean_);
    }
    Value result(FunctionContext&) const override {
        const double freedom = is_of_sample ? count_ - 1 : count_;
        return freedom > 0 ? std::sqrt(squares_ / freedom) : 0.0;
    }

private:
    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
};

/// A percentile of numbers; what the first row says of which one holds.
class Percentile : public Accumulator {
public:
    void add(Arguments arguments, FunctionContext& context) override {
        if (!is_number(arguments[0])) refuse_argument(name(), "numbers", arguments[0]);
        const double percentile = demand_number(name(), arguments[1]);
        if (!(percentile >= 0 && percentile <= 1))
            refuse_number(std::string(name()) + "() got " + written_float(percentile) + " as its percentile",
                          "Give it a number from 0.0 to 1.0");
        if (numbers_.values().empty()) percentile_ = percentile;
        numbers_.add(arguments[0], context.arena);
    }
    Value result(FunctionContext& context) const override {
        const std::span<const Value> all = numbers_.values();
        if (all.empty()) return Null{};
        const std::span<Value> sorted = context.arena.make<Value>(all.size());
        std::copy(all.begin(), all.end(), sorted.begin());
        std::sort(sorted.begin(), sorted.end(), [](const Value& a, const Value& b) { return order(a, b) < 0; });
        return choose(sorted, percentile_);
    }

private:
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual Value choose(std::span<const Value> sorted, double percentile) const = 0;

    GrowingList numbers_;
    double percentile_ = 0;
};

/// The least of the numbers that so many are no larger than.
class DiscretePercentile final : public Percentile {
    std::string_view name() const override { return "percentileDisc"; }
    Value choose(std::span<const Value> sorted, double percentile) const override {
        const double rank = std::ceil(percentile * static_cast<double>(sorted.size()));
        return sorted[rank < 1 ? 0 : static_cast<std::size_t>(rank) - 1];
    }
};

/// Between the two numbers that are nearest.
class ContinuousPercentile final : public Percentile {
    std::string_view name() const override { return "percentileCont"; }
    Value choose(std::span<const Value> sorted, double percentile) const override {
        const double place = percentile * static_cast<double>(sorted.size() - 1);
        const auto below = static_cast<std::size_t>(std::floor(place));
        const double low = as_float(sorted[below]);
        if (below + 1 == sorted.size()) return low;
        const double share = place - std::floor(place);
        return share == 0 ? low : low * (1 - share) + as_float(sorted[below + 1]) * share;
    }
};

template <class Kept>
std::unique_ptr<Accumulator> begin() {
    return std::make_unique<Kept>();
}

constexpr Aggregate kAggregates[] = {
    {"count", 1, kInteger, begin<Count>, false},
    {"sum", 1, kNumber | kTemporal, begin<Sum>, false},
    {"avg", 1, kFloat | kTemporal, begin<Average>, false},
    {"min", 1, kAnything, begin<Extreme<true>>, true},
    {"max", 1, kAnything, begin<Extreme<false>>, true},
    {"collect", 1, kList, begin<Collect>, true},
    {"stDev", 1, kFloat, begin<Deviation<true>>, false},
    {"stDevP", 1, kFloat, begin<Deviation<false>>, false},
    {"percentileDisc", 2, kNumber, begin<DiscretePercentile>, false},
    {"percentileCont", 2, kFloat, begin<ContinuousPercentile>, false},
};

}  // namespace

std::span<const Aggregate> aggregates() {
    return kAggregates;
}

const Aggregate* find_aggregate(std::string_view name) {
    const auto* const found = std::find_if(std::begin(kAggregates), std::end(kAggregates),
                                           [&](const Aggregate& each) { return is_name(each.name, name); });
    return found == std::end(kAggregates) ? nullptr : found;
}

}  // namespace dateline::cypher
