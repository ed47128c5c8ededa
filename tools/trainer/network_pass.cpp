#include "tools/trainer/network_pass.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

Matrix run_dense(const Matrix& input, const DenseWeights& dense) {
    Matrix output(input.rows, dense.weights.columns);
    for (std::size_t row = 0; row < output.rows; ++row)
        std::copy_n(dense.bias.values.data(), output.columns, output.at(row));
    add_product(input, dense.weights, output);
    return output;
}

/// Adds to the gradient of the weights and to that of the input.
void run_dense_back(const Matrix& input, const Matrix& of_output, const DenseWeights& dense, DenseWeights& gradient,
                    Matrix& of_input) {
    add_product(transposed(input), of_output, gradient.weights);
    for (std::size_t row = 0; row < of_output.rows; ++row) {
        for (std::size_t j = 0; j < of_output.columns; ++j) gradient.bias.values[j] += of_output.at(row)[j];
    }
    add_product(of_output, transposed(dense.weights), of_input);
}

/// One mask a sentence and column; 0 or what keeps the mean.
Matrix make_mask(std::size_t rows, std::size_t columns, float share, Random& random) {
    Matrix mask(rows, columns);
    for (float& value : mask.values) value = share > 0 && random.share() < share ? 0.0F : 1.0F / (1.0F - share);
    return mask;
}

void apply_mask(Matrix& values, const Matrix& mask, const SentenceBatch& batch) {
    for (std::size_t row = 0; row < values.rows; ++row) {
        const float* of_sentence = mask.at(batch.sentence_of[row]);
        float* value = values.at(row);
        for (std::size_t j = 0; j < values.columns; ++j) value[j] *= of_sentence[j];
    }
}

Matrix side_by_side(const Matrix& left, const Matrix& right) {
    Matrix result(left.rows, left.columns + right.columns);
    for (std::size_t row = 0; row < left.rows; ++row) {
        std::copy_n(left.at(row), left.columns, result.at(row));
        std::copy_n(right.at(row), right.columns, result.at(row) + left.columns);
    }
    return result;
}

Matrix columns_of(const Matrix& values, std::size_t begin, std::size_t count) {
    Matrix result(values.rows, count);
    for (std::size_t row = 0; row < values.rows; ++row) std::copy_n(values.at(row) + begin, count, result.at(row));
    return result;
}

void add_columns(const Matrix& part, std::size_t begin, Matrix& whole) {
    for (std::size_t row = 0; row < part.rows; ++row) {
        for (std::size_t j = 0; j < part.columns; ++j) whole.at(row)[begin + j] += part.at(row)[j];
    }
}

/// `scores` become the gradient of the loss; returns the loss.
double compare(float* scores, std::size_t count, std::size_t gold, float weight) {
    apply_softmax(scores, count);
    const double loss = -std::log(std::max(scores[gold], 1e-9F));
    scores[gold] -= 1;
    for (std::size_t i = 0; i < count; ++i) scores[i] *= weight;
    return loss * static_cast<double>(weight);
}

