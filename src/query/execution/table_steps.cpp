#include "query/execution/table_steps.hpp"

#include <algorithm>
#include <array>

#include "query/execution/row_set.hpp"

namespace dateline::cypher {

namespace {

class AggregateStep final : public Step {
public:
    AggregateStep(std::vector<Assignment> keys, std::vector<Aggregation> aggregations, std::string name)
        : keys_(std::move(keys)),
          aggregations_(std::move(aggregations)),
          name_(std::move(name)),
          groups_(keys_.size()),
          key_values_(keys_.size()) {}

    void begin(Frame&) override {
        groups_.clear();
        columns_.clear();
        columns_.resize(aggregations_.size());
    }
    bool take(Frame& frame) override {
        const Arena::Mark mark = frame.scratch.mark();
        for (std::size_t i = 0; i < keys_.size(); ++i) key_values_[i] = keys_[i].term->evaluate(frame);
        const bool is_known = keys_.empty() && groups_.size() > 0;  // without keys there is one group
        const RowSet::Found group = is_known ? RowSet::Found() : groups_.add(key_values_, frame);
        if (group.is_new) add_group(frame);
        for (std::size_t i = 0; i < aggregations_.size(); ++i) add(i, group.position, frame);
        frame.scratch.release(mark);
        return true;
    }
    void end(Frame& frame) override {
        if (keys_.empty() && groups_.size() == 0) {
            groups_.add({}, frame);
            add_group(frame);
        }
        for (std::size_t group = 0; group < groups_.size(); ++group) {
            frame.tick();
            if (!push_group(group, frame)) break;
        }
        end_next(frame);
    }
    [[nodiscard]] std::string description() const override { return "group " + name_; }

private:
    /// What one aggregation has of all groups.
    struct Column {
        std::vector<std::uint64_t> counts;
        std::vector<std::unique_ptr<Accumulator>> sums;
        std::vector<RowSet> seen;  // of DISTINCT
    };

    void add_group(Frame& frame) {
        constexpr std::size_t kBytesOfGroup = 128;  // that an aggregation of one takes: its sum, or the set of DISTINCT
        frame.kept.count(kBytesOfGroup * aggregations_.size());
        for (std::size_t i = 0; i < aggregations_.size(); ++i) {
            const Aggregation& each = aggregations_[i];
            columns_[i].counts.push_back(0);
            if (each.aggregate != nullptr) columns_[i].sums.push_back(each.aggregate->begin());
            if (each.is_distinct) columns_[i].seen.emplace_back(1);
        }
    }
    void add(std::size_t i, std::size_t group, Frame& frame) {
        const Aggregation& each = aggregations_[i];
        Column& column = columns_[i];
        if (each.aggregate == nullptr) {
            column.counts[group] += frame.weight;
            return;
        }
        std::array<Value, 2> values;  // no aggregation has more arguments
        for (std::size_t at = 0; at < each.arguments.size(); ++at) values[at] = each.arguments[at]->evaluate(frame);
        if (values[0].is_null()) return;
        if (each.is_distinct && !column.seen[group].add(std::span(values).first(1), frame).is_new) return;
        if (each.aggregate->keeps_values) values[0] = keep(values[0], frame);
        FunctionContext context{{frame.kept, frame.context.now}, frame.graph, frame.context.random};
        try {
            column.sums[group]->add(std::span(values).first(each.arguments.size()), context);
        } catch (const ValueError& error) {
            throw_at(each.source, error, frame);
        }
    }
    bool push_group(std::size_t group, Frame& frame) {
        const std::span<const Value> row = groups_.row(group);
        for (std::size_t i = 0; i < keys_.size(); ++i) frame.slots[keys_[i].slot] = row[i];
        FunctionContext context{{frame.kept, frame.context.now}, frame.graph, frame.context.random};
        for (std::size_t i = 0; i < aggregations_.size(); ++i) {
            const bool is_count = aggregations_[i].aggregate == nullptr;
            frame.slots[aggregations_[i].slot] = is_count ? Value(static_cast<std::int64_t>(columns_[i].counts[group]))
                                                          : columns_[i].sums[group]->result(context);
        }
        return push(frame);
    }

    std::vector<Assignment> keys_;
    std::vector<Aggregation> aggregations_;
    std::string name_;
    RowSet groups_;
    std::vector<Value> key_values_;
    std::vector<Column> columns_;  // parallel to the aggregations
};

class SortStep final : public Step {
public:
    SortStep(std::vector<SortKey> keys, std::vector<Slot> slots, WantedRows wanted, std::string name)
        : keys_(std::move(keys)),
          slots_(std::move(slots)),
          wanted_(std::move(wanted)),
          name_(std::move(name)),
          key_values_(keys_.size()) {}

