#include "tools/trainer/network_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>
#include <thread>

#include "language/network_file.hpp"
#include "tools/trainer/adam.hpp"
#include "tools/trainer/network_scores.hpp"

namespace dateline {

namespace {

constexpr std::size_t kFewest = 2;            // sentences in which a word of the vocabulary stands
constexpr std::size_t kMeanFrom = 6;          // tenths of all steps, from which on weights count for the mean
constexpr std::size_t kMeanEvery = 25;        // steps
constexpr std::size_t kFrequentForms = 1500;  // forms that the engine prepares

using Sentences = std::vector<const LabelledSentence*>;

bool is_longer(const LabelledSentence* a, const LabelledSentence* b) {
    return a->words.size() > b->words.size();
}

/// Words by how often they are met, the most frequent first, of equals in the order of their bytes.
std::vector<std::string> by_frequency(const std::map<std::string, std::size_t>& counts, std::size_t fewest) {
    std::vector<std::pair<std::string, std::size_t>> found;
    for (const auto& each : counts) {
        if (each.second >= fewest) found.push_back(each);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> words;
    for (auto& each : found) words.push_back(std::move(each.first));
    return words;
}

void fill(Matrix& matrix, float bound, Random& random) {
    for (float& value : matrix.values) value = (2 * random.share() - 1) * bound;
}

void initialise(NetworkModel& model, Random& random) {
    for_each_matrix(model, [&](Matrix& matrix) {  // Glorot and Bengio 2010
        if (matrix.rows > 1) fill(matrix, std::sqrt(6.0F / static_cast<float>(matrix.rows + matrix.columns)), random);
    });
    fill(model.words, 0.1F, random);
    fill(model.parts, 0.05F, random);
    fill(model.looks, 0.1F, random);
    fill(model.tags, 0.3F, random);
    fill(model.root, 0.1F, random);
    for (auto& layer : model.lstm) {
        for (LstmWeights& direction : layer) {  // forget little at first
            const std::size_t hidden = direction.recurrent.rows;
            std::fill_n(direction.bias.values.begin() + static_cast<std::ptrdiff_t>(hidden), hidden, 1.0F);
        }
    }
}

class NetworkTrainer {
public:
    NetworkTrainer(const NetworkSettings& settings, NetworkModel& model, const NetworkLabels& labels,
                   const std::vector<LabelledSentence>& sentences)
        : settings_(settings), model_(model), sentences_(sentences), random_(settings.seed), adam_(model) {
        initialise(model_, random_);
        for (Gradient& gradient : gradients_) {
            gradient.dense = make_network(settings.sizes, 0, labels);
            gradient.dense.words = gradient.dense.parts = gradient.dense.looks = {};
        }
        tables_ = {Matrix(model.words.rows, model.words.columns), Matrix(model.parts.rows, model.parts.columns),
                   Matrix(model.looks.rows, model.looks.columns)};
        std::size_t words = 0;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            order_.push_back(i);
            words += sentences[i].words.size();
        }
        sum_ = make_network(settings.sizes, model.words.rows - 1, labels);
        step_count_ = settings.epochs * (words / settings.batch_words + 1);
    }

    /// The mean of the weights over the last steps, which reads better than those of the last step (Polyak and Juditsky
    /// 1992).
    [[nodiscard]] NetworkModel mean() const {
        if (summed_ == 0) return model_;
        NetworkModel mean = sum_;
        const float share = 1.0F / static_cast<float>(summed_);
        for_each_matrix(mean, [&](Matrix& matrix) {
            for (float& value : matrix.values) value *= share;
        });
        return mean;
    }

    /// The mean loss of a word.
    double run_epoch() {
        double loss = 0;
        std::size_t seen = 0;
        for (Sentences& batch : make_batches()) {
            std::size_t words = 0;
            for (const LabelledSentence* sentence : batch) words += sentence->words.size();
            loss += run_step(batch, words) * static_cast<double>(words);
            seen += words;
        }
        return loss / static_cast<double>(seen);
    }

private:
    /// Sentences of like length go together, for little is lost in padding them; which is left to chance.
    std::vector<Sentences> make_batches() {
        constexpr std::size_t kWindow = 2000;
        random_.shuffle(order_);
        Sentences shuffled;
        for (const std::size_t i : order_) shuffled.push_back(&sentences_[i]);
        for (std::size_t begin = 0; begin < shuffled.size(); begin += kWindow) {
            const std::size_t end = std::min(begin + kWindow, shuffled.size());
            std::stable_sort(shuffled.begin() + static_cast<std::ptrdiff_t>(begin),
                             shuffled.begin() + static_cast<std::ptrdiff_t>(end), is_longer);
        }
        std::vector<Sentences> batches(1);
        std::size_t words = 0;
        for (const LabelledSentence* sentence : shuffled) {
            if (words >= settings_.batch_words) {
                batches.emplace_back();
                words = 0;
            }
            batches.back().push_back(sentence);
            words += sentence->words.size();
        }
        random_.shuffle(batches);
        return batches;
    }

    double run_step(Sentences& batch, std::size_t words) {
        std::stable_sort(batch.begin(), batch.end(), is_longer);
        std::array<Sentences, 2> halves;
        for (std::size_t i = 0; i < batch.size(); ++i) halves[i % 2].push_back(batch[i]);
        // Two threads, always: sums are added in one order, however many processors there are.
        std::array<Random, 2> randoms = {Random(random_.next()), Random(random_.next())};
        const auto learn_half = [&](std::size_t i) {
            Gradient& gradient = gradients_[i];
            for_each_matrix(gradient.dense,
                            [](Matrix& matrix) { std::fill(matrix.values.begin(), matrix.values.end(), 0.0F); });
            gradient.features.clear();
            gradient.loss = 0;
            learn(model_, halves[i], settings_.dropout, randoms[i], 1.0F / static_cast<float>(words), gradient);
        };
        std::thread other(learn_half, 1);
        learn_half(0);
        other.join();
        update();
        if (step_ * 10 >= step_count_ * kMeanFrom && step_ % kMeanEvery == 0) add_to_mean();
        return gradients_[0].loss + gradients_[1].loss;
    }

    void add_to_mean() {
        ++summed_;
        std::vector<const Matrix*> weights;
        for_each_matrix(model_, [&](const Matrix& matrix) { weights.push_back(&matrix); });
        std::size_t index = 0;
        for_each_matrix(sum_, [&](Matrix& sum) {
            const Matrix& weight = *weights[index++];
            for (std::size_t i = 0; i < sum.values.size(); ++i) sum.values[i] += weight.values[i];
        });
    }

    void update() {
        constexpr float kWarmUp = 200;  // steps
        constexpr double kLongest = 5;  // of the gradient as an arrow (Pascanu, Mikolov and Bengio 2013)
        const auto step = static_cast<float>(step_++);
        const float fallen = 1 - step / static_cast<float>(step_count_);
        adam_.begin_step(settings_.rate * std::min(1.0F, (step + 1) / kWarmUp) * fallen);
        std::vector<Matrix*> sums;
        std::vector<const Matrix*> others;
        for_each_matrix(gradients_[0].dense, [&](Matrix& matrix) { sums.push_back(&matrix); });
        for_each_matrix(gradients_[1].dense, [&](const Matrix& matrix) { others.push_back(&matrix); });
        double length = 0;
        for (std::size_t k = kTables; k < sums.size(); ++k) {
            for (std::size_t i = 0; i < sums[k]->values.size(); ++i) {
                sums[k]->values[i] += others[k]->values[i];
                length += static_cast<double>(sums[k]->values[i]) * static_cast<double>(sums[k]->values[i]);
            }
        }
        length = std::sqrt(length);
        const float scale = length > kLongest ? static_cast<float>(kLongest / length) : 1.0F;
        for (std::size_t k = kTables; k < sums.size(); ++k) adam_.update(k, 0, sums[k]->values, scale);
        update_tables(scale);
    }

    void update_tables(float scale) {
        const NetworkSizes& sizes = settings_.sizes;
        std::array<std::vector<std::uint32_t>, kTables> touched;
        const auto add = [&](std::size_t table, std::uint32_t row, const float* gradient) {
            touched[table].push_back(row);
            float* sum = tables_[table].at(row);
            for (std::size_t i = 0; i < tables_[table].columns; ++i) sum[i] += gradient[i];
        };
        for (const Gradient& gradient : gradients_) {
            for (std::size_t i = 0; i < gradient.features.size(); ++i) {
                const float* of_word = gradient.of_input.at(i);
                const WordFeatures& features = gradient.features[i];
                add(0, features.word, of_word);
                for (const std::uint32_t row : features.parts()) add(1, row, of_word + sizes.word);
                for (const std::uint32_t row : features.looks()) add(2, row, of_word + sizes.word + sizes.part);
            }
        }
        for (std::size_t table = 0; table < kTables; ++table) {
            std::vector<std::uint32_t>& rows = touched[table];
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            for (const std::uint32_t row : rows) {
                adam_.update(table, row, tables_[table].row(row), scale);
                std::fill_n(tables_[table].at(row), tables_[table].columns, 0.0F);
            }
        }
    }

    const NetworkSettings& settings_;
    NetworkModel& model_;
    const std::vector<LabelledSentence>& sentences_;
    Random random_;
    Adam adam_;
    std::array<Gradient, 2> gradients_;
    std::array<Matrix, kTables> tables_;  // gradients of rows, zero between steps
    std::vector<std::size_t> order_;
    std::size_t step_ = 0;
    std::size_t step_count_ = 0;
    NetworkModel sum_;  // of the weights after some of the last steps
    std::size_t summed_ = 0;
};

void look_up(std::vector<LabelledSentence>& sentences, const Vocabulary& vocabulary, const Language& language) {
    const ListedNames names(language);
    for (LabelledSentence& sentence : sentences) {
        const std::vector<ListedAs> listed = names.find({sentence.words.begin(), sentence.words.end()});
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            WordFeatures features = features_of(sentence.words[i], vocabulary, language);
            if (listed[i] != ListedAs::none) features.look_rows[features.look_count++] = look_row_of(listed[i]);
            sentence.features.push_back(features);
        }
    }
}

}  // namespace

