// What each rule of the grammar does once it has matched: one row a rule.
#pragma once

#include "query/parser/construction.hpp"
#include "query/parser/grammar.hpp"
#include "query/parser/query_builder.hpp"

namespace dateline::cypher {

template <class Rule>
struct Action : tao::pegtl::nothing<Rule> {};

/// Calls members of the construction's parts, one after the other, with what was read.
template <auto kPart, auto... kMembers>
struct Does {
    template <class ActionInput>
    static void apply(const ActionInput& in, Construction& construction) {
        const Reading read{construction.words_between(in.begin(), in.end()), construction.name};
        ((construction.*kPart.*kMembers)(read), ...);
    }
};
/// Calls a member of the construction with what was read.
template <auto kMember>
struct Calls {
    template <class ActionInput>
    static void apply(const ActionInput& in, Construction& construction) {
        (construction.*kMember)(Reading{construction.words_between(in.begin(), in.end()), construction.name});
    }
};
/// Calls a member of the construction with the place of a name.
template <auto kMember>
struct Names {
    template <class ActionInput>
    static void apply(const ActionInput& in, Construction& construction) {
        (construction.*kMember)(construction.words_between(in.begin(), in.end()));
    }
};

using Expressions = ExpressionBuilder;
using Patterns = PatternBuilder;
using Queries = QueryBuilder;
template <auto... kMembers>
using Expresses = Does<&Construction::expressions, kMembers...>;
template <auto... kMembers>
using Matches = Does<&Construction::patterns, kMembers...>;
template <auto... kMembers>
using Asks = Does<&Construction::queries, kMembers...>;
using Kind = ExpressionKind;

// clang-format off
template <> struct Action<grammar::skip> {
    template <class ActionInput>
    static void apply(const ActionInput& in, Construction& construction) {
        construction.remember_space(in.begin(), in.end());
    }
};
template <> struct Action<grammar::name_text> : Names<&Construction::read_name> {};
template <> struct Action<grammar::free_name_text> : Names<&Construction::read_variable> {};
template <> struct Action<grammar::parameter_number> : Names<&Construction::read_name> {};
template <> struct Action<grammar::variable_text> : Names<&Construction::read_variable> {};

// Patterns.
template <> struct Action<grammar::begin_path> : Matches<&Patterns::begin_path> {};
template <> struct Action<grammar::bare_path> : Matches<&Patterns::end_path> {};
template <> struct Action<grammar::path> : Matches<&Patterns::end_path> {};
template <> struct Action<grammar::path_variable> : Matches<&Patterns::set_path_variable> {};
template <> struct Action<grammar::shortest_word> : Matches<&Patterns::set_search<PathSearch::shortest>> {};
template <> struct Action<grammar::all_shortest_word> : Matches<&Patterns::set_search<PathSearch::all_shortest>> {};
template <> struct Action<grammar::element_open> : Matches<&Patterns::open_bracket> {};
template <> struct Action<grammar::bracketed_element> : Matches<&Patterns::close_bracket> {};
template <> struct Action<grammar::node_open> : Matches<&Patterns::begin_node> {};
template <> struct Action<grammar::node_variable> : Matches<&Patterns::set_node_variable> {};
template <> struct Action<grammar::node_label> : Matches<&Patterns::add_label> {};
template <> struct Action<grammar::node_properties> : Matches<&Patterns::set_node_properties> {};
template <> struct Action<grammar::node> : Matches<&Patterns::end_node> {};
template <> struct Action<grammar::parameter_properties> : Matches<&Patterns::check_parameter> {};
template <> struct Action<grammar::begin_relationship> : Matches<&Patterns::begin_relationship> {};
template <> struct Action<grammar::left_arrow> : Matches<&Patterns::point_left> {};
template <> struct Action<grammar::right_arrow> : Matches<&Patterns::point_right> {};
template <> struct Action<grammar::relationship_variable> : Matches<&Patterns::set_relationship_variable> {};
template <> struct Action<grammar::relationship_type> : Matches<&Patterns::add_type> {};
template <> struct Action<grammar::length_star> : Matches<&Patterns::set_variable_length> {};
template <> struct Action<grammar::length_bound> : Matches<&Patterns::set_bound> {};
template <> struct Action<grammar::length_range> : Matches<&Patterns::set_range> {};
template <> struct Action<grammar::bad_length> : Matches<&Patterns::refuse_length> {};
template <> struct Action<grammar::relationship_properties> : Matches<&Patterns::set_relationship_properties> {};
template <> struct Action<grammar::relationship> : Matches<&Patterns::end_relationship> {};

// Operators.
template <> struct Action<grammar::prefix_not> : Expresses<&Expressions::prefix<Operator::not_>> {};
template <> struct Action<grammar::prefix_plus> : Expresses<&Expressions::prefix<Operator::plus>> {};
template <> struct Action<grammar::prefix_minus> : Expresses<&Expressions::prefix<Operator::minus>> {};
template <> struct Action<grammar::infix_or> : Expresses<&Expressions::infix<Operator::or_>> {};
template <> struct Action<grammar::infix_xor> : Expresses<&Expressions::infix<Operator::xor_>> {};
template <> struct Action<grammar::infix_and> : Expresses<&Expressions::infix<Operator::and_>> {};
template <> struct Action<grammar::infix_equal> : Expresses<&Expressions::infix<Operator::equal>> {};
template <> struct Action<grammar::infix_not_equal> : Expresses<&Expressions::infix<Operator::not_equal>> {};
template <> struct Action<grammar::infix_less> : Expresses<&Expressions::infix<Operator::less>> {};
template <> struct Action<grammar::infix_less_or_equal> : Expresses<&Expressions::infix<Operator::less_or_equal>> {};
template <> struct Action<grammar::infix_greater> : Expresses<&Expressions::infix<Operator::greater>> {};
template <> struct Action<grammar::infix_greater_or_equal> : Expresses<&Expressions::infix<Operator::greater_or_equal>> {};
template <> struct Action<grammar::infix_matches> : Expresses<&Expressions::infix<Operator::matches>> {};
template <> struct Action<grammar::infix_add> : Expresses<&Expressions::infix<Operator::add>> {};
template <> struct Action<grammar::infix_subtract> : Expresses<&Expressions::infix<Operator::subtract>> {};
template <> struct Action<grammar::infix_multiply> : Expresses<&Expressions::infix<Operator::multiply>> {};
template <> struct Action<grammar::infix_divide> : Expresses<&Expressions::infix<Operator::divide>> {};
template <> struct Action<grammar::infix_modulo> : Expresses<&Expressions::infix<Operator::modulo>> {};
template <> struct Action<grammar::infix_power> : Expresses<&Expressions::infix<Operator::power>> {};
template <> struct Action<grammar::infix_in> : Expresses<&Expressions::infix<Operator::in>> {};
template <> struct Action<grammar::infix_starts_with> : Expresses<&Expressions::infix<Operator::starts_with>> {};
template <> struct Action<grammar::infix_ends_with> : Expresses<&Expressions::infix<Operator::ends_with>> {};
template <> struct Action<grammar::infix_contains> : Expresses<&Expressions::infix<Operator::contains>> {};
template <> struct Action<grammar::is_null> : Expresses<&Expressions::postfix<Operator::is_null>> {};
template <> struct Action<grammar::is_not_null> : Expresses<&Expressions::postfix<Operator::is_not_null>> {};

// What stands after an expression.
template <> struct Action<grammar::property_name> : Expresses<&Expressions::add_property> {};
template <> struct Action<grammar::subscript_open> : Expresses<&Expressions::open_after<Kind::subscript, 3>> {};
template <> struct Action<grammar::subscript_key> : Expresses<&Expressions::set<1>> {};
template <> struct Action<grammar::slice_range> : Expresses<&Expressions::begin_slice> {};
template <> struct Action<grammar::slice_end> : Expresses<&Expressions::set<2>> {};
template <> struct Action<grammar::subscript> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::predicate_open> : Expresses<&Expressions::open_after<Kind::has_labels, 1>> {};
template <> struct Action<grammar::predicate_label> : Expresses<&Expressions::add_name> {};
template <> struct Action<grammar::label_predicate> : Expresses<&Expressions::close> {};

// Expressions of one word, and brackets.
template <> struct Action<grammar::number> : Expresses<&Expressions::add_number> {};
template <> struct Action<grammar::text_literal> : Expresses<&Expressions::add_text> {};
template <> struct Action<grammar::true_word> : Expresses<&Expressions::add_boolean<true>> {};
template <> struct Action<grammar::false_word> : Expresses<&Expressions::add_boolean<false>> {};
template <> struct Action<grammar::null_word> : Expresses<&Expressions::add_null> {};
template <> struct Action<grammar::parameter> : Expresses<&Expressions::add_parameter> {};
template <> struct Action<grammar::variable> : Expresses<&Expressions::add_variable> {};
template <> struct Action<grammar::count_all> : Expresses<&Expressions::add_count_all> {};
template <> struct Action<grammar::bracketed> : Expresses<&Expressions::widen> {};
template <> struct Action<grammar::allow_patterns> : Expresses<&Expressions::allow_patterns> {};
template <> struct Action<grammar::keep_patterns> : Expresses<&Expressions::keep_patterns> {};
template <> struct Action<grammar::begin_expression> : Expresses<&Expressions::begin_expression> {};
template <> struct Action<grammar::expression> : Expresses<&Expressions::end_expression> {};

// Expressions of several parts.
template <> struct Action<grammar::list_open> : Expresses<&Expressions::open<Kind::list>> {};
template <> struct Action<grammar::list_item> : Expresses<&Expressions::append> {};
template <> struct Action<grammar::list> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::map_open> : Expresses<&Expressions::open<Kind::map>> {};
template <> struct Action<grammar::map_key> : Expresses<&Expressions::add_name> {};
template <> struct Action<grammar::map_value> : Expresses<&Expressions::append> {};
template <> struct Action<grammar::map_literal> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::case_open> : Expresses<&Expressions::open<Kind::case_of, 2>> {};
template <> struct Action<grammar::case_subject> : Expresses<&Expressions::set<0>> {};
template <> struct Action<grammar::case_when> : Expresses<&Expressions::append> {};
template <> struct Action<grammar::case_then> : Expresses<&Expressions::append> {};
template <> struct Action<grammar::case_otherwise> : Expresses<&Expressions::set<1>> {};
template <> struct Action<grammar::case_expression> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::comprehension_open> : Expresses<&Expressions::open<Kind::list_comprehension, 3>> {};
template <> struct Action<grammar::quantifier_open> : Expresses<&Expressions::open<Kind::quantifier, 2>> {};
template <> struct Action<grammar::all_word> : Expresses<&Expressions::set_quantifier<Quantifier::all>> {};
template <> struct Action<grammar::any_word> : Expresses<&Expressions::set_quantifier<Quantifier::any>> {};
template <> struct Action<grammar::none_word> : Expresses<&Expressions::set_quantifier<Quantifier::none>> {};
template <> struct Action<grammar::single_word> : Expresses<&Expressions::set_quantifier<Quantifier::single>> {};
template <> struct Action<grammar::local_variable> : Expresses<&Expressions::set_name> {};
template <> struct Action<grammar::local_list> : Expresses<&Expressions::set<0>> {};
template <> struct Action<grammar::local_where> : Expresses<&Expressions::set<1>> {};
template <> struct Action<grammar::local_result> : Expresses<&Expressions::set<2>> {};
template <> struct Action<grammar::list_comprehension> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::quantifier> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::reduce_open> : Expresses<&Expressions::open<Kind::reduce, 3>> {};
template <> struct Action<grammar::reduce_variable> : Expresses<&Expressions::add_name> {};
template <> struct Action<grammar::reduce_start> : Expresses<&Expressions::set<0>> {};
template <> struct Action<grammar::reduce_list> : Expresses<&Expressions::set<1>> {};
template <> struct Action<grammar::reduce_step> : Expresses<&Expressions::set<2>> {};
template <> struct Action<grammar::reduction> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::function_open> : Expresses<&Expressions::open<Kind::function>> {};
template <> struct Action<grammar::function_part> : Expresses<&Expressions::extend_name> {};
template <> struct Action<grammar::function_name> : Calls<&Construction::check_function> {};
template <> struct Action<grammar::function_distinct> : Expresses<&Expressions::set_distinct> {};
template <> struct Action<grammar::argument> : Expresses<&Expressions::append> {};
template <> struct Action<grammar::function> : Expresses<&Expressions::close> {};

// Patterns and queries within expressions.
template <> struct Action<grammar::pattern_expression_open> : Calls<&Construction::begin_pattern_expression> {};
template <> struct Action<grammar::pattern_expression> : Calls<&Construction::end_pattern> {};
template <> struct Action<grammar::exists_pattern_open> : Expresses<&Expressions::open<Kind::pattern>> {};
template <> struct Action<grammar::exists_pattern> : Calls<&Construction::end_pattern> {};
template <> struct Action<grammar::pattern_comprehension_open> : Expresses<&Expressions::open<Kind::pattern_comprehension, 2>> {};
template <> struct Action<grammar::comprehended_pattern> : Calls<&Construction::end_comprehended_pattern> {};
template <> struct Action<grammar::pattern_where> : Expresses<&Expressions::set<0>> {};
template <> struct Action<grammar::pattern_result> : Expresses<&Expressions::set<1>> {};
template <> struct Action<grammar::pattern_comprehension> : Expresses<&Expressions::close> {};
template <> struct Action<grammar::exists_open> : Expresses<&Expressions::open<Kind::exists>> {};
template <> struct Action<grammar::exists> : Calls<&Construction::end_exists> {};
template <> struct Action<grammar::begin_pattern_query> : Asks<&Queries::begin_pattern_query> {};
template <> struct Action<grammar::pattern_query> : Asks<&Queries::end_pattern_query> {};

// Clauses.
template <> struct Action<grammar::match_word> : Asks<&Queries::begin_clause<ClauseKind::match>> {};
template <> struct Action<grammar::optional_match_words> : Asks<&Queries::begin_optional_match> {};
template <> struct Action<grammar::unwind_word> : Asks<&Queries::begin_clause<ClauseKind::unwind>> {};
template <> struct Action<grammar::with_word> : Asks<&Queries::begin_clause<ClauseKind::with>> {};
template <> struct Action<grammar::return_word> : Asks<&Queries::begin_clause<ClauseKind::return_>> {};
template <> struct Action<grammar::create_word> : Asks<&Queries::begin_clause<ClauseKind::create>> {};
template <> struct Action<grammar::match_clause> : Asks<&Queries::end_clause> {};
template <> struct Action<grammar::unwind_clause> : Asks<&Queries::end_clause> {};
template <> struct Action<grammar::with_clause> : Asks<&Queries::end_clause> {};
template <> struct Action<grammar::return_clause> : Asks<&Queries::end_clause> {};
template <> struct Action<grammar::create_clause> : Asks<&Queries::end_clause> {};
template <> struct Action<grammar::writing_word> : Asks<&Queries::refuse_writing> {};
template <> struct Action<grammar::call_word> : Asks<&Queries::refuse_call> {};
template <> struct Action<grammar::pattern_of_clause> : Calls<&Construction::end_pattern_of_clause> {};
template <> struct Action<grammar::where> : Asks<&Queries::set_where> {};
template <> struct Action<grammar::unwind_list> : Asks<&Queries::set_list> {};
template <> struct Action<grammar::unwind_variable> : Asks<&Queries::set_variable> {};
template <> struct Action<grammar::projection_distinct> : Asks<&Queries::set_distinct> {};
template <> struct Action<grammar::projection_all> : Asks<&Queries::set_all> {};
template <> struct Action<grammar::item_expression> : Asks<&Queries::add_item> {};
template <> struct Action<grammar::item_alias> : Asks<&Queries::set_alias> {};
template <> struct Action<grammar::sort_expression> : Asks<&Queries::add_sort_item> {};
template <> struct Action<grammar::descending> : Asks<&Queries::set_descending> {};
template <> struct Action<grammar::skip_clause> : Asks<&Queries::set_skip> {};
template <> struct Action<grammar::limit_clause> : Asks<&Queries::set_limit> {};

// Queries.
template <> struct Action<grammar::begin_query> : Asks<&Queries::begin_query> {};
template <> struct Action<grammar::union_all> : Asks<&Queries::join_query<true>> {};
template <> struct Action<grammar::union_distinct> : Asks<&Queries::join_query<false>> {};
template <> struct Action<grammar::union_query> : Asks<&Queries::end_query> {};
// clang-format on

}  // namespace dateline::cypher
