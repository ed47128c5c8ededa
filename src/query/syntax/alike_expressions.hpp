// Expressions that are looked up by how they are written: a query may have tens of thousands, so that none is compared
// with all others.
#pragma once

#include <optional>
#include <unordered_map>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// The same for expressions that are alike (are_alike).
[[nodiscard]] std::size_t hash_of_words(const Syntax& syntax, ExpressionIndex expression);

class AlikeExpressions {
public:
    /// `syntax` must outlive it.
    explicit AlikeExpressions(const Syntax& syntax) : syntax_(syntax) {}

    void add(ExpressionIndex expression) { by_words_.emplace(hash_of_words(syntax_, expression), expression); }
    /// An expression that was added and is alike (are_alike).
    [[nodiscard]] std::optional<ExpressionIndex> find(ExpressionIndex expression) const;

private:
    const Syntax& syntax_;
    std::unordered_multimap<std::size_t, ExpressionIndex> by_words_;
};

}  // namespace dateline::cypher
