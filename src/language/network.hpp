// The network that tags, parses and finds names in sentences whose words are given: layers of LSTM in both
// directions over what words look like, tags read from the first layer, trees (biaffine attention, Dozat and Manning
// 2017) and names from the last.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/listed_names.hpp"
#include "language/matrix.hpp"
#include "language/name_tags.hpp"
#include "language/network_file.hpp"
#include "language/network_model.hpp"
#include "language/whole_matrix.hpp"
#include "language/word_features.hpp"
#include "model/document.hpp"
#include "model/language.hpp"

namespace dateline {

/// What the network says of a word. The views live as long as the network.
struct WordReading {
    Upos upos = Upos::none;
    std::string_view xpos;
    std::string_view relation;
    std::size_t head = 0;  // 0 the root, else the number of the word in its sentence, from 1 on
    NameTag name = NameTag::none;
    float name_share = 0;  // the probability that the network gives to `name`
};

using WordForms = std::vector<std::string_view>;
using SentenceReading = std::vector<WordReading>;

/// The name of the weights among those of a language.
inline constexpr std::string_view kNetworkWeights = "network";

class Network {
public:
    /// `language` has the word lists and must outlive the network. std::logic_error where the weights are not the
    /// program's.
    Network(std::string_view weights, const Language& language);
    Network(const Network&) = delete;  // it has views of its own strings
    Network& operator=(const Network&) = delete;

    /// A reading for each sentence, whose words are valid UTF-8 and not empty; each is one tree. The same words give
    /// the same reading, whatever they are read together with. A sentence longer than kLongestRead is read in parts,
    /// whose roots depend on the first one's. Safe to call from many threads.
    [[nodiscard]] std::vector<SentenceReading> read(const std::vector<WordForms>& sentences) const;

    static constexpr std::size_t kLongestRead = 400;  // words

private:
    class Block;

    NetworkLabels labels_;
    std::vector<Upos> upos_;
    Vocabulary vocabulary_;
    const Language& language_;
    NetworkModel model_;
    std::array<std::array<WholeMatrix, 2>, kLayers> input_;  // of the LSTM
    std::array<std::array<WholeMatrix, 2>, kLayers> recurrent_;
    WholeMatrix upos_weights_, xpos_weights_, tags_, roles_, arc_, relations_, names_;
    std::size_t root_relation_ = 0;
    std::size_t rest_relation_ = 0;  // what joins the parts of a sentence that is too long
    // What frequent forms give to the gates of layer 1, a row a form, forward and backward.
    std::unordered_map<std::string_view, std::size_t> frequent_rows_;
    std::vector<std::string> frequent_forms_;
    std::array<Matrix, 2> frequent_gates_;
    ListedNames listed_names_;
    std::array<Matrix, 2> listed_gates_;  // what it adds that a word is a listed name's, a row for each ListedAs

    [[nodiscard]] std::array<Matrix, 2> gates_of(const WordForms& forms) const;
};

}  // namespace dateline
