#include "extract/statements/contents.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t kLongestClause = 300;
constexpr std::size_t kMostAdjuncts = 6;

constexpr auto kAsides = std::to_array<std::string_view>({"parataxis", "advcl"});
constexpr auto kAdjuncts =
    std::to_array<std::string_view>({"obl", "advmod", "nmod", "iobj", "obj", "compound", "appos"});
constexpr auto kFollowing = std::to_array<std::string_view>({"obl", "advmod", "xcomp", "advcl", "acl", "nmod", "obj"});

bool is_aside(const StatementContext& context, std::size_t i) {
    const Tree& tree = context.tree;
    const std::size_t first = tree.extent(i).first;
    return tree.is_any(i, kAsides) || (tree.is(i, "acl") && first > 0 && context.words.at(first - 1) == ",");
}

}  // namespace

TokenRange without_asides(const StatementContext& context, std::size_t head) {
    TokenRange phrase = context.tree.extent(head);
    std::size_t at = head;
    for (int depth = 0; depth < 3; ++depth) {
        std::optional<std::size_t> last;
        for (const std::size_t each : context.tree.first_dependents(at)) {
            if (each < at || context.words.is_mark(each)) continue;
            if (is_aside(context, each)) return {phrase.first, std::max(head + 1, context.tree.extent(each).first)};
            if (context.tree.extent(each).last >= phrase.last) last = each;
        }
        if (!last) break;
        at = *last;
    }
    return phrase;
}

TokenRange with_whole_quotations(const StatementContext& context, TokenRange range, std::size_t cue) {
    if (range.empty()) return range;
    const auto own = context.around.quotation_at(cue);
    const auto at_end = context.around.quotation_at(range.last - 1);
    if (at_end && at_end != own) {
        const QuotedWords& quoted = context.around.quotations()[*at_end];
        const bool is_within = range.first + 1 < quoted.words.first;
        range.last = std::max(range.last, quoted.words.last + (is_within && quoted.is_closed ? 1 : 0));
    }
    const auto at_begin = context.around.quotation_at(range.first);
    if (at_begin && at_begin != own)
        range.first = std::min(range.first, context.around.quotations()[*at_begin].words.first);
    return range;
}

TokenRange complement(const StatementContext& context, std::size_t governor, std::size_t head) {
    const Tree& tree = context.tree;
    TokenRange range = without_asides(context, head);
    if (range.last != tree.extent(head).last) return range;
    TokenRange with_more = range;
    for (const std::size_t each : tree.first_dependents(governor)) {
        const TokenRange next = tree.extent(each);
        if (next.first < range.last || each == head) continue;
        if (next.first > with_more.last || context.words.is_mark(next.first) || !tree.is_any(each, kFollowing)) break;
        with_more.last = next.last;
        if (!context.around.time_at(each)) range.last = next.last;
    }
    return range;
}

TokenRange trimmed(const StatementContext& context, TokenRange content, std::size_t cue) {
    const Surroundings& around = context.around;
    const auto whole = content.empty() ? std::nullopt : around.quotation_at(content.first);
    const bool is_quotation = whole && whole == around.quotation_at(content.last - 1);
    if (!is_quotation && content.last - content.first > kLongestClause) {
        content = content.first < cue ? TokenRange{content.last - kLongestClause, content.last}
                                      : TokenRange{content.first, content.first + kLongestClause};
    }
    while (!content.empty() && context.words.is_mark(content.last - 1)) {
        const auto quotation = around.quotation_at(content.last - 1);
        if (quotation && !(around.quotations()[*quotation].words.last == content.last - 1 &&
                           around.quotations()[*quotation].words.first <= content.first + 1))
            break;
        --content.last;
    }
    while (!content.empty() && context.words.is_mark(content.first)) {
        const auto quotation = around.quotation_at(content.first);
        if (quotation && !(around.quotations()[*quotation].words.first == content.first + 1 &&
                           around.quotations()[*quotation].words.last >= content.last))
            break;
        ++content.first;
    }
    return content;
}

std::size_t begin_of_clause(const StatementContext& context, const Attribution& attribution) {
    std::size_t begin = attribution.cue.first;
    const TokenRange source = attribution.source;
    const bool is_own = context.tree.extent(attribution.head).holds(source.first);
    if (!source.empty() && source.first < begin && is_own) begin = source.first;
    const auto dependents = context.tree.first_dependents(attribution.head);
    for (std::size_t k = dependents.size(); k-- > 0;) {
        const std::size_t each = dependents[k];
        const TokenRange extent = context.tree.extent(each);
        if (each > attribution.head || extent.first >= begin) continue;
        const bool is_near = extent.last == begin || (extent.last + 1 == begin && context.words.at(begin - 1) == ",");
        if (!is_near || !context.tree.is_any(each, kAdjuncts) || context.around.quotation_at(extent.first)) break;
        begin = extent.first;
    }
    return begin;
}

std::size_t end_of_clause(const StatementContext& context, const Attribution& attribution) {
    std::size_t end = std::max(attribution.cue.last, attribution.head + 1);
    if (attribution.source.first >= end && attribution.source.first <= end + 1)
        end = std::max(end, context.tree.extent(attribution.source.last - 1).last);
    end = std::max(end, attribution.source.first >= attribution.cue.last ? attribution.source.last : end);
    std::size_t taken = 0;
    for (const std::size_t each : context.tree.first_dependents(attribution.head)) {
        const TokenRange extent = context.tree.extent(each);
        if (each <= attribution.head || extent.first < end) continue;
        if (extent.first != end || !context.tree.is_any(each, kAdjuncts) || ++taken > kMostAdjuncts) break;
        for (end = extent.first; end < extent.last && !context.around.quotation_at(end);) ++end;
        if (end < extent.last) break;
    }
    return end;
}

}  // namespace dateline
