// Learns the weights of the network from sentences with tags, trees and names.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "language/network_model.hpp"
#include "model/language.hpp"
#include "tools/trainer/network_pass.hpp"
#include "tools/trainer/treebank.hpp"

namespace dateline {

struct NetworkSettings {
    NetworkSizes sizes;
    Dropout dropout = {0.15F, 0.25F, 0.35F, 0.33F};
    std::size_t epochs = 28;
    std::size_t batch_words = 800;  // of one step
    float rate = 2e-3F;             // falls to 0 in a straight line
    std::uint64_t seed = 1;
};

/// The bytes of a network file (language/network_file.hpp): the same from the same sentences and settings, on every
/// machine. A line of progress an epoch goes to `progress`; every third tells the scores on `held_out` too, of which
/// nothing is learned.
[[nodiscard]] std::string train_network(const NetworkSettings& settings, NetworkLabels labels,
                                        std::vector<LabelledSentence> sentences, std::vector<LabelledSentence> held_out,
                                        const Language& language, std::ostream& progress);

}  // namespace dateline
