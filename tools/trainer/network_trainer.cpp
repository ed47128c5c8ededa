#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include "languages/en/english.hpp"
#include "tools/trainer/network_pass.hpp"

namespace dateline {

namespace {

struct Settings {
    NetworkSizes sizes;
    Dropout dropout{0.12F, 0.2F, 0.33F, 0.33F};
    std::size_t epochs = 30;
    std::size_t batch_words = 800;
    float rate = 2e-3F;
    std::uint64_t seed = 1;
};

std::string slurp(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream s;
    s << in.rdbuf();
    return s.str();
}

void fill(Matrix& m, float bound, Random& random) {
    for (float& v : m.values) v = (2 * random.share() - 1) * bound;
}

void initialise(NetworkModel& model, Random& random) {
    for_each_matrix(model, [&](Matrix& m) {
        if (m.rows > 1) fill(m, std::sqrt(6.0F / static_cast<float>(m.rows + m.columns)), random);
    });
    fill(model.words, 0.1F, random);
    fill(model.parts, 0.05F, random);
    fill(model.looks, 0.1F, random);
    fill(model.tags, 0.3F, random);
    fill(model.root, 0.1F, random);
    for (auto& layer : model.lstm) {
        for (auto& direction : layer) {
            const std::size_t h = direction.recurrent.rows;
            for (std::size_t j = h; j < 2 * h; ++j) direction.bias.values[j] = 1;
        }
    }
}

/// Adam (Kingma and Ba 2015).
class Adam {
public:
    explicit Adam(NetworkModel& model) {
        for_each_matrix(model, [&](Matrix& m) {
            values_.push_back(&m);
            first_.emplace_back(m.rows, m.columns);
            second_.emplace_back(m.rows, m.columns);
        });
    }

    void begin_step(float rate) {
        ++step_;
        const float t = static_cast<float>(step_);
        rate_ = rate * std::sqrt(1 - std::pow(kBeta2, t)) / (1 - std::pow(kBeta1, t));
    }
    void update(std::size_t matrix, std::size_t row, std::size_t rows, const float* gradient, float scale) {
        const std::size_t columns = values_[matrix]->columns;
        float* v = values_[matrix]->at(row);
        float* m = first_[matrix].at(row);
        float* s = second_[matrix].at(row);
        for (std::size_t i = 0; i < rows * columns; ++i) {
            const float g = gradient[i] * scale;
            m[i] = kBeta1 * m[i] + (1 - kBeta1) * g;
            s[i] = kBeta2 * s[i] + (1 - kBeta2) * g * g;
            v[i] -= rate_ * m[i] / (std::sqrt(s[i]) + 1e-8F);
        }
    }

private:
    static constexpr float kBeta1 = 0.9F;
    static constexpr float kBeta2 = 0.95F;
    std::vector<Matrix*> values_;
    std::vector<Matrix> first_, second_;
    std::size_t step_ = 0;
    float rate_ = 0;
};

using Sentences = std::vector<const LabelledSentence*>;

void evaluate(const NetworkModel& model, const std::vector<LabelledSentence>& dev, const NetworkLabels& labels) {
    Sentences all;
    for (const auto& s : dev) all.push_back(&s);
    std::stable_sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->words.size() > b->words.size(); });
    std::size_t n = 0, upos = 0, xpos = 0, uas = 0, las = 0;
    std::size_t tp = 0, mine = 0, gold = 0;
    const auto base = [&](std::size_t r) { return labels.relations[r].substr(0, labels.relations[r].find(':')); };
    std::array<std::size_t, 2> found{};
    for (std::size_t begin = 0; begin < all.size(); begin += 32) {
        Sentences some(all.begin() + (long)begin, all.begin() + (long)std::min(begin + 32, all.size()));
        auto readings = predict(model, some);
        for (std::size_t s = 0; s < some.size(); ++s) {
            const auto& g = *some[s];
            const auto& r = readings[s];
            for (std::size_t i = 0; g.has_tree() && i < g.words.size(); ++i) {
                ++n;
                upos += g.upos[i] == r.upos[i];
                xpos += g.xpos[i] == r.xpos[i];
                uas += g.heads[i] == r.heads[i];
                las += g.heads[i] == r.heads[i] && base(g.relations[i]) == base(r.relations[i]);
            }
            if (g.has_names()) {
                const auto spans = [](const auto& tags) {
                    std::map<std::pair<std::size_t, std::size_t>, int> out;
                    for (std::size_t i = 0; i < tags.size(); ++i) {
                        if (tags[i] == 0) continue;
                        const int kind = (int)(tags[i] - 1) / 2;
                        std::size_t j = i + 1;
                        while (j < tags.size() && tags[j] == kind * 2 + 2) ++j;
                        out[{i, j}] = kind;
                        i = j - 1;
                    }
                    return out;
                };
                const auto a = spans(g.names), b = spans(r.names);
                gold += a.size();
                mine += b.size();
                for (const auto& x : b) { auto it = a.find(x.first); tp += it != a.end() && it->second == x.second; }
            }
        }
    }
    const auto pct = [&](std::size_t c) { return 100.0 * (double)c / (double)n; };
    std::printf("  dev upos %.2f xpos %.2f uas %.2f las %.2f names %.2f", pct(upos), pct(xpos), pct(uas), pct(las), mine + gold ? 200.0 * (double)tp / (double)(mine + gold) : 0.0);
    (void)found;
}

