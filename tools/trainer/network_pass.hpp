// The network over some sentences: what it says of them, how wrong that is, and the way back to every weight.
#pragma once

#include <vector>

#include "tools/trainer/lstm_pass.hpp"
#include "tools/trainer/random.hpp"
#include "tools/trainer/treebank.hpp"

namespace dateline {

/// Shares of what is left out while learning (Srivastava et al. 2014; the same of all words of a sentence, Gal and
/// Ghahramani 2016).
struct Dropout {
    float word = 0;  // whole words become unknown
    float input = 0;
    float hidden = 0;
    float roles = 0;
};

struct Guess {
    std::vector<std::size_t> upos;
    std::vector<std::size_t> xpos;
    std::vector<std::size_t> heads;
    std::vector<std::size_t> relations;  // of the arcs to `heads`
    std::vector<std::size_t> names;
};

struct Gradient {
    NetworkModel dense;                  // tables are empty
    Matrix of_input;                     // a row a word
    std::vector<WordFeatures> features;  // of those words, after dropout
    double loss = 0;
};

/// Learns: adds the gradient of the loss summed over words, times `scale`. `sentences` are ordered the longest first.
void learn(const NetworkModel& model, const std::vector<const LabelledSentence*>& sentences, const Dropout& dropout,
           Random& random, float scale, Gradient& gradient);

/// Reads, without trees' guarantees: each word takes its best head.
[[nodiscard]] std::vector<Guess> predict(const NetworkModel& model,
                                         const std::vector<const LabelledSentence*>& sentences);

}  // namespace dateline
