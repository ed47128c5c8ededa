#include "language/name_tags.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// What goes on (even numbers) follows only what begins or goes on with its own kind.
bool may_follow(std::size_t before, std::size_t tag) {
    return tag == 0 || tag % 2 == 1 || before == tag || before + 1 == tag;
}

}  // namespace

std::vector<NameReading> read_name_tags(const Matrix& scores) {
    const std::size_t tags = scores.columns;
    std::vector<NameReading> readings(scores.rows);
    if (scores.rows == 0) return readings;
    Matrix best = scores;  // of the rows of tags that end here with this one
    std::vector<std::size_t> from(scores.rows * tags);
    constexpr float kNever = -1e9F;
    for (std::size_t tag = 0; tag < tags; ++tag) {
        if (!may_follow(0, tag)) best.at(0)[tag] = kNever;
    }
    for (std::size_t i = 1; i < scores.rows; ++i) {
        for (std::size_t tag = 0; tag < tags; ++tag) {
            std::size_t choice = 0;
            for (std::size_t before = 1; before < tags; ++before) {
                if (!may_follow(before, tag)) continue;
                if (!may_follow(choice, tag) || best.at(i - 1)[before] > best.at(i - 1)[choice]) choice = before;
            }
            from[i * tags + tag] = choice;
            best.at(i)[tag] += best.at(i - 1)[choice];
        }
    }
    const auto last = best.row(scores.rows - 1);
    auto tag = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
    std::vector<float> shares(tags);
    for (std::size_t i = scores.rows; i-- > 0;) {
        std::copy_n(scores.at(i), tags, shares.data());
        apply_softmax(shares.data(), tags);
        readings[i] = {static_cast<NameTag>(tag), shares[tag]};
        tag = from[i * tags + tag];
    }
    return readings;
}

}  // namespace dateline