int train(Settings settings, const std::string& folder, const std::string& ner) {
    NetworkLabels labels;
    std::vector<LabelledSentence> train = read_treebank(slurp(folder + "/train.conllu"), "train", labels, true);
    std::vector<LabelledSentence> dev = read_treebank(slurp(folder + "/dev.conllu"), "dev", labels, false);
    if (!ner.empty()) {
        for (auto&& more : {only_named(read_uner(slurp(ner + "/train-web.iob2"))), only_named(read_wikigold(slurp(ner + "/train-wikipedia.iob1.txt")))})
            train.insert(train.end(), more.begin(), more.end());
        for (auto& s : dev) s.names.clear();
        auto web = only_named(read_uner(slurp(ner + "/dev-web.iob2")));
        dev.insert(dev.end(), web.begin(), web.end());
    }
    std::map<std::string, std::size_t> counts;
    for (const auto& s : train) for (const auto& w : s.words) ++counts[normal_form(w)];
    std::vector<std::string> words;
    for (const auto& [w, c] : counts) if (c >= 2) words.push_back(w);
    const Vocabulary vocabulary(words);
    for (auto* set : {&train, &dev}) for (auto& s : *set) for (const auto& w : s.words) s.features.push_back(features_of(w, vocabulary, english()));
    NetworkModel model = make_network(settings.sizes, words.size(), labels);
    Random random(settings.seed);
    initialise(model, random);
    std::size_t parameters = 0;
    for_each_matrix(model, [&](Matrix& m) { parameters += m.values.size(); });
    std::printf("%zu sentences, %zu words in the vocabulary, %zu xpos %zu relations, %zu parameters\n", train.size(), words.size(), labels.xpos.size(), labels.relations.size(), parameters);
    Adam adam(model);

    // Batches of sentences of like length.
    std::vector<std::size_t> order(train.size());
    std::size_t total = 0;
    for (std::size_t i = 0; i < order.size(); ++i) { order[i] = i; total += train[i].words.size(); }
    const std::size_t steps = settings.epochs * (total / settings.batch_words + 1);
    std::size_t step = 0;
    std::array<Gradient, 2> gradients;
    for (auto& g : gradients) { g.dense = make_network(settings.sizes, 0, labels); g.dense.parts = g.dense.looks = g.dense.words = {}; }
    Matrix part_gradient(kPartRows, settings.sizes.part), look_gradient(kLookRows, settings.sizes.look), word_gradient(words.size() + 1, settings.sizes.word);
    const auto t0 = std::chrono::steady_clock::now();
    for (std::size_t epoch = 0; epoch < settings.epochs; ++epoch) {
        random.shuffle(order);
        // like lengths together within a window
        std::vector<std::size_t> sorted = order;
        constexpr std::size_t kWindow = 2000;
        for (std::size_t b = 0; b < sorted.size(); b += kWindow)
            std::stable_sort(sorted.begin() + (long)b, sorted.begin() + (long)std::min(b + kWindow, sorted.size()), [&](auto x, auto y) { return train[x].words.size() > train[y].words.size(); });
        std::vector<Sentences> batches(1);
        std::size_t in_batch = 0;
        for (auto i : sorted) {
            if (in_batch >= settings.batch_words) { batches.emplace_back(); in_batch = 0; }
            batches.back().push_back(&train[i]);
            in_batch += train[i].words.size();
        }
        random.shuffle(batches);
        double loss = 0;
        std::size_t seen = 0;
        for (auto& batch : batches) {
            std::array<Sentences, 2> shards;
            std::size_t n = 0;
            std::stable_sort(batch.begin(), batch.end(), [](auto* a, auto* b) { return a->words.size() > b->words.size(); });
            for (std::size_t i = 0; i < batch.size(); ++i) { shards[i % 2].push_back(batch[i]); n += batch[i]->words.size(); }
            std::array<Random, 2> randoms{Random(random.next()), Random(random.next())};
            const auto work = [&](std::size_t k) {
                for_each_matrix(gradients[k].dense, [](Matrix& m) { std::fill(m.values.begin(), m.values.end(), 0.0F); });
                gradients[k].loss = 0;
                gradients[k].features.clear();
                learn(model, shards[k], settings.dropout, randoms[k], 1.0F / (float)n, gradients[k]);
            };
            std::thread other(work, 1);
            work(0);
            other.join();
            loss += (gradients[0].loss + gradients[1].loss) * (double)n;
            seen += n;
            // Sum the shards; clip; update.
            const float progress = (float)step / (float)steps;
            const float warm = std::min(1.0F, (float)(step + 1) / 200.0F);
            adam.begin_step(settings.rate * warm * (1 - progress));
            ++step;
            std::vector<Matrix*> a, b;
            for_each_matrix(gradients[0].dense, [&](Matrix& m) { a.push_back(&m); });
            for_each_matrix(gradients[1].dense, [&](Matrix& m) { b.push_back(&m); });
            double norm = 0;
            for (std::size_t k = kTables; k < a.size(); ++k)
                for (std::size_t i = 0; i < a[k]->values.size(); ++i) { a[k]->values[i] += b[k]->values[i]; norm += (double)a[k]->values[i] * a[k]->values[i]; }
            const float scale = norm > 25.0 ? (float)(5.0 / std::sqrt(norm)) : 1.0F;
            for (std::size_t k = kTables; k < a.size(); ++k) adam.update(k, 0, a[k]->rows, a[k]->values.data(), scale);
            // Tables.
            std::vector<std::uint32_t> wr, pr, lr;
            const auto& z = settings.sizes;
            for (auto& g : gradients) {
                std::size_t i = 0;
                (void)i;
                for (std::size_t row = 0; row < g.features.size(); ++row) {
                    const float* d = g.of_input.at(row);
                    const auto add = [&](Matrix& m, std::uint32_t r, const float* from, std::vector<std::uint32_t>& rows) {
                        float* to = m.at(r);
                        rows.push_back(r);
                        for (std::size_t j = 0; j < m.columns; ++j) to[j] += from[j];
                    };
                    add(word_gradient, g.features[row].word, d, wr);
                    for (auto r : g.features[row].parts()) add(part_gradient, r, d + z.word, pr);
                    for (auto r : g.features[row].looks()) add(look_gradient, r, d + z.word + z.part, lr);
                }
            }
            const auto apply = [&](std::size_t k, Matrix& m, std::vector<std::uint32_t>& rows) {
                std::sort(rows.begin(), rows.end());
                rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
                for (auto r : rows) { adam.update(k, r, 1, m.at(r), scale); std::fill_n(m.at(r), m.columns, 0.0F); }
            };
            apply(0, word_gradient, wr);
            apply(1, part_gradient, pr);
            apply(2, look_gradient, lr);
        }
        const double s = std::chrono::duration<double>(std::chrono::steady_clock::now() - t0).count();
        std::printf("epoch %zu loss %.4f  %.0f s, %.0f words/s", epoch + 1, loss / (double)seen, s, (double)(seen * (epoch + 1)) / s);
        if (epoch % 3 == 2 || epoch + 1 == settings.epochs) evaluate(model, dev, labels);
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}

}  // namespace

}  // namespace dateline

int main(int argc, char** argv) {
    dateline::Settings s;
    std::string folder = "/tmp/data", ner = "/work/shared/eval/ner/data";
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string k = argv[i];
        const double v = std::atof(argv[i + 1]);
        if (k == "epochs") s.epochs = (std::size_t)v;
        if (k == "batch") s.batch_words = (std::size_t)v;
        if (k == "rate") s.rate = (float)v;
        if (k == "hidden") s.sizes.hidden = (std::size_t)v;
        if (k == "word") s.sizes.word = (std::size_t)v;
        if (k == "part") s.sizes.part = (std::size_t)v;
        if (k == "wd") s.dropout.word = (float)v;
        if (k == "id") s.dropout.input = (float)v;
        if (k == "hd") s.dropout.hidden = (float)v;
        if (k == "rd") s.dropout.roles = (float)v;
        if (k == "arc") s.sizes.arc = (std::size_t)v;
        if (k == "seed") s.seed = (std::uint64_t)v;
    }
    return dateline::train(s, folder, ner);
}
