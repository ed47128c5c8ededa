#include "language/network_model.hpp"

#include <algorithm>

namespace dateline {

namespace {

void add_rows(std::span<const std::uint32_t> rows, const Matrix& table, float* sum) {
    for (const std::uint32_t row : rows) {
        for (std::size_t i = 0; i < table.columns; ++i) sum[i] += table.at(row)[i];
    }
}

}  // namespace

void embed(const WordFeatures& features, const NetworkModel& model, float* input) {
    float* const parts = std::copy_n(model.words.at(features.word), model.words.columns, input);
    float* const looks = std::fill_n(parts, model.parts.columns, 0.0F);
    std::fill_n(looks, model.looks.columns, 0.0F);
    add_rows(features.parts(), model.parts, parts);
    add_rows(features.looks(), model.looks, looks);
}

NetworkModel make_network(const NetworkSizes& sizes, std::size_t vocabulary, const NetworkLabels& labels) {
    const auto dense = [](std::size_t in, std::size_t out) { return DenseWeights{Matrix(in, out), Matrix(1, out)}; };
    const std::size_t both = 2 * sizes.hidden;
    NetworkModel model;
    model.words = Matrix(vocabulary + 1, sizes.word);
    model.parts = Matrix(kPartRows, sizes.part);
    model.looks = Matrix(kLookRows, sizes.look);
    const std::array<std::size_t, kLayers> widths = {sizes.input(), both + sizes.tag};
    for (std::size_t layer = 0; layer < model.lstm.size(); ++layer) {
        for (LstmWeights& direction : model.lstm[layer]) {
            direction.input = Matrix(widths[layer], 4 * sizes.hidden);
            direction.recurrent = Matrix(sizes.hidden, 4 * sizes.hidden);
            direction.bias = Matrix(1, 4 * sizes.hidden);
        }
    }
    model.upos = dense(both, labels.upos.size());
    model.xpos = dense(both, labels.xpos.size());
    model.tags = Matrix(labels.xpos.size(), sizes.tag);
    model.roles = dense(both, 2 * (sizes.arc + sizes.relation));
    model.arc = Matrix(sizes.arc, sizes.arc);
    model.arc_bias = Matrix(1, sizes.arc);
    model.root = Matrix(1, sizes.arc + sizes.relation);
    model.relations = dense(sizes.relation, labels.relations.size());
    model.names = dense(both, kNameTags);
    return model;
}

}  // namespace dateline
