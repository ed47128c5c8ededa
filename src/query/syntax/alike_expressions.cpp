#include "query/syntax/alike_expressions.hpp"

#include <functional>
#include <vector>

namespace dateline::cypher {

std::optional<ExpressionIndex> AlikeExpressions::find(ExpressionIndex expression) const {
    const auto [first, last] = by_words_.equal_range(hash_of_words(syntax_, expression));
    for (auto each = first; each != last; ++each) {
        if (are_alike(syntax_, each->second, expression)) return each->second;
    }
    return std::nullopt;
}

std::size_t hash_of_words(const Syntax& syntax, ExpressionIndex expression) {
    std::size_t hash = 0;
    const auto mix = [&](std::size_t word) { hash = (hash ^ word) * 0x9E3779B97F4A7C15U + (hash >> 29U); };
    std::vector<ExpressionIndex> due{expression};
    while (!due.empty()) {
        const ExpressionIndex index = due.back();
        due.pop_back();
        if (index == kAbsent) continue;
        const Expression& each = syntax.at(index);
        mix(static_cast<std::size_t>(each.kind));
        // Functions are named in any case, and are mostly told apart by their arguments.
        mix(each.kind == ExpressionKind::function ? each.name.size() : std::hash<std::string>()(each.name));
        mix(std::hash<Literal>()(each.literal));
        for (const std::string& name : each.names) mix(std::hash<std::string>()(name));
        for (const Operator what : each.operators) mix(static_cast<std::size_t>(what));
        mix(each.operands.size());
        due.insert(due.end(), each.operands.begin(), each.operands.end());
    }
    return hash;
}

}  // namespace dateline::cypher
