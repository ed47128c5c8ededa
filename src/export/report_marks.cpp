#include "export/report_marks.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace dateline {

namespace {

/// Of two spans of one length the later one comes first: what was put in last stands innermost.
struct ByLength {
    const std::vector<MarkedSpan>& spans;
    bool operator()(std::size_t a, std::size_t b) const {
        const auto x = spans[a].span.length();
        const auto y = spans[b].span.length();
        return x != y ? x < y : a > b;
    }
};

std::vector<std::uint32_t> borders(std::uint32_t size, const std::vector<MarkedSpan>& spans,
                                   const std::vector<ReportPassage>& passages) {
    std::vector<std::uint32_t> all{0, size};
    const auto add = [&](Span span) {
        all.push_back(std::min(span.begin, size));
        all.push_back(std::min(span.end, size));
    };
    for (const MarkedSpan& each : spans) add(each.span);
    for (const ReportPassage& each : passages) add(each.span);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

template <class Before>
std::vector<std::size_t> sorted_positions(std::size_t count, Before before) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), before);
    return order;
}

}  // namespace

std::vector<MarkedSegment> cut_segments(std::size_t size, const std::vector<MarkedSpan>& spans,
                                        const std::vector<ReportPassage>& passages) {
    const auto by_begin = sorted_positions(
        spans.size(), [&](std::size_t a, std::size_t b) { return spans[a].span.begin < spans[b].span.begin; });
    const auto by_end = sorted_positions(
        spans.size(), [&](std::size_t a, std::size_t b) { return spans[a].span.end < spans[b].span.end; });
    std::vector<MarkedSegment> segments;
    std::set<std::size_t, ByLength> over(ByLength{spans});
    std::size_t counts[5] = {};
    std::size_t next_begin = 0;
    std::size_t next_end = 0;
    std::size_t passage = 0;
    const std::vector<std::uint32_t> cuts = borders(static_cast<std::uint32_t>(size), spans, passages);
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        MarkedSegment segment;
        segment.span = {cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : cuts[i]};
        for (; next_begin < by_begin.size() && spans[by_begin[next_begin]].span.begin <= cuts[i]; ++next_begin) {
            const std::size_t at = by_begin[next_begin];
            segment.begin_here.push_back(at);
            if (spans[at].span.end > cuts[i] && over.insert(at).second)
                ++counts[static_cast<std::size_t>(spans[at].kind)];
        }
        for (; next_end < by_end.size() && spans[by_end[next_end]].span.end <= cuts[i]; ++next_end) {
            const std::size_t at = by_end[next_end];
            if (over.erase(at) > 0) --counts[static_cast<std::size_t>(spans[at].kind)];
        }
        if (segment.span.empty() && segment.begin_here.empty()) continue;
        for (const std::size_t at : over) {
            if (segment.over.size() == kMostOver) break;
            segment.over.push_back(at);
        }
        for (std::size_t kind = 0; kind < 5; ++kind) segment.has_kind[kind] = counts[kind] > 0;
        while (passage < passages.size() && passages[passage].span.end <= cuts[i]) ++passage;
        if (passage < passages.size() && passages[passage].span.begin <= cuts[i])
            segment.passage = passages[passage].kind;
        segments.push_back(std::move(segment));
    }
    return segments;
}

}  // namespace dateline
