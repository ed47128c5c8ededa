#include "language/network.hpp"

#include <algorithm>
#include <numeric>
#include <span>
#include <stdexcept>
#include <utility>

#include "language/lstm.hpp"
#include "language/name_tags.hpp"
#include "language/spanning_tree.hpp"
#include "language/upos_names.hpp"

namespace dateline {

namespace {

constexpr std::size_t kBlockWords = 768;  // read at once: what is made of them stays near the processor

/// left × right + bias in each row.
Matrix multiply(Rows<const float> left, std::size_t count, const WholeMatrix& right, const Matrix& bias) {
    Matrix result = Matrix::unfilled(count, right.columns());
    for (std::size_t row = 0; row < count; ++row) std::copy_n(bias.values.data(), result.columns, result.at(row));
    right.add_product(left, count, {result.values.data(), result.columns});
    return result;
}

Matrix multiply(const Matrix& left, const WholeMatrix& right, const Matrix& bias) {
    return multiply({left.values.data(), left.columns}, left.rows, right, bias);
}

std::size_t best_of(std::span<const float> scores) {
    return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

/// A sentence's or a part of one's place in what was asked for.
struct Part {
    std::size_t sentence = 0;
    std::size_t first = 0;
    std::size_t length = 0;
};

/// The number of a relation that the network must know.
std::size_t number_of_relation(const std::vector<std::string>& relations, std::string_view name) {
    const auto it = std::find(relations.begin(), relations.end(), name);
    if (it == relations.end()) throw std::logic_error("the network has no relation \"" + std::string(name) + '"');
    return static_cast<std::size_t>(it - relations.begin());
}

Upos known_upos(const std::string& name) {
    const Upos upos = upos_named(name);
    if (upos == Upos::none) throw std::logic_error("the network has a coarse tag \"" + name + "\" that there is not");
    return upos;
}

/// The matrix for reading; the floats, which only learning needs, go.
WholeMatrix to_whole(Matrix& matrix) {
    WholeMatrix whole(matrix);
    matrix.values = {};
    return whole;
}

}  // namespace

Network::Network(std::string_view weights, const Language& language) : language_(language), listed_names_(language) {
    NetworkFile file = read_network(weights);
    labels_ = std::move(file.labels);
    for (const std::string& name : labels_.upos) upos_.push_back(known_upos(name));
    root_relation_ = number_of_relation(labels_.relations, "root");
    rest_relation_ = number_of_relation(labels_.relations, "parataxis");
    vocabulary_ = Vocabulary(std::move(file.vocabulary));
    model_ = std::move(file.model);
    for (std::size_t layer = 0; layer < input_.size(); ++layer) {
        for (std::size_t direction = 0; direction < 2; ++direction) {
            input_[layer][direction] = to_whole(model_.lstm[layer][direction].input);
            recurrent_[layer][direction] = to_whole(model_.lstm[layer][direction].recurrent);
        }
    }
    upos_weights_ = to_whole(model_.upos.weights);
    xpos_weights_ = to_whole(model_.xpos.weights);
    tags_ = to_whole(model_.tags);
    roles_ = to_whole(model_.roles.weights);
    arc_ = to_whole(model_.arc);
    relations_ = to_whole(model_.relations.weights);
    names_ = to_whole(model_.names.weights);
    frequent_forms_ = std::move(file.frequent_forms);
    frequent_gates_ = gates_of({frequent_forms_.begin(), frequent_forms_.end()});
    Matrix listed(kListedSorts, model_.words.columns + model_.parts.columns + model_.looks.columns);
    for (std::size_t sort = 1; sort < kListedSorts; ++sort) {
        const float* look = model_.looks.at(look_row_of(static_cast<ListedAs>(sort)));
        std::copy_n(look, model_.looks.columns, listed.at(sort) + listed.columns - model_.looks.columns);
    }
    for (std::size_t direction = 0; direction < 2; ++direction) {
        listed_gates_[direction] = Matrix(kListedSorts, model_.lstm[0][direction].bias.columns);
        input_[0][direction].add_product({listed.values.data(), listed.columns}, kListedSorts,
                                         {listed_gates_[direction].values.data(), listed_gates_[direction].columns});
    }
    for (std::size_t i = 0; i < frequent_forms_.size(); ++i) frequent_rows_.emplace(frequent_forms_[i], i);
}

std::array<Matrix, 2> Network::gates_of(const WordForms& forms) const {
    Matrix input(forms.size(), model_.words.columns + model_.parts.columns + model_.looks.columns);
    for (std::size_t i = 0; i < forms.size(); ++i)
        embed(features_of(forms[i], vocabulary_, language_), model_, input.at(i));
    return {multiply(input, input_[0][0], model_.lstm[0][0].bias),
            multiply(input, input_[0][1], model_.lstm[0][1].bias)};
}

/// Some sentences, read together.
class Network::Block {
public:
    Block(const Network& network, const std::vector<WordForms>& sentences, std::vector<Part> parts)
        : network_(network), sentences_(sentences), parts_(sorted(std::move(parts))), batch_(lengths_of(parts_)) {}

