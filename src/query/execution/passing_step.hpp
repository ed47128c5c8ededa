// The last step of a pipeline within another step: hands its rows to what follows that step.
#pragma once

#include <string>

#include "query/execution/step.hpp"

namespace dateline::cypher {

class PassingStep final : public Step {
public:
    bool take(Frame& frame) override {
        has_passed = true;
        wants_more = pass(frame);
        return wants_more;
    }
    void end(Frame&) override {}  // what follows ends when the outer step does
    [[nodiscard]] std::string description() const override { return "pass"; }

    bool has_passed = false;  // since it was last reset
    bool wants_more = true;
};

/// Adds one to `part`.
inline PassingStep* end_with_passing(Pipeline& part) {
    auto step = std::make_unique<PassingStep>();
    PassingStep* const added = step.get();
    part.add(std::move(step));
    return added;
}

}  // namespace dateline::cypher
