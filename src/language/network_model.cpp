#include "language/network_model.hpp"

namespace dateline {

NetworkModel make_network(const NetworkSizes& sizes, std::size_t vocabulary, const NetworkLabels& labels) {
    const auto dense = [](std::size_t in, std::size_t out) { return DenseWeights{Matrix(in, out), Matrix(1, out)}; };
    const std::size_t both = 2 * sizes.hidden;
    NetworkModel model;
    model.words = Matrix(vocabulary + 1, sizes.word);
    model.parts = Matrix(kPartRows, sizes.part);
    model.looks = Matrix(kLookRows, sizes.look);
    const std::array<std::size_t, 2> widths = {sizes.input(), both + sizes.tag};
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