    void begin(Frame& frame) override {
        rows_.clear();
        left_rooms_.clear();
        last_ = nullptr;
        most_rows_ = kAll;
        if (wanted_.limit) most_rows_ = count_of(*wanted_.limit, wanted_.source, frame);
        if (wanted_.limit && wanted_.skip) most_rows_ += count_of(*wanted_.skip, wanted_.source, frame);
    }
    bool take(Frame& frame) override {
        const Arena::Mark mark = frame.scratch.mark();
        for (std::size_t i = 0; i < keys_.size(); ++i) key_values_[i] = keys_[i].term->evaluate(frame);
        if (last_ == nullptr || is_before(key_values_.data(), last_, frame)) add(frame);
        frame.scratch.release(mark);
        return true;
    }
    void end(Frame& frame) override {
        leave_first(frame);
        for (const Value* const row : rows_) {
            frame.tick();
            for (std::size_t i = 0; i < slots_.size(); ++i) frame.slots[slots_[i]] = row[keys_.size() + i];
            if (!push(frame)) break;
        }
        end_next(frame);
    }
    [[nodiscard]] std::string description() const override { return "order by " + name_; }

private:
    static constexpr std::uint64_t kAll = ~std::uint64_t{0};
    static constexpr std::size_t kFewRows = 1024;

    void add(Frame& frame) {
        Value* const row = room_of_row(frame);
        for (std::size_t i = 0; i < keys_.size(); ++i) row[i] = keep(key_values_[i], frame);
        for (std::size_t i = 0; i < slots_.size(); ++i) row[keys_.size() + i] = keep(frame.slots[slots_[i]], frame);
        rows_.push_back(row);
        if (rows_.size() / 2 > most_rows_ && rows_.size() > kFewRows) leave_first(frame);
    }
    /// Room that a forgotten row has left, or new room.
    [[nodiscard]] Value* room_of_row(Frame& frame) {
        constexpr std::size_t kBytesOfRow = 32;  // that it takes beside its values while rows are sorted
        if (left_rooms_.empty()) {
            frame.kept.count(kBytesOfRow);
            return frame.kept.make<Value>(keys_.size() + slots_.size()).data();
        }
        Value* const room = left_rooms_.back();
        left_rooms_.pop_back();
        return room;
    }
    [[nodiscard]] bool is_before(const Value* a, const Value* b, Frame& frame) const {
        for (std::size_t i = 0; i < keys_.size(); ++i) {
            frame.tick(1 + work_of(a[i]));
            const auto ordering = order(a[i], b[i]);
            if (ordering != 0) return keys_[i].is_descending ? ordering > 0 : ordering < 0;
        }
        return false;
    }
    /// Sorts, and forgets rows that cannot be among the first any more.
    void leave_first(Frame& frame) {
        std::stable_sort(rows_.begin(), rows_.end(),
                         [&](const Value* a, const Value* b) { return is_before(a, b, frame); });
        if (rows_.size() < most_rows_) return;
        const auto first_left = rows_.begin() + static_cast<std::ptrdiff_t>(most_rows_);
        left_rooms_.insert(left_rooms_.end(), first_left, rows_.end());
        rows_.resize(static_cast<std::size_t>(most_rows_));
        if (!rows_.empty()) last_ = rows_.back();
    }

    std::vector<SortKey> keys_;
    std::vector<Slot> slots_;
    WantedRows wanted_;
    std::string name_;
    std::uint64_t most_rows_ = kAll;
    std::vector<Value*> rows_;        // keys, then the values of the slots
    std::vector<Value*> left_rooms_;  // of rows that cannot be among the first
    const Value* last_ = nullptr;     // of as many as are wanted: what comes after it is not among them
    std::vector<Value> key_values_;
};

class DistinctStep final : public Step {
public:
    explicit DistinctStep(std::vector<Slot> slots)
        : slots_(std::move(slots)), seen_(slots_.size()), row_(slots_.size()) {}

    void begin(Frame&) override { seen_.clear(); }
    bool take(Frame& frame) override {
        for (std::size_t i = 0; i < slots_.size(); ++i) row_[i] = frame.slots[slots_[i]];
        return !seen_.add(row_, frame).is_new || pass(frame);
    }
    [[nodiscard]] std::string description() const override { return "distinct"; }

private:
    std::vector<Slot> slots_;
    RowSet seen_;
    std::vector<Value> row_;
};

}  // namespace

std::unique_ptr<Step> aggregate_step(std::vector<Assignment> keys, std::vector<Aggregation> aggregations,
                                     std::string name) {
    return std::make_unique<AggregateStep>(std::move(keys), std::move(aggregations), std::move(name));
}
std::unique_ptr<Step> sort_step(std::vector<SortKey> keys, std::vector<Slot> slots, WantedRows wanted,
                                std::string name) {
    return std::make_unique<SortStep>(std::move(keys), std::move(slots), std::move(wanted), std::move(name));
}
std::unique_ptr<Step> distinct_step(std::vector<Slot> slots) {
    return std::make_unique<DistinctStep>(std::move(slots));
}

}  // namespace dateline::cypher
