// What a timeline is made of, and what may be asked of it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/when.hpp"

namespace dateline {

/// A dated fact of the `timeline` relation. Text is empty where the relation has NULL.
struct TimelineRow {
    When when;
    std::string kind;  // event_mention, statement, publication
    std::string key;
    std::string label;
    std::string word;  // that names the event, or the cue of the statement
    std::string status;
    std::string polarity;
    std::string asserted_by;  // whose word it is, empty for the article's own
    std::string place;
    std::string source;
    std::string path;  // of the article
    std::string date_basis;
};

/// Where an interval stands in the order of the `timeline` relation: by its first known day, what is open before it
/// first, then by its last day. What is undated comes after all that is dated. Rows of one place follow by key.
struct TimelinePlace {
    Day day;
    bool has_beginning = false;
    Day last;
    friend auto operator<=>(const TimelinePlace&, const TimelinePlace&) = default;
};
[[nodiscard]] TimelinePlace place_in_timeline(const Interval& days);

/// Rows that meet all that is given. `entity` and `place` are names, aliases or keys; `outlet` a source's name or key.
struct TimelineFilter {
    std::optional<std::string> entity;  // takes part, says it, relays it, or is its place
    std::optional<std::string> place;
    std::optional<std::string> outlet;
    std::optional<std::string> kind;
    std::optional<std::string> status;
};

}  // namespace dateline
