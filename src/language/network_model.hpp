// The learned values of the network that tags, parses and finds names, in the shape that the trainer changes and the
// engine reads.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "language/matrix.hpp"
#include "language/word_features.hpp"

namespace dateline {

/// Widths of the layers, in floats.
struct NetworkSizes {
    std::size_t word = 96;
    std::size_t part = 96;
    std::size_t look = 32;
    std::size_t hidden = 128;  // of one direction
    std::size_t tag = 32;
    std::size_t arc = 96;
    std::size_t relation = 96;

    [[nodiscard]] std::size_t input() const { return word + part + look; }
};

/// One direction of a layer of long short-term memory (Hochreiter and Schmidhuber 1997), gates in the order input,
/// forget, output, candidate.
struct LstmWeights {
    Matrix input;      // width of the layer below × 4 hidden
    Matrix recurrent;  // hidden × 4 hidden
    Matrix bias;       // 1 × 4 hidden
};

/// y = x × weights + bias.
struct DenseWeights {
    Matrix weights;
    Matrix bias;
};

/// Names of the classes that the network tells apart.
struct NetworkLabels {
    std::vector<std::string> upos;
    std::vector<std::string> xpos;
    std::vector<std::string> relations;
};

constexpr std::size_t kLayers = 2;    // of LSTM; tags are read from the first, all else from the last
constexpr std::size_t kNameTags = 7;  // O, and B- and I- of PER, ORG, LOC

struct NetworkModel {
    Matrix words;  // a row a word of the vocabulary, row 0 for all others
    Matrix parts;
    Matrix looks;
    std::array<std::array<LstmWeights, 2>, kLayers> lstm;  // by layer, then forward and backward
    DenseWeights upos;                                     // on layer 1
    DenseWeights xpos;                                     // on layer 1
    Matrix tags;                                           // xpos × tag: what the next layer is told of the tags
    DenseWeights roles;      // on the last layer: as dependent and as head of an arc, and the same of a relation
    Matrix arc;              // arc × arc: biaffine attention (Dozat and Manning 2017)
    Matrix arc_bias;         // 1 × arc
    Matrix root;             // 1 × (arc + relation): the root as a head
    DenseWeights relations;  // relation × relations
    DenseWeights names;      // on the last layer
};

/// Calls `visit(Matrix&)` for every matrix, tables of embedding first.
template <class Model, class Visit>
void for_each_matrix(Model& model, Visit visit) {
    visit(model.words);
    visit(model.parts);
    visit(model.looks);
    for (auto& layer : model.lstm) {
        for (auto& direction : layer) {
            visit(direction.input);
            visit(direction.recurrent);
            visit(direction.bias);
        }
    }
    for (auto* dense : {&model.upos, &model.xpos, &model.roles, &model.relations, &model.names}) {
        visit(dense->weights);
        visit(dense->bias);
    }
    visit(model.tags);
    visit(model.arc);
    visit(model.arc_bias);
    visit(model.root);
}

constexpr std::size_t kTables = 3;  // the first matrices are tables of embeddings

/// What neurons without memory give: x, and little of it below zero (Maas, Hannun and Ng 2013).
constexpr float kLeak = 0.1F;
[[nodiscard]] inline float leaky(float x) {
    return std::max(x, kLeak * x);
}

/// Writes the vectors of a word's form, parts and looks one after the other.
void embed(const WordFeatures& features, const NetworkModel& model, float* input);

/// A model of zeros.
[[nodiscard]] NetworkModel make_network(const NetworkSizes& sizes, std::size_t vocabulary, const NetworkLabels& labels);

}  // namespace dateline