std::size_t best_of(const float* scores, std::size_t count) {
    return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

struct LayerKept {
    std::array<LstmKept, 2> directions;
};

LayerKept run_layer(const Matrix& input, const std::array<LstmWeights, 2>& weights, const SentenceBatch& batch) {
    return {{run_lstm(input, weights[0], batch), run_lstm(mirrored(input, batch), weights[1], batch)}};
}

Matrix output_of(const LayerKept& layer, const SentenceBatch& batch) {
    return side_by_side(layer.directions[0].run.output, mirrored(layer.directions[1].run.output, batch));
}

Matrix run_layer_back(const LayerKept& layer, const Matrix& of_output, const std::array<LstmWeights, 2>& weights,
                      const SentenceBatch& batch, std::array<LstmWeights, 2>& gradient) {
    const std::size_t hidden = of_output.columns / 2;
    Matrix of_input =
        run_lstm_back(layer.directions[0], columns_of(of_output, 0, hidden), weights[0], batch, gradient[0]);
    const Matrix backward = run_lstm_back(layer.directions[1], mirrored(columns_of(of_output, hidden, hidden), batch),
                                          weights[1], batch, gradient[1]);
    add_columns(mirrored(backward, batch), 0, of_input);
    return of_input;
}

class Pass {
public:
    Pass(const NetworkModel& model, const std::vector<const LabelledSentence*>& sentences)
        : model_(model), sentences_(sentences), batch_(lengths_of(sentences)) {}

    void learn(const Dropout& dropout, Random& random, float scale, Gradient& gradient) {
        run(dropout, random);
        gradient_ = &gradient;
        scale_ = scale;
        of_last_ = Matrix(batch_.rows(), last_.columns);
        of_roles_ = Matrix(batch_.rows(), roles_.columns);
        for (std::size_t s = 0; s < sentences_.size(); ++s) {
            if (sentences_[s]->has_tree()) learn_tree(s);
        }
        learn_names();
        back_from_roles();
        for (std::size_t layer = kLayers - 1; layer > 0; --layer) {
            apply_mask(of_last_, masks_[layer], batch_);
            of_last_ = run_layer_back(layers_[layer], of_last_, model_.lstm[layer], batch_, gradient.dense.lstm[layer]);
        }
        Matrix of_first = columns_of(of_last_, 0, first_.columns);
        learn_tags(columns_of(of_last_, first_.columns, model_.tags.columns), of_first);
        apply_mask(of_first, masks_[0], batch_);
        gradient.of_input = run_layer_back(layers_[0], of_first, model_.lstm[0], batch_, gradient.dense.lstm[0]);
        apply_mask(gradient.of_input, input_mask_, batch_);
        gradient.features = std::move(features_);
    }

    std::vector<Guess> predict() {
        Random none(0);
        run({}, none);
        std::vector<Guess> readings(sentences_.size());
        for (std::size_t s = 0; s < sentences_.size(); ++s) {
            Guess& reading = readings[s];
            const std::size_t length = batch_.lengths[s];
            const Arcs arcs = score_arcs(s);
            for (std::size_t i = 0; i < length; ++i) {
                const std::size_t row = batch_.row(i, s);
                reading.upos.push_back(best_of(upos_.at(row), upos_.columns));
                reading.xpos.push_back(best_of(xpos_.at(row), xpos_.columns));
                reading.names.push_back(best_of(names_.at(row), names_.columns));
                reading.heads.push_back(best_of(arcs.scores.at(i), length + 1));
            }
            const Matrix joined = join_relation(s, reading.heads);
            const Matrix scores = run_dense(joined, model_.relations);
            for (std::size_t i = 0; i < length; ++i) reading.relations.push_back(best_of(scores.at(i), scores.columns));
        }
        return readings;
    }

private:
    static std::vector<std::size_t> lengths_of(const std::vector<const LabelledSentence*>& sentences) {
        std::vector<std::size_t> lengths;
        for (const LabelledSentence* sentence : sentences) lengths.push_back(sentence->words.size());
        return lengths;
    }

    void run(const Dropout& dropout, Random& random) {
        make_input(dropout, random);
        layers_[0] = run_layer(input_, model_.lstm[0], batch_);
        first_ = output_of(layers_[0], batch_);
        masks_[0] = make_mask(sentences_.size(), first_.columns, dropout.hidden, random);
        apply_mask(first_, masks_[0], batch_);
        upos_ = run_dense(first_, model_.upos);
        xpos_ = run_dense(first_, model_.xpos);
        shares_ = xpos_;
        for (std::size_t row = 0; row < shares_.rows; ++row) apply_softmax(shares_.at(row), shares_.columns);
        Matrix told(batch_.rows(), model_.tags.columns);
        add_product(shares_, model_.tags, told);
        last_ = side_by_side(first_, told);
        for (std::size_t layer = 1; layer < kLayers; ++layer) {
            layers_[layer] = run_layer(last_, model_.lstm[layer], batch_);
            last_ = output_of(layers_[layer], batch_);
            masks_[layer] = make_mask(sentences_.size(), last_.columns, dropout.hidden, random);
            apply_mask(last_, masks_[layer], batch_);
        }
        names_ = run_dense(last_, model_.names);
        roles_ = run_dense(last_, model_.roles);
        roles_mask_ = make_mask(sentences_.size(), roles_.columns, dropout.roles, random);
        squashed_ = roles_;
        for (std::size_t row = 0; row < roles_.rows; ++row) {
            for (std::size_t j = 0; j < 2 * arc(); ++j) squashed_.at(row)[j] = leaky(roles_.at(row)[j]);
        }
        apply_mask(squashed_, roles_mask_, batch_);
    }

    void make_input(const Dropout& dropout, Random& random) {
        input_ = Matrix(batch_.rows(), model_.words.columns + model_.parts.columns + model_.looks.columns);
        for (std::size_t step = 0; step < batch_.steps(); ++step) {
            for (std::size_t s = 0; s < batch_.active(step); ++s) {
                features_.push_back(sentences_[s]->features[step]);
                if (dropout.word > 0 && random.share() < dropout.word) features_.back().word = 0;
                embed(features_.back(), model_, input_.at(batch_.row(step, s)));
            }
        }
        input_mask_ = make_mask(sentences_.size(), input_.columns, dropout.input, random);
        apply_mask(input_, input_mask_, batch_);
    }

    [[nodiscard]] std::size_t arc() const { return model_.arc.rows; }
    [[nodiscard]] std::size_t relation() const { return model_.relations.weights.rows; }

    /// The sentence's columns of the roles, one row a word.
    [[nodiscard]] Matrix role_of(std::size_t sentence, std::size_t begin, std::size_t count) const {
        Matrix result(batch_.lengths[sentence], count);
        for (std::size_t i = 0; i < result.rows; ++i)
            std::copy_n(squashed_.at(batch_.row(i, sentence)) + begin, count, result.at(i));
        return result;
    }

    struct Arcs {
        Matrix dependents;  // n × arc
        Matrix heads;       // n + 1 × arc, the root first
        Matrix turned;      // dependents × arc + bias
        Matrix scores;      // n × n + 1
    };

    [[nodiscard]] Arcs score_arcs(std::size_t sentence) const {
        const std::size_t length = batch_.lengths[sentence];
        Arcs arcs;
        arcs.dependents = role_of(sentence, 0, arc());
        const Matrix words = role_of(sentence, arc(), arc());
        arcs.heads = Matrix(length + 1, arc());
        std::copy_n(model_.root.values.data(), arc(), arcs.heads.at(0));
        std::copy(words.values.begin(), words.values.end(), arcs.heads.at(1));
        arcs.turned = Matrix(length, arc());
        for (std::size_t i = 0; i < length; ++i) std::copy_n(model_.arc_bias.values.data(), arc(), arcs.turned.at(i));
        add_product(arcs.dependents, model_.arc, arcs.turned);
        arcs.scores = Matrix(length, length + 1);
        add_product(arcs.turned, transposed(arcs.heads), arcs.scores);
        for (std::size_t i = 0; i < length; ++i) arcs.scores.at(i)[i + 1] = -1e9F;
        return arcs;
    }

    /// What the dependent and its head say together, before the last layer.
    [[nodiscard]] Matrix join_relation(std::size_t sentence, const std::vector<std::size_t>& heads) const {
        Matrix joined = role_of(sentence, 2 * arc(), relation());
        const Matrix of_heads = role_of(sentence, 2 * arc() + relation(), relation());
        for (std::size_t i = 0; i < joined.rows; ++i) {
            const float* head = heads[i] == 0 ? model_.root.values.data() + arc() : of_heads.at(heads[i] - 1);
            for (std::size_t j = 0; j < relation(); ++j) joined.at(i)[j] = leaky(joined.at(i)[j] + head[j]);
        }
        return joined;
    }

    void learn_tree(std::size_t s) {
        const LabelledSentence& sentence = *sentences_[s];
        const std::size_t length = sentence.words.size();
        Arcs arcs = score_arcs(s);
        for (std::size_t i = 0; i < length; ++i) {
            gradient_->loss += compare(arcs.scores.at(i), length + 1, sentence.heads[i], scale_);
            arcs.scores.at(i)[i + 1] = 0;
        }
        Matrix of_turned(length, arc());
        add_product(arcs.scores, arcs.heads, of_turned);
        Matrix of_heads(length + 1, arc());
        add_product(transposed(arcs.scores), arcs.turned, of_heads);
        add_product(transposed(arcs.dependents), of_turned, gradient_->dense.arc);
        Matrix of_dependents(length, arc());
        add_product(of_turned, transposed(model_.arc), of_dependents);
        for (std::size_t i = 0; i < length; ++i) {
            float* of_row = of_roles_.at(batch_.row(i, s));
            for (std::size_t j = 0; j < arc(); ++j) {
                gradient_->dense.arc_bias.values[j] += of_turned.at(i)[j];
                of_row[j] += of_dependents.at(i)[j];
                of_row[arc() + j] += of_heads.at(i + 1)[j];
            }
        }
        for (std::size_t j = 0; j < arc(); ++j) gradient_->dense.root.values[j] += of_heads.at(0)[j];
        learn_relations(s);
    }

    void learn_relations(std::size_t s) {
        const LabelledSentence& sentence = *sentences_[s];
        const std::vector<std::size_t> heads(sentence.heads.begin(), sentence.heads.end());
        const Matrix joined = join_relation(s, heads);
        Matrix scores = run_dense(joined, model_.relations);
        for (std::size_t i = 0; i < joined.rows; ++i)
            gradient_->loss += compare(scores.at(i), scores.columns, sentence.relations[i], scale_);
        Matrix of_joined(joined.rows, joined.columns);
        run_dense_back(joined, scores, model_.relations, gradient_->dense.relations, of_joined);
        const std::size_t as_dependent = 2 * arc();
        const std::size_t as_head = as_dependent + relation();
        for (std::size_t i = 0; i < joined.rows; ++i) {
            for (std::size_t j = 0; j < relation(); ++j) {
                const float d = of_joined.at(i)[j] * (joined.at(i)[j] > 0 ? 1.0F : kLeak);
                of_roles_.at(batch_.row(i, s))[as_dependent + j] += d;
                if (heads[i] == 0)
                    gradient_->dense.root.values[arc() + j] += d;
                else
                    of_roles_.at(batch_.row(heads[i] - 1, s))[as_head + j] += d;
            }
        }
    }

    void back_from_roles() {
        apply_mask(of_roles_, roles_mask_, batch_);
        for (std::size_t row = 0; row < roles_.rows; ++row) {
            for (std::size_t j = 0; j < 2 * arc(); ++j) of_roles_.at(row)[j] *= roles_.at(row)[j] > 0 ? 1.0F : kLeak;
        }
        run_dense_back(last_, of_roles_, model_.roles, gradient_->dense.roles, of_last_);
    }

    void learn_names() {
        Matrix of_names(names_.rows, names_.columns);
        for (std::size_t row = 0; row < names_.rows; ++row) {
            const std::size_t s = batch_.sentence_of[row];
            const std::uint8_t tag = sentences_[s]->has_names() ? sentences_[s]->names[step_of(row)] : kUnknownName;
            if (tag == kUnknownName) continue;
            std::copy_n(names_.at(row), names_.columns, of_names.at(row));
            gradient_->loss += compare(of_names.at(row), names_.columns, tag, scale_);
        }
        run_dense_back(last_, of_names, model_.names, gradient_->dense.names, of_last_);
    }

    /// `of_told` is the gradient of what layer 2 was told of the tags.
    void learn_tags(const Matrix& of_told, Matrix& of_first) {
        constexpr float kTagWeight = 0.5F;
        add_product(transposed(shares_), of_told, gradient_->dense.tags);
        Matrix of_shares(shares_.rows, shares_.columns);
        add_product(of_told, transposed(model_.tags), of_shares);
        Matrix of_upos(upos_.rows, upos_.columns);
        Matrix of_xpos(xpos_.rows, xpos_.columns);
        for (std::size_t row = 0; row < shares_.rows; ++row) {
            const LabelledSentence& sentence = *sentences_[batch_.sentence_of[row]];
            if (sentence.has_tree()) {
                std::copy_n(upos_.at(row), upos_.columns, of_upos.at(row));
                std::copy_n(xpos_.at(row), xpos_.columns, of_xpos.at(row));
                const std::size_t step = step_of(row);
                const float weight = scale_ * kTagWeight;
                gradient_->loss += compare(of_upos.at(row), of_upos.columns, sentence.upos[step], weight);
                gradient_->loss += compare(of_xpos.at(row), of_xpos.columns, sentence.xpos[step], weight);
            }
            const float* share = shares_.at(row);
            float sum = 0;
            for (std::size_t j = 0; j < shares_.columns; ++j) sum += share[j] * of_shares.at(row)[j];
            for (std::size_t j = 0; j < shares_.columns; ++j)
                of_xpos.at(row)[j] += share[j] * (of_shares.at(row)[j] - sum);
        }
        run_dense_back(first_, of_upos, model_.upos, gradient_->dense.upos, of_first);
        run_dense_back(first_, of_xpos, model_.xpos, gradient_->dense.xpos, of_first);
    }

    [[nodiscard]] std::size_t step_of(std::size_t row) const {
        return static_cast<std::size_t>(std::upper_bound(batch_.begins.begin(), batch_.begins.end(), row) -
                                        batch_.begins.begin()) -
               1;
    }

    const NetworkModel& model_;
    const std::vector<const LabelledSentence*>& sentences_;
    SentenceBatch batch_;
    Gradient* gradient_ = nullptr;
    float scale_ = 1;
    std::vector<WordFeatures> features_;  // by row, after dropout
    Matrix input_, input_mask_;
    std::array<LayerKept, kLayers> layers_;
    std::array<Matrix, kLayers> masks_;  // of what each layer gives
    Matrix first_, last_;
    Matrix upos_, xpos_, shares_, names_;
    Matrix roles_, roles_mask_, squashed_;  // before and after the nonlinearity and the mask
    Matrix of_last_, of_roles_;
};

}  // namespace

void learn(const NetworkModel& model, const std::vector<const LabelledSentence*>& sentences, const Dropout& dropout,
           Random& random, float scale, Gradient& gradient) {
    if (!sentences.empty()) Pass(model, sentences).learn(dropout, random, scale, gradient);
}

std::vector<Guess> predict(const NetworkModel& model, const std::vector<const LabelledSentence*>& sentences) {
    return Pass(model, sentences).predict();
}

}  // namespace dateline
