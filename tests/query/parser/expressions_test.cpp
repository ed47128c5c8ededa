#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "query/parser/parser.hpp"
#include "tests/query/parser/syntax_shape.hpp"

using namespace dateline::cypher;
using namespace dateline::cypher::testing;

namespace {

struct Row {
    std::string expression;
    std::string shape;
};

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.expression);
        const Syntax syntax = parse_query("RETURN " + row.expression);
        CHECK(Shape(syntax).of(last_expression(syntax)) == row.shape);
    }
}

}  // namespace

TEST_CASE("operators bind as tightly as openCypher has it") {
    check_rows({
        {"a OR b XOR c AND d", "(or a (xor b (and c d)))"},
        {"a AND b XOR c OR d", "(or (xor (and a b) c) d)"},
        {"NOT a AND b", "(and (not a) b)"},
        {"NOT NOT a OR NOT b", "(or (not (not a)) (not b))"},
        {"NOT a = b", "(not (a = b))"},
        {"a AND NOT b < c", "(and a (not (b < c)))"},
        {"a = b IS NULL", "(a = (is-null b))"},
        {"a IN b IS NULL", "(is-null (in a b))"},
        {"a + b IN c + d", "(in (+ a b) (+ c d))"},
        {"a = b IN c", "(a = (in b c))"},
        {"a + b IS NOT NULL", "(is-not-null (+ a b))"},
        {"a - b - c", "(- (- a b) c)"},
        {"a - b * c / d % e", "(- a (% (/ (* b c) d) e))"},
        {"a ^ b ^ c", "(^ (^ a b) c)"},
        {"-a ^ b", "(^ (u- a) b)"},
        {"a ^ -b", "(^ a (u- b))"},
        {"a * - + b", "(* a (u- (u+ b)))"},
        {"a--b", "(- a (u- b))"},
        {"-a.b", "(u- (.b a))"},
        {"a.b + c[0]", "(+ (.b a) (at c 0))"},
        {"[1] + [2][0]", "(+ [1] (at [2] 0))"},
        {"(a + b) * c", "(* (+ a b) c)"},
        {"a STARTS WITH b + c", "(starts-with a (+ b c))"},
        {"a ENDS WITH b AND c CONTAINS d OR e =~ f", "(or (and (ends-with a b) (contains c d)) (=~ e f))"},
    });
}

TEST_CASE("comparisons that follow each other are one") {
    check_rows({
        {"a < b", "(a < b)"},
        {"a < b <= c", "(a < b <= c)"},
        {"a = b <> c > d >= e", "(a = b <> c > d >= e)"},
        {"(a < b) < c", "((a < b) < c)"},
        {"a < (b < c)", "(a < (b < c))"},
        {"a <-1", "(a < (u- 1))"},
    });
}

TEST_CASE("a chain of one logical operator is grouped in the middle") {
    check_rows({
        {"a OR b OR c", "(or (or a b) c)"},
        {"a AND b AND c AND d", "(and (and a b) (and c d))"},
        {"a XOR b XOR c XOR d XOR e", "(xor (xor (xor a b) (xor c d)) e)"},
    });
}

TEST_CASE("properties, labels, subscripts and slices follow what they are of") {
    check_rows({
        {"a.b.c", "(.c (.b a))"},
        {"a . b", "(.b a)"},
        {"a.`odd name`.MATCH", "(.MATCH (.odd name a))"},
        {"{a: 1}.a", "(.a {a:1})"},
        {"$p.a", "(.a $p)"},
        {"a:Person", "(labels Person a)"},
        {"a:Person:State", "(labels Person State a)"},
        {"a :Person : WHERE", "(labels Person WHERE a)"},
        {"(a:Person)", "(labels Person a)"},
        {"a.b:C", "(labels C (.b a))"},
        {"a[0]", "(at a 0)"},
        {"a['x'][b + 1]", "(at (at a 'x') (+ b 1))"},
        {"a[1..2]", "(slice a 1 2)"},
        {"a[..2]", "(slice a _ 2)"},
        {"a[1..]", "(slice a 1 _)"},
        {"a[..]", "(slice a _ _)"},
        {"a[1 .. -1][0]", "(at (slice a 1 (u- 1)) 0)"},
    });
}

TEST_CASE("words, lists, maps and parameters are values") {
    check_rows({
        {"true", "true"},
        {"FALSE", "false"},
        {"Null", "null"},
        {"[]", "[]"},
        {"[1, 'a', [null]]", "[1 'a' [null]]"},
        {"{}", "{}"},
        {"{a: 1, `b c`: {MATCH: 2}}", "{a:1 b c:{MATCH:2}}"},
        {"$name", "$name"},
        {"$1", "$1"},
        {"$`odd name`", "$odd name"},
        {"`odd ``name```", "odd `name`"},
        {"\xC3\xA9t\xC3\xA9_1", "\xC3\xA9t\xC3\xA9_1"},
        {"trueish", "trueish"},
        {"end", "end"},
        {"count", "count"},
        {"a /* one */ + // two\n b", "(+ a b)"},
    });
}

TEST_CASE("functions keep their name as written") {
    check_rows({
        {"f()", "(f)"},
        {"toUpper ( a )", "(toUpper a)"},
        {"duration.between(a, b)", "(duration.between a b)"},
        {"date . truncate('day')", "(date.truncate 'day')"},
        {"collect(DISTINCT a.b)", "(collect distinct (.b a))"},
        {"count(*)", "count(*)"},
        {"Count( * ) + 1", "(+ count(*) 1)"},
        {"count(a)", "(count a)"},
        {"any(a)", "(any a)"},
        {"exists(a.b)", "(exists (.b a))"},
    });
}

