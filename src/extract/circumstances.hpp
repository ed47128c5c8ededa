// The circumstances of a statement: with what stance, where and when something was said, read from its cue and the
// words beside it. A time that the words do not give is no narrower than the article's own date.
#pragma once

#include <optional>
#include <vector>

#include "extract/cues.hpp"
#include "extract/surroundings.hpp"
#include "model/document.hpp"
#include "model/extraction.hpp"

namespace dateline {

class Circumstances {
public:
    /// All must outlive it.
    Circumstances(const Document& document, const Surroundings& around,
                  const std::vector<TimeExpression>& time_expressions, const Language& language)
        : document_(document), around_(around), time_expressions_(time_expressions), language_(language) {}

    /// The cue's stance, where neither a negation in the first of `contents` nor the speaker's own words change it.
    [[nodiscard]] Stance stance_of(const Cue& cue, const std::vector<TokenRange>& contents, StatementMode mode) const;

    /// A place named among the tokens `beside` a cue, outside quotations.
    [[nodiscard]] std::optional<Index<Mention>> place_in(TokenRange beside) const;

    /// Dates `made` by a time beside its cue or in front of it; else by the occasion of the statement `before`, which
    /// may be null, where the cue goes on with it; else no later than the article.
    void date(Statement& made, const Cue& cue, TokenRange beside, TokenRange fronted, const Statement* before) const;
    void date_by_publication(Statement& made) const;

private:
    [[nodiscard]] std::optional<Stance> stance_in_first_person(TokenRange content) const;
    [[nodiscard]] const TimeExpression* time_in(TokenRange range) const;

    const Document& document_;
    const Surroundings& around_;
    const std::vector<TimeExpression>& time_expressions_;
    const Language& language_;
};

}  // namespace dateline
