#include "query/execution/union_step.hpp"

#include "query/execution/passing_step.hpp"

namespace dateline::cypher {

namespace {

class UnionStep final : public Step {
public:
    explicit UnionStep(std::vector<Pipeline> branches) : branches_(std::move(branches)) {
        for (Pipeline& branch : branches_) ends_.push_back(end_with_passing(branch));
    }
    void lead_to(Step& next) override {
        Step::lead_to(next);
        for (PassingStep* const each : ends_) each->lead_to(next);
    }
    bool take(Frame& frame) override {
        for (std::size_t i = 0; i < branches_.size(); ++i) {
            ends_[i]->wants_more = true;
            branches_[i].run(frame);
            if (!ends_[i]->wants_more) return false;
        }
        return true;
    }
    [[nodiscard]] std::string description() const override { return "union"; }
    [[nodiscard]] std::vector<const Pipeline*> parts() const override {
        std::vector<const Pipeline*> parts;
        for (const Pipeline& branch : branches_) parts.push_back(&branch);
        return parts;
    }

private:
    std::vector<Pipeline> branches_;
    std::vector<PassingStep*> ends_;
};

}  // namespace

std::unique_ptr<Step> union_step(std::vector<Pipeline> branches) {
    return std::make_unique<UnionStep>(std::move(branches));
}

}  // namespace dateline::cypher
