// What a text as a whole tells about its dates: whether it is a history, which goes on from date to date, or news,
// which counts from the day it appeared; which date was last spoken of; and whether days stand before months in its
// numbers.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "model/language.hpp"
#include "time/proposals.hpp"
#include "time/resolve_time.hpp"

namespace dateline {

/// Whether most dates of a text or a passage, and `fewest` at least, name a year before that of the article, and few
/// count from the day it appeared or lie near it. Never where the article's date is not known: each of its dates could
/// then be near.
[[nodiscard]] bool is_history(std::span<const TimeMeaning* const> meanings, const DocumentDate& date,
                              std::size_t fewest);

/// The order of day and month that the unambiguous dates of a text show, else the one in which it writes months as
/// words, else that of the country in the outlet's address.
[[nodiscard]] DayOrder day_order_of(std::span<const TimeMeaning* const> meanings,
                                    std::span<const std::string_view> rules, const Document& document,
                                    const Language& language);

/// The dates last spoken of, the finest and the wider ones around it.
class SpokenOf {
public:
    /// Takes note of a resolved date with the words that gave it, which must outlive it. `names_year`: they tell their
    /// year themselves or took it from a date that does.
    void note(const ResolvedTime& resolved, const Wording& wording, Index<Passage> passage, bool names_year);

    /// The date that a unit is counted from: the last day or what is no wider than a month for days and weeks, a month
    /// for months, else the year.
    [[nodiscard]] Anchor anchor_for(TimeUnit unit) const;
    /// The date that "the following summer" is counted from: the beginning of the last one, or the whole of a year.
    [[nodiscard]] Anchor anchor_for_named() const;
    /// Whether the last date was of this passage, told its year, and was no wider than a month.
    [[nodiscard]] bool tells_year_in(Index<Passage> passage) const;
    /// Whether the last date was of this passage and lies on a day that is known.
    [[nodiscard]] bool has_day_in(Index<Passage> passage) const;

private:
    struct Noted {
        Interval days;
        Span span;
        std::string_view words;
    };
    [[nodiscard]] static Anchor anchor(const Noted& noted);

    std::optional<Noted> last_;
    std::optional<Noted> day_;
    std::optional<Noted> month_;
    std::optional<Noted> year_;
    std::optional<Index<Passage>> passage_;
    bool names_year_ = false;
};

}  // namespace dateline