std::string train_network(const NetworkSettings& settings, NetworkLabels labels,
                          std::vector<LabelledSentence> sentences, std::vector<LabelledSentence> held_out,
                          const Language& language, std::ostream& progress) {
    std::map<std::string, std::size_t> normal_forms;
    std::map<std::string, std::size_t> forms;
    for (const LabelledSentence& sentence : sentences) {
        for (const std::string& word : sentence.words) {
            ++normal_forms[normal_form(word)];
            ++forms[word];
        }
    }
    NetworkFile file;
    file.sizes = settings.sizes;
    file.labels = std::move(labels);
    file.vocabulary = by_frequency(normal_forms, kFewest);
    file.frequent_forms = by_frequency(forms, kFewest);
    file.frequent_forms.resize(std::min(file.frequent_forms.size(), kFrequentForms));
    file.model = make_network(settings.sizes, file.vocabulary.size(), file.labels);
    const Vocabulary vocabulary(file.vocabulary);
    look_up(sentences, vocabulary, language);
    look_up(held_out, vocabulary, language);

    NetworkTrainer trainer(settings, file.model, file.labels, sentences);
    for (std::size_t epoch = 1; epoch <= settings.epochs; ++epoch) {
        constexpr std::size_t kScored = 3;
        progress << "epoch " << epoch << " of " << settings.epochs << ": loss " << trainer.run_epoch();
        if (epoch % kScored == 0 || epoch == settings.epochs)
            progress << "; held out: " << score_network(file.model, file.labels, held_out);
        progress << std::endl;
    }
    file.model = trainer.mean();
    progress << "mean of the last steps; held out: " << score_network(file.model, file.labels, held_out) << std::endl;
    return write_network(file);
}

}  // namespace dateline
