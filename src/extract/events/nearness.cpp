#include "extract/events/nearness.hpp"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t kFarthestSentence = 6;

}  // namespace

Nearness::Nearness(const Document& document) : document_(document) {
    const auto is_body_passage = [](const Passage& each) { return each.kind == PassageKind::body; };
    std::size_t counted = 0;  // passages
    Place last;
    for (const Sentence& sentence : document.analysis.sentences) {
        const std::size_t end = std::max(counted, sentence.passage.position() + 1);
        const auto first = document.passages.begin();
        last.passage += static_cast<std::size_t>(std::count_if(
            first + static_cast<std::ptrdiff_t>(counted), first + static_cast<std::ptrdiff_t>(end), is_body_passage));
        counted = end;
        const bool is_body = document.kind_of(sentence) == PassageKind::body;
        if (is_body) ++last.sentence;
        places_.push_back(is_body ? last : Place{});
    }
}

std::size_t Nearness::sentence_at(std::uint32_t at) const {
    const auto& sentences = document_.analysis.sentences;
    const auto found = std::partition_point(sentences.begin(), sentences.end(),
                                            [&](const Sentence& each) { return each.span.end <= at; });
    return static_cast<std::size_t>(found - sentences.begin());
}

bool Nearness::is_near(std::size_t earlier, std::size_t later) const {
    if (earlier > later || later >= places_.size()) return false;
    const Place& from = places_[earlier];
    const Place& to = places_[later];
    return from.passage != 0 && to.passage != 0 && to.passage - from.passage <= 1 &&
           to.sentence - from.sentence <= kFarthestSentence;
}

}  // namespace dateline
