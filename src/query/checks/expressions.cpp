#include "query/checks/expressions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "query/checks/functions_called.hpp"
#include "query/checks/operators.hpp"
#include "query/checks/patterns.hpp"
#include "query/checks/queries.hpp"

namespace dateline::cypher {

namespace {

constexpr std::string_view kArgumentType = "InvalidArgumentType";
constexpr PossibleKinds kTruth = {kBoolean, kAnything};

/// Checks the expressions of one query. It calls itself as deep as brackets nest, which the parser bounds; chains of
/// operators are walked.
class ExpressionCheck {
public:
    explicit ExpressionCheck(const CheckedQuery& query) : query_(query) {}

    PossibleKinds check(ExpressionIndex index, const VisibleNames& names) const {
        std::vector<ExpressionIndex> chain;
        while (begins_with_operand(query_.at(index).kind)) {
            chain.push_back(index);
            index = query_.at(index).operands[0];
        }
        PossibleKinds kinds = check_whole(query_.at(index), names);
        for (auto each = chain.rbegin(); each != chain.rend(); ++each)
            kinds = check_link(query_.at(*each), kinds, names);
        return kinds;
    }

    /// The kinds of each operand from `first` on; for one that is absent those of null.
    std::vector<PossibleKinds> check_operands(const Expression& expression, std::size_t first,
                                              const VisibleNames& names) const {
        std::vector<PossibleKinds> kinds;
        for (std::size_t i = first; i < expression.operands.size(); ++i)
            kinds.push_back(check_operand(expression, i, names));
        return kinds;
    }

private:
    static bool begins_with_operand(ExpressionKind kind) {
        switch (kind) {
            case ExpressionKind::property:
            case ExpressionKind::has_labels:
            case ExpressionKind::subscript:
            case ExpressionKind::slice:
            case ExpressionKind::unary:
            case ExpressionKind::binary:
            case ExpressionKind::comparison:
                return true;
            default:
                return false;
        }
    }

    [[noreturn]] void refuse_kind(Span source, const std::string& what, const PossibleKinds& kinds,
                                  std::uint32_t wanted, QueryErrorKind error = QueryErrorKind::syntax) const {
        refuse(query_, {source, kArgumentType, what + " is given " + words_of_kinds(kinds.set),
                        "Give it " + words_of_kinds(wanted), error});
    }
    void demand(Span source, const std::string& what, const PossibleKinds& kinds, std::uint32_t wanted) const {
        if (is_never(kinds, wanted)) refuse_kind(source, what, kinds, wanted);
    }

    PossibleKinds check_operand(const Expression& expression, std::size_t i, const VisibleNames& names) const {
        if (i >= expression.operands.size() || expression.operands[i] == kAbsent) return {kNothing, kNothing};
        return check(expression.operands[i], names);
    }
    void check_where(const Expression& expression, std::size_t i, const VisibleNames& names) const {
        if (i >= expression.operands.size()) return;
        check_predicate(query_, expression.operands[i], names);
    }

    /// What is no link of a chain.
    PossibleKinds check_whole(const Expression& expression, const VisibleNames& names) const {
        switch (expression.kind) {
            case ExpressionKind::literal:
                return kinds_of_literal(expression.literal);
            case ExpressionKind::parameter:
                return check_parameter(expression);
            case ExpressionKind::variable:
                return check_variable(expression, names);
            case ExpressionKind::list:
                return check_list(expression, names);
            case ExpressionKind::map:
                check_operands(expression, 0, names);
                return {kMap, kAnything};
            case ExpressionKind::function:
                return check_call(query_, expression, check_operands(expression, 0, names));
            case ExpressionKind::count_all:
                return {kInteger, kAnything};
            case ExpressionKind::case_of:
                return check_case(expression, names);
            case ExpressionKind::list_comprehension:
                return check_list_comprehension(expression, names);
            case ExpressionKind::pattern_comprehension:
                return check_pattern_comprehension(expression, names);
            case ExpressionKind::quantifier:
                check_where(expression, 1, with_element(expression, "a quantifier", names));
                return kTruth;
            case ExpressionKind::reduce:
                return check_reduce(expression, names);
            case ExpressionKind::exists:
                check_union(query_, expression.query, &names);
                return kTruth;
            default:
                check_pattern_in_expression(query_, expression, names);
                return kTruth;
        }
    }

