#include <algorithm>
#include <utility>
#include <vector>

#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Functions are named in any case.
bool have_same_name(const Expression& a, const Expression& b) {
    if (a.kind != ExpressionKind::function) return a.name == b.name;
    return std::equal(a.name.begin(), a.name.end(), b.name.begin(), b.name.end(),
                      [](char one, char other) { return lower(one) == lower(other); });
}

/// Parts of two expressions that have yet to be compared. Nothing here calls itself, however deep they are.
class Comparison {
public:
    explicit Comparison(const Syntax& syntax) : syntax_(syntax) {}

    bool run(ExpressionIndex a, ExpressionIndex b) {
        add(a, b);
        while (are_alike_ && !waiting_.empty()) {
            const auto [left, right] = waiting_.back();
            waiting_.pop_back();
            compare(syntax_.at(left), syntax_.at(right));
        }
        return are_alike_;
    }

private:
    void require(bool claim) { are_alike_ = are_alike_ && claim; }

    void add(ExpressionIndex a, ExpressionIndex b) {
        require((a == kAbsent) == (b == kAbsent));
        if (are_alike_ && a != kAbsent && a != b) waiting_.emplace_back(a, b);
    }

    /// Whether both have as many parts; `compare_parts` is called with those of each.
    template <class Parts, class Compare>
    void compare_all(const Parts& a, const Parts& b, Compare compare_parts) {
        require(a.size() == b.size());
        for (std::size_t i = 0; are_alike_ && i < a.size(); ++i) compare_parts(a[i], b[i]);
    }

    void compare(const Expression& a, const Expression& b) {
        require(a.kind == b.kind && a.operators == b.operators && have_same_name(a, b) && a.names == b.names &&
                a.literal == b.literal && a.is_distinct == b.is_distinct && a.quantifier == b.quantifier);
        compare_all(a.operands, b.operands, [&](ExpressionIndex x, ExpressionIndex y) { add(x, y); });
        if (!are_alike_) return;
        const bool has_pattern = a.kind == ExpressionKind::pattern || a.kind == ExpressionKind::pattern_comprehension;
        if (has_pattern) compare(syntax_.at(a.pattern), syntax_.at(b.pattern));
        if (a.kind == ExpressionKind::exists) compare(syntax_.at(a.query), syntax_.at(b.query));
    }

    void compare(const PathPattern& a, const PathPattern& b) {
        require(a.variable == b.variable && a.search == b.search);
        compare_all(a.nodes, b.nodes, [&](Index<NodePattern> x, Index<NodePattern> y) {
            const NodePattern& left = syntax_.at(x);
            const NodePattern& right = syntax_.at(y);
            require(left.variable == right.variable && left.labels == right.labels);
            add(left.properties, right.properties);
        });
        compare_all(a.relationships, b.relationships, [&](Index<RelationshipPattern> x, Index<RelationshipPattern> y) {
            compare(syntax_.at(x), syntax_.at(y));
        });
    }

    void compare(const RelationshipPattern& a, const RelationshipPattern& b) {
        require(a.variable == b.variable && a.types == b.types && a.direction == b.direction &&
                a.is_variable_length == b.is_variable_length && a.least == b.least && a.most == b.most);
        add(a.properties, b.properties);
    }

    void compare(const UnionQuery& a, const UnionQuery& b) {
        require(a.keeps_duplicates == b.keeps_duplicates);
        compare_all(a.queries, b.queries, [&](const SingleQuery& x, const SingleQuery& y) {
            compare_all(x.clauses, y.clauses, [&](const Clause& s, const Clause& t) { compare(s, t); });
        });
    }

    void compare(const Clause& a, const Clause& b) {
        require(a.kind == b.kind && a.is_optional == b.is_optional && a.variable == b.variable);
        compare_all(a.patterns, b.patterns,
                    [&](Index<PathPattern> x, Index<PathPattern> y) { compare(syntax_.at(x), syntax_.at(y)); });
        add(a.where, b.where);
        add(a.list, b.list);
        compare(a.projection, b.projection);
    }

    void compare(const Projection& a, const Projection& b) {
        require(a.is_distinct == b.is_distinct && a.has_all == b.has_all);
        compare_all(a.items, b.items, [&](const ProjectionItem& x, const ProjectionItem& y) {
            require(x.has_alias == y.has_alias && (!x.has_alias || x.name == y.name));
            add(x.expression, y.expression);
        });
        compare_all(a.order_by, b.order_by, [&](const SortItem& x, const SortItem& y) {
            require(x.is_descending == y.is_descending);
            add(x.expression, y.expression);
        });
        add(a.skip, b.skip);
        add(a.limit, b.limit);
    }

    const Syntax& syntax_;
    std::vector<std::pair<ExpressionIndex, ExpressionIndex>> waiting_;
    bool are_alike_ = true;
};

}  // namespace

bool are_alike(const Syntax& syntax, ExpressionIndex a, ExpressionIndex b) {
    return Comparison(syntax).run(a, b);
}

}  // namespace dateline::cypher
