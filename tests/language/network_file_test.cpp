#include "language/network_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "tools/trainer/random.hpp"

using namespace dateline;

namespace {

NetworkFile small_network() {
    NetworkFile file;
    file.sizes = {3, 2, 1, 2, 2, 3, 2};
    file.labels = {{"NOUN", "VERB"}, {"NN", "VBD", "."}, {"root", "nsubj"}};
    file.vocabulary = {"ferry", "s\u00E9vil"};
    file.frequent_forms = {"the"};
    file.model = make_network(file.sizes, file.vocabulary.size(), file.labels);
    Random random(7);
    for_each_matrix(file.model, [&](Matrix& matrix) {
        for (float& value : matrix.values) value = random.share() - 0.5F;
        std::fill_n(matrix.at(0), matrix.columns, 0.0F);  // a row without a scale
    });
    return file;
}

/// The farthest that a value is from what it was, as a share of the largest in its row.
float farthest(const Matrix& was, const Matrix& is) {
    float most = 0;
    for (std::size_t row = 0; row < was.rows; ++row) {
        float largest = 0;
        for (const float value : was.row(row)) largest = std::max(largest, std::abs(value));
        for (std::size_t i = 0; i < was.columns; ++i) {
            const float off = std::abs(was.at(row)[i] - is.at(row)[i]);
            most = std::max(most, largest > 0 ? off / largest : off);
        }
    }
    return most;
}

}  // namespace

TEST_CASE("a network that is written and read again is the same but for rounding") {
    const NetworkFile was = small_network();
    const std::string bytes = write_network(was);
    const NetworkFile is = read_network(bytes);
    CHECK(is.sizes.word == was.sizes.word);
    CHECK(is.sizes.relation == was.sizes.relation);
    CHECK(is.labels.upos == was.labels.upos);
    CHECK(is.labels.xpos == was.labels.xpos);
    CHECK(is.labels.relations == was.labels.relations);
    CHECK(is.vocabulary == was.vocabulary);
    CHECK(is.frequent_forms == was.frequent_forms);
    std::vector<const Matrix*> before;
    for_each_matrix(was.model, [&](const Matrix& matrix) { before.push_back(&matrix); });
    std::size_t index = 0;
    for_each_matrix(is.model, [&](const Matrix& matrix) {
        INFO(index);
        REQUIRE(matrix.rows == before[index]->rows);
        REQUIRE(matrix.columns == before[index]->columns);
        CHECK(farthest(*before[index], matrix) <= (index < kTables ? 0.5F / 127 : 0.5F / 32767) * 1.01F);
        ++index;
    });
    CHECK(index == before.size());
    CHECK(write_network(is) == bytes);
}

TEST_CASE("bytes that are no network are refused") {
    const std::string whole = write_network(small_network());
    const std::size_t head = whole.find('\n') + 1;
    std::vector<std::string> refused = {"", "dateline", "other" + whole, whole + '\0'};
    std::string other = whole;
    ++other[head - 2];  // the version
    refused.push_back(other);
    for (const std::size_t length :
         {head, head + 1, head + 28, head + 33, head + 80, whole.size() / 2, whole.size() - 1})
        refused.push_back(whole.substr(0, length));
    for (const std::string& bytes : refused) {
        INFO(bytes.size());
        CHECK_THROWS_AS(read_network(bytes), std::logic_error);
    }
}
