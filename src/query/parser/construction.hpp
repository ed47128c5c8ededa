// All that a query becomes while it is parsed: the state that the grammar's actions work on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/parser/brackets.hpp"
#include "query/parser/expression_builder.hpp"
#include "query/parser/pattern_builder.hpp"
#include "query/parser/query_builder.hpp"
#include "query/syntax/syntax.hpp"

namespace dateline::cypher {

/// What could have stood at the furthest place that the parser came to.
struct Expectations {
    std::size_t at = 0;
    std::vector<std::string_view> names;  // each once

    void add(std::size_t place, std::string_view name);
};

class Construction {
public:
    Construction(std::string_view text, bool may_create);
    Construction(const Construction&) = delete;  // its parts refer to each other
    Construction& operator=(const Construction&) = delete;

    Syntax syntax;
    Brackets brackets;
    ExpressionBuilder expressions;
    PatternBuilder patterns;
    QueryBuilder queries;
    Expectations expectations;
    std::string name;  // the last that was read

    [[nodiscard]] std::size_t offset_of(const char* place) const {
        return static_cast<std::size_t>(place - syntax.text.data());
    }
    /// From `begin` to `end` without the white space at its end.
    [[nodiscard]] Span words_between(const char* begin, const char* end) const;
    void remember_space(const char* begin, const char* end);

    void read_name(Span source);
    /// A name that is a keyword cannot be a variable.
    void read_variable(Span source);

    // What concerns more than one of the builders.
    void begin_pattern_expression(const Reading& read);
    void end_pattern(const Reading& read);
    void end_comprehended_pattern(const Reading& read);
    void end_pattern_of_clause(const Reading& read);
    void end_exists(const Reading& read);
    /// A path search is no function.
    void check_function(const Reading& read) const;

private:
    Span space_;  // the last white space that was read
};

/// Whether a word is a keyword that cannot name a variable. Some are none outside of CASE.
[[nodiscard]] bool is_reserved(std::string_view word, bool is_in_case);

}  // namespace dateline::cypher
