#include "model/tree.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

/// Tokens of one letter each, parted by spaces; heads count from 0, -1 is the root.
Document made_of(const std::vector<std::pair<int, std::string_view>>& rows) {
    Document document;
    for (const auto& [head, relation] : rows) {
        Token token;
        token.span.begin = static_cast<std::uint32_t>(document.article.text.size());
        document.article.text += "x ";
        token.span.end = token.span.begin + 1;
        token.deprel = relation;
        if (head >= 0) token.head = Index<Token>(static_cast<std::size_t>(head));
        document.analysis.tokens.push_back(token);
    }
    return document;
}

}  // namespace

TEST_CASE("a tree knows dependents, relations and the head of words") {
    const Document document = made_of({{2, "det"}, {2, "amod"}, {3, "nsubj:pass"}, {-1, "root"}, {3, "obl"}});
    const Tree tree(document);
    CHECK_FALSE(tree.head(3).has_value());
    CHECK(tree.head(0) == std::size_t{2});
    REQUIRE(tree.dependents(2).size() == 2);
    CHECK(tree.dependents(2)[0] == 0);
    CHECK(tree.dependents(2)[1] == 1);
    CHECK(tree.dependents(4).empty());
    CHECK(tree.is(2, "nsubj"));
    CHECK(tree.is(2, "nsubj:pass"));
    CHECK_FALSE(tree.is(2, "nsub"));
    CHECK(tree.dependent(3, "obl") == std::size_t{4});
    CHECK_FALSE(tree.dependent(3, "obj").has_value());
    CHECK(tree.head_of({0, 3}) == 2);
    CHECK(tree.head_of({0, 2}) == 0);
    const TokenRange range = tree.tokens_of({2, 5});
    CHECK(range.first == 1);
    CHECK(range.last == 3);
}

TEST_CASE("a document without tokens has a tree without any") {
    const Document document;
    CHECK(Tree(document).size() == 0);
    CHECK(Tree(document).tokens_of({0, 5}).empty());
}
