#include "language/linear_classifier.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

using namespace dateline;

namespace {

/// Two weights (one bit), a bias of -3 and a unit of 10.
const std::string kBytes("\x01\0\0\0\xFD\xFF\xFF\xFF\x0A\0\0\0\x05\xFB", 14);

}  // namespace

TEST_CASE("a classifier adds up its bias and the weights that its features name") {
    std::string_view bytes = kBytes;
    const LinearClassifier classifier = LinearClassifier::take(bytes);
    CHECK(bytes.empty());
    CHECK(classifier.unit == 10);
    FeatureList features;
    CHECK(classifier.score(features) == -3);
    for (unsigned value = 0; value < 20; ++value) features.add(value, value + 1);
    int sum = -3;
    for (const std::uint32_t hash : features.hashes()) sum += (hash >> 31U) != 0 ? -5 : 5;
    CHECK(classifier.score(features) == sum);
    features.clear();
    CHECK(classifier.score(features) == -3);
}

TEST_CASE("a feature is known by its template, its parts and their order") {
    const auto hash_at = [](std::size_t before, auto... parts) {
        FeatureList features;
        for (std::size_t i = 0; i < before; ++i) features.add(0U);
        features.add(parts...);
        return features.hashes().back();
    };
    CHECK(hash_at(0, 7U, 8U) == hash_at(0, 7U, 8U));
    CHECK(hash_at(0, 7U, 8U) != hash_at(0, 8U, 7U));
    CHECK(hash_at(0, 7U, 8U) != hash_at(1, 7U, 8U));
    CHECK(hash_at(0, 7U) != hash_at(0, 7U, 0U));
}

TEST_CASE("weights that are cut off are a mistake") {
    for (std::size_t length = 0; length < kBytes.size(); ++length) {
        std::string_view bytes = std::string_view(kBytes).substr(0, length);
        CHECK_THROWS_AS(LinearClassifier::take(bytes), std::logic_error);
    }
    std::string many = kBytes;
    many[0] = 31;
    std::string_view bytes = many;
    CHECK_THROWS_AS(LinearClassifier::take(bytes), std::logic_error);
}