TEST_CASE("CASE has a subject or conditions") {
    check_rows({
        {"CASE WHEN a THEN 1 END", "(case _ _ a 1)"},
        {"CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' ELSE 'z' END", "(case a 'z' 1 'x' 2 'y')"},
        {"case when a then case b when 1 then 2 end else 3 end + 1", "(+ (case _ 3 a (case b _ 1 2)) 1)"},
    });
}

TEST_CASE("comprehensions, quantifiers and reduce name what they walk through") {
    check_rows({
        {"[x IN a]", "(each x a _ _)"},
        {"[x IN a WHERE x > 1]", "(each x a (x > 1) _)"},
        {"[x IN a | x.b]", "(each x a _ (.b x))"},
        {"[x IN a WHERE x | [y IN x | y]]", "(each x a x (each y x _ y))"},
        {"[x IN f(a, b) | x]", "(each x (f a b) _ x)"},
        {"[x IN a, y]", "[(in x a) y]"},
        {"[(x IN a)]", "[(in x a)]"},
        {"all(x IN a WHERE x)", "(all x a x)"},
        {"ANY(x IN a WHERE x) OR none(x IN b WHERE x)", "(or (any x a x) (none x b x))"},
        {"single(x IN a)", "(single x a _)"},
        {"reduce(sum = 0, x IN a | sum + x)", "(reduce sum x 0 a (+ sum x))"},
    });
}

TEST_CASE("patterns in expressions are told from brackets, minus and less") {
    check_rows({
        {"[(a)-->(b) | b]", "(found (a)-[]->(b) _ b)"},
        {"[p = (a)-[:T]->(:B) WHERE a.c | p]", "(found p = (a)-[:T]->(:B) (.c a) p)"},
        {"[(a)--(b)--(c) WHERE (a)-->(c) | 1]", "(found (a)-[]-(b)-[]-(c) (pattern (a)-[]->(c)) 1)"},
        {"exists((a)-->())", "(pattern (a)-[]->())"},
        {"NOT exists( (a)<--(b) )", "(not (pattern (a)<-[]-(b)))"},
        {"(a)-(b)", "(- a b)"},
        {"(a)-(-b)", "(- a (u- b))"},
        {"(a)--b", "(- a (u- b))"},
        {"(1)--(1)", "(- 1 (u- 1))"},
        {"(a)<-(b)", "(a < (u- b))"},
        {"(a) - [1]", "(- a [1])"},
        {"(a + b)--(c)", "(- (+ a b) (u- c))"},
        {"[p = (a), 1]", "[(p = a) 1]"},
    });
}

TEST_CASE("a pattern can stand where a condition stands") {
    const std::vector<Row> rows = {
        {"WHERE (a)-->(b)", "(pattern (a)-[]->(b))"},
        {"WHERE NOT (a)-[:T]-() AND ((a)<-[:S*2..]-(:B {c: 1}))",
         "(and (not (pattern (a)-[:T]-())) (pattern (a)<-[:S*2..]-(:B{c:1})))"},
        {"WHERE a.b OR (a)--()", "(or (.b a) (pattern (a)-[]-()))"},
        {"WHERE CASE WHEN (a)-->() THEN true ELSE false END", "(case _ false (pattern (a)-[]->()) true)"},
        {"WHERE all(x IN c WHERE (x)-->())", "(all x c (pattern (x)-[]->()))"},
        {"WHERE (a)", "a"},
    };
    for (const Row& row : rows) {
        INFO(row.expression);
        const Syntax syntax = parse_query("MATCH (a) " + row.expression + " RETURN a");
        CHECK(Shape(syntax).of(syntax.at(syntax.whole).queries[0].clauses[0].where) == row.shape);
    }
}

TEST_CASE("EXISTS holds a pattern or a query") {
    check_rows({
        {"exists { (a)-->(b) }", "(exists match (a)-[]->(b))"},
        {"EXISTS{(a)-->(b), p = (b)--(c) WHERE a.d = b.d}",
         "(exists match (a)-[]->(b) p = (b)-[]-(c) where ((.d a) = (.d b)))"},
        {"exists { MATCH (a)-->(b) }", "(exists match (a)-[]->(b))"},
        {"exists { MATCH (a) WITH a.b AS b WHERE b RETURN true }",
         "(exists match (a); with (.b a) as b where b; return true named true)"},
        {"exists { MATCH (a) WHERE exists { (a)-->() } RETURN 1 UNION RETURN 2 }",
         "(exists match (a) where (exists match (a)-[]->()); return 1 named 1 union return 2 named 2)"},
    });
}

TEST_CASE("an expression knows its words") {
    const std::string query = "RETURN  ( a + b ) * c [ 0 ] /* x */ , f( 1 ) ";
    const Syntax syntax = parse_query(query);
    const Projection& projection = syntax.at(syntax.whole).queries[0].clauses[0].projection;
    const Expression& product = syntax.at(projection.items.at(0).expression);
    CHECK(words_of(query, product.source) == "( a + b ) * c [ 0 ]");
    CHECK(words_of(query, syntax.at(product.operands.at(0)).source) == "a + b");
    CHECK(words_of(query, syntax.at(product.operands.at(1)).source) == "c [ 0 ]");
    CHECK(words_of(query, syntax.at(projection.items.at(1).expression).source) == "f( 1 )");
}
