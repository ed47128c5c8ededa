// Trains linear classifiers over hashed features: logistic regression by stochastic gradient descent with a rate of its
// own for each weight (Duchi, Hazan and Singer 2011). The same examples give the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "language/linear_classifier.hpp"

namespace dateline {

struct ClassifierOptions {
    unsigned bits = 18;   // of a hash that name a weight
    int rounds = 20;      // over all examples
    double rate = 0.15;   // of learning
    double decay = 2e-6;  // of each weight at each example that has it
    int least_count = 2;  // features of fewer examples are left out
};

class ClassifierTrainer {
public:
    void add(const FeatureList& features, bool answer);
    [[nodiscard]] std::size_t size() const { return answers_.size(); }
    /// The classifier as LinearClassifier::take reads it.
    [[nodiscard]] std::string train(const ClassifierOptions& options) const;

private:
    std::vector<std::uint32_t> hashes_;  // of all examples, one after the other
    std::vector<std::size_t> ends_;      // in hashes_, by example
    std::vector<bool> answers_;
};

}  // namespace dateline
