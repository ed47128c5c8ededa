// The circumstances of a statement: with what stance, where and when something was said, read from its cue and the
// words beside it. A time that the words do not give is no narrower than the article's own date.
#pragma once

#include <optional>
#include <vector>

#include "extract/statements/attribution.hpp"
#include "model/document.hpp"
#include "model/extraction.hpp"

namespace dateline {

class Circumstances {
public:
    /// All must outlive it.
    Circumstances(const StatementContext& context, const std::vector<TimeExpression>& time_expressions)
        : context_(context), time_expressions_(time_expressions) {}

    /// The cue's stance, where neither a negation in the first content nor the speaker's own words change it.
    [[nodiscard]] Stance stance_of(const Attribution& found, StatementMode mode) const;

    /// A place that the cue's own clause names, outside quotations.
    [[nodiscard]] std::optional<Index<Mention>> place_of(const Attribution& found) const;

    /// Dates `made` by a time in the cue's own clause; else by the occasion of the statement `before`, which may be
    /// null, where the cue goes on with it; else no later than the article.
    void date(Statement& made, const Attribution& found, const Statement* before) const;
    void date_by_publication(Statement& made) const;

    /// Whether the cue tells of one past occasion: "said", not "has said" or "says".
    [[nodiscard]] bool is_past(const Attribution& found) const;

private:
    [[nodiscard]] std::optional<Stance> stance_in_first_person(TokenRange content) const;
    [[nodiscard]] bool denies_clause(const Attribution& found) const;
    [[nodiscard]] const TimeExpression* time_in(TokenRange range) const;
    [[nodiscard]] std::vector<TokenRange> own_words(const Attribution& found) const;
    [[nodiscard]] bool may_go_on(const Statement& made, const Statement& before) const;
    [[nodiscard]] bool has_auxiliary(const Attribution& found, WordClass which) const;

    const StatementContext& context_;
    const std::vector<TimeExpression>& time_expressions_;
};

}  // namespace dateline
