#include "extract/statements/occasions.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

#include "extract/statements/attribution.hpp"
#include "model/mention_heads.hpp"

namespace dateline {

namespace {

constexpr std::size_t kDeepestParent = 4;
constexpr std::size_t kFarthestStatement = 3;  // from the one that dates an occasion
constexpr std::string_view kRule = "same-occasion";
constexpr std::string_view kExplanation = "It was said on one occasion with this statement of the same speaker";

bool have_same_speaker(const Statement& a, const Statement& b, const std::vector<Mention>& mentions) {
    const auto is_speaker = [](const Speaker& each) { return each.role == SpeakerRole::speaker; };
    const auto left = std::find_if(a.speakers.begin(), a.speakers.end(), is_speaker);
    const auto right = std::find_if(b.speakers.begin(), b.speakers.end(), is_speaker);
    return left != a.speakers.end() && right != b.speakers.end() &&
           first_mention(left->mention, mentions) == first_mention(right->mention, mentions);
}

/// Which passage of those that hold facts each statement begins in.
std::vector<std::size_t> passages_of(const std::vector<Statement>& statements, const Document& document) {
    std::vector<Span> spans;
    for (const Passage& passage : document.passages) {
        if (holds_facts(passage.kind)) spans.push_back(passage.span);
    }
    std::vector<std::size_t> found;
    found.reserve(statements.size());
    for (const Statement& statement : statements) {
        const auto after = std::upper_bound(spans.begin(), spans.end(), statement.span.begin,
                                            [](std::uint32_t at, Span span) { return at < span.begin; });
        found.push_back(static_cast<std::size_t>(after - spans.begin()));
    }
    return found;
}

}  // namespace

void take_occasion(Statement& made, const Statement& before) {
    made.said = before.said;
    made.said_basis = before.said_basis;
    if (before.said_basis != FactDateBasis::text) return;
    if (!before.reasons.empty()) {
        made.reasons = before.reasons;
    } else {
        made.reasons.push_back({std::string(kRule), before.span, std::string(kExplanation)});
    }
}

void share_occasions(std::vector<Statement>& statements, const std::vector<bool>& is_past, const Document& document,
                     const std::vector<Mention>& mentions) {
    const std::vector<std::size_t> passages = passages_of(statements, document);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        if (is_past[i]) order.push_back(i);
    }
    std::vector<std::size_t> dated_at(order.size());  // where in `order` the statement stands that dates each
    std::iota(dated_at.begin(), dated_at.end(), std::size_t{0});
    const auto distance = [](std::size_t a, std::size_t b) { return std::max(a, b) - std::min(a, b); };
    const auto share = [&](std::size_t from, std::size_t to) {
        const Statement& dated = statements[order[from]];
        Statement& undated = statements[order[to]];
        const bool is_shared =
            dated.said_basis == FactDateBasis::text && undated.said_basis == FactDateBasis::publication &&
            distance(dated_at[from], to) <= kFarthestStatement &&
            distance(passages[order[from]], passages[order[to]]) <= 1 && have_same_speaker(dated, undated, mentions);
        if (!is_shared) return;
        take_occasion(undated, dated);
        dated_at[to] = dated_at[from];
    };
    for (std::size_t i = 1; i < order.size(); ++i) share(i - 1, i);
    for (std::size_t i = order.size(); i-- > 1;) share(i, i - 1);
}

void find_parents(std::vector<Statement>& statements) {
    std::vector<std::size_t> open;  // statements whose span may still hold what comes
    for (std::size_t i = 0; i < statements.size(); ++i) {
        while (!open.empty() && statements[open.back()].span.end <= statements[i].span.begin) open.pop_back();
        for (std::size_t k = open.size(); k-- > 0 && k + kDeepestParent > open.size();) {
            const auto& parts = statements[open[k]].parts;
            const bool holds = std::any_of(parts.begin(), parts.end(), [&](const StatementPart& part) {
                return part.kind == StatementPartKind::content && part.span.contains(statements[i].span);
            });
            if (holds && statements[open[k]].span != statements[i].span) {
                statements[i].parent = Index<Statement>(open[k]);
                break;
            }
        }
        open.push_back(i);
    }
}

}  // namespace dateline
