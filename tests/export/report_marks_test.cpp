#include "export/report_marks.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace dateline;

namespace {

/// Segments as text: `begin-end:over,over` with `*` before those that begin there, parted by spaces.
std::string drawn(std::size_t size, const std::vector<MarkedSpan>& spans,
                  const std::vector<ReportPassage>& passages = {}) {
    std::string out;
    for (const MarkedSegment& segment : cut_segments(size, spans, passages)) {
        out += (out.empty() ? "" : " ") + std::to_string(segment.span.begin) + "-" + std::to_string(segment.span.end);
        if (segment.passage != PassageKind::body) out += "/" + std::string(word(segment.passage));
        for (const std::size_t at : segment.begin_here) out += "*" + std::to_string(at);
        for (const std::size_t at : segment.over) out += ":" + std::to_string(at);
    }
    return out;
}

MarkedSpan mark(std::uint32_t begin, std::uint32_t end, ReportFactKind kind = ReportFactKind::event) {
    return {{begin, end}, kind};
}

}  // namespace

TEST_CASE("marks that nest and overlap become segments, the shortest mark first") {
    struct Row {
        std::vector<MarkedSpan> spans;
        const char* segments;
    };
    const Row rows[] = {
        {{}, "0-20"},
        {{mark(0, 20)}, "0-20*0:0"},
        {{mark(5, 8)}, "0-5 5-8*0:0 8-20"},
        {{mark(2, 18), mark(5, 8)}, "0-2 2-5*0:0 5-8*1:1:0 8-18:0 18-20"},
        {{mark(2, 10), mark(6, 15)}, "0-2 2-6*0:0 6-10*1:0:1 10-15:1 15-20"},
        {{mark(4, 9), mark(4, 9)}, "0-4 4-9*0*1:1:0 9-20"},
        {{mark(4, 6), mark(6, 9)}, "0-4 4-6*0:0 6-9*1:1 9-20"},
        {{mark(7, 7)}, "0-7 7-20*0"},
        {{mark(20, 20)}, "0-20 20-20*0"},
        {{mark(15, 90)}, "0-15 15-20*0:0"},
    };
    for (const Row& row : rows) {
        INFO(row.segments);
        CHECK(drawn(20, row.spans) == row.segments);
    }
}

TEST_CASE("segments are cut at passages too") {
    CHECK(drawn(20, {mark(3, 12)}, {{{0, 6}, PassageKind::title}, {{15, 20}, PassageKind::furniture}}) ==
          "0-3/title 3-6/title*0:0 6-12:0 12-15 15-20/furniture");
}

TEST_CASE("a segment knows the kinds of all marks over it, also beyond those that it lists") {
    std::vector<MarkedSpan> spans{mark(0, 20, ReportFactKind::statement)};
    for (std::uint32_t i = 0; i < 30; ++i) spans.push_back(mark(0, 10 - i / 4));
    const auto segments = cut_segments(20, spans, {});
    CHECK(segments.front().over.size() == kMostOver);
    CHECK(segments.front().has_kind[static_cast<std::size_t>(ReportFactKind::statement)]);
    CHECK_FALSE(segments.back().has_kind[static_cast<std::size_t>(ReportFactKind::event)]);
}

TEST_CASE("an empty text has a segment only where something begins there") {
    CHECK(cut_segments(0, {}, {}).empty());
    CHECK(drawn(0, {mark(0, 0)}) == "0-0*0");
}
