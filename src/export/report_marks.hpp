// Facts at their words: spans that nest and overlap as they like become segments that follow one another.
#pragma once

#include <cstddef>
#include <vector>

#include "model/report.hpp"

namespace dateline {

/// A stretch of text over which the same facts stand. `inner` is the shortest of them, of two alike the later one.
struct MarkedSegment {
    Span span;
    std::vector<std::size_t> begin_here;  // positions of the spans whose first segment this is, in their order
    std::vector<std::size_t> over;        // positions of all spans over it, the shortest first; kMostOver at most
    bool has_kind[5] = {};                // by ReportFactKind: whether a span of that kind is over it
    PassageKind passage = PassageKind::body;
};
inline constexpr std::size_t kMostOver = 12;

/// A span to be marked.
struct MarkedSpan {
    Span span;
    ReportFactKind kind = ReportFactKind::event;
};

/// Cuts 0..`size` at all ends of `spans` and of `passages`, which do not overlap. Every byte is in one segment, in
/// order; a span without words begins at the segment that follows it (an empty one at the end of the text).
[[nodiscard]] std::vector<MarkedSegment> cut_segments(std::size_t size, const std::vector<MarkedSpan>& spans,
                                                      const std::vector<ReportPassage>& passages);

}  // namespace dateline