    static PossibleKinds kinds_of_literal(const Literal& literal) {
        static constexpr std::uint32_t kByAlternative[] = {kNothing, kBoolean, kInteger, kFloat, kText};
        return {kByAlternative[literal.index()], kNothing};
    }

    PossibleKinds check_parameter(const Expression& expression) const {
        if (query_.has_parameter(expression.name)) return {};
        refuse(query_,
               {expression.source, "MissingParameter", "no value was given for the parameter $" + expression.name,
                "Give one with --param " + expression.name + "=VALUE, or write the value into the query",
                QueryErrorKind::parameter_missing});
    }

    PossibleKinds check_variable(const Expression& expression, const VisibleNames& names) const {
        const PossibleKinds* const found = names.find(expression.name);
        if (found == nullptr) refuse_unknown_variable(query_, expression.name, expression.source, names);
        return *found;
    }

    PossibleKinds check_list(const Expression& expression, const VisibleNames& names) const {
        PossibleKinds list{kList, kNothing};
        for (const PossibleKinds& item : check_operands(expression, 0, names)) list.elements |= item.set;
        return list;
    }

    /// subject?, otherwise?, then by twos: when, then.
    PossibleKinds check_case(const Expression& expression, const VisibleNames& names) const {
        const std::vector<PossibleKinds> operands = check_operands(expression, 0, names);
        const bool has_subject = expression.operands[0] != kAbsent;
        PossibleKinds kinds = operands[1];
        for (std::size_t i = 2; i + 1 < operands.size(); i += 2) {
            if (!has_subject) demand(query_.at(expression.operands[i]).source, "WHEN", operands[i], kBoolean);
            kinds.set |= operands[i + 1].set;
            kinds.elements |= operands[i + 1].elements;
        }
        return kinds;
    }

    /// The variable that goes over the list which is the first operand.
    VisibleNames with_element(const Expression& expression, const std::string& what, const VisibleNames& names) const {
        const PossibleKinds list = check_operand(expression, 0, names);
        demand(query_.at(expression.operands[0]).source, what, list, kList);
        VisibleNames local(&names);
        local.set(expression.name, elements_of(list));
        return local;
    }
    static PossibleKinds elements_of(const PossibleKinds& list) {
        return {list.set == kList ? list.elements : std::uint32_t{kAnything}, kAnything};
    }

    PossibleKinds check_list_comprehension(const Expression& expression, const VisibleNames& names) const {
        const VisibleNames local = with_element(expression, "a list comprehension", names);
        check_where(expression, 1, local);
        const bool has_result = expression.operands.size() > 2 && expression.operands[2] != kAbsent;
        const PossibleKinds result = has_result ? check(expression.operands[2], local) : *local.find(expression.name);
        return {kList, result.set};
    }

    PossibleKinds check_pattern_comprehension(const Expression& expression, const VisibleNames& names) const {
        VisibleNames local(&names);
        add_pattern_variables(query_, {expression.pattern}, local);
        check_where(expression, 0, local);
        return {kList, check_operand(expression, 1, local).set};
    }

    /// start, list, step; names: accumulator, variable.
    PossibleKinds check_reduce(const Expression& expression, const VisibleNames& names) const {
        check_operand(expression, 0, names);
        const PossibleKinds list = check_operand(expression, 1, names);
        demand(query_.at(expression.operands[1]).source, "reduce()", list, kList);
        VisibleNames local(&names);
        local.set(expression.names[0], {});  // each step may make another kind of it
        local.set(expression.names[1], elements_of(list));
        check_operand(expression, 2, local);
        return {};
    }

