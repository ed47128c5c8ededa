#include "tools/trainer/network_trainer.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

#include "language/network.hpp"
#include "languages/en/english.hpp"

using namespace dateline;

namespace {

constexpr std::string_view kTreebank =
    "# newdoc id = a\n"
    "1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\t_\n2\tnever\tnever\tADV\tRB\t_\t3\tadvmod\t_\t_\n"
    "3\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\t_\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
    "1\tDogs\tdog\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n2\tbark\tbark\tVERB\tVBP\t_\t0\troot\t_\t_\n"
    "3\tat\tat\tADP\tIN\t_\t5\tcase\t_\t_\n4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\t_\n"
    "5\tmoon\tmoon\tNOUN\tNN\t_\t2\tobl\t_\t_\n6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
    "1\tRain\train\tNOUN\tNN\t_\t2\tnsubj\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\t,\t,\tPUNCT\t,\t_\t2\tpunct\t_\t_\n4\tright\tright\tINTJ\tUH\t_\t2\tparataxis\t_\t_\n\n";

NetworkSettings small_settings() {
    NetworkSettings settings;
    settings.sizes = {6, 6, 4, 5, 3, 4, 4};
    settings.epochs = 500;
    settings.batch_words = 20;
    settings.dropout = {};
    settings.rate = 0.02F;
    return settings;
}

struct Lesson {
    NetworkLabels labels;
    std::vector<LabelledSentence> sentences;
};

Lesson read_lesson() {
    Lesson lesson;
    lesson.sentences = read_treebank(kTreebank, "lesson", lesson.labels, true);
    return lesson;
}

std::string train(const Lesson& lesson) {
    std::ostringstream progress;
    return train_network(small_settings(), lesson.labels, lesson.sentences, lesson.sentences, english(), progress);
}

/// Learned once.
const std::string& learned_weights() {
    static const std::string weights = train(read_lesson());
    return weights;
}

}  // namespace

TEST_CASE("the gradient of each weight is the slope of the loss") {
    Lesson lesson = read_lesson();
    lesson.sentences[0].names = {1, 0, kUnknownName, 0};
    const Vocabulary vocabulary({"ada", "dogs", "the"});
    for (LabelledSentence& sentence : lesson.sentences) {
        for (const std::string& word : sentence.words)
            sentence.features.push_back(features_of(word, vocabulary, english()));
    }
    std::vector<const LabelledSentence*> sentences;
    for (const LabelledSentence& sentence : lesson.sentences) sentences.push_back(&sentence);
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const auto* a, const auto* b) { return a->words.size() > b->words.size(); });
    NetworkModel model = make_network(small_settings().sizes, 3, lesson.labels);
    Random random(11);
    for_each_matrix(model, [&](Matrix& matrix) {
        for (float& value : matrix.values) value = (random.share() - 0.5F) * 0.8F;
    });
    const auto run = [&] {
        Gradient gradient;
        gradient.dense = make_network(small_settings().sizes, 3, lesson.labels);
        Random same(1);
        learn(model, sentences, {}, same, 1, gradient);
        return gradient;
    };
    const auto slope_at = [&](float& weight, float step) {
        const float before = weight;
        weight = before + step;
        const double above = run().loss;
        weight = before - step;
        const double below = run().loss;
        weight = before;
        return (above - below) / (2 * static_cast<double>(step));
    };
    const Gradient gradient = run();
    std::vector<Matrix*> weights;
    std::vector<const Matrix*> slopes;
    for_each_matrix(model, [&](Matrix& matrix) { weights.push_back(&matrix); });
    for_each_matrix(gradient.dense, [&](const Matrix& matrix) { slopes.push_back(&matrix); });
    for (std::size_t k = kTables; k < weights.size(); ++k) {
        for (int sample = 0; sample < 4; ++sample) {
            const std::size_t i = random.below(weights[k]->values.size());
            CAPTURE(k, i);
            // A step may cross the bend of a neuron, a shorter one then does not.
            const double slope = slopes[k]->values[i];
            const auto is_near = [&](float step) {
                return slope == Approx(slope_at(weights[k]->values[i], step)).epsilon(0.03).margin(4e-3);
            };
            CHECK((is_near(4e-3F) || is_near(1e-3F)));
        }
    }
    // What goes on to the tables of words.
    const std::size_t row = 2;
    float& weight = model.words.at(gradient.features[row].word)[1];
    double slope = 0;  // over all rows of that word
    for (std::size_t i = 0; i < gradient.features.size(); ++i) {
        if (gradient.features[i].word == gradient.features[row].word)
            slope += static_cast<double>(gradient.of_input.at(i)[1]);
    }
    CHECK(slope == Approx(slope_at(weight, 4e-3F)).epsilon(0.03).margin(4e-3));
}

TEST_CASE("what is learned is read again by the engine, and is the same each time") {
    const Lesson lesson = read_lesson();
    const std::string& weights = learned_weights();
    CHECK(train(lesson) == weights);
    const Network network(weights, english());
    std::vector<WordForms> forms;
    for (const LabelledSentence& sentence : lesson.sentences)
        forms.emplace_back(sentence.words.begin(), sentence.words.end());
    const std::vector<SentenceReading> readings = network.read(forms);
    REQUIRE(readings.size() == lesson.sentences.size());
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const LabelledSentence& gold = lesson.sentences[i];
        REQUIRE(readings[i].size() == gold.words.size());
        for (std::size_t word = 0; word < gold.words.size(); ++word) {
            CAPTURE(gold.words[word]);
            CHECK(readings[i][word].head == gold.heads[word]);
            CHECK(readings[i][word].relation == lesson.labels.relations[gold.relations[word]]);
            CHECK(readings[i][word].xpos == lesson.labels.xpos[gold.xpos[word]]);
        }
        const std::vector<SentenceReading> alone = network.read({forms[i]});
        for (std::size_t word = 0; word < gold.words.size(); ++word)
            CHECK(alone[0][word].name_share == readings[i][word].name_share);
    }
}

TEST_CASE("a sentence without an end is read in bounded parts and is one tree") {
    const std::string& weights = learned_weights();
    const Network network(weights, english());
    const WordForms endless(3 * Network::kLongestRead + 7, "dogs");
    const SentenceReading reading = network.read({endless})[0];
    REQUIRE(reading.size() == endless.size());
    std::size_t roots = 0;
    for (std::size_t word = 0; word < reading.size(); ++word) {
        roots += reading[word].head == 0 ? 1 : 0;
        std::size_t node = word + 1;
        for (std::size_t steps = 0; node != 0 && steps <= reading.size(); ++steps) node = reading[node - 1].head;
        CHECK(node == 0);
    }
    CHECK(roots == 1);
}

TEST_CASE("weights that are cut short or of another program are refused") {
    const std::string& weights = learned_weights();
    for (const std::string& bytes :
         {std::string(), std::string("anything"), weights.substr(0, weights.size() / 2), weights + "x"})
        CHECK_THROWS_AS(read_network(bytes), std::logic_error);
}