    void read(std::vector<SentenceReading>& readings) {
        run_first_layer();
        run_further_layers();
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            const std::vector<std::size_t> heads = best_tree(score_arcs(part));
            const std::vector<std::size_t> relations = choose_relations(part, heads);
            write(part, heads, relations, readings[parts_[part].sentence]);
        }
    }

private:
    static std::vector<Part> sorted(std::vector<Part> parts) {
        std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.length > b.length; });
        return parts;
    }

    static std::vector<std::size_t> lengths_of(const std::vector<Part>& parts) {
        std::vector<std::size_t> lengths;
        for (const Part& part : parts) lengths.push_back(part.length);
        return lengths;
    }

    [[nodiscard]] const NetworkModel& model() const { return network_.model_; }

    [[nodiscard]] std::string_view form(std::size_t row) const {
        const Part& part = parts_[batch_.sentence_of[row]];
        return sentences_[part.sentence][part.first + step_of_[row]];
    }

    /// Words are turned into gates once for each form; `rows` tells where a row's form is found: among the frequent
    /// ones, or behind them among those of this block.
    [[nodiscard]] std::array<Matrix, 2> gates_of_words() {
        for (std::size_t step = 0; step < batch_.steps(); ++step)
            step_of_.insert(step_of_.end(), batch_.active(step), step);
        const std::size_t frequent = network_.frequent_forms_.size();
        std::unordered_map<std::string_view, std::size_t> others;
        WordForms forms;
        std::vector<std::size_t> found(batch_.rows());
        for (std::size_t row = 0; row < found.size(); ++row) {
            const std::string_view word = form(row);
            if (const auto it = network_.frequent_rows_.find(word); it != network_.frequent_rows_.end()) {
                found[row] = it->second;
                continue;
            }
            const auto [it, is_new] = others.try_emplace(word, frequent + forms.size());
            if (is_new) forms.push_back(word);
            found[row] = it->second;
        }
        const std::array<Matrix, 2> of_others = network_.gates_of(forms);
        std::array<Matrix, 2> gates;
        for (std::size_t direction = 0; direction < 2; ++direction) {
            const std::size_t columns = of_others[direction].columns;
            gates[direction] = Matrix::unfilled(found.size(), columns);
            for (std::size_t row = 0; row < found.size(); ++row) {
                const std::size_t at = found[direction == 0 ? row : batch_.mirrored[row]];
                const float* from =
                    at < frequent ? network_.frequent_gates_[direction].at(at) : of_others[direction].at(at - frequent);
                std::copy_n(from, columns, gates[direction].at(row));
            }
        }
        add_listed(gates);
        return gates;
    }

    void add_listed(std::array<Matrix, 2>& gates) const {
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            const auto begin =
                sentences_[parts_[part].sentence].begin() + static_cast<std::ptrdiff_t>(parts_[part].first);
            const std::vector<ListedAs> listed =
                network_.listed_names_.find({begin, begin + static_cast<std::ptrdiff_t>(parts_[part].length)});
            for (std::size_t step = 0; step < listed.size(); ++step) {
                if (listed[step] == ListedAs::none) continue;
                const std::size_t row = batch_.row(step, part);
                for (std::size_t direction = 0; direction < 2; ++direction) {
                    const float* more = network_.listed_gates_[direction].at(static_cast<std::size_t>(listed[step]));
                    float* to = gates[direction].at(direction == 0 ? row : batch_.mirrored[row]);
                    for (std::size_t j = 0; j < gates[direction].columns; ++j) to[j] += more[j];
                }
            }
        }
    }

    /// The output of both directions side by side, with `more` columns of zeros behind.
    [[nodiscard]] Matrix run_both(std::array<Matrix, 2> gates, std::size_t layer, std::size_t more) const {
        const Matrix forward = run_lstm(std::move(gates[0]), network_.recurrent_[layer][0], batch_).output;
        const Matrix backward = run_lstm(std::move(gates[1]), network_.recurrent_[layer][1], batch_).output;
        Matrix both = Matrix::unfilled(batch_.rows(), 2 * forward.columns + more);
        for (std::size_t row = 0; row < both.rows; ++row) {
            std::copy_n(forward.at(row), forward.columns, both.at(row));
            std::copy_n(backward.at(batch_.mirrored[row]), forward.columns, both.at(row) + forward.columns);
            std::fill_n(both.at(row) + 2 * forward.columns, more, 0.0F);
        }
        return both;
    }

    void run_first_layer() {
        const std::size_t told = model().tags.columns;
        first_ = run_both(gates_of_words(), 0, told);
        const Rows<const float> outputs = {first_.values.data(), first_.columns};
        upos_ = multiply(outputs, first_.rows, network_.upos_weights_, model().upos.bias);
        xpos_ = multiply(outputs, first_.rows, network_.xpos_weights_, model().xpos.bias);
        for (std::size_t row = 0; row < xpos_.rows; ++row) apply_softmax(xpos_.at(row), xpos_.columns);
        network_.tags_.add_product({xpos_.values.data(), xpos_.columns}, xpos_.rows,
                                   {first_.values.data() + first_.columns - told, first_.columns});
    }

    void run_further_layers() {
        Matrix below = std::move(first_);
        for (std::size_t layer = 1; layer < kLayers; ++layer) {
            const auto& weights = model().lstm[layer];
            const auto& input = network_.input_[layer];
            std::array<Matrix, 2> gates = {multiply(below, input[0], weights[0].bias),
                                           multiply(mirrored(below, batch_), input[1], weights[1].bias)};
            below = run_both(std::move(gates), layer, 0);
        }
        names_ = multiply(below, network_.names_, model().names.bias);
        roles_ = multiply(below, network_.roles_, model().roles.bias);
        for (std::size_t row = 0; row < roles_.rows; ++row) {
            for (std::size_t j = 0; j < 2 * arc(); ++j) roles_.at(row)[j] = leaky(roles_.at(row)[j]);
        }
    }

    [[nodiscard]] std::size_t arc() const { return model().arc.rows; }
    [[nodiscard]] std::size_t relation() const { return model().relations.weights.rows; }

    [[nodiscard]] Matrix score_arcs(std::size_t part) const {
        const std::size_t length = parts_[part].length;
        Matrix turned(length, arc());
        for (std::size_t i = 0; i < length; ++i) std::copy_n(model().arc_bias.values.data(), arc(), turned.at(i));
        Matrix dependents(length, arc());
        Matrix heads(arc(), length + 1);  // a column a head
        for (std::size_t j = 0; j < arc(); ++j) heads.at(j)[0] = model().root.values[j];
        for (std::size_t i = 0; i < length; ++i) {
            const float* role = roles_.at(batch_.row(i, part));
            std::copy_n(role, arc(), dependents.at(i));
            for (std::size_t j = 0; j < arc(); ++j) heads.at(j)[i + 1] = role[arc() + j];
        }
        network_.arc_.add_product({dependents.values.data(), arc()}, length, {turned.values.data(), arc()});
        Matrix scores(length, length + 1);
        add_product({turned.values.data(), arc()}, length, PackedMatrix(heads.values.data(), arc(), length + 1),
                    {scores.values.data(), length + 1});
        return scores;
    }

    [[nodiscard]] std::vector<std::size_t> choose_relations(std::size_t part,
                                                            const std::vector<std::size_t>& heads) const {
        Matrix joined(heads.size(), relation());
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const float* dependent = roles_.at(batch_.row(i, part)) + 2 * arc();
            const float* head = heads[i] == 0 ? model().root.values.data() + arc()
                                              : roles_.at(batch_.row(heads[i] - 1, part)) + 2 * arc() + relation();
            for (std::size_t j = 0; j < relation(); ++j) joined.at(i)[j] = leaky(dependent[j] + head[j]);
        }
        Matrix scores = multiply(joined, network_.relations_, model().relations.bias);
        std::vector<std::size_t> relations;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            constexpr float kNever = -1e9F;
            scores.at(i)[network_.root_relation_] = kNever;
            relations.push_back(heads[i] == 0 ? network_.root_relation_ : best_of(scores.row(i)));
        }
        return relations;
    }

    void write(std::size_t part, const std::vector<std::size_t>& heads, const std::vector<std::size_t>& relations,
               SentenceReading& reading) const {
        const Part& place = parts_[part];
        Matrix name_scores(place.length, names_.columns);
        for (std::size_t i = 0; i < place.length; ++i)
            std::copy_n(names_.at(batch_.row(i, part)), names_.columns, name_scores.at(i));
        const std::vector<NameReading> names = read_name_tags(name_scores);
        for (std::size_t i = 0; i < place.length; ++i) {
            const std::size_t row = batch_.row(i, part);
            WordReading& word = reading[place.first + i];
            word.upos = network_.upos_[best_of(upos_.row(row))];
            word.xpos = network_.labels_.xpos[best_of(xpos_.row(row))];
            word.relation = network_.labels_.relations[relations[i]];
            word.head = heads[i] == 0 ? 0 : place.first + heads[i];
            word.name = names[i].tag;
            word.name_share = names[i].share;
        }
    }

    const Network& network_;
    const std::vector<WordForms>& sentences_;
    std::vector<Part> parts_;  // the longest first
    SentenceBatch batch_;
    std::vector<std::size_t> step_of_;  // by row
    Matrix first_, upos_, xpos_, names_, roles_;
};

std::vector<SentenceReading> Network::read(const std::vector<WordForms>& sentences) const {
    std::vector<SentenceReading> readings;
    std::vector<Part> parts;
    std::size_t words = 0;
    const auto read_block = [&] {
        if (!parts.empty()) Block(*this, sentences, std::exchange(parts, {})).read(readings);
        words = 0;
    };
    readings.reserve(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        readings.emplace_back(sentences[i].size());
        for (std::size_t first = 0; first < sentences[i].size(); first += kLongestRead) {
            const std::size_t length = std::min(kLongestRead, sentences[i].size() - first);
            if (words + length > kBlockWords) read_block();
            parts.push_back({i, first, length});
            words += length;
        }
    }
    read_block();
    for (SentenceReading& reading : readings) {
        if (reading.size() <= kLongestRead) continue;
        const auto is_root = [](const WordReading& word) { return word.head == 0; };
        const auto first = std::find_if(reading.begin(), reading.end(), is_root);
        for (auto word = first + 1; word != reading.end(); ++word) {
            if (!is_root(*word)) continue;
            word->head = static_cast<std::size_t>(first - reading.begin()) + 1;
            word->relation = labels_.relations[rest_relation_];
        }
    }
    return readings;
}

}  // namespace dateline