    /// One link of a chain, of whose first operand the kinds are known.
    PossibleKinds check_link(const Expression& expression, const PossibleKinds& first,
                             const VisibleNames& names) const {
        switch (expression.kind) {
            case ExpressionKind::property:
                check_owner(expression, first);
                return {};
            case ExpressionKind::has_labels:
                demand(expression.source, "a test of labels", first, kNode | kRelationship);
                return kTruth;
            case ExpressionKind::subscript:
                check_operands(expression, 1, names);
                if (is_never(first, kList | kMap | kNode | kRelationship))
                    refuse_kind(expression.source, "what stands before [ ]", first,
                                kList | kMap | kNode | kRelationship, QueryErrorKind::type);
                return elements_of(first);
            case ExpressionKind::slice:
                check_operands(expression, 1, names);
                return first;
            case ExpressionKind::unary:
                demand(expression.source, std::string(sign_of(expression.operators[0])), first,
                       operand_kinds(expression.operators[0]));
                return kinds_given(expression.operators[0], first, first);
            case ExpressionKind::binary:
                return check_binary(expression, first, check_operand(expression, 1, names));
            default:  // a comparison
                check_operands(expression, 1, names);
                return kTruth;
        }
    }

    /// A path is known for one by how it was matched, any other value by what it was computed from: the kit tells the
    /// two errors apart.
    void check_owner(const Expression& expression, const PossibleKinds& owner) const {
        constexpr std::uint32_t kOwners = kNode | kRelationship | kMap | kTemporal;
        if (!is_never(owner, kOwners)) return;
        refuse_kind(expression.source, "what stands before ." + expression.name, owner, kOwners,
                    owner.set == kPath ? QueryErrorKind::syntax : QueryErrorKind::type);
    }

    PossibleKinds check_binary(const Expression& expression, const PossibleKinds& left,
                               const PossibleKinds& right) const {
        const Operator what = expression.operators[0];
        const std::string sign(sign_of(what));
        if (what == Operator::in) {
            demand(query_.at(expression.operands[1]).source, "IN", right, kList);
        } else if (what == Operator::add && !can_be_added(left, right)) {
            refuse(query_, {expression.source, kArgumentType,
                            "+ is given " + words_of_kinds(left.set) + " and " + words_of_kinds(right.set),
                            "Add numbers, texts, lists or times to each other"});
        } else {
            demand(query_.at(expression.operands[0]).source, sign, left, operand_kinds(what));
            demand(query_.at(expression.operands[1]).source, sign, right, operand_kinds(what));
        }
        return kinds_given(what, left, right);
    }

    const CheckedQuery& query_;
};

}  // namespace

PossibleKinds check_expression(const CheckedQuery& query, ExpressionIndex expression, const VisibleNames& names) {
    return ExpressionCheck(query).check(expression, names);
}

void check_predicate(const CheckedQuery& query, ExpressionIndex expression, const VisibleNames& names) {
    if (expression == kAbsent) return;
    const PossibleKinds kinds = check_expression(query, expression, names);
    if (!is_never(kinds, kBoolean)) return;
    refuse(query, {query.at(expression).source, kArgumentType,
                   "WHERE is given " + words_of_kinds(kinds.set) + ", which is neither true nor false",
                   "Compare it with something, or ask whether it IS NOT NULL"});
}

void refuse_unknown_variable(const CheckedQuery& query, std::string_view name, Span source, const VisibleNames& names) {
    const std::string similar = names.find_similar(name);
    refuse(query, {source, "UndefinedVariable",
                   "there is no variable " + quoted(name) + " here" +
                       (similar.empty() ? "" : "; did you mean " + quoted(similar) + "?"),
                   "Use one that MATCH, UNWIND or WITH brought; after WITH only what it lists is left"});
}

}  // namespace dateline::cypher
