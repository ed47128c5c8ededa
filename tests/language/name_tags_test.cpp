#include "language/name_tags.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("no name goes on that did not begin") {
    struct Case {
        const char* what;
        std::vector<std::vector<float>> scores;  // O, B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC
        std::vector<int> tags;
    };
    const Case cases[] = {
        {"plain", {{0, 9, 0, 0, 0, 0, 0}, {0, 0, 9, 0, 0, 0, 0}, {9, 0, 0, 0, 0, 0, 0}}, {1, 2, 0}},
        {"a name that begins in its middle begins", {{0, 8, 9, 0, 0, 0, 0}, {0, 0, 9, 0, 0, 0, 0}}, {1, 2}},
        {"after none nothing goes on", {{9, 0, 0, 0, 0, 0, 0}, {5, 0, 0, 0, 6, 0, 0}}, {0, 0}},
        {"a kind does not change within a name", {{0, 9, 0, 0, 0, 0, 0}, {0, 0, 5, 0, 6, 0, 0}}, {1, 2}},
        {"a surer word later decides", {{4, 0, 0, 0, 0, 3, 0}, {0, 0, 0, 0, 0, 0, 9}}, {5, 6}},
        {"two names side by side", {{0, 9, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 9, 0}}, {1, 5}},
    };
    for (const Case& each : cases) {
        Matrix scores(each.scores.size(), 7);
        for (std::size_t i = 0; i < each.scores.size(); ++i)
            std::copy(each.scores[i].begin(), each.scores[i].end(), scores.at(i));
        std::vector<int> tags;
        for (const NameReading& reading : read_name_tags(scores)) {
            tags.push_back(reading.tag);
            CHECK(reading.share > 0);
            CHECK(reading.share <= 1);
        }
        CAPTURE(each.what);
        CHECK(tags == each.tags);
    }
    CHECK(read_name_tags(Matrix(0, 7)).empty());
}
