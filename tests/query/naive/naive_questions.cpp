#include "tests/query/naive/naive_questions.hpp"

#include <algorithm>

namespace dateline::cypher::naive {

namespace {

using Truth = std::optional<bool>;

Truth both(Truth a, Truth b) {
    if (a == false || b == false) return false;
    return a && b ? Truth(true) : Truth();
}
Truth opposite(Truth a) {
    return a ? Truth(!*a) : a;
}

class Maker {
public:
    Maker(Chance& chance, const QuestionShape& shape, const NaiveGraph& graph)
        : chance_(chance), shape_(shape), graph_(graph) {}

    Question make() {
        for (int i = 0; i < shape_.clauses; ++i) {
            NaiveClause clause;
            clause.is_optional = shape_.has_optional && i > 0 && !chance_.one_in(3);
            known_ties_ = question_.ties;
            known_lists_ = question_.lists;
            int ties = chance_.below(shape_.most_ties + 1);
            const int chains = 1 + chance_.below(2);
            for (int chain = 0; chain < chains; ++chain) {
                const int own = chain + 1 == chains ? ties : chance_.below(ties + 1);
                ties -= own;
                clause.pattern.push_back(make_chain(own));
            }
            for (int conditions = chance_.below(6) / 3; conditions > 0; --conditions)
                clause.conditions.push_back(make_condition());
            question_.clauses.push_back(std::move(clause));
        }
        return std::move(question_);
    }

private:
    std::string fresh_name(std::vector<std::string>& names, char letter) {
        names.push_back(letter + std::to_string(names.size()));
        return names.back();
    }
    PatternNode make_node() {
        PatternNode node;
        if (!question_.nodes.empty() && chance_.one_in(3)) {
            node.variable = chance_.of(question_.nodes);
        } else if (question_.nodes.empty() || !chance_.one_in(4)) {
            node.variable = fresh_name(question_.nodes, 'n');
        }
        if (chance_.one_in(6)) node.labels.push_back(chance_.of(kLabels));
        if (chance_.one_in(15)) node.a = chance_.below(3);
        return node;
    }
    PatternTie make_tie() {
        PatternTie tie = make_nameless_tie();
        auto& names = tie.is_long ? question_.lists : question_.ties;
        auto& known = tie.is_long ? known_lists_ : known_ties_;
        if (!known.empty() && chance_.one_in(4)) {
            tie.variable = known.back();
            known.pop_back();  // a name may stand in a pattern once
        } else if (!chance_.one_in(3)) {
            tie.variable = fresh_name(names, tie.is_long ? 'l' : 'r');
        }
        return tie;
    }
    PatternTie make_nameless_tie() {
        PatternTie tie;
        tie.is_long = shape_.has_long && !chance_.one_in(3);
        for (int types = chance_.below(4) - 1; types > 0; --types) tie.types.push_back(chance_.of(kTypes));
        if (chance_.one_in(8)) tie.a = chance_.below(3);
        tie.direction = "<>-"[chance_.below(3)];
        if (tie.is_long) {
            tie.least = chance_.below(3);
            tie.most = tie.least + chance_.below(3);
            if (chance_.one_in(4)) tie.most.reset();
        }
        return tie;
    }
    PatternChain make_chain(int ties) {
        PatternChain chain;
        chain.nodes.push_back(make_node());
        for (int i = 0; i < ties; ++i) {
            chain.ties.push_back(make_tie());
            chain.nodes.push_back(make_node());
        }
        if (chance_.one_in(3)) chain.variable = fresh_name(question_.paths, 'p');
        return chain;
    }

