// A step of a plan: rows are pushed through it, one at a time, as values in the slots of a frame.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "query/execution/frame.hpp"

namespace dateline::cypher {

struct Pipeline;

class Step {
public:
    virtual ~Step() = default;

    /// To be called before the first row: forgets what an earlier run left.
    virtual void begin(Frame&) {}
    /// Takes the row in the frame's slots and pushes what it makes of it to the next step. False: no more rows are
    /// wanted.
    virtual bool take(Frame& frame) = 0;
    /// To be called after the last row: pushes what was held back.
    virtual void end(Frame& frame) { end_next(frame); }

    /// What it does, for people: "walk (a)-[:T]->(b)".
    [[nodiscard]] virtual std::string description() const = 0;

    virtual void lead_to(Step& next) { next_ = &next; }
    /// To be called while a plan is made: from now on one row stands for all that it would push, with their number in
    /// Frame::weight. Nothing may ask for `fills()` then. False where it cannot.
    virtual bool count_rows() { return false; }
    /// To be called while a plan is made: of rows that are the same for the steps that follow, one will do. Nothing may
    /// ask for a list of relationships then. False where it makes them all the same.
    virtual bool leave_duplicates() { return false; }
    /// Whether it passes rows on as they are or not at all.
    [[nodiscard]] virtual bool is_condition() const { return false; }
    /// The slots that it fills, of a step that can count.
    [[nodiscard]] virtual std::vector<Slot> fills() const { return {}; }
    /// The pipelines that it runs for each of its rows, and which end by pushing rows to the next step.
    [[nodiscard]] virtual std::vector<const Pipeline*> parts() const { return {}; }
    /// Those that it pushed so far, over all runs, itself and by its parts.
    [[nodiscard]] std::uint64_t rows() const;
    double estimate = 0;  // rows that the planner expects; 0 where it does not say

protected:
    /// Pushes the row to the next step, and gives back what was made of it.
    bool push(Frame& frame) {
        ++rows_;
        const Arena::Mark mark = frame.scratch.mark();
        const bool wants_more = next_->take(frame);
        frame.scratch.release(mark);
        return wants_more;
    }
    /// Pushes a row whose values are still needed by the step that made it.
    bool pass(Frame& frame) {
        ++rows_;
        return next_->take(frame);
    }
    /// Of a row that goes to no further step.
    void count_row() { ++rows_; }
    void end_next(Frame& frame) {
        if (next_ != nullptr) next_->end(frame);
    }

private:
    Step* next_ = nullptr;
    std::uint64_t rows_ = 0;
};

/// Steps that lead one to the next, in order.
struct Pipeline {
    std::vector<std::unique_ptr<Step>> steps;

    void add(std::unique_ptr<Step> step) {
        if (!steps.empty()) steps.back()->lead_to(*step);
        steps.push_back(std::move(step));
    }
    /// Runs it for the row in the frame.
    void run(Frame& frame) const {
        for (const auto& step : steps) step->begin(frame);
        steps.front()->take(frame);
        steps.front()->end(frame);
    }
};

inline std::uint64_t Step::rows() const {
    std::uint64_t rows = rows_;
    for (const Pipeline* const part : parts()) rows += part->steps.back()->rows();
    return rows;
}

}  // namespace dateline::cypher
