// Slides of TimelineJS 3 (timeline.knightlab.com/docs), what its JSON and its spreadsheet share.
#pragma once

#include <optional>
#include <string>

#include "model/fact.hpp"

namespace dateline {

/// A date with no more parts than are known. `year` is as TimelineJS counts: -44 is 44 BCE and there is no year 0.
struct SlideDate {
    int year = 0;
    std::optional<unsigned> month;
    std::optional<unsigned> day;
    friend bool operator==(const SlideDate&, const SlideDate&) = default;
};

/// `start` is absent for an undated fact: TimelineJS has no place for it. Where only one side of a date is known, that
/// side is `start`. `display_date` says what is uncertain, and is empty where the parts say all. Texts are HTML.
struct Slide {
    std::optional<SlideDate> start;
    std::optional<SlideDate> end;
    std::string display_date;
    std::string headline;
    std::string text;
    std::string group;
    std::string key;
};

[[nodiscard]] Slide make_slide(const Fact& fact);

}  // namespace dateline
