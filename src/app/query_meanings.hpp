// What the variables and properties in a query stand for, told from its words alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "query/syntax/syntax.hpp"

namespace dateline {

/// What a query calls a node or a relationship, by variable.
struct CalledElement {
    bool is_relationship = false;
    std::vector<std::string> labels;  // of a node, in any pattern
};

/// A property that a query asks of a node or of a relationship.
struct AskedProperty {
    std::string key;
    std::string written;
    CalledElement of;
};

/// The names in a query, without regard to where it brings them on: a name that stands for several things stands for
/// nothing.
class QueryMeanings {
public:
    /// `syntax` must outlive it.
    explicit QueryMeanings(const cypher::Syntax& syntax);

    /// What an expression asks for, where that is a property of a node or a relationship of a pattern, or an alias of
    /// one.
    [[nodiscard]] std::optional<AskedProperty> property(cypher::ExpressionIndex index) const;
    /// A node of a pattern, with the labels that all patterns give its variable.
    [[nodiscard]] CalledElement of(const cypher::NodePattern& node) const;
    [[nodiscard]] std::string words(cypher::ExpressionIndex index) const;

private:
    void add(const cypher::Clause& clause);
    [[nodiscard]] const cypher::Expression& followed(cypher::ExpressionIndex index) const;

    const cypher::Syntax& syntax_;
    std::map<std::string, CalledElement> called_;
    std::map<std::string, std::vector<cypher::ExpressionIndex>> aliases_;  // kAbsent: what only running it tells
};

}  // namespace dateline
