// The step from gradients to better weights.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "language/network_model.hpp"

namespace dateline {

/// Adam (Kingma and Ba 2015) with the rates of Dozat and Manning (2017). Rows that a step does not update keep their
/// moments as they are.
class Adam {
public:
    /// `model` must outlive it; it is what is changed.
    explicit Adam(NetworkModel& model);

    void begin_step(float rate);
    /// Updates rows of the `matrix`-th matrix (in the order of for_each_matrix) from `row` on, as many as `gradient`
    /// has, by `gradient` times `scale`.
    void update(std::size_t matrix, std::size_t row, std::span<const float> gradient, float scale);

private:
    std::vector<Matrix*> values_;
    std::vector<Matrix> means_;
    std::vector<Matrix> squares_;
    float mean_power_ = 1;  // of the rates of forgetting, to the number of steps
    float square_power_ = 1;
    float rate_ = 0;
};

}  // namespace dateline