    Condition make_condition() {
        const int kinds = shape_.has_exists ? 7 : 5;
        switch (chance_.below(kinds)) {
            case 0:
                return number_is(chance_.below(3));
            case 1:
                return numbers_compare();
            case 2:
                return has_label();
            case 3:
                return are_other();
            case 4:
                return not_both(number_is(chance_.below(3)), has_label());
            default:
                return pattern_holds();
        }
    }
    Condition number_is(int number) {
        const std::string of = chance_.of(question_.nodes);
        return {of + ".a = " + std::to_string(number), [this_graph = &graph_, of, number](const Binding& row) -> Truth {
                    const auto a = number_of(*this_graph, row.at(of));
                    return a ? Truth(*a == number) : Truth();
                }};
    }
    Condition numbers_compare() {
        const std::string x = chance_.of(question_.nodes);
        const std::string y = chance_.of(question_.nodes);
        return {x + ".a < " + y + ".a", [this_graph = &graph_, x, y](const Binding& row) -> Truth {
                    const auto a = number_of(*this_graph, row.at(x));
                    const auto b = number_of(*this_graph, row.at(y));
                    return a && b ? Truth(*a < *b) : Truth();
                }};
    }
    Condition has_label() {
        const std::string of = chance_.of(question_.nodes);
        const std::string label = chance_.of(kLabels);
        return {of + ":" + label, [this_graph = &graph_, of, label](const Binding& row) -> Truth {
                    const Bound& node = row.at(of);
                    if (node.kind == '0') return {};
                    return this_graph->nodes[static_cast<std::size_t>(node.ids[0])].labels.count(label) > 0;
                }};
    }
    Condition are_other() {
        const std::string x = chance_.of(question_.nodes);
        const std::string y = chance_.of(question_.nodes);
        return {x + " <> " + y, [x, y](const Binding& row) -> Truth {
                    if (row.at(x).kind == '0' || row.at(y).kind == '0') return {};
                    return row.at(x) != row.at(y);
                }};
    }
    static Condition not_both(const Condition& a, const Condition& b) {
        return {"NOT (" + a.words + " AND " + b.words + ")",
                [a, b](const Binding& row) { return opposite(both(a.holds(row), b.holds(row))); }};
    }
    /// A pattern from a known node on, with nothing named in it but known nodes.
    Condition pattern_holds() {
        PatternChain chain;
        chain.nodes.push_back({chance_.of(question_.nodes), {}, {}});
        for (int ties = 1 + chance_.below(2); ties > 0; --ties) {
            PatternTie tie = make_nameless_tie();
            chain.ties.push_back(tie);
            PatternNode node;
            if (chance_.one_in(3)) node.variable = chance_.of(question_.nodes);
            if (chance_.one_in(3)) node.labels.push_back(chance_.of(kLabels));
            chain.nodes.push_back(node);
        }
        const bool is_wanted = !chance_.one_in(3);
        const std::string words = chance_.one_in(2) ? words_of(chain) : "exists { " + words_of(chain) + " }";
        return {(is_wanted ? "" : "NOT ") + words,
                [this_graph = &graph_, chain, is_wanted](const Binding& row) -> Truth {
                    return match(*this_graph, {chain}, row).empty() != is_wanted;
                }};
    }
    Chance& chance_;
    const QuestionShape& shape_;
    const NaiveGraph& graph_;
    Question question_;
    std::vector<std::string> known_ties_;  // of the clauses before, that this one has not named yet
    std::vector<std::string> known_lists_;
};

bool can_turn(const PatternChain& chain) {
    return chain.variable.empty() && std::all_of(chain.ties.begin(), chain.ties.end(), [](const PatternTie& tie) {
               return !tie.is_long || tie.variable.empty();
           });
}

}  // namespace

Question make_question(Chance& chance, const QuestionShape& shape, const NaiveGraph& graph) {
    return Maker(chance, shape, graph).make();
}

std::string words_of(const Question& question) {
    std::string words;
    for (const NaiveClause& clause : question.clauses) words += words_of(clause) + " ";
    return words;
}

std::vector<Binding> rows_of(const NaiveGraph& graph, const Question& question) {
    std::vector<Binding> rows{{}};
    for (const NaiveClause& clause : question.clauses) rows = rows_of(graph, clause, rows);
    return rows;
}

std::optional<int> number_of(const NaiveGraph& graph, const Bound& bound) {
    if (bound.kind == 'n') return graph.nodes[static_cast<std::size_t>(bound.ids[0])].a;
    if (bound.kind == 'r') return graph.ties[static_cast<std::size_t>(bound.ids[0])].a;
    return {};
}

std::string written(std::optional<int> number) {
    return number ? std::to_string(*number) : written(Bound());
}

Column column_of(const std::string& variable) {
    return {variable, [variable](const Binding& row) { return written(row.at(variable)); }};
}

Column number_column(const NaiveGraph& graph, const std::string& variable) {
    return {variable + ".a",
            [&graph, variable](const Binding& row) { return written(number_of(graph, row.at(variable))); }};
}

std::vector<std::string> variables_of(const Question& question) {
    std::vector<std::string> all;
    for (const auto* const names : {&question.nodes, &question.ties, &question.lists, &question.paths})
        all.insert(all.end(), names->begin(), names->end());
    return all;
}

Expected expect(const NaiveGraph& graph, const Question& question, const std::vector<Column>& columns) {
    Expected expected;
    expected.query = words_of(question) + "RETURN ";
    for (std::size_t i = 0; i < columns.size(); ++i)
        expected.query += (i == 0 ? "" : ", ") + columns[i].words + " AS c" + std::to_string(i);
    for (const Binding& row : rows_of(graph, question)) {
        auto& texts = expected.rows.emplace_back();
        for (const Column& column : columns) texts.push_back(column.value(row));
    }
    std::sort(expected.rows.begin(), expected.rows.end());
    return expected;
}

Question shuffled(Chance& chance, Question question) {
    for (NaiveClause& clause : question.clauses) {
        chance.shuffle(clause.pattern);
        chance.shuffle(clause.conditions);
        for (PatternChain& chain : clause.pattern) {
            if (!can_turn(chain) || chance.one_in(2)) continue;
            std::reverse(chain.nodes.begin(), chain.nodes.end());
            std::reverse(chain.ties.begin(), chain.ties.end());
            for (PatternTie& tie : chain.ties) {
                tie.direction = tie.direction == '<' ? '>' : tie.direction == '>' ? '<' : '-';
            }
        }
    }
    return question;
}

}  // namespace dateline::cypher::naive
