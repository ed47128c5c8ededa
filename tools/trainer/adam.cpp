#include "tools/trainer/adam.hpp"

#include <cmath>

namespace dateline {

namespace {

constexpr float kMeanRate = 0.9F;
constexpr float kSquareRate = 0.95F;
constexpr float kLeast = 1e-8F;

}  // namespace

Adam::Adam(NetworkModel& model) {
    for_each_matrix(model, [&](Matrix& matrix) {
        values_.push_back(&matrix);
        means_.emplace_back(matrix.rows, matrix.columns);
        squares_.emplace_back(matrix.rows, matrix.columns);
    });
}

void Adam::begin_step(float rate) {
    mean_power_ *= kMeanRate;
    square_power_ *= kSquareRate;
    rate_ = rate * std::sqrt(1 - square_power_) / (1 - mean_power_);
}

void Adam::update(std::size_t matrix, std::size_t row, std::span<const float> gradient, float scale) {
    float* value = values_[matrix]->at(row);
    float* mean = means_[matrix].at(row);
    float* square = squares_[matrix].at(row);
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const float slope = gradient[i] * scale;
        mean[i] = kMeanRate * mean[i] + (1 - kMeanRate) * slope;
        square[i] = kSquareRate * square[i] + (1 - kSquareRate) * slope * slope;
        value[i] -= rate_ * mean[i] / (std::sqrt(square[i]) + kLeast);
    }
}

}  // namespace dateline
