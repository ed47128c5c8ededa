#include "extract/events/nearness.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kFarthestSentence = 6;

}  // namespace

NearbySentences::NearbySentences(const Document& document) : document_(document) {
    std::size_t counted = 0;
    for (const Sentence& sentence : document.analysis.sentences) {
        const bool is_body = document.kind_of(sentence) == PassageKind::body;
        if (is_body) ++counted;
        places_.push_back(is_body ? counted : 0);
    }
}

std::size_t NearbySentences::sentence_at(std::uint32_t at) const {
    const auto& sentences = document_.analysis.sentences;
    const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                            [&](const Sentence& each) { return each.span.end <= at; });
    return static_cast<std::size_t>(found - sentences.begin());
}

bool NearbySentences::is_near(std::size_t earlier, std::size_t later) const {
    if (earlier > later || later >= places_.size()) return false;
    return places_[earlier] != 0 && places_[later] != 0 && places_[later] - places_[earlier] <= kFarthestSentence;
}

}  // namespace dateline
