// The grammar of openCypher 9's reading part (grammar/cypher.ebnf), for PEGTL. It never reads anything twice: where two
// constructs begin alike, a rule that looks ahead (`opens_...`) tells which it is, and from there on all that follows
// is a `must`. Operators are flat here; how tightly they bind is in expression_builder.cpp.
#pragma once

#include "query/parser/grammar_words.hpp"

namespace dateline::cypher::grammar {

struct expression;
struct union_query;

/// One or more, with commas between them.
template <class Rule>
struct listed : seq<must<Rule>, star<if_must<sign<",">, Rule>>> {};

// ---- patterns

struct map_literal;
struct parameter;
struct parameter_properties : seq<at<one<'$'>>, parameter> {};

struct node_variable : new_variable {};
struct node_label : any_name {};
struct node_properties : sor<map_literal, parameter_properties> {
    static constexpr std::string_view expected = "the properties";
};
struct node_open : sign<"("> {};
struct node
    : if_must<node_open, opt<node_variable>, star<if_must<sign<":">, node_label>>, opt<node_properties>, sign<")">> {};

struct relationship_variable : new_variable {};
struct relationship_type : any_name {};
struct relationship_types
    : if_must<sign<":">, relationship_type, star<if_must<sign<"|">, opt<quiet_sign<":">>, relationship_type>>> {};
struct length_star : sign<"*"> {};
struct length_bound : seq<plus<pegtl::digit>, skip> {
    static constexpr std::string_view expected = "a whole number";
};
struct length_range : sign<".."> {};
struct bad_length : sor<sign_text<"..">, seq<one<'-'>, skip, pegtl::digit>, seq<one<'.'>, pegtl::digit>, pegtl::digit> {
};
struct relationship_length
    : seq<length_star, opt<length_bound>, opt<seq<length_range, opt<length_bound>>>, opt<bad_length>> {};
struct relationship_properties : sor<map_literal, parameter_properties> {
    static constexpr std::string_view expected = "the properties";
};
struct relationship_detail
    : if_must<sign<"[">, opt<relationship_variable>, opt<relationship_types>, opt<sor<relationship_length, bad_length>>,
              opt<relationship_properties>, sign<"]">> {};
struct begin_relationship : at<sor<one<'-'>, seq<one<'<'>, skip, one<'-'>>>> {
    static constexpr std::string_view expected = "a relationship";
};
struct left_arrow : quiet_sign<"<"> {};
struct right_arrow : sign<">"> {};
struct relationship
    : if_must<begin_relationship, opt<left_arrow>, sign<"-">, opt<relationship_detail>, sign<"-">, opt<right_arrow>> {};

struct begin_path : success {};
struct chain : seq<must<node>, star<if_must<relationship, node>>> {};
/// A clause may put its patterns into brackets.
struct element;
struct element_open : seq<at<one<'('>, skip, one<'('>>, quiet_sign<"(">> {};
struct bracketed_element : if_must<element_open, element, sign<")">> {};
struct element : sor<bracketed_element, chain> {};
/// A pattern of which a look ahead has found that it begins here.
struct bare_path : seq<begin_path, chain> {};

struct path_variable : new_variable {};
struct opens_path_variable : at<seq<name_text, skip, one<'='>>> {};
struct shortest_word : quiet_word<"SHORTESTPATH"> {};
struct all_shortest_word : quiet_word<"ALLSHORTESTPATHS"> {};
struct shortest_path : if_must<sor<shortest_word, all_shortest_word>, sign<"(">, element, sign<")">> {};
struct path
    : seq<begin_path, opt<if_must<opens_path_variable, path_variable, sign<"=">>>, sor<shortest_path, element>> {};
struct pattern_of_clause : path {};

// ---- operators

struct prefix_not : quiet_word<"NOT"> {};
struct prefix_plus : quiet_sign<"+"> {};
struct prefix_minus : quiet_sign<"-"> {};
struct infix_or : quiet_word<"OR"> {};
struct infix_xor : quiet_word<"XOR"> {};
struct infix_and : quiet_word<"AND"> {};
struct infix_not_equal : quiet_sign<"<>"> {};
struct infix_less_or_equal : quiet_sign<"<="> {};
struct infix_greater_or_equal : quiet_sign<">="> {};
struct infix_less : quiet_sign<"<"> {};
struct infix_greater : quiet_sign<">"> {};
struct infix_matches : quiet_sign<"=~"> {};
struct infix_equal : quiet_sign<"="> {};
struct infix_add : quiet_sign<"+"> {};
struct infix_subtract : quiet_sign<"-"> {};
struct infix_multiply : quiet_sign<"*"> {};
struct infix_divide : quiet_sign<"/"> {};
struct infix_modulo : quiet_sign<"%"> {};
struct infix_power : quiet_sign<"^"> {};
struct infix_in : quiet_word<"IN"> {};
struct infix_starts_with : if_must<quiet_word<"STARTS">, keyword<"WITH">> {};
struct infix_ends_with : if_must<quiet_word<"ENDS">, keyword<"WITH">> {};
struct infix_contains : quiet_word<"CONTAINS"> {};
struct infix
    : sor<infix_not_equal, infix_less_or_equal, infix_greater_or_equal, infix_less, infix_greater, infix_matches,
          infix_equal, infix_add, infix_subtract, infix_multiply, infix_divide, infix_modulo, infix_power, infix_or,
          infix_xor, infix_and, infix_in, infix_starts_with, infix_ends_with, infix_contains> {
    static constexpr std::string_view expected = "an operator";
};
struct is_null : seq<quiet_word<"IS">, quiet_word<"NULL">> {};
struct is_not_null : seq<quiet_word<"IS">, quiet_word<"NOT">, quiet_word<"NULL">> {};
struct null_test : sor<is_null, is_not_null, if_must<quiet_word<"IS">, keyword<"NULL">>> {};

// ---- what stands after an expression

struct property_name : seq<name_text, skip> {
    static constexpr std::string_view expected = "the name of a property";
};
struct property : if_must<seq<one<'.'>, not_at<one<'.'>>, skip>, property_name> {};
struct subscript_open : quiet_sign<"["> {};
struct subscript_key : seq<expression> {};
struct slice_range : sign<".."> {};
struct slice_end : seq<not_at<one<']'>>, must<expression>> {};
struct slice_rest : seq<slice_range, opt<slice_end>> {};
struct subscript : if_must<subscript_open, sor<slice_rest, seq<subscript_key, opt<slice_rest>>>, sign<"]">> {};
struct predicate_open : quiet_sign<":"> {};
struct predicate_label : any_name {};
struct label_predicate : if_must<predicate_open, predicate_label, star<if_must<quiet_sign<":">, predicate_label>>> {};

// ---- expressions of one construct

struct allow_patterns : success {};
struct keep_patterns : success {};

struct true_word : quiet_word<"TRUE"> {};
struct false_word : quiet_word<"FALSE"> {};
struct null_word : quiet_word<"NULL"> {};
struct number : seq<number_text, skip> {};
struct text_literal : seq<quoted_text, skip> {};
struct parameter_name : sor<name_text, parameter_number> {
    static constexpr std::string_view expected = "the name of a parameter";
};
struct parameter : if_must<one<'$'>, parameter_name, skip> {};
struct variable : seq<free_name_text, skip> {};

struct case_open : quiet_word<"CASE"> {};
struct case_subject : seq<not_at<word_text<"WHEN">>, must<expression>> {};
struct case_when : if_must<keyword<"WHEN">, allow_patterns, expression> {};
struct case_then : if_must<keyword<"THEN">, expression> {};
struct case_otherwise : if_must<keyword<"ELSE">, expression> {};
struct case_expression
    : if_must<case_open, opt<case_subject>, plus<if_must<case_when, case_then>>, opt<case_otherwise>, keyword<"END">> {
};

struct local_variable : new_variable {};
struct local_list : seq<expression> {};
struct local_where : if_must<keyword<"WHERE">, allow_patterns, expression> {};
struct local_result : if_must<sign<"|">, expression> {};

/// [x IN list WHERE ... | ...]; with a comma it is a list of truths.
struct opens_comprehension : at<one<'['>, skip, name_text, skip, word_text<"IN">> {};
struct has_no_comma : by_claim<has_no_comma> {
    static bool holds(const Construction& c, std::size_t begin) {
        const Bracket* const bracket = c.brackets.opening_at(begin);
        return bracket != nullptr && !bracket->has_comma;
    }
};
struct comprehension_open : quiet_sign<"["> {};
struct list_comprehension : if_must<seq<has_no_comma, opens_comprehension, comprehension_open>, local_variable,
                                    keyword<"IN">, local_list, opt<local_where>, opt<local_result>, sign<"]">> {};

struct opens_pattern : by_claim<opens_pattern> {
    static bool holds(const Construction& c, std::size_t begin) {
        return begins_pattern(c.syntax.text, c.brackets, begin);
    }
};
struct has_bar : by_claim<has_bar> {
    static bool holds(const Construction& c, std::size_t begin) {
        const Bracket* const bracket = c.brackets.opening_at(begin);
        return bracket != nullptr && bracket->has_bar;
    }
};
struct opens_pattern_comprehension
    : seq<has_bar, at<one<'['>, skip, opt<name_text, skip, one<'='>, skip>, opens_pattern>> {};
struct pattern_comprehension_open : quiet_sign<"["> {};
struct comprehended_pattern : bare_path {};
struct pattern_where : if_must<keyword<"WHERE">, allow_patterns, expression> {};
struct pattern_result : if_must<sign<"|">, expression> {};
struct pattern_comprehension : if_must<seq<opens_pattern_comprehension, pattern_comprehension_open>,
                                       opt<if_must<opens_path_variable, local_variable, sign<"=">>>,
                                       comprehended_pattern, opt<pattern_where>, pattern_result, sign<"]">> {};

struct list_open : quiet_sign<"["> {};
struct list_item : seq<expression> {};
struct list : if_must<list_open, opt<not_at<one<']'>>, listed<list_item>>, sign<"]">> {};

struct map_open : quiet_sign<"{"> {};
struct map_key : any_name {};
struct map_value : seq<expression> {};
struct map_pair : if_must<map_key, sign<":">, map_value> {};
struct map_literal : if_must<map_open, opt<map_pair, star<if_must<sign<",">, map_pair>>>, sign<"}">> {};

struct pattern_expression_open : at<opens_pattern> {};
struct pattern_expression : if_must<pattern_expression_open, bare_path> {};
/// exists((a)-->(b)) is a pattern that may stand anywhere.
struct exists_pattern_open : seq<quiet_word<"EXISTS">, quiet_sign<"(">, opens_pattern> {};
struct exists_pattern : if_must<exists_pattern_open, bare_path, sign<")">> {};

struct bracketed : if_must<quiet_sign<"(">, keep_patterns, expression, sign<")">> {};

struct any_clause_word
    : sor<word_text<"MATCH">, seq<word_text<"OPTIONAL">, skip, word_text<"MATCH">>, word_text<"UNWIND">,
          word_text<"WITH">, word_text<"RETURN">, word_text<"CREATE">, word_text<"MERGE">, word_text<"CALL">> {};
struct exists_open : seq<quiet_word<"EXISTS">, quiet_sign<"{">> {};
struct begin_pattern_query : success {};
struct where;
struct pattern_query : seq<begin_pattern_query, listed<pattern_of_clause>, opt<where>> {};
struct exists : if_must<exists_open, sor<seq<at<any_clause_word>, union_query>, pattern_query>, sign<"}">> {};

struct count_all : seq<quiet_word<"COUNT">, quiet_sign<"(">, quiet_sign<"*">, sign_text<")">, skip> {};

struct all_word : quiet_word<"ALL"> {};
struct any_word : quiet_word<"ANY"> {};
struct none_word : quiet_word<"NONE"> {};
struct single_word : quiet_word<"SINGLE"> {};
struct quantifier_word : sor<all_word, any_word, none_word, single_word> {};
struct quantifier_open : at<quantifier_word, one<'('>, skip, name_text, skip, word_text<"IN">> {};
struct quantifier : if_must<quantifier_open, quantifier_word, sign<"(">, local_variable, keyword<"IN">, local_list,
                            opt<local_where>, sign<")">> {};

struct reduce_open : seq<quiet_word<"REDUCE">, quiet_sign<"(">, at<name_text, skip, one<'='>>> {};
struct reduce_variable : new_variable {};
struct reduce_start : seq<expression> {};
struct reduce_list : seq<expression> {};
struct reduce_step : seq<expression> {};
struct reduction : if_must<reduce_open, reduce_variable, sign<"=">, reduce_start, sign<",">, reduce_variable,
                           keyword<"IN">, reduce_list, sign<"|">, reduce_step, sign<")">> {};

struct function_open : at<name_text, skip, star<one<'.'>, skip, name_text, skip>, one<'('>> {};
struct function_part : any_name {};
struct function_name : seq<function_part, star<one<'.'>, skip, function_part>> {};
struct function_distinct : quiet_word<"DISTINCT"> {};
struct argument : seq<expression> {};
struct function : if_must<function_open, function_name, sign<"(">, opt<function_distinct>,
                          opt<not_at<one<')'>>, listed<argument>>, sign<")">> {};

// ---- expressions

struct atom : sor<number, text_literal, parameter, true_word, false_word, null_word, case_expression,
                  list_comprehension, pattern_comprehension, list, map_literal, pattern_expression, bracketed, exists,
                  exists_pattern, count_all, quantifier, reduction, function, variable> {
    static constexpr std::string_view expected = "an expression";
};
struct operand : seq<star<sor<prefix_not, prefix_plus, prefix_minus>>, must<atom>,
                     star<sor<property, subscript, label_predicate>>> {};
struct begin_expression : success {};
struct expression : seq<begin_expression, operand, star<sor<null_test, if_must<infix, operand>>>> {};

// ---- clauses

struct where : if_must<keyword<"WHERE">, allow_patterns, expression> {};

struct match_word : quiet_word<"MATCH"> {};
struct optional_match_words : if_must<quiet_word<"OPTIONAL">, keyword<"MATCH">> {};
struct match_clause : if_must<sor<match_word, optional_match_words>, listed<pattern_of_clause>, opt<where>> {};

struct unwind_word : quiet_word<"UNWIND"> {};
struct unwind_list : seq<expression> {};
struct unwind_variable : new_variable {};
struct unwind_clause : if_must<unwind_word, unwind_list, keyword<"AS">, unwind_variable> {};

struct projection_distinct : quiet_word<"DISTINCT"> {};
struct projection_all : sign<"*"> {};
struct item_expression : seq<expression> {};
struct item_alias : new_variable {};
struct item : seq<item_expression, opt<if_must<keyword<"AS">, item_alias>>> {};
struct sort_expression : seq<expression> {};
struct descending : sor<quiet_word<"DESCENDING">, quiet_word<"DESC">> {};
struct ascending : sor<quiet_word<"ASCENDING">, quiet_word<"ASC">> {};
struct sort_item : seq<sort_expression, opt<sor<descending, ascending>>> {};
struct order_by : if_must<keyword<"ORDER">, keyword<"BY">, listed<sort_item>> {};
struct skip_clause : if_must<keyword<"SKIP">, expression> {};
struct limit_clause : if_must<keyword<"LIMIT">, expression> {};
struct projection
    : seq<opt<projection_distinct>, sor<seq<projection_all, star<if_must<sign<",">, item>>>, listed<item>>,
          opt<order_by>, opt<skip_clause>, opt<limit_clause>> {};

struct with_word : quiet_word<"WITH"> {};
struct with_clause : if_must<with_word, projection, opt<where>> {};
struct return_word : quiet_word<"RETURN"> {};
struct return_clause : if_must<return_word, projection> {};

struct create_word : quiet_word<"CREATE"> {};
struct create_clause : if_must<create_word, listed<pattern_of_clause>> {};
struct writing_word : sor<word_text<"MERGE">, word_text<"SET">, word_text<"DELETE">, word_text<"DETACH">,
                          word_text<"REMOVE">, word_text<"FOREACH">> {};
struct call_word : word_text<"CALL"> {};

struct clause : sor<match_clause, unwind_clause, with_clause, return_clause, create_clause, writing_word, call_word> {
    static constexpr std::string_view expected = "a clause";
};

// ---- queries

struct union_all : seq<quiet_word<"UNION">, quiet_word<"ALL">> {};
struct union_distinct : quiet_word<"UNION"> {};
struct union_words : sor<union_all, union_distinct> {
    static constexpr std::string_view expected = "UNION";
};
struct begin_query : success {};
struct union_query : seq<begin_query, must<plus<clause>>, star<if_must<union_words, plus<clause>>>> {};

struct end_of_query : pegtl::eof {
    static constexpr std::string_view expected = "the end of the query";
};
struct whole : must<skip, union_query, opt<quiet_sign<";">>, end_of_query> {};

}  // namespace dateline::cypher::grammar
