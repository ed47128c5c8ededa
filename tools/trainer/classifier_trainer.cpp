#include "tools/trainer/classifier_trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "language/matrix.hpp"
#include "language/stored_number.hpp"
#include "tools/trainer/random.hpp"

namespace dateline {

namespace {

/// Weights in whole numbers of one byte: the largest by magnitude, but for one in a thousand, is 127.
std::string quantize(const std::vector<double>& weights, double bias, unsigned bits) {
    static constexpr double kMost = 127;
    std::vector<double> sizes;
    for (const double weight : weights) {
        if (weight != 0) sizes.push_back(std::abs(weight));
    }
    std::sort(sizes.begin(), sizes.end());
    const double largest = sizes.empty() ? 1 : sizes[(sizes.size() - 1) - (sizes.size() - 1) / 1000];
    const double unit = kMost / largest;
    std::string bytes;
    store_number(bits, bytes);
    store_number(static_cast<std::uint32_t>(std::lround(bias * unit)), bytes);
    store_number(static_cast<std::uint32_t>(std::lround(unit)), bytes);
    for (const double weight : weights) {
        bytes.push_back(static_cast<char>(std::lround(std::clamp(weight * unit, -kMost, kMost))));
    }
    return bytes;
}

}  // namespace

void ClassifierTrainer::add(const FeatureList& features, bool answer) {
    hashes_.insert(hashes_.end(), features.hashes().begin(), features.hashes().end());
    ends_.push_back(hashes_.size());
    answers_.push_back(answer);
}

std::string ClassifierTrainer::train(const ClassifierOptions& options) const {
    std::unordered_map<std::uint32_t, int> counts;
    for (const std::uint32_t hash : hashes_) ++counts[hash];
    std::vector<std::uint32_t> used;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0, at = 0; i < ends_.size(); ++i) {
        for (; at < ends_[i]; ++at) {
            if (counts[hashes_[at]] >= options.least_count) used.push_back(hashes_[at] >> (32U - options.bits));
        }
        ends.push_back(used.size());
    }
    std::vector<double> weights(std::size_t{1} << options.bits);
    std::vector<double> squares(weights.size(), 1e-2);
    std::vector<double> sums(weights.size());
    double bias = 0;
    Random random(1);
    std::vector<std::size_t> order(ends.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const int averaged = options.rounds / 2;  // rounds at the end whose weights are averaged
    for (int round = 0; round < options.rounds; ++round) {
        random.shuffle(order);
        for (const std::size_t example : order) {
            const std::size_t begin = example == 0 ? 0 : ends[example - 1];
            double score = bias;
            for (std::size_t i = begin; i < ends[example]; ++i) score += weights[used[i]];
            const double error = sigmoid(static_cast<float>(score)) - (answers_[example] ? 1.0 : 0.0);
            bias -= 0.001 * error;
            for (std::size_t i = begin; i < ends[example]; ++i) {
                double& weight = weights[used[i]];
                double& square = squares[used[i]];
                square += error * error;
                weight -= options.rate * error / std::sqrt(square) + options.decay * weight;
            }
        }
        if (round + averaged < options.rounds) continue;
        for (std::size_t i = 0; i < weights.size(); ++i) sums[i] += weights[i] / averaged;
    }
    return quantize(sums, bias, options.bits);
}

}  // namespace dateline
