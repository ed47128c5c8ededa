// When something was: an interval of days as wide as what is known, its EDTF form, and a time of day where one is
// given.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace dateline {

using Day = std::chrono::sys_days;

/// Days earliest..latest, both inclusive. One is absent where that side is open, both where nothing is known.
struct Interval {
    std::optional<Day> earliest;
    std::optional<Day> latest;

    [[nodiscard]] bool is_known() const { return earliest.has_value() || latest.has_value(); }
    [[nodiscard]] bool is_one_day() const { return earliest.has_value() && earliest == latest; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// An interval as the database has it. `edtf` (ISO 8601-2) says the same as `days` or more (`XXXX-03-26` has no known
/// end), and is empty where nothing is known; `time` is ISO 8601 as written ("06:35"), `zone` a UTC offset or the name
/// of the zone as written ("GMT"); both empty where not given.
struct When {
    Interval days;
    std::string edtf;
    std::string time;
    std::string zone;

    friend bool operator==(const When&, const When&) = default;
};

/// The EDTF form (ISO 8601-2, level 1) of days: `2019-02-18`, `2019-02-18/2019-02-22`, `../2019-02-18`,
/// `2019-02-18/..`, of whole months, years, decades and centuries `2019-02`, `2019-02/2019-05`, `2019`, `2014/2016`,
/// `199X`, `19XX`; empty where nothing is known. Both ends of an interval are written alike.
[[nodiscard]] std::string edtf_of(const Interval& days);

/// `YYYY-MM-DD`, with a minus sign and four digits for years before 0.
[[nodiscard]] std::string iso_of(Day day);

/// The day that `text`, in the form of iso_of, names; nothing where it names none.
[[nodiscard]] std::optional<Day> day_of_iso(std::string_view text);

/// What both intervals allow; nothing where they exclude each other. An open side allows all.
[[nodiscard]] std::optional<Interval> intersect(const Interval& a, const Interval& b);

/// The smallest interval that holds both; a side that is open in one is open.
[[nodiscard]] Interval hull(const Interval& a, const Interval& b);

}  // namespace dateline
