// As of when a figure is given: the time that is attached to the figure's own noun or clause, and to no other.
#pragma once

#include <optional>

#include "extract/facts.hpp"
#include "extract/figures/attributes.hpp"

namespace dateline {

class FigureTimes {
public:
    /// All must outlive it.
    FigureTimes(const ParsedText& text, const ContentIndex& contents);

    /// Nothing where no words date the figure. `statement` is the one whose word the figure is.
    [[nodiscard]] std::optional<When> find(const Counted& counted, const Attribute& attribute, TokenRange sentence,
                                           const std::optional<Index<Statement>>& statement) const;

private:
    struct Point {
        std::size_t head = 0;
        Index<TimeExpression> time;
    };
    /// The times of `sentence` that stand nearest to token `at`, the nearest first.
    [[nodiscard]] std::vector<Point> points_near(std::size_t at, TokenRange sentence) const;
    [[nodiscard]] bool is_attached(std::size_t time, std::size_t predicate, const Counted& counted,
                                   bool through_events) const;
    [[nodiscard]] When as_of(const TimeExpression& time, std::size_t head) const;
    [[nodiscard]] bool passes_on(std::size_t i, std::size_t predicate) const;

    const ParsedText& text_;
    const ContentIndex& contents_;
    std::vector<Point> points_;  // dates and times of day, in the order of the text
};

}  // namespace dateline
