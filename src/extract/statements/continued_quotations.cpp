#include "extract/statements/continued_quotations.hpp"

#include <algorithm>

#include "extract/statements/occasions.hpp"

namespace dateline {

namespace {

constexpr std::size_t kMostInStretch = 64;  // statements that are looked through for one that holds a quotation

class QuotationTies {
public:
    QuotationTies(std::vector<Statement>& statements, const std::vector<LoneQuotation>& alone,
                  const std::vector<StretchStatements>& by_stretch, const StatementContext& context)
        : statements_(statements), alone_(alone), by_stretch_(by_stretch), context_(context) {
        is_known_.reserve(statements.size());
        for (const Statement& each : statements) is_known_.push_back(!each.cue.empty());
    }

    void tie() {
        for (std::size_t k = alone_.size(); k-- > 0;) {
            const std::size_t stretch = alone_[k].stretch;
            if (is_one_quotation(stretch)) take(alone_[k], opening_statement(stretch + 1));
        }
        for (const LoneQuotation& each : alone_) {
            if (each.stretch == 0) continue;
            take(each, is_one_quotation(each.stretch - 1) ? by_stretch_[each.stretch - 1].last
                                                          : direct_words_before(each.stretch));
        }
    }

private:
    [[nodiscard]] const Stretch& stretch(std::size_t s) const { return context_.around.stretches()[s]; }

    /// Whether the quotation at the end of stretch `s` is not closed and the next one opens with another.
    [[nodiscard]] bool is_one_quotation(std::size_t s) const {
        if (s + 1 >= by_stretch_.size() || stretch(s).is_title != stretch(s + 1).is_title) return false;
        const auto open = context_.around.quotation_at(stretch(s).tokens.last - 1);
        const auto next = context_.around.quotation_at(stretch(s + 1).tokens.first);
        return open && next && open != next && !context_.around.quotations()[*open].is_closed;
    }

    /// The outermost statement that has the words with which stretch `s` opens.
    [[nodiscard]] std::optional<std::size_t> opening_statement(std::size_t s) const {
        const StretchStatements& made = by_stretch_[s];
        if (!made.last) return std::nullopt;
        const Span word = context_.words.span(stretch(s).tokens.first + 1);
        std::optional<std::size_t> found;
        std::size_t longest = 0;
        for (std::size_t k = made.first; k <= std::min(*made.last, made.first + kMostInStretch); ++k) {
            for (const StatementPart& part : statements_[k].parts) {
                if (part.kind != StatementPartKind::content || !part.span.contains(word)) continue;
                if (part.span.length() > longest) found = k;
                longest = std::max<std::size_t>(longest, part.span.length());
            }
        }
        return found;
    }

    /// The last statement of the stretch before, where that ends in its speaker's very words.
    [[nodiscard]] std::optional<std::size_t> direct_words_before(std::size_t s) const {
        const auto last = by_stretch_[s - 1].last;
        if (!last || stretch(s).is_title != stretch(s - 1).is_title) return std::nullopt;
        const Statement& before = statements_[*last];
        const bool is_direct = before.rule == kQuotationRule.name || before.mode == StatementMode::direct;
        return is_direct ? last : std::nullopt;
    }

    /// Ties a quotation to the words that it goes on with, where it is known whose they are.
    void take(const LoneQuotation& lone, std::optional<std::size_t> from) {
        if (!from || !is_known_[*from] || is_known_[lone.statement] || *from == lone.statement) return;
        const Statement& source = statements_[*from];
        Statement& made = statements_[lone.statement];
        made.rule = kContinuedRule.name;
        made.confidence = kContinuedRule.confidence;
        std::copy_if(source.speakers.begin(), source.speakers.end(), std::back_inserter(made.speakers),
                     [](const Speaker& each) { return each.role == SpeakerRole::speaker; });
        take_occasion(made, source);
        is_known_[lone.statement] = true;
    }

    std::vector<Statement>& statements_;
    const std::vector<LoneQuotation>& alone_;
    const std::vector<StretchStatements>& by_stretch_;
    const StatementContext& context_;
    std::vector<bool> is_known_;  // by statement: whether the text tells whose words it has
};

}  // namespace

void continue_quotations(std::vector<Statement>& statements, const std::vector<LoneQuotation>& alone,
                         const std::vector<StretchStatements>& by_stretch, const StatementContext& context) {
    QuotationTies(statements, alone, by_stretch, context).tie();
}

}  // namespace dateline
