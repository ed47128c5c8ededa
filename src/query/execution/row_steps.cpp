#include "query/execution/row_steps.hpp"

#include <utility>

#include "query/execution/passing_step.hpp"

namespace dateline::cypher {

namespace {

class FilterStep final : public Step {
public:
    FilterStep(TermPointer condition, Span source, std::string name)
        : condition_(std::move(condition)), source_(source), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        const Arena::Mark mark = frame.scratch.mark();
        const Truth truth = truth_of(condition_->evaluate(frame), source_, frame);
        frame.scratch.release(mark);
        return truth != true || pass(frame);
    }
    [[nodiscard]] bool is_condition() const override { return true; }
    [[nodiscard]] std::string description() const override { return "where " + name_; }

private:
    TermPointer condition_;
    Span source_;
    std::string name_;
};

class UnwindStep final : public Step {
public:
    UnwindStep(TermPointer list, Slot item, std::string name)
        : list_(std::move(list)), item_(item), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        const Value value = list_->evaluate(frame);
        if (value.is_null()) return true;
        const List* const list = value.as<List>();
        const List items = list != nullptr ? *list : List{&value, 1};
        for (const Value& each : items) {
            frame.tick();
            frame.slots[item_] = each;
            if (!push(frame)) return false;
        }
        return true;
    }
    [[nodiscard]] std::string description() const override { return "unwind " + name_; }

private:
    TermPointer list_;
    Slot item_;
    std::string name_;
};

class ProjectStep final : public Step {
public:
    ProjectStep(std::vector<Assignment> assignments, std::string name)
        : assignments_(std::move(assignments)), values_(assignments_.size()), name_(std::move(name)) {}

    bool take(Frame& frame) override {
        for (std::size_t i = 0; i < assignments_.size(); ++i) values_[i] = assignments_[i].term->evaluate(frame);
        for (std::size_t i = 0; i < assignments_.size(); ++i) frame.slots[assignments_[i].slot] = values_[i];
        return pass(frame);
    }
    [[nodiscard]] std::string description() const override { return "project " + name_; }

private:
    std::vector<Assignment> assignments_;
    std::vector<Value> values_;
    std::string name_;
};

class SkipStep final : public Step {
public:
    SkipStep(TermPointer count, Span source) : count_(std::move(count)), source_(source) {}

    void begin(Frame& frame) override { left_ = count_of(*count_, source_, frame); }
    bool take(Frame& frame) override {
        if (left_ == 0) return pass(frame);
        --left_;
        return true;
    }
    [[nodiscard]] std::string description() const override { return "skip"; }

private:
    TermPointer count_;
    Span source_;
    std::uint64_t left_ = 0;
};

class LimitStep final : public Step {
public:
    LimitStep(TermPointer count, Span source) : count_(std::move(count)), source_(source) {}

    void begin(Frame& frame) override { left_ = count_of(*count_, source_, frame); }
    bool take(Frame& frame) override {
        if (left_ == 0) return false;
        --left_;
        return pass(frame) && left_ > 0;
    }
    [[nodiscard]] std::string description() const override { return "limit"; }

private:
    TermPointer count_;
    Span source_;
    std::uint64_t left_ = 0;
};

class OptionalStep final : public Step {
public:
    OptionalStep(Pipeline part, std::vector<Slot> slots)
        : part_(std::move(part)), slots_(std::move(slots)), end_(end_with_passing(part_)) {}

    void lead_to(Step& next) override {
        Step::lead_to(next);
        end_->lead_to(next);
    }
    bool take(Frame& frame) override {
        end_->has_passed = false;
        part_.run(frame);
        if (end_->has_passed) return end_->wants_more;
        for (const Slot slot : slots_) frame.slots[slot] = Null{};
        return pass(frame);
    }
    [[nodiscard]] std::string description() const override { return "optional"; }
    [[nodiscard]] std::vector<const Pipeline*> parts() const override { return {&part_}; }

private:
    Pipeline part_;
    std::vector<Slot> slots_;
    PassingStep* end_;
};

class CollectStep final : public Step {
public:
    CollectStep(std::vector<Slot> slots, std::vector<std::vector<Value>>& rows, std::size_t most_rows)
        : slots_(std::move(slots)), collected_(rows), most_rows_(most_rows) {}

    bool take(Frame& frame) override {
        if (collected_.size() >= most_rows_) return false;
        const std::span<const Value> kept = keep_slots(slots_, frame);
        frame.kept.count(sizeof(Value) * kept.size() + sizeof(std::vector<Value>));
        collected_.emplace_back(kept.begin(), kept.end());
        count_row();
        return collected_.size() < most_rows_;
    }
    [[nodiscard]] std::string description() const override { return "answer"; }

private:
    std::vector<Slot> slots_;
    std::vector<std::vector<Value>>& collected_;
    std::size_t most_rows_;
};

class StartStep final : public Step {
public:
    bool take(Frame& frame) override { return pass(frame); }
    [[nodiscard]] std::string description() const override { return "one row"; }
};

}  // namespace

std::uint64_t count_of(const Term& term, Span source, Frame& frame) {
    const Value value = term.evaluate(frame);
    const std::int64_t* const count = value.as<std::int64_t>();
    if (count == nullptr)
        throw QueryError(frame.query, {QueryErrorKind::syntax, "InvalidArgumentType", source},
                         "a count of rows is an integer, and this is " + std::string(kind_of(value)),
                         "Give an integer from 0 on");
    if (*count < 0)
        throw QueryError(frame.query, {QueryErrorKind::syntax, "NegativeIntegerArgument", source},
                         "a count of rows cannot be negative", "Give an integer from 0 on");
    return static_cast<std::uint64_t>(*count);
}

std::unique_ptr<Step> filter_step(TermPointer condition, Span source, std::string name) {
    return std::make_unique<FilterStep>(std::move(condition), source, std::move(name));
}
std::unique_ptr<Step> unwind_step(TermPointer list, Slot item, std::string name) {
    return std::make_unique<UnwindStep>(std::move(list), item, std::move(name));
}
std::unique_ptr<Step> project_step(std::vector<Assignment> assignments, std::string name) {
    return std::make_unique<ProjectStep>(std::move(assignments), std::move(name));
}
std::unique_ptr<Step> skip_step(TermPointer count, Span source) {
    return std::make_unique<SkipStep>(std::move(count), source);
}
std::unique_ptr<Step> limit_step(TermPointer count, Span source) {
    return std::make_unique<LimitStep>(std::move(count), source);
}
std::unique_ptr<Step> optional_step(Pipeline part, std::vector<Slot> slots) {
    return std::make_unique<OptionalStep>(std::move(part), std::move(slots));
}
std::unique_ptr<Step> collect_step(std::vector<Slot> slots, std::vector<std::vector<Value>>& rows,
                                   std::size_t most_rows) {
    return std::make_unique<CollectStep>(std::move(slots), rows, most_rows);
}
std::unique_ptr<Step> start_step() {
    return std::make_unique<StartStep>();
}

}  // namespace dateline::cypher
